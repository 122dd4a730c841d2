import { done } from '../../problem.ts'
import { basePeriod, readLed, writeBase } from '../base.ts'
import { changeWords } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { compare } from '../comparison.ts'
import { onlyExact, writeOperand, type FigureKind, type FigureOf } from '../kind.ts'
import type { VerbPair } from '../model.ts'

type Measure = FigureOf<'change'>['measure']

const endings: Readonly<Record<string, Measure>> = { '': 'percent', 增减: 'absolute', 百分点: 'points', '-abs': 'absolute', '-pp': 'points' }
const written: Readonly<Record<Measure, string>> = { percent: '', absolute: '增减', points: '百分点' }
const verbs: Readonly<Record<Measure, VerbPair>> = { percent: 'rise-fall', absolute: 'increase-decrease', points: 'raise-lower' }

/**
 * `{{k@2022:同比}}` prints 同比下降5.4%, `:同比增减` 同比减少3天, `:较2015百分点` 较2015年提高2.7个百分点, `{{k@2022-Q3:环比}}`
 * 环比上升2.1%. 同比 is the same period of last year only, 环比 the adjacent one before (GB/T 15835 practice; B1 rows 7 to 12).
 */
export const change: FigureKind<'change'> = {
  kind: 'change',
  join: '',
  read: ({ keyword, argument, operands: [of] }) => {
    const led = readLed(keyword)
    const measure = led && endings[led.rest]
    if (!of || !measure || argument !== undefined) return undefined
    return { kind: 'change', of, measure, ...(led.base === undefined ? {} : { base: led.base }) }
  },
  write: ({ of, measure, base }) => `${writeOperand(of)}:${writeBase(base, '同比')}${written[measure]}`,
  operands: ({ of, base }) => [of, { ...of, period: basePeriod(of.period, base) }],
  honours: ({ measure, base, print }, option) => {
    if (option === 'lead') return base === undefined || print.lead === 'none'
    return option === 'decimals' || option === 'verbs' || measure === 'absolute'
  },
  compares: ({ of, base }) => comparablePeriods(of.period, basePeriod(of.period, base)),
  accepts: onlyExact,
  render: ({ of, base, measure, print }, [now, before], { language }) => {
    const { period } = of
    const compared = compare(now!, before!, measure, print, language)
    if (!compared.ok) return compared
    const { direction, text: amount } = compared.value
    const text = changeWords({ indicator: now!.indicator, direction, amount, period, base, print, verbs: verbs[measure] }, language)
    return text.ok ? done({ ...compared.value, text: text.value }) : text
  },
}
