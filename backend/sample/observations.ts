import { AppError } from '../../core/problem.ts'
import type { FigureData, Observation } from '../../core/figures/model.ts'
import type { Sample } from './files.ts'
import type { SampleObservations } from './model.ts'

type Value = Omit<Observation, 'revision'>

/** Every value of the sample with its source in full. `now` is ISO 8601. Throws `sample-incomplete` where a source or note is not listed. */
export function observationsOf({ observations, settings }: Sample, now: string): Value[] {
  const entered = { enteredBy: '示例工作区', enteredAt: now }
  const facts = observations.facts.map(({ source, note, ...fact }): Value => ({
    ...fact,
    ...entered,
    region: settings.homeRegion,
    source: listed(observations, 'sources', source),
    note: note === undefined ? '' : listed(observations, 'notes', note),
  }))
  const series = observations.series.flatMap(({ values, ...one }) => Object.entries(values).map(([period, value]): Value =>
    ({ ...one, ...entered, period, value, bound: 'exact', source: listed(observations, 'sources', 'example'), note: '' })))
  return [...facts, ...series]
}

/** What the sample's figures are computed from before any of it is stored. */
export function figureDataOf(sample: Sample, observations: readonly Value[]): FigureData {
  const indicators = new Map(sample.indicators.map(indicator => [indicator.key, indicator]))
  const regions = new Map(sample.regions.map(region => [region.key, region]))
  const values = new Map(observations.map(value => [placeOf(value.indicator, value.region, value.period), { ...value, revision: 1 }]))
  return {
    homeRegion: sample.settings.homeRegion,
    indicator: key => indicators.get(key),
    region: key => regions.get(key),
    regionsWithin: scope => sample.regions.filter(region => region.parent === scope),
    observation: (indicator, region, period) => values.get(placeOf(indicator, region || sample.settings.homeRegion, period)),
  }
}

function listed(observations: SampleObservations, list: 'sources' | 'notes', key: string): string {
  const text = observations[list][key]
  if (text === undefined) throw new AppError('sample-incomplete', { list, key })
  return text
}

const placeOf = (indicator: string, region: string, period: string): string => `${indicator} ${region} ${period}`
