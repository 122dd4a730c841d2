import { createTableReader } from '../import/table-reader.ts'
import type { WorkspaceWriter } from '../store/workspace.ts'
import type { Sample } from './files.ts'
import { sourceOf } from './observations.ts'

const batch = 'sample-import'

/**
 * What a city sent as a table, brought in the way every file is: what cannot be read is refused, the rest
 * stored as one import.
 */
export async function importTable(writer: WorkspaceWriter, sample: Sample, now: string): Promise<void> {
  const { imported, indicators, regions, departments, settings } = sample
  const register = { indicators, regions, departments, homeRegion: settings.homeRegion, barred: {} }
  const reader = createTableReader()
  const bytes = new TextEncoder().encode(
    imported.rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n'),
  )
  const { sha256, tables } = reader.read({ name: imported.file, bytes }, register)
  const asked = reader.interpret(
    [{ table: 0, mapping: tables[0]!.suggested! }],
    register,
    sourceOf(sample, imported.source),
  )
  asked.forEach((_, portion) => reader.settle(portion, []))
  const counts = reader.counts()
  const changes = reader.changes(0, imported.rows.length)
  await writer.appendObservations(
    changes.map(change => ({ ...change, enteredBy: imported.by, enteredAt: now })),
    batch,
  )
  await writer.saveImportBatch({
    id: batch,
    undoes: '',
    fileName: imported.file,
    sha256,
    importedBy: imported.by,
    importedAt: now,
    added: counts.new,
    revised: counts.revision,
    withdrawn: 0,
    unchanged: counts.same,
    rejected: counts.rejected,
  })
}
