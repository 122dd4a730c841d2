import type { ObservationState } from '../../../core/figures/model.ts'
import type { PeriodType } from './periods.ts'

/** What is left out of the table. An empty set leaves nothing out. */
export interface Filter {
  readonly topics: ReadonlySet<string>
  readonly departments: ReadonlySet<string>
  readonly states: ReadonlySet<ObservationState>
  readonly kinds: ReadonlySet<PeriodType>
  /** Only rows that lack a value: in any of the periods shown (''), or in one of them. */
  readonly missing: string | undefined
}

export const noFilter: Filter = {
  topics: new Set(),
  departments: new Set(),
  states: new Set(),
  kinds: new Set(),
  missing: undefined,
}

/** How many ways the table is narrowed; the kinds of period have a choice of their own. */
export const filterCount = ({ topics, departments, states, missing }: Filter): number =>
  topics.size + departments.size + states.size + Number(missing !== undefined)

/** Whether the values of a row say whether it stays; whoever asks has looked at topic and department. */
export const asksOfValues = ({ states, missing }: Filter): boolean => states.size > 0 || missing !== undefined

/** Whether a row stays for what its values are. */
export function isKept(
  { states, missing }: Filter,
  stateIn: (period: string) => ObservationState | undefined,
  periods: readonly string[],
): boolean {
  const lacks = (period: string): boolean => stateIn(period) === undefined
  if (missing !== undefined && !(missing === '' ? periods.some(lacks) : lacks(missing))) return false
  if (states.size === 0) return true
  return periods.some(period => {
    const state = stateIn(period)
    return state !== undefined && states.has(state)
  })
}

/** The set with one more, or one less. */
export function toggled<Value>(chosen: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(chosen)
  if (!next.delete(value)) next.add(value)
  return next
}
