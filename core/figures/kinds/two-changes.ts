import { done, refused, type Outcome } from '../../problem.ts'
import { adjacent, basedOperands, basedPeers, basedReach, basePeriod } from '../base.ts'
import { leadEn, verbZh } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { compare, type Comparison } from '../comparison.ts'
import { amountVerb } from '../english-verbs.ts'
import { onlyExact, writeOperand, type FigureKind } from '../kind.ts'
import { listedExtents } from '../listed-extents.ts'
import type { Indicator, Operand, Printed, VerbPair } from '../model.ts'
import { isMonthEnd } from '../period.ts'
import { choice } from '../picking.ts'
import { respectivelyZh } from '../respectively-words.ts'
import { isRate } from '../unit.ts'

/** One value beside the year before and beside the period before, said in one breath. */
export interface TwoChangesFigure extends Printed {
  readonly kind: 'two-changes'
  readonly of: Operand
  readonly measure: Measure
}

type Measure = 'percent' | 'absolute' | 'points'

const keywords: Readonly<Record<string, Measure>> = {
  同比环比: 'percent',
  同比环比增减: 'absolute',
  同比环比百分点: 'points',
  'yoy-pop': 'percent',
  'yoy-pop-abs': 'absolute',
  'yoy-pop-pp': 'points',
}
const written: Readonly<Record<Measure, string>> = { percent: '', absolute: '增减', points: '百分点' }
const verbs: Readonly<Record<Measure, VerbPair>> = {
  percent: 'rise-fall',
  absolute: 'increase-decrease',
  points: 'raise-lower',
}

const measure = choice<Measure>(
  {
    percent: { zh: '百分比', en: 'Percent' },
    points: { zh: '百分点', en: 'Points' },
    absolute: { zh: '增减量', en: 'Amount' },
  },
  'measure',
  { zh: '幅度', en: 'Extent' },
)

/** What the change on the period before is measured on. */
const onAdjacent = ({ of }: Pick<TwoChangesFigure, 'of'>) => ({ of, base: adjacent })

/**
 * `{{k@2022-Q3:同比环比}}` prints 同比、环比分别上升2.4%和0.8%, `:同比环比增减` 同比、环比分别增加3天和1天,
 * `:同比环比百分点` in points: one verb where both went the same way, otherwise each its own,
 * 同比上升2.4%、环比下降0.8%. Both are those that 同比 and 环比 alone print, and refused as they are; a whole year has
 * but one (`one-base`). Its number is that of the 同比.
 */
export const twoChanges: FigureKind<TwoChangesFigure> = {
  kind: 'two-changes',
  join: '',
  label: { zh: '同比、环比', en: 'Both changes' },
  hasManyNumbers: true,
  englishVerbs: () => 'before-amount',
  ways: [
    {
      name: 'two-changes',
      group: 'change',
      label: { zh: '同比、环比分别增减', en: 'On the year and on the period before' },
      fields: [measure],
      build: chosen => ({ kind: 'two-changes', of: chosen.of, measure: measure.read(chosen) }),
      take: ({ of, measure: said }) => ({ ...of, more: { measure: said } }),
    },
  ],
  asks: [
    {
      name: 'two-changes',
      words: ['同比环比', '同比、环比', '同比和环比', '环比同比', 'yoy-pop'],
      propose: ({ of, indicator }) => [
        { kind: 'two-changes', of, measure: isRate(indicator) ? 'points' : 'percent' },
      ],
    },
  ],
  plottedIn: ({ measure: said }) =>
    ({ percent: 'percent', points: 'points', absolute: 'operand' } as const)[said],
  read: ({ keyword, argument, operands: [of] }) => {
    const said = keywords[keyword]
    return said && of && argument === undefined ? { kind: 'two-changes', of, measure: said } : undefined
  },
  write: ({ of, measure: said }) => `${writeOperand(of)}:同比环比${written[said]}`,
  operands: figure => [...basedOperands({ of: figure.of }), ...basedOperands(onAdjacent(figure)).slice(1)],
  reach: figure => basedReach(onAdjacent(figure)),
  peers: (figure, scene) => done(basedPeers(onAdjacent(figure), scene)),
  honours: ({ measure: said, print }, option) => {
    if (option === 'scale' || option === 'unitless') return said === 'absolute'
    if (option === 'verbs') return print.verbs !== 'rebound-ease'
    return (
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'completed' ||
      option === 'apart' ||
      (option === 'respectively' && print.respectively === 'none')
    )
  },
  compares: ({ of: { period } }) => {
    const [onYear, before] = [basePeriod(period, undefined), basePeriod(period, adjacent)]
    const comparable = comparablePeriods(period, onYear)
    if (!comparable.ok) return comparable
    // Of the end of a month only the data tell which end before it has a value.
    if (onYear === before && !isMonthEnd(period)) return refused('one-base', { period })
    return comparablePeriods(period, before)
  },
  accepts: onlyExact,
  render: ({ of, measure: asked, print }, [now, year, before], { language }) => {
    if (year!.operand.period === before!.operand.period) return refused('one-base', { period: of.period })
    const onYear = compare(now!, year!, asked, print, language)
    if (!onYear.ok) return onYear
    const onPeriod = compare(now!, before!, asked, print, language)
    if (!onPeriod.ok) return onPeriod
    const both = [onYear.value, onPeriod.value] as const
    const said = { both, print, period: of.period, indicator: now!.indicator }
    const text =
      language === 'zh'
        ? inChinese({ ...said, pair: print.verbs ?? verbs[asked] })
        : inEnglish({ ...said, pair: print.verbs ?? 'rise-fall' })
    if (!text.ok) return text
    return done({
      ...onYear.value,
      text: text.value,
      formula: both.map(({ formula }) => formula).join(', '),
      direction: onYear.value.direction === onPeriod.value.direction ? onYear.value.direction : 'none',
    })
  },
}

interface Said {
  readonly both: readonly [onYear: Comparison, onPeriod: Comparison]
  readonly print: TwoChangesFigure['print']
  readonly pair: VerbPair
  readonly period: string
  readonly indicator: Indicator
}

/** 同比、环比分别增长2.4%和0.8%, 同比增长2.4%、环比持平, 同比、环比均持平. */
function inChinese({ both, print, pair, indicator }: Said): Outcome<string> {
  const said: string[] = []
  for (const { direction } of both) {
    const verb = direction === 'level' ? done('持平') : verbZh(pair, direction, indicator, print)
    if (!verb.ok) return verb
    said.push(verb.value)
  }
  const [onYear, onPeriod] = both
  if (onYear.direction !== onPeriod.direction) {
    const each = both.map(({ direction, text }, at) => `${said[at]}${direction === 'level' ? '' : text}`)
    return done(`同比${each[0]}、环比${each[1]}`)
  }
  if (onYear.direction === 'level') return done('同比、环比均持平')
  return done(`同比、环比${respectivelyZh(print)}${said[0]}${listedExtents(both, print.apart, 'zh')}`)
}

/** Up 2.4% from a year earlier and 0.8% from the previous quarter. */
function inEnglish({ both, print, pair, period, indicator }: Said): Outcome<string> {
  const [onYear, onPeriod] = both
  const isOneWay = onYear.direction === onPeriod.direction
  const said: string[] = []
  for (const [at, { direction, text }] of both.entries()) {
    const verb = direction === 'level' ? done('unchanged') : amountVerb(pair, print, direction, indicator)
    if (!verb.ok) return verb
    const isSaid = isOneWay && at > 0
    const amount = direction === 'level' ? '' : text
    said.push(
      `${[isSaid ? '' : verb.value, amount].filter(each => each !== '').join(' ')}${leadEn(undefined, period, at === 0 ? undefined : adjacent)}`.trim(),
    )
  }
  return done(said.join(' and '))
}
