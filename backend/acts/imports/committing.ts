import type { Act } from '../../../core/documents/review.ts'
import type { FateCounts, Mapping } from '../../../core/reading/table/index.ts'
import { AppError } from '../../../core/problem.ts'
import { valuesIn, type Change, type Packed, type Part } from '../../import/index.ts'
import type { JobStatus, Jobs } from '../../jobs/jobs.ts'
import type { ImportBatch, NewRevision, WorkspaceWriter } from '../../store/workspace.ts'
import { requireAddable } from '../register/places.ts'
import { requireToEnter } from '../rights.ts'
import type { Write } from '../write.ts'
import { registerOf, type Importer } from './importer.ts'
import { requireComplete, withPlan, type Wish } from './planning.ts'
import type { ReadyReading } from './readings.ts'
import { revisionsIn, type Entered } from './revisions.ts'

/** Small enough that taking them over from their thread keeps nobody waiting. */
const changesAtOnce = 2000

/** How an import is stored. */
export interface Committing {
  readonly jobs: Jobs
  readonly write: Write
  /** The moment it is asked for, ISO 8601. */
  readonly at: string
}

/**
 * Stores what the preview showed, as a job, whose id is the batch's: everything in one transaction.
 * @throws AppError mapping-incomplete, not-found, tree-cycle, nothing-to-import; the job fails with
 * not-found or tree-cycle where the register changed meanwhile
 */
export async function commitImport(
  reading: ReadyReading,
  importer: Importer,
  wish: Wish & { readonly reason: string },
  { jobs, write, at }: Committing,
): Promise<JobStatus> {
  const { by, workspace } = importer
  requireComplete(reading.head, wish.parts, await registerOf(importer))
  await requireAddable(workspace, wish.additions)
  const taken = await withPlan(reading, importer, wish, counts =>
    takePlan(reading, counts, { enteredBy: by, enteredAt: at, reason: wish.reason }),
  )
  return jobs.follow({ name: reading.fileName, mediaType: '' }, (progress, signal, id) =>
    write(async writer => {
      await requireToEnter(writer, by, ['entered', ...taken.states])
      // Somebody may have changed the register since it was planned.
      await requireAddable(writer, wish.additions)
      await writer.saveAdditions(id, wish.additions)
      await writer.appendObservations(taken.changes, id, stored => {
        signal.throwIfAborted()
        progress(stored / wantedOf(taken.counts))
      })
      await writer.saveImportBatch(batchOf(id, reading, taken.counts, { by, at }))
      await rememberMaps(writer, reading.head.tables, wish.parts, by, at)
    }),
  )
}

const wantedOf = (counts: FateCounts): number => counts.new + counts.revision

const batchOf = (
  id: string,
  { fileName, head }: ReadyReading,
  counts: FateCounts,
  { by, at }: Act,
): ImportBatch => ({
  id,
  undoes: '',
  fileName,
  sha256: head.sha256,
  importedBy: by,
  importedAt: at,
  added: counts.new,
  revised: counts.revision,
  withdrawn: 0,
  unchanged: counts.same,
  rejected: counts.rejected,
})

interface Taken {
  readonly counts: FateCounts
  readonly states: readonly Change['state'][]
  readonly changes: Iterable<NewRevision>
}

/** The changes of a plan; it is planned anew after that, because storing it changes every fate. */
async function takePlan(reading: ReadyReading, counts: FateCounts, entered: Entered): Promise<Taken> {
  const wanted = wantedOf(counts)
  if (wanted === 0) throw new AppError('nothing-to-import')
  reading.planned = undefined
  const pages: Packed<Change>[] = []
  for (let at = 0; at < wanted; at += changesAtOnce)
    pages.push(await reading.thread.changes(at, changesAtOnce))
  return {
    counts,
    states: pages.flatMap(page => valuesIn(page, 'state')),
    changes: revisionsIn(pages, entered),
  }
}

/** Only what a person changed is worth remembering: the rest is read off the header again. */
async function rememberMaps(
  writer: WorkspaceWriter,
  tables: readonly { fingerprint: string; suggested: Mapping | undefined }[],
  parts: readonly Part[],
  savedBy: string,
  savedAt: string,
): Promise<void> {
  for (const { table, mapping } of parts) {
    const head = tables[table]
    if (!head?.fingerprint || JSON.stringify(head.suggested) === JSON.stringify(mapping)) continue
    await writer.saveImportMap({ fingerprint: head.fingerprint, mapping, savedBy, savedAt })
  }
}
