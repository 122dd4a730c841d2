import { ObservationState } from './model.ts'

/** How far the least advanced of some values has come: what is made of them has come no further. */
export function lowestState(found: readonly ObservationState[]): ObservationState {
  return ObservationState.options.find(state => found.includes(state)) ?? 'entered'
}

/** Below zero where the first is behind the second. */
export function compareStates(left: ObservationState, right: ObservationState): number {
  return ObservationState.options.indexOf(left) - ObservationState.options.indexOf(right)
}
