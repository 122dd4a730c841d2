import { done, refused, type Outcome } from '../../problem.ts'
import { amount, pointsFormat } from '../amount.ts'
import { comparablePeriods } from '../compared-periods.ts'
import type { Decimal } from '../decimal.ts'
import { chooseVerb, directionOf } from '../direction.ts'
import { amountVerb } from '../english-verbs.ts'
import { difference, scaled } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed, PrintOptions, VerbPair } from '../model.ts'
import { areComparable, yearsBetween } from '../period.ts'
import { choice, start, takeSeries } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { sameSeries } from '../series.ts'
import { isCounted, isRate } from '../unit.ts'
import { verbsZh } from '../words-zh.ts'

/** By how much a value has risen or fallen a year on average: (v−p)/n over n intervals of a year. */
export interface YearlyFigure extends Printed {
  readonly kind: 'yearly'
  readonly from: Operand
  readonly to: Operand
  readonly measure: Measure
}

type Measure = 'points' | 'absolute'

const keywords: Readonly<Record<string, Measure>> = {
  年均百分点: 'points',
  年均增减: 'absolute',
  'yearly-pp': 'points',
  'yearly-abs': 'absolute',
}
const written: Readonly<Record<Measure, string>> = { points: '年均百分点', absolute: '年均增减' }
const verbs: Readonly<Record<Measure, VerbPair>> = { points: 'raise-lower', absolute: 'increase-decrease' }

const measure = choice<Measure>(
  { points: { zh: '百分点', en: 'Points' }, absolute: { zh: '增减量', en: 'Amount' } },
  'measure',
  { zh: '幅度', en: 'Extent' },
)
const worded: ReadonlySet<keyof PrintOptions> = new Set([
  'decimals',
  'trimmed',
  'verbs',
  'completed',
  'qualifier',
])

/**
 * `{{k@2018→k@2022:年均百分点}}` prints 年均提高1.2个百分点 of a rate, `:年均增减` 年均增加7天: the difference of both values as
 * they print, divided by the intervals of a year, at least two (`not-several-years`). An amount is no
 * compound growth, which 年均增长 says.
 */
export const yearly: FigureKind<YearlyFigure> = {
  kind: 'yearly',
  join: '→',
  canBeListed: () => true,
  label: { zh: '年均增减', en: 'Yearly change' },
  ways: [
    {
      name: 'yearly',
      group: 'change',
      label: { zh: '年均提高几个百分点、增加多少', en: 'Average yearly change (points, amount)' },
      fields: [start, measure],
      build: chosen =>
        chosen.from && { kind: 'yearly', from: chosen.from, to: chosen.of, measure: measure.read(chosen) },
      take: figure => takeSeries(figure, { measure: figure.measure }),
    },
  ],
  asks: [
    {
      name: 'yearly',
      words: [
        '年均提高',
        '年均增加',
        '年均减少',
        '年均降低',
        '年均上升',
        '年均增减',
        '年均百分点',
        'yearly-abs',
      ],
      propose: ({ from, of, indicator }) =>
        from ? [{ kind: 'yearly', from, to: of, measure: isRate(indicator) ? 'points' : 'absolute' }] : [],
    },
  ],
  isSigned: true,
  englishVerbs: () => 'before-amount',
  plottedIn: ({ measure: asked }) => (asked === 'points' ? 'points' : 'operand'),
  read: ({ keyword, argument, operands: [from, to, ...more] }) => {
    const asked = keywords[keyword]
    return asked && from && to && more.length === 0 && argument === undefined
      ? { kind: 'yearly', from, to, measure: asked }
      : undefined
  },
  write: ({ from, to, measure: asked }) => `${writeOperand(from)}→${writeOperand(to)}:${written[asked]}`,
  operands: ({ from, to }) => [from, to],
  honours: ({ measure: asked }, option) =>
    worded.has(option) || (asked === 'absolute' && (option === 'scale' || option === 'unitless')),
  compares: ({ from, to }) => {
    const comparable = comparablePeriods(to.period, from.period)
    if (!comparable.ok) return comparable
    return intervals(from, to) === undefined
      ? refused('not-several-years', { period: to.period, base: from.period })
      : done(true)
  },
  accepts: onlyExact,
  render: ({ from, to, measure: asked, print }, [first, last], { language }) => {
    const same = sameSeries(first!, last!)
    if (!same.ok) return same
    const { indicator } = last!
    if (asked === 'points' && !isRate(indicator))
      return refused('not-a-percentage', { indicator: indicator.key, unit: indicator.unit })
    const years = intervals(from, to)!
    const [now, before] = [printedValue(last!), printedValue(first!)]
    const exact = now.minus(before).dividedBy(years)
    const direction = directionOf(exact.comparedTo(0))
    const said = extent(exact.abs(), last!, direction === 'level' ? {} : print, language)
    if (!said.ok) return said
    const { number, unit, power, rule, rounded } = said.value
    if (rounded.isZero() && direction !== 'level')
      return refused('prints-as-zero', { ...placeOf(last!), value: exact.toSignificantDigits(4).toFixed() })
    const text = words(
      { text: said.value.text, direction, last: last!, pair: print.verbs ?? verbs[asked], print },
      language,
    )
    if (!text.ok) return text
    const formula = scaled(`(${difference(now, before)}) ÷ ${years}`, power)
    return done({
      text: text.value,
      number,
      unit,
      exact: exact.times(`1e${-power}`),
      formula,
      rounding: rule,
      direction,
    })
  },
}

/** Years from one period to another of its type, at least two. */
function intervals({ period: began }: Operand, { period: ended }: Operand): number | undefined {
  const years = areComparable(began, ended) ? yearsBetween(began, ended) : undefined
  return years !== undefined && years >= 2 ? years : undefined
}

function extent(
  value: Decimal,
  { indicator, operand, ...reading }: Reading,
  print: PrintOptions,
  language: Language,
) {
  const own = formatOf(indicator, print, indicator.rounding, value)
  const format = isRate(indicator) ? pointsFormat(indicator, own.decimals, own.mode, print) : own
  const facts = { ...placeOf({ indicator, operand, ...reading }), value: operand.value }
  return amount(value, { format, language, print, facts, isCounted: isCounted(indicator) })
}

interface Said {
  readonly text: string
  readonly direction: 'up' | 'down' | 'level'
  readonly last: Reading
  readonly pair: VerbPair
  readonly print: PrintOptions
}

function words({ text, direction, last, pair, print }: Said, language: Language): Outcome<string> {
  if (direction === 'level') return done(language === 'zh' ? '年均持平' : 'unchanged on average')
  const verb =
    language === 'zh'
      ? chooseVerb(verbsZh[pair], pair, direction, last.indicator)
      : amountVerb(pair, print, direction, last.indicator)
  if (!verb.ok) return verb
  return done(
    language === 'zh'
      ? `年均${verb.value}${print.completed ? '了' : ''}${text}`
      : `${verb.value} ${text} a year on average`,
  )
}
