import { done } from '../../problem.ts'
import { adjacent, basedOperands, basedPeers, basedReach, basePeriod, readLed, writeBase } from '../base.ts'
import { changeClaims } from '../change-claims.ts'
import { changeWords, leadFits } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { compare } from '../comparison.ts'
import { onlyExact, writeOperand, type FigureKind } from '../kind.ts'
import type { Indicator, Operand, Printed, VerbPair } from '../model.ts'
import { base, type Choices } from '../picking.ts'
import type { PrintOption } from '../print-options.ts'
import { isSeveralBack } from '../series.ts'
import { standingChange } from '../standing.ts'
import { isRate } from '../unit.ts'

/**
 * `base` absent: the year before (同比); `period-before`: the adjacent period (环比); otherwise the period named
 * (较2015). percent = (v−p)/p×100, absolute = v−p, points = v−p of two percentages.
 */
export interface ChangeFigure extends Printed {
  readonly kind: 'change'
  readonly of: Operand
  readonly measure: 'percent' | 'absolute' | 'points'
  readonly base?: string
}

type Measure = ChangeFigure['measure']

const endings: Readonly<Record<string, Measure>> = {
  '': 'percent',
  增减: 'absolute',
  百分点: 'points',
  千分点: 'points',
  '-abs': 'absolute',
  '-pp': 'points',
}
const written: Readonly<Record<Measure, string>> = { percent: '', absolute: '增减', points: '百分点' }
const verbs: Readonly<Record<Measure, VerbPair>> = {
  percent: 'rise-fall',
  absolute: 'increase-decrease',
  points: 'raise-lower',
}

const worded: readonly PrintOption[] = ['decimals', 'trimmed', 'verbs', 'completed', 'qualifier', 'roughly']

/** Rates change by points, everything else by per cent. */
const usual = (indicator: Indicator): Measure => (isRate(indicator) ? 'points' : 'percent')

const taken = ({ of, base: on = '', measure }: ChangeFigure, wanted: Measure): Partial<Choices> | undefined =>
  measure === wanted ? { ...of, base: on } : undefined

/**
 * `{{k@2022:同比}}` prints 同比下降5.4%, `:同比增减` 同比减少3天, `:较2015百分点` 较2015年提高2.7个百分点, `{{k@2022-Q3:环比}}`
 * 环比上升2.1%. 同比 is the same period of last year only, 环比 the adjacent one before (GB/T 15835 practice; B1 rows
 * 7 to 12).
 */
export const change: FigureKind<ChangeFigure> = {
  kind: 'change',
  join: '',
  label: { zh: '变化', en: 'Change' },
  ways: [
    {
      name: 'change-percent',
      group: 'change',
      label: { zh: '同比、环比（百分比）', en: 'Change (percent)' },
      fields: [base],
      build: ({ of, base: on }) => ({ kind: 'change', of, measure: 'percent', ...on }),
      take: figure => taken(figure, 'percent'),
    },
    {
      name: 'change-absolute',
      group: 'change',
      label: { zh: '同比、环比（增减量）', en: 'Change (amount)' },
      fields: [base],
      build: ({ of, base: on }) => ({ kind: 'change', of, measure: 'absolute', ...on }),
      take: figure => taken(figure, 'absolute'),
    },
    {
      name: 'change-points',
      group: 'change',
      label: { zh: '同比、环比（百分点）', en: 'Change (percentage points)' },
      fields: [base],
      build: ({ of, base: on }) => ({ kind: 'change', of, measure: 'points', ...on }),
      take: figure => taken(figure, 'points'),
    },
  ],
  asks: [
    {
      name: 'change',
      words: ['同比', '比上年', '较上年', '比去年', 'yoy', 'tb'],
      usual: { alone: 1, 'part-of-year': 1, 'with-base': 0 },
      propose: ({ of, indicator, base: on }) => [{ kind: 'change', of, measure: usual(indicator), ...on }],
    },
    {
      name: 'change-absolute',
      words: ['同比增减', '同比增加', '同比减少', '增减量', 'tbzj', 'yoy-abs'],
      usual: { alone: 2, 'part-of-year': 3, 'with-base': 2, 'with-start': 3 },
      propose: ({ of, base: on }) => [{ kind: 'change', of, measure: 'absolute', ...on }],
    },
    {
      name: 'change-points',
      words: ['百分点', '同比百分点', 'bfd', 'yoy-pp'],
      // Of what is no rate people say points as well, and mean percent.
      propose: ({ of, indicator, base: on }) => [
        { kind: 'change', of, measure: 'points', ...on },
        ...(isRate(indicator) ? [] : [{ kind: 'change', of, measure: 'percent', ...on } as const]),
      ],
    },
    {
      name: 'adjacent',
      words: ['环比', '比上期', '较上期', 'pop', 'hb'],
      usual: { 'part-of-year': 2 },
      propose: ({ of, indicator }) => [{ kind: 'change', of, measure: usual(indicator), base: adjacent }],
    },
    {
      name: 'adjacent-absolute',
      words: ['环比增减', '环比增加', '环比减少', 'hbzj'],
      propose: ({ of }) => [{ kind: 'change', of, measure: 'absolute', base: adjacent }],
    },
  ],
  isSigned: true,
  weighsMuch: true,
  weighsLittle: true,
  englishVerbs: () => 'before-amount',
  plottedIn: ({ measure }) =>
    ({ percent: 'percent', points: 'points', absolute: 'operand' } as const)[measure],
  read: ({ keyword, argument, operands: [of] }) => {
    const led = readLed(keyword)
    const measure = led && endings[led.rest]
    if (!of || !measure || argument !== undefined) return undefined
    return { kind: 'change', of, measure, ...(led.base === undefined ? {} : { base: led.base }) }
  },
  write: ({ of, measure, base }) => `${writeOperand(of)}:${writeBase(base, '同比')}${written[measure]}`,
  operands: basedOperands,
  reach: basedReach,
  // 回升 and 回落 say that it went the other way before.
  peers: (expression, scene) => done([...basedPeers(expression, scene), ...beforeBase(expression)]),
  honours: ({ of, measure, base, print }, option) => {
    if (option === 'lead') return leadFits(print.lead, base)
    if (option === 'scale' || option === 'unitless') return measure === 'absolute'
    if (option === 'zeroGrowth') return measure === 'percent' && print.roughly === undefined
    if (option === 'asPrinted') return measure === 'percent'
    if (option === 'cumulative') return base !== undefined && isSeveralBack(base, of.period)
    if (option === 'verbs' && print.verbs === 'rebound-ease') return base === undefined
    return worded.includes(option)
  },
  compares: ({ of, base }) => comparablePeriods(of.period, basePeriod(of.period, base)),
  accepts: onlyExact,
  ordinal: ({ of, base: on, print }, [now, before], { language }) =>
    standingChange(now!, before!, { period: of.period, base: on, print }, language),
  render: ({ of, base, measure, print }, [now, before, earlier], { language }) => {
    const claimed = changeClaims(now!, before!, earlier, print)
    if (!claimed.ok) return claimed
    const { period } = of
    const compared = compare(now!, before!, measure, print, language)
    if (!compared.ok) return compared
    const { direction, text: amount } = compared.value
    const text = changeWords(
      { indicator: now!.indicator, direction, amount, period, base, print, verbs: verbs[measure] },
      language,
    )
    return text.ok ? done({ ...compared.value, text: text.value }) : text
  },
}

const beforeBase = ({ of, base: on, print }: ChangeFigure): readonly Operand[] =>
  print.verbs === 'rebound-ease' ? [{ ...of, period: basePeriod(basePeriod(of.period, on), on) }] : []
