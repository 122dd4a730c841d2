import type { ObservationState, Operand } from '../../core/figures/model.ts'
import { mayBring, type Staff } from '../../core/people/index.ts'
import { AppError, type Outcome } from '../../core/problem.ts'
import type { WorkspaceReader } from '../store/workspace.ts'

export async function staffOf(reader: WorkspaceReader): Promise<Staff> {
  const [people, { selfCheck }] = await Promise.all([reader.people(), reader.settings()])
  return { people, selfCheck }
}

/** Throws the problem of what may not be done. */
export function demand(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new AppError(outcome.problem.code, outcome.problem.facts)
}

/**
 * Throws `right-missing` or `same-person` where a person may not enter values that are to stand in these
 * states at once.
 */
export async function requireToEnter(
  reader: WorkspaceReader,
  by: string,
  states: Iterable<ObservationState>,
): Promise<void> {
  const staff = await staffOf(reader)
  for (const state of new Set(states)) if (state !== 'returned') demand(mayBring(staff, by, undefined, state))
}

/** How a value is named: as a written figure does. */
export const valueName = ({ indicator, region, period }: Operand): string =>
  `${indicator}[${region}]@${period}`
