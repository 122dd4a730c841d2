import { AppError } from '../../core/problem.ts'
import { figureDataFrom } from '../../core/figures/index.ts'
import type { FigureData, Observation } from '../../core/figures/model.ts'
import type { Sample } from './files.ts'
import type { SampleObservations } from './model.ts'

type Value = Omit<Observation, 'revision'>

/**
 * Every value of the sample with its source in full. `now` is ISO 8601. Throws `sample-incomplete` where a
 * source or note is not listed.
 */
export function observationsOf({ observations, settings }: Sample, now: string): Value[] {
  const entered = { enteredBy: '示例工作区', enteredAt: now }
  const facts = observations.facts.map(({ source, note, ...fact }): Value => ({
    ...fact,
    ...entered,
    region: settings.homeRegion,
    source: listed(observations, 'sources', source),
    note: noteOf(observations, note),
  }))
  const series = observations.series.flatMap(({ values, note, ...one }) =>
    Object.entries(values).map(([period, value]): Value => ({
      ...one,
      ...entered,
      period,
      value,
      bound: 'exact',
      source: listed(observations, 'sources', 'example'),
      note: noteOf(observations, note),
    })),
  )
  return [...facts, ...series]
}

/**
 * What changed after the sample was written and printed, as somebody at the desk enters it. `now` is ISO
 * 8601.
 */
export const revisionsOf = ({ observations }: Sample, now: string): Value[] =>
  observations.revisions.map(({ note, by, ...revision }) => ({
    ...revision,
    bound: 'exact',
    source: listed(observations, 'sources', 'example'),
    note: noteOf(observations, note),
    enteredBy: by,
    enteredAt: now,
  }))

/** What the sample's figures are computed from before any of it is stored. */
export function figureDataOf(
  { settings, indicators, regions }: Sample,
  observations: readonly Value[],
): FigureData {
  return figureDataFrom({
    homeRegion: settings.homeRegion,
    indicators,
    regions,
    observations: observations.map(value => ({ ...value, revision: 1 })),
  })
}

/** A source of the sample in full. @throws AppError sample-incomplete where it is not listed */
export const sourceOf = ({ observations }: Sample, key: string): string =>
  listed(observations, 'sources', key)

const noteOf = (observations: SampleObservations, key: string | undefined): string =>
  key === undefined ? '' : listed(observations, 'notes', key)

function listed(observations: SampleObservations, list: 'sources' | 'notes', key: string): string {
  const text = observations[list][key]
  if (text === undefined) throw new AppError('sample-incomplete', { list, key })
  return text
}
