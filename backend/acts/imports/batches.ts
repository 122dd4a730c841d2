import type { ImportBatch, WorkspaceReader } from '../../store/workspace.ts'
import { requireToEnter } from '../rights.ts'
import type { Write } from '../write.ts'

/** Every import and undoing, the newest first; `undoneBy` is '' while it stands. */
export async function batchesOf(reader: WorkspaceReader): Promise<(ImportBatch & { undoneBy: string })[]> {
  const batches = await reader.importBatches()
  return batches.map(batch => ({
    ...batch,
    undoneBy: batches.find(other => other.undoes === batch.id)?.id ?? '',
  }))
}

/** Takes back what a batch stored, as one batch more. @throws AppError not-found, import-already-undone */
export async function undoBatch(reader: WorkspaceReader, write: Write, batch: string): Promise<ImportBatch> {
  const made = (await reader.acts({ record: { kind: 'import', id: batch } })).at(-1)
  return write(
    async (writer, acted) => {
      await requireToEnter(writer, acted.by, ['entered'])
      return writer.undoImport(batch, { ...acted, id: crypto.randomUUID() })
    },
    { undoes: made?.undoneBy === '' ? made.id : '' },
  )
}
