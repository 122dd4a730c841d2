import { done, refused, type Outcome } from '../problem.ts'
import { seriesStart } from './definition.ts'
import type { Reading, Scene } from './kind.ts'
import type { FigureData, Language, Operand, SeriesStart } from './model.ts'
import {
  areComparable,
  beginsBefore,
  comparePeriods,
  parsePeriod,
  periodBefore,
  periodKey,
  yearBefore,
} from './period.ts'
import { formatPeriod } from './period-words.ts'

/** What is known of a value before its period. */
export interface History {
  /** The earlier values, oldest first, a step apart where nothing is missing. */
  readonly earlier: readonly Operand[]
  /** Periods between the oldest of them and the value itself that have no exact value. */
  readonly gaps: readonly string[]
}

/**
 * The period one step earlier in a series: the adjacent one, but for a range of months and an as-of date the
 * same one a year before, because 1—6月 is followed by the 1—6月 of another year.
 */
export function stepBack(period: string): string | undefined {
  const type = parsePeriod(period)?.type
  return type === 'range' || type === 'date' ? yearBefore(period) : periodBefore(period)
}

/**
 * Reads the series of a value back to its oldest period. A value its source only bounds counts as missing.
 */
export function historyOf(of: Operand, { data }: Pick<Scene, 'data'>): History {
  const start = startOf(of, data)
  const known = exactPeriods(of, data).filter(period => start === undefined || !beginsBefore(period, start))
  const chain = chainBack(of.period, known[0] ?? of.period)
  const oldest = chain.findIndex(period => known.includes(periodKey(period)))
  return split(of, oldest < 0 ? [] : chain.slice(oldest), new Set(known))
}

/** Of the periods before a value, those that have an exact one and those that have not. */
const split = (of: Operand, chain: readonly string[], known: ReadonlySet<string>): History => ({
  earlier: chain.filter(period => known.has(periodKey(period))).map(period => ({ ...of, period })),
  gaps: chain.filter(period => !known.has(periodKey(period))),
})

/** The periods of a series that have an exact value, in order of time. */
function exactPeriods(of: Operand, data: FigureData): readonly string[] {
  const known = data.series(of.indicator, regionOf(of, data))
  return known
    .filter(({ period, bound }) => bound === 'exact' && areComparable(period, of.period))
    .map(({ period }) => periodKey(period))
}

const regionOf = (of: Operand, { homeRegion }: Pick<FigureData, 'homeRegion'>): string =>
  of.region || homeRegion

/** What is declared of the beginning of a value's series, for its region and kind of period. */
export function declaredStart(of: Operand, data: FigureData): SeriesStart | undefined {
  const starts = data.indicator(of.indicator)?.seriesStarts ?? []
  return starts.find(
    ({ region, since: first }) => region === regionOf(of, data) && areComparable(first, of.period),
  )
}

/**
 * Where the series of a value begins, as far as anybody knows: at the period declared for its region, and
 * anew with each changed definition.
 */
function startOf(of: Operand, data: FigureData): string | undefined {
  const indicator = data.indicator(of.indicator)
  if (!indicator) return undefined
  const declared = declaredStart(of, data)?.since
  const changed = seriesStart(indicator, of.period, data)
  return declared === undefined || changed === undefined
    ? (declared ?? changed)
    : beginsBefore(declared, changed)
      ? changed
      : declared
}

/**
 * Every earlier value of a series, oldest first. Refuses a series that nobody declared to begin anywhere
 * (`series-not-declared`), one with gaps since then (`series-incomplete`, the periods that lack an exact
 * value) and one with fewer earlier values than needed (`series-too-short`).
 */
export function completeHistory(
  of: Operand,
  needed: number,
  { data }: Pick<Scene, 'data'>,
): Outcome<readonly Operand[]> {
  const facts = { indicator: of.indicator, region: regionOf(of, data), period: of.period }
  if (!data.indicator(of.indicator)) return refused('unknown-indicator', { indicator: of.indicator })
  const start = startOf(of, data)
  if (start === undefined) return refused('series-not-declared', facts)
  const { earlier, gaps } = split(
    of,
    chainWhile(of.period, period => !beginsBefore(period, start)),
    new Set(exactPeriods(of, data)),
  )
  if (gaps.length > 0) return refused('series-incomplete', { ...facts, missing: gaps })
  return earlier.length < needed
    ? refused('series-too-short', { ...facts, found: earlier.length, needed })
    : done(earlier)
}

/**
 * The values of so many periods up to this one, without its own; refuses a gap among them
 * (`series-incomplete`).
 */
export function recentHistory(
  of: Operand,
  periods: number,
  { data }: Pick<Scene, 'data'>,
): Outcome<readonly Operand[]> {
  const chain: string[] = []
  for (
    let step = stepBack(of.period);
    step !== undefined && chain.length < periods - 1;
    step = stepBack(step)
  )
    chain.unshift(step)
  const { earlier, gaps } = split(of, chain, new Set(exactPeriods(of, data)))
  const facts = { indicator: of.indicator, region: regionOf(of, data), period: of.period }
  return gaps.length > 0 ? refused('series-incomplete', { ...facts, missing: gaps }) : done(earlier)
}

/** The values that lead up to this one without a gap, oldest first. */
export function unbrokenHistory(of: Operand, scene: Pick<Scene, 'data'>): Operand[] {
  const { earlier, gaps } = historyOf(of, scene)
  const lastGap = gaps.at(-1)
  return earlier.filter(({ period }) => lastGap === undefined || comparePeriods(period, lastGap) > 0)
}

/**
 * A run as long as all that is known may be longer still: refuses it where the series is not declared to
 * begin with `oldest` (`series-not-declared`, or `series-incomplete` where it begins earlier), and names that
 * beginning otherwise.
 */
export function sinceStart(of: Operand, oldest: string, { data, language }: Scene): Outcome<string> {
  const start = startOf(of, data)
  const earlier = stepBack(oldest)
  if (start !== undefined && (earlier === undefined || beginsBefore(earlier, start)))
    return done(since(oldest, of.period, language))
  const facts = { indicator: of.indicator, region: regionOf(of, data), period: of.period }
  return start === undefined
    ? refused('series-not-declared', facts)
    : refused('series-incomplete', { ...facts, missing: [earlier ?? oldest] })
}

/**
 * Every period from one to another, both included, in steps of the series; undefined where no number of steps
 * leads there.
 */
export function periodsBetween(from: string, to: string): readonly string[] | undefined {
  const chain = [...chainBack(to, from), to]
  return chain[0] === from ? chain : undefined
}

/** Whether a base lies two steps or more before a period, so that what changed since has added up. */
export const isSeveralBack = (base: string, period: string): boolean =>
  (periodsBetween(periodKey(base), periodKey(period))?.length ?? 0) > 2

/** The periods before one, oldest first, back to `oldest` or the last step after it. */
const chainBack = (period: string, oldest: string): string[] =>
  chainWhile(period, step => comparePeriods(step, oldest) >= 0)

function chainWhile(period: string, isWithin: (step: string) => boolean): string[] {
  const chain: string[] = []
  for (
    let step = stepBack(period);
    step !== undefined && isWithin(step) && chain.length < longest;
    step = stepBack(step)
  )
    chain.push(step)
  return chain.reverse()
}

/** More periods than any series has: a declared beginning may be a mistyped year. */
const longest = 3000

/** How periods of a kind are counted: 3年, 3个季度; years where the steps are years. */
export function periodCount(count: number, period: string, language: Language): string {
  const type = parsePeriod(period)?.type
  const stepped = type === 'half' || type === 'quarter' || type === 'month' ? type : 'year'
  if (language === 'zh')
    return `${count}${{ year: '年', half: '个半年', quarter: '个季度', month: '个月' }[stepped]}`
  return `${count} consecutive ${{ year: 'years', half: 'half-years', quarter: 'quarters', month: 'months' }[stepped]}`
}

/** 2015年以来, or 2015年以来同期 of the months of each year that `of` is; since 2015. */
export function since(period: string, of: string, language: Language): string {
  if (parsePeriod(of)?.type !== 'range')
    return language === 'zh' ? `${formatPeriod(period, 'zh')}以来` : `since ${formatPeriod(period, 'en')}`
  const year = period.slice(0, 4)
  return language === 'zh' ? `${year}年以来同期` : `for the same months since ${year}`
}

/** Refuses two ends of different indicators or regions with `operands-differ`. */
export function sameSeries({ operand: from }: Reading, { operand: to }: Reading): Outcome<true> {
  if (from.indicator === to.indicator && from.region === to.region) return done(true)
  return refused('operands-differ', {
    indicators: [from.indicator, to.indicator],
    regions: [from.region, to.region],
  })
}
