import type { FigureData, Indicator, Observation, Region } from './model.ts'
import { comparePeriods, periodKey } from './period.ts'

/** Everything figures may be computed from, as plain lists; of observations, latest revisions only. */
export interface Register {
  readonly homeRegion: string
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  readonly observations: readonly Observation[]
}

/**
 * The indicator that holds the targets of another, so that a target is entered, checked and published like
 * every value.
 */
export const targetKey = (indicator: string): string => `${indicator}.目标`

/** Whether an indicator holds the targets of another: it has no target of its own. */
export const isTarget = (indicator: string): boolean => indicator.endsWith(targetKey(''))

/** A reading of these lists. An empty region means the home region. */
export function figureDataFrom({ homeRegion, indicators, regions, observations }: Register): FigureData {
  const indicatorByKey = new Map(indicators.map(indicator => [indicator.key, indicator]))
  const regionByKey = new Map(regions.map(region => [region.key, region]))
  const byPlace = new Map(
    observations.map(found => [placeOf(found.indicator, found.region, periodKey(found.period)), found]),
  )
  const bySeries = Map.groupBy(observations, found => placeOf(found.indicator, found.region))
  const observation = (indicator: string, region: string, period: string): Observation | undefined =>
    byPlace.get(placeOf(indicator, region || homeRegion, periodKey(period)))
  return {
    homeRegion,
    indicator: key => indicatorByKey.get(key),
    region: key => regionByKey.get(key),
    regionsWithin: scope => regions.filter(({ parent }) => parent === scope),
    observation,
    series: (indicator, region) => inOrder(bySeries.get(placeOf(indicator, region || homeRegion)) ?? []),
    target: (indicator, region, period) => observation(targetKey(indicator), region, period),
  }
}

/** In order of time. */
export const inOrder = (observations: readonly Observation[]): Observation[] =>
  observations.toSorted((left, right) => comparePeriods(left.period, right.period))

const placeOf = (...parts: readonly string[]): string => parts.join('\u0000')
