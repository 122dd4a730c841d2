import type { DocumentKind, EventId } from '../../../core/documents/index.ts'
import type { VersionNote } from '../../../core/documents/model.ts'
import type { Act } from '../../../core/documents/review.ts'
import { AppError } from '../../../core/problem.ts'
import type { WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'
import type { Acted } from '../write.ts'
import { editedFields, type Edit } from './edits.ts'
import { documentFields, type DocumentFields } from './fields.ts'
import { actedKinds, type Begun, type Documents } from './kinds/index.ts'

/** A document, in the revision a person saw. */
export interface SeenDocument {
  readonly id: string
  readonly expected: number
}

/** How a person changes a document, over the revision they saw. */
export type DocumentEdit<Kind extends DocumentKind> = SeenDocument & Edit<DocumentFields[Kind]>

/** A document as it was and as it is. */
export interface Edited<Kind extends DocumentKind> {
  readonly before: Documents[Kind]
  readonly saved: Documents[Kind]
}

/**
 * Makes a document of a kind.
 * @throws AppError event-in-trash, not-found where it belongs to an event that nobody would find it in
 */
export async function createDocument<Kind extends DocumentKind>(
  writer: WorkspaceWriter,
  kind: Kind,
  given: Begun<Kind>,
  act: Act,
): Promise<Documents[Kind]> {
  const of = actedKinds[kind]
  if ('event' in given) await requireEvent(writer, given.event as EventId)
  return of.save(writer, await of.begin(writer, given, act), 0, 'edited')
}

async function requireEvent(reader: WorkspaceReader, event: EventId): Promise<void> {
  if (await reader.event(event)) return
  const trashed = (await reader.trash()).find(({ place, id }) => place === 'event' && id === event)
  throw trashed
    ? new AppError('event-in-trash', { title: trashed.title })
    : new AppError('not-found', { id: event })
}

/** Saves what a person changed of a document. @throws AppError not-found, stale-revision, bad-input */
export async function editDocument<Kind extends DocumentKind>(
  writer: WorkspaceWriter,
  kind: Kind,
  edit: DocumentEdit<Kind>,
  act: Act,
): Promise<Edited<Kind>> {
  const of = actedKinds[kind]
  const before = found(await of.read(writer, edit.id), edit.id)
  const edited = of.edit(before, editedFields(documentFields[kind], before, edit), act)
  return { before, saved: await of.save(writer, edited, edit.expected, 'edited') }
}

/**
 * Makes of a document what is decided about it, in the revision it was seen in.
 * @throws AppError not-found, stale-revision
 */
export async function changeDocument<Kind extends DocumentKind>(
  writer: WorkspaceWriter,
  kind: Kind,
  { id, expected }: SeenDocument,
  note: VersionNote,
  decide: (document: Documents[Kind]) => Documents[Kind],
): Promise<Documents[Kind]> {
  const of = actedKinds[kind]
  const document = found(await of.read(writer, id), id)
  if (document.revision !== expected) throw new AppError('stale-revision', { current: document.revision })
  return of.save(writer, decide(document), expected, note)
}

/**
 * Moves a document to the trash; what somebody else changed since it was seen stays where it is.
 * @throws AppError stale-revision, not-found
 */
export async function removeDocument(
  writer: WorkspaceWriter,
  kind: DocumentKind,
  { id, expected }: SeenDocument,
  acted: Acted,
): Promise<{ act: string }> {
  await writer.remove(kind, id, expected)
  return { act: acted.id }
}
