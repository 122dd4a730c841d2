import type { Observation, ObservationState, Operand } from '../../../core/figures/model.ts'
import type { Outline } from '../../../core/figures/outline.ts'
import type { Packed } from '../../../core/packed.ts'

export interface ObservationFilter {
  readonly indicators?: readonly string[]
  readonly regions?: readonly string[]
  readonly periods?: readonly string[]
  readonly states?: readonly ObservationState[]
  readonly limit?: number
}

/** The places of every combination of these keys. */
export type Places = Readonly<Record<'indicators' | 'regions' | 'periods', readonly string[]>>

/**
 * The series of these indicators in these regions, or in all; where periods are named, only what stands in
 * these.
 */
export interface SeriesPlaces {
  readonly indicators: readonly string[]
  readonly regions?: readonly string[]
  readonly periods?: readonly string[]
}

/** A value without who brought it. */
export type CurrentValue = Pick<
  Observation,
  'indicator' | 'region' | 'period' | 'value' | 'bound' | 'source' | 'revision'
>

/** How many values stand in a state, by who brought them there. */
export interface StateCount {
  readonly state: ObservationState
  readonly enteredBy: string
  readonly count: number
}

/** One revision of a value. */
export interface ObservationRevision extends Observation {
  /** This revision takes the value back: the place has none from here on. */
  readonly withdrawn?: true
  /** The import it came from, or the undoing of one, and where in the file it stood. */
  readonly origin?: { readonly batch: string; readonly sheet: string; readonly cell: string }
}

/** A revision to be appended with others. `expected` as in `appendObservation`. */
export interface NewRevision extends Omit<Observation, 'revision'> {
  readonly expected: number
  readonly sheet: string
  readonly cell: string
  readonly withdrawn?: boolean
}

/** The values of indicators, revision by revision. */
export interface ValueReader {
  /** Latest revisions only; a place whose value was withdrawn has none. */
  observations(filter?: ObservationFilter): Promise<Observation[]>
  /** The same of some series, as they travel to a table that shows them. */
  series(places: SeriesPlaces): Promise<Packed<Observation>>
  /** Where these series have values, and how far each has come. */
  outline(places: Omit<SeriesPlaces, 'periods'>): Promise<Outline>
  /**
   * What stands at these places, and the latest value of each series they belong to: the same indicator and
   * region, periods of one kind. Every combination of the keys is a place.
   */
  currentValues(places: Places): Promise<CurrentValue[]>
  /** Of the values in these states, without those that are computed. */
  countStates(states: readonly ObservationState[]): Promise<StateCount[]>
  /** Every revision of one value, newest first. */
  history(operand: Operand): Promise<ObservationRevision[]>
}

/** See `WorkspaceWriter`. */
export interface ValueWriter {
  /**
   * Appends a revision, and one to every value computed from it. `expected` is the revision it replaces, 0
   * for a first value or where the last one was withdrawn. @throws AppError stale-revision,
   * unknown-indicator, unknown-region, derived-value
   */
  appendObservation(observation: Omit<Observation, 'revision'>, expected: number): Promise<Observation>
  /**
   * Appends many revisions under one batch, and computes anew what is computed from them; they are gone
   * through several times. `stored` hears how many are in, and may throw to take them all back. @throws
   * AppError stale-revision, unknown-indicator, unknown-region, derived-value
   */
  appendObservations(
    revisions: Iterable<NewRevision>,
    batch: string,
    stored?: (count: number) => void,
  ): Promise<void>
}
