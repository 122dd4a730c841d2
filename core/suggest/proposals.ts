import { adjacent } from '../figures/base.ts'
import { isTarget } from '../figures/data.ts'
import { decimal } from '../figures/decimal.ts'
import type { FigureData, FigureExpression, Indicator, Operand, PrintOptions } from '../figures/model.ts'
import { comparePeriods, parsePeriod } from '../figures/period.ts'
import type { Form } from './forms.ts'
import type { AskedPeriod } from './query-periods.ts'
import type { Reading } from './reading.ts'

/** A figure that a query may mean. */
export interface Proposal {
  readonly expression: FigureExpression
  readonly of: Operand
  readonly form: Form
  /** How well it answers the query; the form asked for before others. */
  readonly points: number
}

interface Subject {
  readonly indicator: Indicator
  readonly of: Operand
  /** Further periods named by the query, in order of time, the last of them that of `of`. */
  readonly periods: readonly string[]
  /** Further indicators named by the query, at the same region and period. */
  readonly others: readonly Operand[]
  /** What it may be a part of, where the query names nothing else. */
  readonly wholes: readonly Operand[]
  readonly reading: Reading
  readonly data: FigureData
}

/** Forms that take more than one indicator. */
const joined: ReadonlySet<Form> = new Set(['share', 'counted', 'remainder', 'completion', 'respectively', 'sum', 'breakdown', 'ratio', 'per-head', 'elasticity', 'times'])
const ofWhole: ReadonlySet<Form> = new Set(['share', 'counted', 'remainder', 'completion'])

/** Whether any reading asks for a part of a whole, so that wholes have to be looked for. */
export const wantsWhole = ({ forms }: Reading): boolean => forms.some((form) => ofWhole.has(form))

/** The figures a reading may mean. `data` holds the values of the indicators it names, and of those of their topic where a whole is wanted. */
export function proposalsOf(reading: Reading, data: FigureData, candidates: (indicator: Indicator) => readonly Indicator[]): Proposal[] {
  const [first = [], ...rest] = reading.indicators
  const isJoined = rest.length > 0
  const others = rest.flatMap((each) => each.slice(0, 1).map((one) => one.key))
  return first.slice(0, isJoined ? 2 : first.length).flatMap(({ key, points }) =>
    subjectsOf(key, others, reading, data, candidates).flatMap((subject, place) =>
      formsFor(subject, isJoined).flatMap(({ form, less }) => figuresOf(form, subject, points - less - place * 5))))
}

const figuresOf = (form: Form, subject: Subject, points: number): Proposal[] =>
  expressionsFor(form, subject).map((expression, place) => ({ expression, of: subject.of, form, points: points - place * 3 }))

/** An indicator at the periods it may be meant at: as asked, or its latest value and the latest of a whole year. */
function subjectsOf(key: string, others: readonly string[], reading: Reading, data: FigureData, candidates: (indicator: Indicator) => readonly Indicator[]): Subject[] {
  const indicator = data.indicator(key)
  if (!indicator) return []
  const region = reading.region === data.homeRegion ? '' : reading.region ?? regionWithData(key, data)
  const known = data.series(key, region).map(({ period }) => period)
  const meant = reading.periods.length > 0 ? [periodsOf(reading.periods, known)] : [...new Set([...known.slice(-1), ...known.filter(isYear).slice(-1)])].map((period) => [period])
  return meant.flatMap((periods) => {
    const period = periods.at(-1)
    if (period === undefined) return []
    const of = { indicator: key, region, period }
    const wholes = wantsWhole(reading) ? wholesOf(indicator, of, data, candidates(indicator)) : []
    const beside = others.map((other) => ({ ...of, indicator: other })).filter((other) => data.observation(other.indicator, other.region, other.period))
    return beside.length < others.length ? [] : [{ indicator, of, periods, others: beside, wholes, reading, data }]
  })
}

/** Home, unless the indicator is only known elsewhere. */
function regionWithData(key: string, data: FigureData): string {
  if (data.series(key, '').length > 0) return ''
  return data.regionsWithin(data.region(data.homeRegion)?.parent ?? '').find((region) => data.series(key, region.key).length > 0)?.key ?? ''
}

/** The periods asked for, where they have a value; otherwise the latest that fits. */
function periodsOf(asked: readonly AskedPeriod[], known: readonly string[]): string[] {
  return asked.flatMap((each) => {
    if ('period' in each) return known.includes(each.period) ? [each.period] : [known.findLast((period) => isYear(each.period) && period.startsWith(each.period)) ?? each.period]
    return known.findLast((period) => each.part.replace('YYYY', period.slice(0, 4)) === period.slice(4)) ?? []
  }).sort(comparePeriods)
}

const isYear = (period: string): boolean => period.length === 4

/** Indicators of the same topic and unit that are larger, the nearest first: what a part may be a part of. */
function wholesOf(indicator: Indicator, of: Operand, data: FigureData, candidates: readonly Indicator[]): Operand[] {
  const own = data.observation(of.indicator, of.region, of.period)
  if (!own) return []
  return candidates.filter(({ key, unit }) => key !== indicator.key && unit === indicator.unit)
    .flatMap(({ key }) => data.observation(key, of.region, of.period) ?? [])
    .filter(({ value }) => decimal(value).gte(own.value))
    .sort((left, right) => decimal(left.value).cmp(right.value)).slice(0, 3)
    .map(({ indicator: key }) => ({ ...of, indicator: key }))
}

/** What is offered, and how far behind the first: what was asked for, then what is usually said. */
function formsFor({ indicator, periods, reading: { forms, aside, base } }: Subject, isJoined: boolean): { form: Form; less: number }[] {
  const asked = forms.filter((form) => !isJoined || joined.has(form)).map((form) => ({ form, less: aside.has(form) ? 12 : 0 }))
  if (isJoined) return asked.length > 0 ? asked : (['share', 'respectively', 'sum', 'counted', 'ratio'] as const).map((form, at) => ({ form, less: 4 + at * 4 }))
  const usual: Form[] = periods.length > 1 ? ['from-to', 'growth', 'value'] : base ? ['change', 'value'] : isPartOfYear(periods[0]) ? ['value', 'change', 'adjacent'] : ['value', 'change']
  const more: Form[] = indicator.unit === '%' ? [] : ['change-absolute']
  const others = [...usual, ...more].filter((form) => !forms.includes(form)).map((form, at) => ({ form, less: (asked.length > 0 ? 12 : 0) + at * 4 }))
  return [...asked, ...others]
}

const isPartOfYear = (period = ''): boolean => ['half', 'quarter', 'month'].includes(parsePeriod(period)?.type ?? '')

type Unprinted<Expression> = Expression extends unknown ? Omit<Expression, 'print'> : never
type Bare = Unprinted<FigureExpression>

function expressionsFor(form: Form, subject: Subject): FigureExpression[] {
  const print = printOf(form, subject)
  return (ofWhole.has(form) ? partsOfWholes(form, subject) : barely(form, subject)).map((bare) => ({ ...bare, print }))
}

/** Large numbers are said in 万 where they are said as a limit. */
function printOf(form: Form, subject: Subject): PrintOptions {
  const isLimit = form === 'over' || form === 'odd' || form === 'nearly' || form === 'about' || form === 'under'
  return isLimit && decimal(valueOf(subject)).gte(10000) && !/^[万亿]/u.test(subject.indicator.unit) ? { scale: '万' } : {}
}

const valueOf = ({ of, data }: Subject): string => data.observation(of.indicator, of.region, of.period)?.value ?? '0'

function partsOfWholes(form: Form, { of, others, wholes }: Subject): Bare[] {
  return (others.length > 0 ? others.slice(0, 1) : wholes).map((whole): Bare => {
    if (form === 'remainder') return { kind: 'remainder', whole, parts: [of] }
    if (form === 'completion') return { kind: 'completion', part: of, whole }
    return { kind: 'share', part: of, whole, form: form === 'counted' ? 'counted' : 'percent' }
  })
}

/** The figure of a form, none where something it needs was not said and cannot be guessed. */
function barely(form: Form, subject: Subject): Bare[] {
  const { of, indicator: { unit }, others, reading: { base: named, number }, data } = subject
  const base = named === undefined ? {} : { base: named }
  const [other] = others
  const from = startOf(subject)
  const scope = data.region(of.region || data.homeRegion)?.parent ?? ''
  const limit = number ?? roundLimit(valueOf(subject))
  switch (form) {
    case 'value': return [{ kind: 'value', of }]
    case 'change': return [{ kind: 'change', of, measure: unit === '%' ? 'points' : 'percent', ...base }]
    case 'change-absolute': return [{ kind: 'change', of, measure: 'absolute', ...base }]
    case 'change-points': return [{ kind: 'change', of, measure: 'points', ...base }]
    case 'adjacent': return [{ kind: 'change', of, measure: unit === '%' ? 'points' : 'percent', base: adjacent }]
    case 'adjacent-absolute': return [{ kind: 'change', of, measure: 'absolute', base: adjacent }]
    case 'net': return [{ kind: 'increase', of, form: 'net', ...base }]
    case 'extent': return [{ kind: 'increase', of, form: 'extent', ...base }]
    case 'growth': return from ? [{ kind: 'growth', from, to: of }] : []
    case 'doubled': return from ? [{ kind: 'grown', from, to: of, form: 'doubled' }] : []
    case 'times': return other ? [{ kind: 'multiple', of, base: other }] : from ? [{ kind: 'grown', from, to: of, form: 'times' }] : []
    case 'from-to': return from ? [{ kind: 'from-to', from, to: of, extent: unit === '%' ? 'points' : 'percent' }] : []
    case 'total': return from ? [{ kind: 'total', from, to: of }] : []
    case 'respectively': return other ? [{ kind: 'respectively', of: [of, ...others] }] : []
    case 'sum': return other ? [{ kind: 'sum', parts: [of, ...others] }] : []
    case 'breakdown': return others.length > 1 ? [{ kind: 'breakdown', whole: of, parts: others }] : []
    case 'ratio': return other ? [{ kind: 'quotient', of, per: other, form: 'ratio' }] : []
    case 'per-head': return other ? [{ kind: 'quotient', of, per: other, form: 'per-head' }] : []
    case 'elasticity': return other ? [{ kind: 'elasticity', of, on: other }] : []
    case 'gap': return isTarget(of.indicator) ? [] : [{ kind: 'target', of, form: 'gap' }]
    case 'exceeded': return isTarget(of.indicator) ? [] : [{ kind: 'target', of, form: 'exceeded' }]
    case 'first': return [{ kind: 'first', of, word: '超', limit }]
    case 'run-up': return [{ kind: 'run', of, direction: 'up' }]
    case 'run-down': return [{ kind: 'run', of, direction: 'down' }, { kind: 'run', of, direction: 'up' }]
    case 'held': return [{ kind: 'held', of, side: sideOf(subject), form: 'run', limit }]
    case 'stable': return [{ kind: 'held', of, side: sideOf(subject), form: 'stable', limit }]
    case 'best': return [{ kind: 'record', of, word: 'best' }]
    case 'highest': return [{ kind: 'record', of, word: 'highest' }]
    case 'lowest': return [{ kind: 'record', of, word: 'lowest' }]
    case 'rank': return scope === '' ? [] : [{ kind: 'rank', of, scope }]
    case 'top': return scope === '' ? [] : [{ kind: 'top', of, scope, places: Number(number ?? 10) }]
    case 'median': return scope === '' ? [] : [{ kind: 'median', of: { ...of, region: '' }, scope }]
    case 'reaching': return scope === '' ? [] : [{ kind: 'reaching', of: { ...of, region: '' }, scope, limit }]
    case 'over': return [{ kind: 'rounded', of, word: '超', place: placeFor(subject) }]
    case 'odd': return [{ kind: 'rounded', of, word: '余', place: placeFor(subject) }]
    case 'nearly': return [{ kind: 'rounded', of, word: '近', place: placeFor(subject) }]
    case 'about': return [{ kind: 'bounded', of, word: '约', place: placeFor(subject) }]
    case 'under': return [{ kind: 'bounded', of, word: '不足', place: placeFor(subject) }]
    case 'share': case 'counted': case 'remainder': case 'completion': return []
  }
}

const sideOf = ({ indicator }: Subject): 'at-least' | 'at-most' => (indicator.polarity === 'lower-is-better' ? 'at-most' : 'at-least')

/** Where a series begins that ends at the subject: the other period of the query, its base, or the oldest of the same kind. */
function startOf({ of, periods, reading: { base }, data }: Subject): Operand | undefined {
  if (periods.length > 1) return { ...of, period: periods[0]! }
  if (base !== undefined) return { ...of, period: base }
  const type = parsePeriod(of.period)?.type
  const oldest = data.series(of.indicator, of.region).find(({ period }) => parsePeriod(period)?.type === type && comparePeriods(period, of.period) < 0)
  return oldest && { ...of, period: oldest.period }
}

/** The place a number is usually rounded to when it is said roughly: 284231 to 10000, 295 to 10, 3.97 to 1. */
function placeFor(subject: Subject): string {
  if (subject.reading.number !== undefined) return subject.reading.number
  const digits = decimal(valueOf(subject)).abs().truncated().toFixed().length
  return decimal('10').pow(Math.max(0, digits - 2)).toFixed()
}

/** The round number below a value: 295 passes 290. */
function roundLimit(value: string): string {
  const number = decimal(value).abs()
  const place = decimal('10').pow(Math.max(0, number.truncated().toFixed().length - 2))
  return number.dividedBy(place).floor().times(place).toFixed()
}
