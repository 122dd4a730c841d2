import { done, refused, type Outcome } from '../../problem.ts'
import { Decimal, digits, roundTo } from '../decimal.ts'
import { chooseVerb } from '../direction.ts'
import { courseVerb } from '../english-verbs.ts'
import { extentNoun, haveExtent } from '../extent-noun.ts'
import { computedRates, statedRates } from '../growth-rates.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed, VerbPair } from '../model.ts'
import { yearBefore } from '../period.ts'
import { choice, start, takeSeries } from '../picking.ts'
import { comparedWords } from '../rounding-words.ts'
import { sameSeries } from '../series.ts'
import { stepsBetween, type Steps } from '../steps.ts'
import { keepingZh, verbsZh } from '../words-zh.ts'

/**
 * That a value moved one way in every step from one period to another; `computed` of its growth on the year
 * before.
 */
export interface SteadyFigure extends Printed {
  readonly kind: 'steady'
  readonly from: Operand
  readonly to: Operand
  readonly form: 'stated' | 'computed'
}

const keywords: Readonly<Record<string, SteadyFigure['form']>> = {
  逐期: 'stated',
  逐期增速: 'computed',
  'step-by-step': 'stated',
  'growth-step-by-step': 'computed',
}
const written: Readonly<Record<SteadyFigure['form'], string>> = { stated: '逐期', computed: '逐期增速' }

const form = choice<SteadyFigure['form']>(
  {
    stated: { zh: '指标本身的值', en: 'The values themselves' },
    computed: { zh: '由数值算出的增速', en: 'Growth computed from values' },
  },
  'form',
  { zh: '什么在变', en: 'What moves' },
)

const chainOf = ({ from, to }: Pick<SteadyFigure, 'from' | 'to'>): Steps | undefined =>
  stepsBetween(from.period, to.period)

/**
 * `{{k@2022-Q1→k@2022-Q3:逐期|词=加快/放缓}}` prints 逐季加快, `{{k@2022-03→k@2022-06:逐期}}` 逐月上升, over years 逐年; growing
 * sums of a year (一季度、上半年、前三季度) are steps of a quarter or a month. `:逐期增速` is said of the growth of each on
 * its year before. Every period in between has to be known and to print beyond the one before it
 * (`not-steady`), over two steps at least (`no-run`).
 */
export const steady: FigureKind<SteadyFigure> = {
  kind: 'steady',
  join: '→',
  label: { zh: '逐年、逐季、逐月', en: 'Step by step' },
  hasManyNumbers: true,
  ways: [
    {
      name: 'steady',
      group: 'history',
      label: { zh: '逐年、逐季、逐月上升或下降', en: 'Up or down quarter by quarter, month by month' },
      fields: [start, form],
      build: chosen =>
        chosen.from && { kind: 'steady', from: chosen.from, to: chosen.of, form: form.read(chosen) },
      take: figure => takeSeries(figure, { form: figure.form }),
    },
  ],
  asks: [
    {
      name: 'step-by-step',
      words: [
        '逐期',
        '逐季加快',
        '逐季回升',
        '逐季上升',
        '逐季下降',
        '逐月加快',
        '逐月回升',
        '逐月上升',
        '逐月下降',
        'step-by-step',
      ],
      propose: ({ from, of }) => (from ? [{ kind: 'steady', from, to: of, form: 'stated' }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [from, to, ...more] }) => {
    const said = keywords[keyword]
    return said && from && to && more.length === 0 && argument === undefined
      ? { kind: 'steady', from, to, form: said }
      : undefined
  },
  write: ({ from, to, form: said }) => `${writeOperand(from)}→${writeOperand(to)}:${written[said]}`,
  operands: expression => {
    const { from, to, form: said } = expression
    const own = chainOf(expression)?.periods.map(period => ({ ...to, period })) ?? [from, to]
    const isOneSeries = from.indicator === to.indicator && from.region === to.region
    return (isOneSeries ? own : [from, to]).flatMap(operand =>
      said === 'stated'
        ? [operand]
        : [operand, { ...operand, period: yearBefore(operand.period) ?? operand.period }],
    )
  },
  englishVerbs: () => 'before-course',
  honours: ({ print, form: said }, option) => {
    if (option === 'verbs') return print.verbs !== 'rebound-ease' || said === 'stated'
    return option === 'extent' || option === 'keeping' || option === 'completed'
  },
  compares: ({ from, to }) =>
    chainOf({ from, to })
      ? done(true)
      : refused('period-not-comparable', { period: to.period, base: from.period }),
  accepts: onlyExact,
  // 回升 and 回落 say that it went the other way before.
  peers: ({ from, to, print }) => {
    const before = print.verbs === 'rebound-ease' ? chainOf({ from, to })?.before : undefined
    return done(before === undefined ? [] : [{ ...to, period: before }])
  },
  render: (expression, readings, { language }) => {
    const { form: said } = expression
    const chain = chainOf(expression)!
    const own = readings.filter(
      (_reading, at) =>
        at < chain.periods.length * (said === 'stated' ? 1 : 2) && (said === 'stated' || at % 2 === 0),
    )
    const [first, last] = [own[0]!, own.at(-1)!]
    const same = sameSeries(first, last)
    if (!same.ok) return same
    if (own.length < 3) return refused('no-run', { ...placeOf(last), length: own.length - 1 })
    const values = valuesOf(expression, own, readings)
    if (!values.ok) return values
    const { seen, decimals } = values.value
    const upwards = seen.slice(1).map((value, at) => value.comparedTo(seen[at]!))
    const broken = upwards.findIndex(sign => sign === 0 || sign !== upwards[0])
    if (broken >= 0)
      return refused('not-steady', { ...placeOf(last), broken: own[broken + 1]!.operand.period })
    const direction = upwards[0]! > 0 ? 'up' : 'down'
    const turned = hasTurned(expression, first, readings.at(-1)!, upwards[0]!)
    if (!turned.ok) return turned
    const text = words(expression, { seen, direction, last, step: chain.step }, language)
    if (!text.ok) return text
    return done({
      text: text.value,
      number: digits(seen.at(-1)!, decimals),
      unit: said === 'computed' ? '%' : last.indicator.unit,
      exact: new Decimal(seen.at(-1)!),
      formula: seen.map(value => digits(value, decimals)).join(direction === 'up' ? ' < ' : ' > '),
      rounding: comparedWords(decimals, last.indicator.rounding, language),
      direction,
    })
  },
}

interface Values {
  /** As they print, in order of time. */
  readonly seen: readonly Decimal[]
  readonly decimals: number
}

function valuesOf(
  { form: said, print }: SteadyFigure,
  own: readonly Reading[],
  readings: readonly Reading[],
): Outcome<Values> {
  const { indicator } = own[0]!
  const decimals = said === 'computed' ? 1 : indicator.decimals
  const isGrowth = said === 'computed' || print.extent !== undefined
  const rates =
    said === 'computed'
      ? computedRates(own.map((now, at) => [now, readings[at * 2 + 1]!]))
      : isGrowth
        ? statedRates(own)
        : undefined
  if (rates && !rates.ok) return rates
  const seen = own.map(({ value }, at) =>
    roundTo(rates?.value[at]?.rate ?? value, decimals, indicator.rounding),
  )
  const one = isGrowth
    ? haveExtent(seen, { noun: print.extent ?? 'growth', verbs: print.verbs }, own.at(-1)!)
    : done(true)
  return one.ok ? done({ seen, decimals }) : one
}

function hasTurned({ print }: SteadyFigure, first: Reading, before: Reading, sign: number): Outcome<true> {
  if (print.verbs !== 'rebound-ease' || before.value.comparedTo(first.value) * sign > 0) return done(true)
  return refused('not-turned', {
    ...placeOf(first),
    value: first.operand.value,
    base: first.operand.value,
    earlier: before.operand.value,
  })
}

interface Course {
  readonly seen: readonly Decimal[]
  readonly direction: 'up' | 'down'
  readonly last: Reading
  readonly step: Steps['step']
}

const stepsZh: Readonly<Record<Steps['step'], string>> = {
  year: '逐年',
  half: '逐半年',
  quarter: '逐季',
  month: '逐月',
}
const stepsEn: Readonly<Record<Steps['step'], string>> = {
  year: 'year by year',
  half: 'half-year by half-year',
  quarter: 'quarter by quarter',
  month: 'month by month',
}

function words(
  { print }: SteadyFigure,
  { seen, direction, last, step }: Course,
  language: Language,
): Outcome<string> {
  const noun = print.extent ?? 'none'
  const isFall = noun !== 'none' && seen.every(value => value.lt(0))
  // A fall that comes nearer to zero narrows.
  const grows = isFall ? (direction === 'up' ? 'down' : 'up') : direction
  const pair = print.verbs ?? usualVerbs(noun !== 'none', isFall)
  const said = extentNoun(noun, isFall, language)
  if (language === 'en') {
    const verb =
      print.verbs === undefined && print.englishVerbs === undefined && noun === 'none'
        ? done(direction)
        : courseVerb(pair, print, grows, last.indicator)
    return verb.ok ? done(`${said === '' ? '' : `${said} `}${verb.value.trim()} ${stepsEn[step]}`) : verb
  }
  const verb = chooseVerb(verbsZh[pair], pair, grows, last.indicator)
  return verb.ok
    ? done(`${said}${stepsZh[step]}${keepingZh(print)}${verb.value}${print.completed ? '了' : ''}`)
    : verb
}

const usualVerbs = (isNamed: boolean, isFall: boolean): VerbPair =>
  !isNamed ? 'rise-fall' : isFall ? 'widen-narrow' : 'quicken-slow'
