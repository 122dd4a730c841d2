import type { Additions } from '../../../core/documents/additions.ts'

/** What one import stored, or the undoing of one: a batch of its own, which can be undone in turn. */
export interface ImportBatch {
  readonly id: string
  /** The batch it undoes, '' for an import. */
  readonly undoes: string
  readonly fileName: string
  readonly sha256: string
  readonly importedBy: string
  /** ISO 8601. */
  readonly importedAt: string
  readonly added: number
  readonly revised: number
  /** Values taken back, because there were none before. */
  readonly withdrawn: number
  readonly unchanged: number
  /** Rows not taken; of an undoing, values left alone because somebody has revised them since. */
  readonly rejected: number
}

/** How tables with one header are read. `mapping` is plain data of whoever reads tables. */
export interface ImportMap {
  readonly fingerprint: string
  readonly mapping: unknown
  readonly savedBy: string
  readonly savedAt: string
}

/** What came in from files. */
export interface ImportReader {
  /** The newest first. */
  importBatches(): Promise<ImportBatch[]>
  importMap(fingerprint: string): Promise<ImportMap | undefined>
}

/** See `WorkspaceWriter`. */
export interface ImportWriter {
  saveImportBatch(batch: ImportBatch): Promise<void>
  /**
   * Makes what a batch adds to the register; undoing the batch takes it back.
   * @throws AppError key-taken, not-found
   */
  saveAdditions(batch: string, additions: Additions): Promise<void>
  /**
   * Puts back what was there before a batch, as new revisions in a batch of its own, and takes back what it
   * added to the register; a value that somebody has revised since is left alone, and so is what something
   * rests on by now. @throws AppError not-found, import-already-undone
   */
  undoImport(
    batch: string,
    undo: { readonly id: string; readonly by: string; readonly at: string },
  ): Promise<ImportBatch>
  saveImportMap(map: ImportMap): Promise<void>
}
