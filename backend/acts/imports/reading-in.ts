import { lackingIn, Mapping, recalled, type MapFile } from '../../../core/reading/table/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { FileHead, ImportFile } from '../../import/index.ts'
import type { JobStatus, Jobs } from '../../jobs/jobs.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { registerOf, type Importer } from './importer.ts'
import type { Reading, Readings, ReadyReading } from './readings.ts'

/** Reads a file in a thread of its own, as a job, whose id is the reading's. */
export async function readIn(
  { jobs, readings }: { readonly jobs: Jobs; readonly readings: Readings },
  importer: Importer,
  takeFile: () => ImportFile,
): Promise<JobStatus> {
  const register = await registerOf(importer)
  const file = takeFile()
  return jobs.follow({ name: file.name, mediaType: '' }, (_progress, signal, id) => {
    const reading = readings.open(id, file.name)
    signal.addEventListener('abort', () => readings.close(id))
    return readFile(reading, file, register)
  })
}

/** The tables of a file that was read, each with how it would be read. */
export async function tablesOf({ head, fileName }: ReadyReading, importer: Importer) {
  const register = await registerOf(importer)
  const tables = await Promise.all(
    head.tables.map(async ({ suggested, ...table }) => {
      const found = await mappingOf(importer.workspace, { ...table, suggested })
      return {
        ...table,
        mapping: found?.mapping ?? null,
        remembered: found?.remembered ?? false,
        lacking: found ? lackingIn(found.mapping, register) : ['header' as const],
      }
    }),
  )
  return { fileName, sha256: head.sha256, tables }
}

/** What a map file, as a person writes it, means for a table. @throws AppError the map file's problem */
export async function mappedBy(
  { thread }: Reading,
  importer: Importer,
  table: number,
  map: MapFile,
): Promise<Mapping> {
  const mapping = await thread.mapped(table, map, await registerOf(importer))
  if (!mapping.ok) throw new AppError(mapping.problem.code, mapping.problem.facts)
  return mapping.value
}

/**
 * Reads a file in its thread. A thread that had to be ended knows no names, so the file's is given back here.
 */
async function readFile(
  reading: Reading,
  file: ImportFile,
  register: Awaited<ReturnType<typeof registerOf>>,
): Promise<void> {
  try {
    reading.head = await reading.thread.read(file, register)
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, { ...error.facts, name: file.name }) : error
  }
}

/**
 * How a table is read: as one of its shape was before, else as its header suggests. Undefined where no header
 * is found.
 */
async function mappingOf(
  reader: WorkspaceReader,
  head: FileHead['tables'][number],
): Promise<{ mapping: Mapping; remembered: boolean } | undefined> {
  if (!head.suggested) return undefined
  const stored = await reader.importMap(head.fingerprint)
  const remembered = stored && Mapping.safeParse(stored.mapping)
  if (!remembered?.success || remembered.data.columns.length !== head.suggested.columns.length)
    return { mapping: head.suggested, remembered: false }
  return { mapping: recalled(remembered.data, head.suggested), remembered: true }
}
