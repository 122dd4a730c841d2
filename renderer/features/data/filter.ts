import type { ObservationState } from '../../../core/figures/model.ts'
import type { PeriodType } from './periods.ts'
import type { Held } from './rows.ts'

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

/** Whether a row stays for what its values are; whoever asks has looked at topic and department. */
export function isKept(
  { states, missing }: Filter,
  series: ReadonlyMap<string, Held>,
  periods: readonly string[],
): boolean {
  if (
    missing !== undefined &&
    !(missing === '' ? periods.some(period => !series.has(period)) : !series.has(missing))
  )
    return false
  if (states.size === 0) return true
  return periods.some(period => {
    const held = series.get(period)
    return held !== undefined && states.has(held.state)
  })
}

/** The set with one more, or one less. */
export function toggled<Value>(chosen: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(chosen)
  if (!next.delete(value)) next.add(value)
  return next
}
