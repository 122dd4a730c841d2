import type { Act } from '../../../core/documents/review.ts'
import { problemOfLacking } from '../../../core/figures/lacking.ts'
import type { Observation } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { requireToEnter } from '../rights.ts'

/** A value as a person enters it, over the revision they saw, 0 where there was none. */
export interface Entry extends Omit<Observation, 'revision' | 'enteredBy' | 'enteredAt'> {
  readonly expected: number
}

/**
 * Appends a revision of one value. @throws AppError not-found, unknown-region, right-missing, source-needed,
 * reason-needed, stale-revision
 */
export async function enterValue(
  writer: WorkspaceWriter,
  { expected, ...entry }: Entry,
  { by, at }: Act,
): Promise<Observation> {
  found(await writer.indicator(entry.indicator), entry.indicator)
  if (!(await writer.regions()).some(region => region.key === entry.region))
    throw new AppError('unknown-region', { region: entry.region })
  await requireToEnter(writer, by, [entry.state])
  const [latest] = await writer.history(entry)
  // What has been published changes for a reason, which stands beside it from then on.
  const lacking = problemOfLacking(entry, entry, latest?.state === 'published' && !latest.withdrawn)
  if (lacking) throw new AppError(lacking.code, lacking.facts)
  return writer.appendObservation({ ...entry, enteredBy: by, enteredAt: at }, expected)
}
