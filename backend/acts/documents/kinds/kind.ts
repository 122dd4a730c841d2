import type { z } from 'zod'
import type { Chart } from '../../../../core/charts/model.ts'
import type { DocumentKind, KindOfEvent } from '../../../../core/documents/index.ts'
import type { Block, Event, Question, Script, VersionNote } from '../../../../core/documents/model.ts'
import type { Act } from '../../../../core/documents/review.ts'
import type { WorkspaceReader, WorkspaceWriter } from '../../../store/workspace.ts'
import type { DocumentFields } from '../fields.ts'

/** A document of each kind. */
export interface Documents extends Readonly<Record<DocumentKind, { readonly revision: number }>> {
  readonly block: Block
  readonly event: Event
  readonly script: Script
  readonly question: Question
  readonly chart: Chart
}

/** What a person may say of a document that is saved. */
export type Changes<Kind extends DocumentKind> = Partial<z.infer<DocumentFields[Kind]>>

/** What a person says of a document that is made: where it belongs to an event, to which. */
export type Begun<Kind extends DocumentKind> = Changes<Kind> &
  (Kind extends KindOfEvent ? Pick<Documents[Kind], 'event'> : unknown) &
  (Kind extends 'script' ? Pick<Script, 'kind'> : unknown)

/** What is done otherwise with documents of one kind than with those of another. */
export interface ActedKind<Kind extends DocumentKind> {
  read(reader: WorkspaceReader, id: string): Promise<Documents[Kind] | undefined>
  /** A new one; in an order of its own it stands last. */
  begin(reader: WorkspaceReader, given: Begun<Kind>, act: Act): Promise<Documents[Kind]>
  edit(document: Documents[Kind], changes: Changes<Kind>, act: Act): Documents[Kind]
  /** @throws AppError stale-revision */
  save(
    writer: WorkspaceWriter,
    document: Documents[Kind],
    expected: number,
    note: VersionNote,
  ): Promise<Documents[Kind]>
}

/** By whom and when a document was last written. */
export const stamp = ({ by, at }: Act): { updatedBy: string; updatedAt: string } => ({
  updatedBy: by,
  updatedAt: at,
})
