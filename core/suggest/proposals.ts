import { decimal } from '../figures/decimal.ts'
import type {
  FigureData,
  FigureExpression,
  Indicator,
  Operand,
  PrintOptions,
  Region,
} from '../figures/model.ts'
import { comparePeriods, parsePeriod, yearBefore } from '../figures/period.ts'
import type { Occasion, Subject } from '../figures/index.ts'
import { forms, type Form } from './forms.ts'
import type { AskedPeriod } from './query-periods.ts'
import type { Asked, Ranked, Reading } from './reading.ts'

/** A figure that a query may mean. */
export interface Proposal {
  readonly expression: FigureExpression
  readonly of: Operand
  readonly form: Form
  /** How well it answers the query; the form asked for before others. */
  readonly points: number
}

/** An indicator at a moment it may be meant at, and the moments the query names. */
interface Meant {
  readonly subject: Omit<Subject, 'word' | 'number' | 'qualifier' | 'isPercent'>
  /** In order of time, the last of them that of the subject. */
  readonly periods: readonly string[]
  readonly reading: Reading
}

/** Whether any reading asks for a part of a whole, so that wholes have to be looked for. */
export const wantsWhole = ({ asked }: Reading): boolean => asked.some(({ form }) => form.takes === 'whole')

/**
 * The figures a reading may mean. `data` holds the values of the indicators it names, and of those of their
 * topic where a whole is wanted.
 */
export function proposalsOf(
  reading: Reading,
  data: FigureData,
  candidates: (indicator: Indicator) => readonly Indicator[],
): Proposal[] {
  const [first = [], ...rest] = reading.indicators
  const isJoined = rest.length > 0
  const pair =
    wantsWhole(reading) && rest.length === 1 ? partAndWhole(first, rest[0]!, reading.region, data) : undefined
  const others = pair ? [pair.whole.key] : rest.flatMap(each => each.slice(0, 1).map(one => one.key))
  const named = pair ? [pair.part] : first.slice(0, isJoined ? 2 : first.length)
  return named.flatMap(({ key, points }) =>
    meantBy(key, others, reading, data, candidates).flatMap((meant, place) =>
      formsFor(meant, isJoined).flatMap(({ form, less, ...word }) => {
        const [subject, worth] = [{ ...meant.subject, ...word }, points - less - place * 5]
        const since = less === 0 && reading.numbers.length > 0 ? sinceStart(subject) : undefined
        return [
          ...figuresOf(form, subject, worth),
          ...(since ? figuresOf(form, since, worth - SINCE_START) : []),
        ]
      }),
    ),
  )
}

/**
 * Of what two words may name, the likeliest that are counted alike, the less of the other: 优良 beside 断面 is
 * 优良断面, not 优良天数.
 */
function partAndWhole(
  parts: readonly Ranked[],
  wholes: readonly Ranked[],
  place: string | undefined,
  data: FigureData,
): { readonly part: Ranked; readonly whole: Ranked } | undefined {
  const unitOf = ({ key }: Ranked): string | undefined => data.indicator(key)?.unit
  const latestOf = ({ key }: Ranked) =>
    decimal(data.series(key, placeMeant(key, place, data).region).at(-1)?.value ?? '0')
  const [best] = parts
    .flatMap(part => wholes.map(whole => ({ part, whole })))
    .filter(({ part, whole }) => part.key !== whole.key && unitOf(part) === unitOf(whole))
    .toSorted((left, right) => sumOf(right) - sumOf(left))
  return best && latestOf(best.part).gt(latestOf(best.whole)) ? { part: best.whole, whole: best.part } : best
}

const sumOf = ({ part, whole }: { readonly part: Ranked; readonly whole: Ranked }): number =>
  part.points + whole.points

const figuresOf = (form: Form, subject: Subject, points: number): Proposal[] =>
  form.propose(subject).map((bare, place) => ({
    expression: { ...bare, print: { ...printOf(form, subject), ...bare.print } } as FigureExpression,
    of: subject.of,
    form,
    points: points - place * 3,
  }))

/** How far behind a change on the year before stands one since the beginning, which is rarely meant. */
const SINCE_START = 7

/** A change that names no base, measured from the beginning: 五年增长151.6%. */
const sinceStart = (subject: Subject): Subject | undefined =>
  subject.from && subject.base.base === undefined && !subject.isDated
    ? { ...subject, base: { base: subject.from.period } }
    : undefined

/**
 * An indicator at the periods it may be meant at: as asked, or its latest value and the latest of a whole
 * year.
 */
function meantBy(
  key: string,
  others: readonly string[],
  reading: Reading,
  data: FigureData,
  candidates: (indicator: Indicator) => readonly Indicator[],
): Meant[] {
  const indicator = data.indicator(key)
  if (!indicator) return []
  const { region, scope } = placeMeant(key, reading.region, data)
  const known = comparable(key, region, reading.rival, data)
  const meant =
    reading.periods.length > 0
      ? [periodsOf(reading.periods, known)]
      : latestOf(known, reading.base).map(period => [period])
  return meant.flatMap(periods => {
    const period = periods.at(-1)
    if (period === undefined) return []
    const of = { indicator: key, region, period }
    const beside = others
      .map(other => ({ ...of, indicator: other }))
      .filter(other => data.observation(other.indicator, other.region, other.period))
    if (beside.length < others.length) return []
    const likely =
      wantsWhole(reading) && beside.length === 0
        ? wholesOf(indicator, of, data, candidates(indicator))
        : beside.slice(0, 1)
    return [
      {
        subject: subjectOf(indicator, of, { periods, reading, data, others: beside, wholes: likely, scope }),
        periods,
        reading,
      },
    ]
  })
}

/** The periods with a value; where another region is set beside, those that it has one of as well. */
function comparable(key: string, region: string, rival: string | undefined, data: FigureData): string[] {
  const own = data.series(key, region).map(({ period }) => period)
  if (own.length === 0) return knownNearby(key, region, data)
  const both = rival === undefined ? own : own.filter(period => data.observation(key, rival, period))
  return both.length > 0 ? both : own
}

/** Of a region without a value the years of its neighbours or of home, so that what it lacks is said. */
function knownNearby(key: string, region: string, data: FigureData): string[] {
  const beside = data.regionsWithin(data.region(region)?.parent ?? '').map(each => each.key)
  const known = [...beside, ''].map(each => data.series(key, each)).find(series => series.length > 0)
  return (known ?? []).map(({ period }) => period).filter(isYear)
}

interface Around {
  readonly periods: readonly string[]
  readonly reading: Reading
  readonly data: FigureData
  readonly others: readonly Operand[]
  readonly wholes: readonly Operand[]
  readonly scope: string
}

function subjectOf(
  indicator: Indicator,
  of: Operand,
  { periods, reading: { base, rival, indicators: named }, data, others, wholes, scope }: Around,
): Meant['subject'] {
  return {
    indicator,
    of,
    others,
    wholes,
    isDated: periods.length > 1,
    value: data.observation(of.indicator, of.region, of.period)?.value ?? '0',
    from: startOf(of, periods, base, data),
    base: base === undefined ? {} : { base },
    scope,
    standard: standardOf(indicator, named.flat(), data),
    rival,
  }
}

/** The latest value of what is named as the standard of an indicator: its own name, and a limit (限值, 标准). */
function standardOf(
  { key, unit }: Indicator,
  named: readonly Ranked[],
  data: FigureData,
): string | undefined {
  const standards = named
    .map(each => data.indicator(each.key))
    .filter(each => each?.unit === unit && each.key !== key && each.key.startsWith(key))
    .filter(each => /限值|标准/u.test(each!.name))
  return standards.flatMap(each => data.series(each!.key, '').at(-1)?.value ?? [])[0]
}

/**
 * Whose value is meant, and among which regions it stands. A province is a place of its own where it has
 * values, and otherwise what its regions stand in: 云岭省优良天数中位数.
 */
function placeMeant(
  key: string,
  named: string | undefined,
  data: FigureData,
): { region: string; scope: string } {
  const own = named === data.homeRegion ? '' : (named ?? regionWithData(key, data))
  const within = data.regionsWithin(own || data.homeRegion)
  const member =
    data.series(key, own).length > 0
      ? undefined
      : within.find(region => data.series(key, region.key).length > 0)
  if (member) return { region: member.key, scope: own || data.homeRegion }
  return { region: own, scope: data.region(own || data.homeRegion)?.parent ?? '' }
}

/**
 * The latest value and the latest of a whole year; where a base is named, the latest that can be compared
 * with it.
 */
function latestOf(known: readonly string[], base: string | undefined): string[] {
  const alike =
    base === undefined ? known : known.filter(period => parsePeriod(period)?.type === parsePeriod(base)?.type)
  return [...new Set([...alike.slice(-1), ...alike.filter(isYear).slice(-1)])]
}

/** Home, unless the indicator is only known elsewhere: among its neighbours, or else anywhere. */
function regionWithData(key: string, data: FigureData): string {
  if (data.series(key, '').length > 0) return ''
  const near = data.regionsWithin(data.region(data.homeRegion)?.parent ?? '')
  return (
    [...near, ...everyRegion('', data)].find(region => data.series(key, region.key).length > 0)?.key ?? ''
  )
}

const everyRegion = (within: string, data: FigureData): readonly Region[] =>
  data.regionsWithin(within).flatMap(region => [region, ...everyRegion(region.key, data)])

/** The periods asked for, where they have a value; otherwise the latest that fits. */
function periodsOf(asked: readonly AskedPeriod[], known: readonly string[]): string[] {
  return asked
    .flatMap(each => {
      if ('period' in each)
        return known.includes(each.period)
          ? [each.period]
          : [known.findLast(period => isYear(each.period) && period.startsWith(each.period)) ?? each.period]
      const found = known.findLast(
        period => each.part.replace('YYYY', period.slice(0, 4)) === period.slice(4),
      )
      const year = known.at(-1)?.slice(0, 4)
      return found ?? (year === undefined ? [] : `${year}${each.part.replace('YYYY', year)}`)
    })
    .sort(comparePeriods)
}

const isYear = (period: string): boolean => period.length === 4

/**
 * Indicators of the same topic and unit that are larger, those of like name first, then the nearest: what a
 * part may be a part of.
 */
function wholesOf(
  indicator: Indicator,
  of: Operand,
  data: FigureData,
  candidates: readonly Indicator[],
): Operand[] {
  const own = data.observation(of.indicator, of.region, of.period)
  if (!own || indicator.unit === '%') return []
  return candidates
    .filter(({ key, unit }) => key !== indicator.key && unit === indicator.unit)
    .flatMap(({ key }) => data.observation(key, of.region, of.period) ?? [])
    .filter(({ value }) => decimal(value).gte(own.value))
    .sort(
      (left, right) =>
        alike(indicator, right, data) - alike(indicator, left, data) || decimal(left.value).cmp(right.value),
    )
    .slice(0, 3)
    .map(({ indicator: key }) => ({ ...of, indicator: key }))
}

/**
 * How many pairs of characters two names share: 信访办结件数 is rather a part of 信访件数 than of another count of its
 * topic.
 */
function alike({ name }: Indicator, { indicator }: Pick<Operand, 'indicator'>, data: FigureData): number {
  const other = data.indicator(indicator)?.name ?? ''
  return Array.from({ length: Math.max(0, name.length - 1) }, (_pair, at) => name.slice(at, at + 2)).filter(
    pair => other.includes(pair),
  ).length
}

/** A form that is offered, and how far behind the first. */
interface Offered extends Omit<Asked, 'isAside'> {
  readonly less: number
}

/** What is offered: what was asked for, then what is usually said. */
function formsFor({ periods, reading: { asked, base } }: Meant, isJoined: boolean): Offered[] {
  const named = asked
    .filter(({ form: { takes } }) => !isJoined || takes !== undefined)
    .map(({ isAside, ...each }) => ({ ...each, less: isAside ? 12 : 0 }))
  if (isJoined)
    return named.length > 0 ? named : usualOn('several').map((form, at) => unasked(form, 4 + at * 4))
  const occasion =
    periods.length > 1
      ? 'with-start'
      : base
        ? 'with-base'
        : isPartOfYear(periods[0])
          ? 'part-of-year'
          : 'alone'
  const others = usualOn(occasion)
    .filter(form => !asked.some(each => each.form === form))
    .map((form, at) => unasked(form, (named.length > 0 ? 12 : 0) + at * 4))
  return [...named, ...others]
}

const unasked = (form: Form, less: number): Offered => ({
  form,
  less,
  word: '',
  number: undefined,
  qualifier: undefined,
  isPercent: false,
})

/** What is usually said on an occasion, the most usual first. */
const usualOn = (occasion: Occasion): Form[] =>
  forms
    .filter(({ usual }) => usual?.[occasion] !== undefined)
    .sort((left, right) => left.usual![occasion]! - right.usual![occasion]!)

const isPartOfYear = (period = ''): boolean =>
  ['half', 'quarter', 'month'].includes(parsePeriod(period)?.type ?? '')

/** Large numbers are said in 万 where they are said as a limit. */
const printOf = ({ inWan }: Form, { value, indicator }: Subject): PrintOptions =>
  inWan && decimal(value).gte(10000) && !/^[万亿]/u.test(indicator.unit) ? { scale: '万' } : {}

/**
 * Where a series begins that ends at the subject: the other period of the query, its base, or the oldest of
 * the same kind. Where none is known it is the year before, so that what is asked for says what it lacks.
 */
function startOf(
  of: Operand,
  periods: readonly string[],
  base: string | undefined,
  data: FigureData,
): Operand | undefined {
  if (periods.length > 1) return { ...of, period: periods[0]! }
  if (base !== undefined) return { ...of, period: base }
  const type = parsePeriod(of.period)?.type
  const oldest = data
    .series(of.indicator, of.region)
    .find(({ period }) => parsePeriod(period)?.type === type && comparePeriods(period, of.period) < 0)
  if (oldest) return { ...of, period: oldest.period }
  const before = yearBefore(of.period)
  return before === undefined ? undefined : { ...of, period: before }
}
