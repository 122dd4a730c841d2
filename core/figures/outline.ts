import { ObservationState, type Bound } from './model.ts'

/** Where one series has values, how far each has come, and how long it is, without saying what they are. */
export interface OutlineRow {
  readonly indicator: string
  readonly region: string
  /** A sign for each period: the state by its first letter, a dot where there is no value. */
  readonly states: string
  /** A sign for each period: how many signs its value takes to show. */
  readonly lengths: string
}

/**
 * What a table needs to know of values it does not show: which periods there are, what is missing, what
 * waits.
 */
export interface Outline {
  readonly periods: readonly string[]
  readonly rows: readonly OutlineRow[]
}

export interface OutlineCell {
  readonly period: string
  readonly state: ObservationState
  readonly length: number
}

/** A computed value has many digits and shows few. */
const DIGITS_SHOWN = 5
const LONGEST = 35

/** How many signs a value takes, the sign of a bound among them. */
export function shownLength(value: string, bound: Bound): number {
  const point = value.indexOf('.')
  const digits = point === -1 ? value.length : Math.min(value.length, point + 1 + DIGITS_SHOWN)
  return digits + (bound === 'exact' ? 0 : 1)
}

const signOf = (state: ObservationState): string => state.charAt(0)
const stateOf = new Map(ObservationState.options.map(state => [signOf(state), state]))

/** What each series holds, as an outline over all periods any of them has. */
export function outlineOf(
  series: readonly {
    readonly indicator: string
    readonly region: string
    readonly cells: readonly OutlineCell[]
  }[],
): Outline {
  const columns = new Map<string, number>()
  for (const { cells } of series)
    for (const { period } of cells) if (!columns.has(period)) columns.set(period, columns.size)
  const rows = series.map(({ indicator, region, cells }) => {
    const states = new Array<string>(columns.size).fill('.')
    const lengths = new Array<string>(columns.size).fill('0')
    for (const { period, state, length } of cells) {
      states[columns.get(period)!] = signOf(state)
      lengths[columns.get(period)!] = Math.min(LONGEST, length).toString(36)
    }
    return { indicator, region, states: states.join(''), lengths: lengths.join('') }
  })
  return { periods: [...columns.keys()], rows }
}

/** The cells a row of an outline tells of. */
export const cellsOf = (periods: readonly string[], { states, lengths }: OutlineRow): OutlineCell[] =>
  periods.flatMap((period, index) => {
    const state = stateOf.get(states.charAt(index))
    return state ? [{ period, state, length: Number.parseInt(lengths.charAt(index), 36) }] : []
  })
