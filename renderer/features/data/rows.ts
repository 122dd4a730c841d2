import type { Indicator, Observation, Region } from '../../../core/figures/model.ts'

/** One value's address in the table. */
export interface Place { readonly indicator: string; readonly region: string; readonly period: string }
export type Held = Pick<Observation, 'value' | 'bound' | 'state' | 'revision' | 'source' | 'note' | 'enteredBy' | 'enteredAt' | 'indicator' | 'region' | 'period'>

export type Row =
  | { readonly kind: 'group'; readonly key: string; readonly title: string }
  | { readonly kind: 'values'; readonly key: string; readonly indicator: Indicator; readonly region: string; readonly title: string; readonly unit: string }
export type ValuesRow = Extract<Row, { kind: 'values' }>

export const placeKey = ({ indicator, region, period }: Place): string => `${indicator}\n${region}\n${period}`

interface Named { readonly key: string; readonly name: string; readonly nameEn: string }
type NameOf = (entry: { name: string; nameEn: string }) => string

/** Indicators of one region under their topics, in the register's order; those without a known topic come last. */
export function rowsByTopic(indicators: readonly Indicator[], topics: readonly Named[], region: string, nameOf: NameOf, unitOf: (indicator: Indicator) => string, rest: string): Row[] {
  const known = new Set(topics.map(topic => topic.key))
  const byTopic = Map.groupBy(indicators, indicator => (known.has(indicator.topic) ? indicator.topic : ''))
  const groups = [...topics.map(topic => ({ key: topic.key, title: nameOf(topic) })), { key: '', title: rest }]
  return groups.flatMap(({ key, title }) => {
    const held = byTopic.get(key) ?? []
    return held.length === 0 ? [] : [{ kind: 'group' as const, key: `topic ${key}`, title }, ...held.map(indicator => valuesRow(indicator, region, nameOf(indicator), unitOf(indicator)))]
  })
}

/** One indicator across the regions, the home region first. */
export function rowsByRegion(indicator: Indicator, regions: readonly Region[], home: string, nameOf: NameOf, unit: string): Row[] {
  const ordered = [...regions].sort((left, right) => Number(right.key === home) - Number(left.key === home))
  return [{ kind: 'group', key: `indicator ${indicator.key}`, title: nameOf(indicator) }, ...ordered.map(region => valuesRow(indicator, region.key, nameOf(region), unit))]
}

const valuesRow = (indicator: Indicator, region: string, title: string, unit: string): ValuesRow =>
  ({ kind: 'values', key: `${indicator.key}\n${region}`, indicator, region, title, unit })

/** How many values stand in each state. */
export function countStates(held: Iterable<Held>): Record<Observation['state'], number> {
  const counts = { entered: 0, checked: 0, published: 0 }
  for (const { state } of held) counts[state] += 1
  return counts
}
