import type { Place } from './rows.ts'

/** What the person at the table said of where values come from. */
export interface Sourcing {
  /**
   * What stands in the field since somebody wrote there; undefined while it shows what belongs to the value.
   */
  readonly given: string | undefined
  /**
   * The last source that was written for an indicator: it goes on for its next new values, and for no other
   * indicator's.
   */
  readonly carried: { readonly indicator: string; readonly source: string } | undefined
}

export const unsaid: Sourcing = { given: undefined, carried: undefined }

/**
 * Where a value comes from unless somebody says otherwise: a revision from where the value came, a new one is
 * asked for.
 */
export const ownSource = (
  { carried }: Sourcing,
  place: Place,
  standing: { readonly source: string } | undefined,
): string => standing?.source ?? (carried?.indicator === place.indicator ? carried.source : '')

/** What the field shows for several values at once: the source they share, '' where each has another. */
export function sharedSource(sources: readonly string[]): string {
  const [first = ''] = sources
  return sources.every(source => source === first) ? first : ''
}

/**
 * Another cell in hand, while nothing waits: what was written and not used yet is not lost on the way to
 * where it is meant.
 */
export function moved(sourcing: Sourcing, to: Place | undefined): Sourcing {
  if (sourcing.given?.trim()) return sourcing
  return {
    given: undefined,
    carried: sourcing.carried?.indicator === to?.indicator ? sourcing.carried : undefined,
  }
}

/** What was written was used for values of these indicators. */
export function used({ given, carried }: Sourcing, indicators: readonly string[]): Sourcing {
  const [only] = new Set(indicators).size === 1 ? indicators : []
  if (given === undefined) return { given, carried }
  return {
    given: undefined,
    carried: only === undefined ? undefined : { indicator: only, source: given.trim() },
  }
}
