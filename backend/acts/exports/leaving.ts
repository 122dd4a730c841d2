import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../core/problem.ts'
import type { JobFile } from '../../jobs/jobs.ts'
import type { Aside, Workspace, WorkspaceReader } from '../../store/index.ts'
import type { FileToWrite } from '../file-to-write.ts'
import { localDay } from '../local-day.ts'
import type { Write } from '../write.ts'
import type { ExportRequest } from './export-request.ts'
import {
  examine,
  hasObstacles,
  recordRelease,
  requireFinal,
  type Obstacles,
  type Override,
} from './final-export.ts'
import { planExport } from './planned-export.ts'

/** One that leaves for good: it is recorded before anybody has its bytes. */
export interface LeavingFile extends FileToWrite {
  readonly finish: (bytes: Uint8Array) => Promise<void>
}

/** How a file is recorded, and where it goes. */
export interface Leaving {
  /** As `exports.final`. */
  readonly write: Write
  /** The moment it leaves, ISO 8601. */
  readonly now: string
  /** Where the file is to be put in the act that records it; its bytes are handed on where absent. */
  readonly putAside: ((bytes: Uint8Array, file: JobFile) => Aside) | undefined
}

/** What keeps a file from leaving for good, before anybody asks for it. */
export async function obstaclesOf(
  reader: WorkspaceReader,
  request: ExportRequest,
  now: string,
): Promise<Obstacles> {
  return (await examine(reader, await planExport(reader, request, now), localDay(now))).obstacles
}

/**
 * A file that is not recorded; it says that it is a draft where that is wanted or anything keeps it from
 * leaving.
 */
export async function planPreview(
  reader: WorkspaceReader,
  request: ExportRequest,
  now: string,
  purpose: 'draft' | undefined,
): Promise<FileToWrite> {
  const planned = await planExport(reader, request, now)
  const isDraft =
    purpose === 'draft' || hasObstacles((await examine(reader, planned, localDay(now))).obstacles)
  return { task: planned.task(isDraft), file: planned.file(isDraft) }
}

/**
 * Plans and examines in one transaction, so that what is written is what was examined; and once more when it
 * is written, because others go on working meanwhile. Where it would say something else by then, or may no
 * longer leave, it does not.
 */
export async function planFinal(
  workspace: Workspace,
  request: ExportRequest,
  override: Override,
  { write, now, putAside }: Leaving,
): Promise<LeavingFile> {
  if (workspace.info.readOnly) throw new AppError('read-only')
  const examined = async (reader: WorkspaceReader) => {
    const planned = await planExport(reader, request, now)
    const found = await examine(reader, planned, localDay(now))
    requireFinal(found.obstacles, override)
    return { planned, found, task: planned.task(false) }
  }
  const { planned, task } = await workspace.snapshot(examined)
  const file = planned.file(false)
  const finish = (bytes: Uint8Array): Promise<void> =>
    placing(putAside?.(bytes, file), place =>
      write(async (writer, { by }) => {
        const again = await examined(writer)
        if (!isDeepStrictEqual(again.task, task))
          throw new AppError('file-moved-on', { title: planned.title })
        await recordRelease(writer, bytes, planned, again.found, override.reason, { by, at: now })
        place()
      }),
    )
  return { task, file, finish }
}

/**
 * A file is in its place exactly where it is recorded: it gets its name as the last step of the act, and
 * loses it again where the act is not stored all the same.
 */
async function placing(
  aside: Aside | undefined,
  record: (place: () => void) => Promise<void>,
): Promise<void> {
  try {
    await record(() => aside?.place())
  } catch (error) {
    aside?.discard()
    throw error
  }
  aside?.settle()
}
