import type { Observation } from '../../../core/figures/model.ts'
import { entrantsOf } from '../../../core/people/index.ts'
import type { StateCount, WorkspaceReader } from '../../store/workspace.ts'

const unpublished = ['returned', 'entered', 'checked'] as const

/** As many of each state as a person looks through. */
const shown = 2000

/** A value that somebody still has to bring on, and everybody who entered what stands there. */
export interface Waiting extends Observation {
  /** None of them may check it. */
  readonly entrants: string[]
}

/** Values that somebody still has to correct, check or publish: the first of each state. */
export async function waitingValues(reader: WorkspaceReader): Promise<Waiting[]> {
  const computed = new Set((await reader.derivedIndicators()).map(({ key }) => key))
  const lists = await Promise.all(
    unpublished.map(state => reader.observations({ states: [state], limit: shown })),
  )
  const values = lists.flat().filter(({ indicator }) => !computed.has(indicator))
  return Promise.all(values.map(async value => ({ ...value, entrants: await entrantsAmong(reader, value) })))
}

/** How many values wait, by state and by who brought them there. */
export const countWaiting = (reader: WorkspaceReader): Promise<StateCount[]> =>
  reader.countStates(unpublished)

const entrantsAmong = async (reader: WorkspaceReader, value: Observation): Promise<string[]> =>
  value.state === 'entered' && value.revision > 1
    ? entrantsOf(await reader.history(value))
    : [value.enteredBy]
