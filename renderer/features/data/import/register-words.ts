import { computed } from 'vue'
import { useSessionStore } from '../../session/index.ts'
import { useDataStore } from '../data-store.ts'
import type { Import } from './use-import.ts'

/**
 * What the register and the import's own additions call things, in the language of the interface where they
 * have a name in it.
 */
export function useRegisterWords(importing: Import) {
  const session = useSessionStore()
  const store = useDataStore()
  const indicators = computed(
    () =>
      new Map(
        [...importing.additions.value.indicators, ...store.indicators].map(indicator => [
          indicator.key,
          indicator,
        ]),
      ),
  )
  /**
   * English names of units that all their indicators agree on: 个 is sections of one and sources of another.
   */
  const units = computed(() => {
    const named = Map.groupBy(
      [...indicators.value.values()].filter(({ unitEn }) => unitEn !== ''),
      ({ unit }) => unit,
    )
    return new Map(
      [...named].flatMap(([unit, of]) =>
        new Set(of.map(({ unitEn }) => unitEn)).size === 1 ? [[unit, of[0]!.unitEn] as const] : [],
      ),
    )
  })
  const regions = computed(
    () =>
      new Map([...importing.additions.value.regions, ...session.regions].map(region => [region.key, region])),
  )

  /** An indicator by its key; a name nobody knows as it is written. */
  const indicatorName = (key: string): string => {
    const known = indicators.value.get(key)
    return known ? session.nameOf(known) : key
  }
  const regionName = (key: string): string => {
    const known = regions.value.get(key)
    return known ? session.nameOf(known) : key
  }
  /**
   * A unit by the English name that its own indicator gives it, or all do. That of an indicator nobody knows
   * stays as it is written: 次 of the others may be patrols, and of this one fires.
   */
  const unitName = (unit: string, key?: string): string => {
    if (session.language !== 'en') return unit
    const own = key === undefined ? undefined : indicators.value.get(key)
    if (key !== undefined && !own) return unit
    return (own?.unit === unit && own.unitEn) || units.value.get(unit) || unit
  }
  return { indicators, indicatorName, regionName, unitName }
}
