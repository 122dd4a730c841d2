import { isSame, type Json } from '../../../core/acts/index.ts'
import {
  figuresInBlock,
  figuresInQuestion,
  type DocumentKind,
  type PrintingKind,
} from '../../../core/documents/index.ts'
import type { Block, Event, Question } from '../../../core/documents/model.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { stalePlaces, type StalePlace } from '../stale/stale-places.ts'
import type { Write } from '../write.ts'
import { editDocument, type DocumentEdit, type Edited } from './writing.ts'

/** By whom, when and as which revision a document was stored. */
export interface Stored {
  readonly revision: number
  readonly updatedBy: string
  readonly updatedAt: string
}

/** What is stale in a document, null where that cannot be otherwise than before the save. */
export interface WithStale {
  readonly stale: StalePlace[] | null
}

export type StoredBlock = Stored &
  Pick<Block, 'state' | 'version' | 'approvedVersion' | 'approvedBy' | 'approvedAt'>

const edited = <Kind extends DocumentKind>(
  write: Write,
  kind: Kind,
  edit: DocumentEdit<Kind>,
): Promise<Edited<Kind>> => write((writer, acted) => editDocument(writer, kind, edit, acted))

/**
 * Answers with what only the store knows, and with what is stale in the block where it prints other figures
 * than before.
 * @throws AppError not-found, stale-revision, bad-input
 */
export async function saveBlock(
  reader: WorkspaceReader,
  write: Write,
  edit: DocumentEdit<'block'>,
): Promise<StoredBlock & WithStale> {
  const { before, saved } = await edited(write, 'block', edit)
  const { state, version, approvedVersion, approvedBy, approvedAt } = saved
  const stale = await staleSince(reader, 'block', saved.id, [before, saved].map(blockPrints))
  return { state, version, approvedVersion, approvedBy, approvedAt, ...stored(saved), stale }
}

/**
 * Answers with what only the store knows, and with what is stale in the question where it prints other
 * figures than before.
 * @throws AppError not-found, stale-revision, bad-input
 */
export async function saveQuestion(
  reader: WorkspaceReader,
  write: Write,
  edit: DocumentEdit<'question'>,
): Promise<Stored & Pick<Question, 'state'> & WithStale> {
  const { before, saved } = await edited(write, 'question', edit)
  const stale = await staleSince(reader, 'question', saved.id, [before, saved].map(questionPrints))
  return { state: saved.state, ...stored(saved), stale }
}

/**
 * Answers with what only the store knows; the document is as it was sent.
 * @throws AppError not-found, stale-revision, bad-input
 */
export const saveAsSent = async <Kind extends 'script' | 'chart'>(
  write: Write,
  kind: Kind,
  edit: DocumentEdit<Kind>,
): Promise<Stored> => stored((await edited(write, kind, edit)).saved)

/** Answers with the whole event. @throws AppError not-found, stale-revision, bad-input */
export const saveEvent = async (write: Write, edit: DocumentEdit<'event'>): Promise<Event> =>
  (await edited(write, 'event', edit)).saved

const stored = ({ revision, updatedBy, updatedAt }: Stored): Stored => ({ revision, updatedBy, updatedAt })

async function staleSince(
  reader: WorkspaceReader,
  place: PrintingKind,
  id: string,
  [before, after]: readonly Json[],
): Promise<StalePlace[] | null> {
  return isSame(before!, after!) ? null : stalePlaces(reader, { place, id })
}

/** The figures of a block, in a version that goes on. */
const blockPrints = (block: Block): Json => [block.version, figuresInBlock(block)] as unknown as Json

/** The figures of a question, and the blocks it prints. */
const questionPrints = (question: Question): Json =>
  [figuresInQuestion(question), question.answer.filter(({ type }) => type === 'placement')] as unknown as Json
