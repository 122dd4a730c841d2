import { done, type Outcome } from '../../problem.ts'
import { amount, pointsFormat } from '../amount.ts'
import { adjacent, basePeriod, readLed, writeBase } from '../base.ts'
import { leadEn, leadFits, leadZh, levelZh, verbZh } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { digits, roundTo, type Decimal } from '../decimal.ts'
import { directionOf } from '../direction.ts'
import { amountVerb } from '../english-verbs.ts'
import { extentNoun, haveExtent } from '../extent-noun.ts'
import { difference } from '../formula.ts'
import { computedRates, statedRates } from '../growth-rates.ts'
import { decimalsOf, onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Operand, Printed, PrintOptions, VerbPair } from '../model.ts'
import { monthsGrown, shortPeriod } from '../period-beside.ts'
import { yearBefore } from '../period.ts'
import { base as baseField, choice } from '../picking.ts'
import { roundedFirstWords } from '../rounding-words.ts'
import { isPercentage } from '../unit.ts'

/**
 * How much faster something grows than a year before, or than in `base`; `stated` where the values are growth
 * rates themselves.
 */
export interface PaceFigure extends Printed {
  readonly kind: 'pace'
  readonly of: Operand
  readonly form: 'computed' | 'stated'
  readonly base?: string
}

const forms: Readonly<Record<string, PaceFigure['form']>> = {
  增速差: 'computed',
  增速变动: 'stated',
  pace: 'computed',
  'stated-pace': 'stated',
  '-pace': 'computed',
  '-stated-pace': 'stated',
}
const written: Readonly<Record<PaceFigure['form'], string>> = { computed: '增速差', stated: '增速变动' }

const form = choice<PaceFigure['form']>(
  {
    computed: { zh: '由数值算出', en: 'Computed from values' },
    stated: { zh: '指标本身是增速', en: 'The values are growth rates' },
  },
  'form',
  { zh: '增速', en: 'Growth' },
)

const yearEarlier = (of: Operand): Operand => ({ ...of, period: yearBefore(of.period) ?? of.period })
const atBase = (of: Operand, base: string | undefined): Operand => ({
  ...of,
  period: basePeriod(of.period, base),
})

/**
 * `{{k@2022:增速差}}` prints 增速比上年提高0.6个百分点: this year's growth on the year before less last year's, each
 * rounded as it prints, so three years are read; `:增速变动` the same of an indicator whose values are growth
 * rates, `:较2022-H1增速变动` and `:环比增速变动` on another period: 比上半年, 比上月. Where both fall it is the fall that
 * widens or narrows: 降幅比上年收窄1.2个百分点. 扩大 and 收窄 of what fell once and rose once are refused (`no-one-extent`).
 * Growing sums of one year are compared with each other.
 */
export const pace: FigureKind<PaceFigure> = {
  kind: 'pace',
  join: '',
  label: { zh: '增速差', en: 'Change of pace' },
  ways: [
    {
      name: 'pace',
      group: 'change',
      label: { zh: '增速加快、回落，降幅收窄', en: 'Growth faster or slower than before' },
      fields: [baseField, form],
      build: chosen => ({ kind: 'pace', of: chosen.of, form: form.read(chosen), ...chosen.base }),
      take: ({ of, form: said, base = '' }) => ({ ...of, base, more: { form: said } }),
    },
  ],
  asks: [
    {
      name: 'pace',
      words: [
        '增速差',
        '增速提高',
        '增速回落',
        '增速加快',
        '增速放缓',
        '增速变动',
        '降幅收窄',
        '降幅扩大',
        '涨幅扩大',
        '涨幅回落',
        '增幅回落',
        'pace',
      ],
      propose: ({ of, indicator, base }) => [
        { kind: 'pace', of, form: isPercentage(indicator) ? 'stated' : 'computed', ...base },
      ],
    },
  ],
  isSigned: true,
  plottedIn: () => 'points',
  read: ({ keyword, argument, operands: [of] }) => {
    const { base, rest } = readLed(keyword) ?? { base: undefined, rest: keyword }
    const asked = forms[rest]
    if (!asked || !of || argument !== undefined || (base === undefined && rest !== keyword)) return undefined
    return { kind: 'pace', of, form: asked, ...(base === undefined ? {} : { base }) }
  },
  write: ({ of, form: asked, base }) => `${writeOperand(of)}:${writeBase(base, '')}${written[asked]}`,
  operands: ({ of, form: asked, base }) => {
    const before = atBase(of, base)
    if (asked === 'stated') return [of, before]
    return base === undefined
      ? [of, before, yearEarlier(before)]
      : [of, yearEarlier(of), before, yearEarlier(before)]
  },
  englishVerbs: () => 'before-amount',
  honours: ({ print, base }, option) => {
    if (option === 'lead')
      return base === undefined ? leadFits(print.lead, base) : ofNamedBase.has(print.lead)
    return options.has(option)
  },
  compares: ({ of, base }) =>
    areGrowingSums(of.period, base) ? done(true) : comparablePeriods(of.period, atBase(of, base).period),
  accepts: onlyExact,
  render: (expression, readings, { language }) => {
    const rates = ratesOf(expression, readings)
    if (!rates.ok) return rates
    const { print } = expression
    const reading = readings[0]!
    const mode = reading.indicator.rounding
    const decimals = decimalsOf(print, expression.form === 'stated' ? reading.indicator.decimals : 1)
    const [now, last] = rates.value.map(({ rate }) => roundTo(rate, decimals, mode)) as [Decimal, Decimal]
    const isOne = haveExtent([now, last], { noun: print.extent ?? 'growth', verbs: print.verbs }, reading)
    if (!isOne.ok) return isOne
    const isFall = now.lt(0) && last.lt(0)
    const exact = isFall ? now.abs().minus(last.abs()) : now.minus(last)
    const facts = { ...placeOf(reading), value: digits(now, decimals) }
    const said = amount(exact.abs(), {
      format: pointsFormat({ unit: '%' }, decimals, mode, print),
      language,
      print,
      facts,
    })
    if (!said.ok) return said
    const { number, unit, text: extent } = said.value
    const course: Course = {
      figure: expression,
      reading,
      extent,
      direction: directionOf(exact.comparedTo(0)),
      isFall,
    }
    const text = language === 'zh' ? inChinese(course) : inEnglish(course)
    if (!text.ok) return text
    const steps =
      expression.form === 'computed'
        ? rates.value.map(({ formula }, at) => `${digits([now, last][at]!, decimals)} = ${formula}`)
        : []
    return done({
      text: text.value,
      number,
      unit,
      exact,
      formula: [isFall ? difference(now.abs(), last.abs()) : difference(now, last), ...steps].join(', '),
      rounding: roundedFirstWords(decimals, decimals, mode, language),
      direction: directionOf(now.comparedTo(last)),
    })
  },
}

const options: ReadonlySet<keyof PrintOptions> = new Set([
  'decimals',
  'trimmed',
  'verbs',
  'completed',
  'qualifier',
  'extent',
])
/** 比上半年, 较上半年, 与上半年相比, or nothing. */
const ofNamedBase: ReadonlySet<PrintOptions['lead']> = new Set([undefined, 'against', 'compared', 'none'])

/**
 * The growth of January to September stands beside that of the first half: both are sums that have grown from
 * the same January.
 */
function areGrowingSums(period: string, base: string | undefined): boolean {
  const [now, before] = [monthsGrown(period), base === undefined ? undefined : monthsGrown(base)]
  return now !== undefined && before !== undefined && before < now && period.slice(0, 4) === base!.slice(0, 4)
}

function ratesOf({ form: asked, base }: PaceFigure, readings: readonly Reading[]) {
  const [now, second, third, last] = readings as [Reading, Reading, Reading, Reading]
  if (asked === 'stated') return statedRates(readings)
  return computedRates(
    base === undefined
      ? [
          [now, second],
          [second, third],
        ]
      : [
          [now, second],
          [third, last],
        ],
  )
}

interface Course {
  readonly figure: PaceFigure
  readonly reading: Reading
  readonly extent: string
  readonly direction: 'up' | 'down' | 'level'
  /** Both fall, so it is a fall that grows or shrinks. */
  readonly isFall: boolean
}

function inChinese({ figure, reading, extent, direction, isFall }: Course): Outcome<string> {
  const { of, print, base } = figure
  const noun = extentNoun(print.extent ?? 'growth', isFall, 'zh')
  if (direction === 'level') return done(`${noun}${levelOn(figure)}`)
  const verb = verbZh(verbsOf(print, isFall), direction, reading.indicator, print)
  const lead = base === undefined ? leadZh(print.lead ?? 'last-year', of.period, base) : leadOn(figure)
  return verb.ok ? done(`${noun}${lead}${verb.value}${extent}`) : verb
}

/** A fall widens or narrows, and so does a rise that is called one. */
function verbsOf({ verbs, extent }: PrintOptions, isFall: boolean): VerbPair {
  if (verbs) return verbs
  if (isFall) return 'widen-narrow'
  return extent === 'rise' || extent === 'extent' ? 'widen-ease' : 'raise-ease'
}

function leadOn({ of, base, print }: PaceFigure): string {
  if (print.lead === 'none') return ''
  const named = shortPeriod(basePeriod(of.period, base), of.period, 'zh')
  return print.lead === 'compared' ? `与${named}相比` : `${print.lead === 'against' ? '较' : '比'}${named}`
}

function levelOn(figure: PaceFigure): string {
  const { of, base, print } = figure
  if (base === undefined) return levelZh({ ...print, lead: print.lead ?? 'last-year' }, of.period, base)
  return `${leadOn(figure).replace(/^[比较]/, '与')}持平`
}

function inEnglish({
  figure: { of, print, base },
  reading,
  extent,
  direction,
  isFall,
}: Course): Outcome<string> {
  const noun = extentNoun(print.extent ?? 'growth', isFall, 'en')
  const opening = noun === '' ? '' : `${noun} `
  const named = base === undefined || base === adjacent || print.lead === 'none'
  const tail = named
    ? leadEn(print.lead, of.period, base)
    : ` ${print.lead === 'compared' ? 'compared with' : 'from'} ${shortPeriod(base, of.period, 'en')}`
  if (direction === 'level') return done(`${opening}unchanged${tail}`)
  const pair =
    print.verbs ??
    (isFall
      ? 'widen-narrow'
      : print.extent === 'rise' || print.extent === 'extent'
        ? 'widen-ease'
        : 'quicken-ease')
  const verb = amountVerb(pair, print, direction, reading.indicator)
  return verb.ok ? done(`${opening}${verb.value} ${extent}${tail}`) : verb
}
