import { done, refused, type Outcome } from '../problem.ts'
import { seriesStart } from './definition.ts'
import type { Reading, Scene } from './kind.ts'
import type { FigureData, Language, Observation, Operand } from './model.ts'
import { areComparable, beginsBefore, comparePeriods, parsePeriod, periodBefore, yearBefore } from './period.ts'
import { formatPeriod } from './period-words.ts'

/** What is known of a value before its period. */
export interface History {
  /** The earlier values, oldest first, a step apart where nothing is missing. */
  readonly earlier: readonly Operand[]
  /** Periods between the oldest of them and the value itself that have no exact value. */
  readonly gaps: readonly string[]
}

/**
 * The period one step earlier in a series: the adjacent one, but for a range of months and an as-of date the same one a year
 * before, because 1—6月 is followed by the 1—6月 of another year.
 */
export function stepBack(period: string): string | undefined {
  const type = parsePeriod(period)?.type
  return type === 'range' || type === 'date' ? yearBefore(period) : periodBefore(period)
}

/** Reads the series of a value back to its oldest period. A value its source only bounds counts as missing. */
export function historyOf(of: Operand, { data }: Pick<Scene, 'data'>): History {
  const region = of.region === '' ? data.homeRegion : of.region
  const known = sameSeriesAs(of, data, data.series(of.indicator, region)).filter(({ period }) => areComparable(period, of.period))
  const exact = new Set(known.filter(({ bound }) => bound === 'exact').map(({ period }) => period))
  const chain = chainBack(of.period, known[0]?.period ?? of.period)
  const oldest = chain.findIndex((period) => exact.has(period))
  const reached = oldest < 0 ? [] : chain.slice(oldest)
  return {
    earlier: reached.filter((period) => exact.has(period)).map((period) => ({ ...of, period })),
    gaps: reached.filter((period) => !exact.has(period)),
  }
}

/** A changed definition begins a series anew. */
function sameSeriesAs(of: Operand, data: FigureData, series: readonly Observation[]): readonly Observation[] {
  const indicator = data.indicator(of.indicator)
  const start = indicator && seriesStart(indicator, of.period, data)
  return start === undefined ? series : series.filter(({ period }) => !beginsBefore(period, start))
}

/**
 * Every earlier value of a series, oldest first. Refuses one with gaps (`series-incomplete`, the periods that lack an exact
 * value) and one with fewer earlier values than needed (`series-too-short`).
 */
export function completeHistory(of: Operand, needed: number, { data, language }: Scene): Outcome<readonly Operand[]> {
  const { earlier, gaps } = historyOf(of, { data })
  const facts = { indicator: of.indicator, region: of.region === '' ? data.homeRegion : of.region, period: of.period }
  if (gaps.length > 0) return refused('series-incomplete', { ...facts, missing: gaps.map((period) => formatPeriod(period, language)) })
  return earlier.length < needed ? refused('series-too-short', { ...facts, found: earlier.length, needed }) : done(earlier)
}

/** The values that lead up to this one without a gap, oldest first. */
export function unbrokenHistory(of: Operand, scene: Pick<Scene, 'data'>): Operand[] {
  const { earlier, gaps } = historyOf(of, scene)
  const lastGap = gaps.at(-1)
  return earlier.filter(({ period }) => lastGap === undefined || comparePeriods(period, lastGap) > 0)
}

/** Every period from one to another, both included, in steps of the series; undefined where no number of steps leads there. */
export function periodsBetween(from: string, to: string): readonly string[] | undefined {
  const chain = [...chainBack(to, from), to]
  return chain[0] === from ? chain : undefined
}

/** The periods before one, oldest first, back to `oldest` or the last step after it. */
function chainBack(period: string, oldest: string): string[] {
  const chain: string[] = []
  for (let step = stepBack(period); step !== undefined && comparePeriods(step, oldest) >= 0; step = stepBack(step)) chain.push(step)
  return chain.reverse()
}

/** How periods of a kind are counted: 3年, 3个季度; years where the steps are years. */
export function periodCount(count: number, period: string, language: Language): string {
  const type = parsePeriod(period)?.type
  const stepped = type === 'half' || type === 'quarter' || type === 'month' ? type : 'year'
  if (language === 'zh') return `${count}${{ year: '年', half: '个半年', quarter: '个季度', month: '个月' }[stepped]}`
  return `${count} consecutive ${{ year: 'years', half: 'half-years', quarter: 'quarters', month: 'months' }[stepped]}`
}

/** 2015年以来, or 2015年以来同期 of a part of each year; since 2015. */
export function since(period: string, language: Language): string {
  const parsed = parsePeriod(period)
  if (parsed?.type !== 'range') return language === 'zh' ? `${formatPeriod(period, 'zh')}以来` : `since ${formatPeriod(period, 'en')}`
  return language === 'zh' ? `${parsed.from.year}年以来同期` : `for the same months since ${parsed.from.year}`
}

/** Refuses two ends of different indicators or regions with `operands-differ`. */
export function sameSeries({ operand: from }: Reading, { operand: to }: Reading): Outcome<true> {
  if (from.indicator === to.indicator && from.region === to.region) return done(true)
  return refused('operands-differ', { indicators: [from.indicator, to.indicator], regions: [from.region, to.region] })
}
