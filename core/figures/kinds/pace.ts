import { done, refused, type Outcome } from '../../problem.ts'
import { amount, pointsFormat } from '../amount.ts'
import { levelZh, leadEn, leadZh, verbZh } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { digits, roundTo, type Decimal } from '../decimal.ts'
import { chooseVerb, directionOf } from '../direction.ts'
import { difference, term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { yearBefore } from '../period.ts'
import { choice } from '../picking.ts'
import { roundedFirstWords } from '../rounding-words.ts'
import { isPercentage } from '../unit.ts'
import { verbsEn } from '../words-en.ts'

/** How much faster something grows than a year before; `stated` where the values are growth rates themselves. */
export interface PaceFigure extends Printed {
  readonly kind: 'pace'
  readonly of: Operand
  readonly form: 'computed' | 'stated'
}

const forms: Readonly<Record<string, PaceFigure['form']>> = { 增速差: 'computed', 增速变动: 'stated', pace: 'computed', 'stated-pace': 'stated' }
const written: Readonly<Record<PaceFigure['form'], string>> = { computed: '增速差', stated: '增速变动' }

const form = choice<PaceFigure['form']>(
  { computed: { zh: '由数值算出', en: 'Computed from values' }, stated: { zh: '指标本身是增速', en: 'The values are growth rates' } },
  'form',
  { zh: '增速', en: 'Growth' },
)

const before = (of: Operand, years: number): Operand =>
  ({ ...of, period: Array.from({ length: years }).reduce<string>((period) => yearBefore(period) ?? period, of.period) })

/**
 * `{{k@2022:增速差}}` prints 增速比上年提高0.6个百分点: this year's growth on the year before less last year's, each rounded as it prints,
 * so three years are read; `:增速变动` the same of an indicator whose values are growth rates. Where both years fall it is the fall
 * that widens or narrows: 降幅比上年收窄1.2个百分点.
 */
export const pace: FigureKind<PaceFigure> = {
  kind: 'pace',
  join: '',
  label: { zh: '增速差', en: 'Change of pace' },
  ways: [
    {
      name: 'pace',
      group: 'change',
      label: { zh: '增速比上年加快、回落', en: 'Growth faster or slower than last year' },
      fields: [form],
      build: (chosen) => ({ kind: 'pace', of: chosen.of, form: form.read(chosen) }),
      take: ({ of, form: said }) => ({ ...of, more: { form: said } }),
    },
  ],
  asks: [
    {
      name: 'pace',
      words: ['增速差', '增速提高', '增速回落', '增速加快', '增速变动', '降幅收窄', 'pace'],
      propose: ({ of, indicator }) => [{ kind: 'pace', of, form: isPercentage(indicator) ? 'stated' : 'computed' }],
    },
  ],
  isSigned: true,
  plottedIn: () => 'points',
  read: ({ keyword, argument, operands: [of] }) => {
    const asked = forms[keyword]
    return asked && of && argument === undefined ? { kind: 'pace', of, form: asked } : undefined
  },
  write: ({ of, form: asked }) => `${writeOperand(of)}:${written[asked]}`,
  operands: ({ of, form: asked }) => [of, before(of, 1), ...(asked === 'computed' ? [before(of, 2)] : [])],
  honours: ({ print }, option) => {
    if (option === 'lead') return print.lead !== 'than'
    return option === 'decimals' || option === 'trimmed' || option === 'verbs' || option === 'completed' || option === 'qualifier'
  },
  compares: ({ of }) => comparablePeriods(of.period, before(of, 1).period),
  accepts: onlyExact,
  render: (expression, readings, { language }) => {
    const rates = expression.form === 'stated' ? statedRates(readings) : computedRates(readings)
    if (!rates.ok) return rates
    const { of, print } = expression
    const [indicator, mode] = [readings[0]!.indicator, readings[0]!.indicator.rounding]
    const decimals = decimalsOf(print, expression.form === 'stated' ? indicator.decimals : 1)
    const [now, last] = rates.value.map(({ rate }) => roundTo(rate, decimals, mode)) as [Decimal, Decimal]
    const isFall = now.lt(0) && last.lt(0)
    const exact = isFall ? now.abs().minus(last.abs()) : now.minus(last)
    const facts = { ...placeOf(readings[0]!), value: digits(now, decimals) }
    const said = amount(exact.abs(), { format: pointsFormat({ unit: '%' }, decimals, mode, print), language, print, facts })
    if (!said.ok) return said
    const { number, unit, text: extent } = said.value
    const course: Course = { figure: expression, reading: readings[0]!, extent, direction: directionOf(exact.comparedTo(0)), isFall }
    const text = language === 'zh' ? inChinese(course, of.period) : inEnglish(course, of.period)
    if (!text.ok) return text
    const steps = expression.form === 'computed' ? rates.value.map(({ formula }, at) => `${digits([now, last][at]!, decimals)} = ${formula}`) : []
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

interface Rate {
  readonly rate: Decimal
  readonly formula: string
}

const statedRates = (readings: readonly Reading[]): Outcome<Rate[]> => {
  const strange = readings.find(({ indicator }) => !isPercentage(indicator))
  if (strange) return refused('not-a-percentage', { indicator: strange.indicator.key, unit: strange.indicator.unit })
  return done(readings.map(({ value }) => ({ rate: value, formula: term(value) })))
}

function computedRates([now, last, first]: readonly Reading[]): Outcome<Rate[]> {
  const empty = [last!, first!].find(({ value }) => !value.gt(0))
  if (empty) return refused('zero-base', { ...placeOf(empty), value: empty.operand.value })
  return done([growth(now!, last!), growth(last!, first!)])
}

const growth = ({ value }: Reading, { value: base }: Reading): Rate =>
  ({ rate: value.minus(base).dividedBy(base).times(100), formula: `(${difference(value, base)}) ÷ ${term(base)} × 100` })

interface Course {
  readonly figure: PaceFigure
  readonly reading: Reading
  readonly extent: string
  readonly direction: 'up' | 'down' | 'level'
  /** Both years fall, so it is a fall that grows or shrinks. */
  readonly isFall: boolean
}

function inChinese({ figure: { print }, reading, extent, direction, isFall }: Course, period: string): Outcome<string> {
  const noun = isFall ? '降幅' : '增速'
  const options = { ...print, lead: print.lead ?? ('last-year' as const) }
  if (direction === 'level') return done(`${noun}${levelZh(options, period, undefined)}`)
  const verb = verbZh(print.verbs ?? (isFall ? 'widen-narrow' : 'raise-ease'), direction, reading.indicator, print)
  return verb.ok ? done(`${noun}${leadZh(options.lead, period, undefined)}${verb.value}${extent}`) : verb
}

function inEnglish({ figure: { print }, reading, extent, direction, isFall }: Course, period: string): Outcome<string> {
  const [noun, tail] = [isFall ? 'the decline' : 'growth', leadEn(print.lead, period, undefined)]
  if (direction === 'level') return done(`${noun} unchanged${tail}`)
  const pair = print.verbs ?? (isFall ? 'widen-narrow' : 'quicken-ease')
  const verb = chooseVerb(verbsEn[pair], pair, direction, reading.indicator)
  return verb.ok ? done(`${noun} ${verb.value} ${extent}${tail}`) : verb
}
