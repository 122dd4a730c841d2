import { done, refused } from '../../problem.ts'
import { changeWords } from '../change-words.ts'
import { compare } from '../comparison.ts'
import { onlyExact, writeOperand, type FigureKind, type FigureOf } from '../kind.ts'
import type { VerbPair } from '../model.ts'
import { areComparable, parsePeriod, periodPattern, yearBefore } from '../period.ts'

type Measure = FigureOf<'change'>['measure']

const onYearBefore: Readonly<Record<string, Measure>> = {
  同比: 'percent', 同比增减: 'absolute', 同比百分点: 'points', yoy: 'percent', 'yoy-abs': 'absolute', 'yoy-pp': 'points',
}
const endings: Readonly<Record<string, Measure>> = { '': 'percent', 增减: 'absolute', 百分点: 'points', '-abs': 'absolute', '-pp': 'points' }
const written: Readonly<Record<Measure, string>> = { percent: '', absolute: '增减', points: '百分点' }
const basePattern = new RegExp(`^(?:较|vs)\\s*(${periodPattern})(增减|百分点|-abs|-pp|)$`)
const verbs: Readonly<Record<Measure, VerbPair>> = { percent: 'rise-fall', absolute: 'increase-decrease', points: 'raise-lower' }

/** `{{k@2022:同比}}` prints 同比下降5.4%, `:同比增减` 同比减少3天, `:较2015百分点` 较2015年提高2.7个百分点. */
export const change: FigureKind<'change'> = {
  kind: 'change',
  join: '',
  read: ({ keyword, argument, operands: [of] }) => {
    if (!of || argument !== undefined) return undefined
    const measure = onYearBefore[keyword]
    return measure ? { kind: 'change', of, measure } : readBase(keyword, of)
  },
  write: ({ of, measure, base }) => `${writeOperand(of)}:${base === undefined ? '同比' : `较${base}`}${written[measure]}`,
  operands: ({ of, base }) => [of, { ...of, period: base ?? yearBefore(of.period) ?? of.period }],
  honours: ({ measure, base, print }, option) => {
    if (option === 'lead') return base === undefined || print.lead === 'none'
    return option === 'decimals' || option === 'verbs' || measure === 'absolute'
  },
  accepts: onlyExact,
  render: ({ of, base, measure, print }, [now, before], { language }) => {
    const [period, basePeriod] = [of.period, before!.operand.period]
    if (period === basePeriod || !areComparable(period, basePeriod)) return refused('period-not-comparable', { period, base: basePeriod })
    const compared = compare(now!, before!, measure, print, language)
    if (!compared.ok) return compared
    const { direction, text: amount } = compared.value
    const text = changeWords({ indicator: now!.indicator, direction, amount, period, base, print, verbs: verbs[measure] }, language)
    return text.ok ? done({ ...compared.value, text: text.value }) : text
  },
}

function readBase(keyword: string, of: FigureOf<'change'>['of']) {
  const [, period = '', ending = ''] = basePattern.exec(keyword) ?? []
  const measure = endings[ending]
  const base = period.toUpperCase()
  return measure && parsePeriod(base) ? { kind: 'change' as const, of, measure, base } : undefined
}
