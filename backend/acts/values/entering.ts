import type { Act } from '../../../core/documents/review.ts'
import type { Observation } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { ObservationRevision, WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { requireToEnter } from '../rights.ts'

/** A value as a person enters it, over the revision they saw, 0 where there was none. */
export interface Entry extends Omit<Observation, 'revision' | 'enteredBy' | 'enteredAt'> {
  readonly expected: number
}

/**
 * Appends a revision of one value. @throws AppError not-found, unknown-region, right-missing, reason-needed,
 * stale-revision
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
  requireReason(latest?.withdrawn ? undefined : latest, entry.note)
  return writer.appendObservation({ ...entry, enteredBy: by, enteredAt: at }, expected)
}

/** What has been published changes for a reason, which stands beside it from then on. */
function requireReason(before: ObservationRevision | undefined, note: string): void {
  if (before?.state !== 'published' || note.trim() !== '') return
  const { indicator, region, period } = before
  throw new AppError('reason-needed', { indicator, region, period })
}
