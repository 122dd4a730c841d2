import type { ComposedKind, DocumentKind, OrderedKind, PrintedPlace } from '../../../core/documents/kinds.ts'
import type {
  Block,
  BlockId,
  BlockVersion,
  ChartId,
  Event,
  EventId,
  Question,
  QuestionId,
  ReviewState,
  Script,
  ScriptId,
} from '../../../core/documents/model.ts'
import type { TextName } from '../../../core/documents/text-names.ts'
import type { Chart } from '../../../core/charts/model.ts'

/**
 * Where a figure is printed. `item` names the paragraph, section item or chart point inside the document; in
 * a released file it is `en/12` for what the figure of index 12 in its record prints, in English. What that
 * prints more than once alike is one use.
 */
export type UsePlace = PrintedPlace

/** What a document is named by in lists. */
export interface DocumentHead {
  readonly id: string
  /** The title, or the question of an answer. */
  readonly title: string
  /** null for a released file, of which each figure has its own. */
  readonly language: 'zh' | 'en' | null
}

export interface BlockFilter {
  readonly query?: string
  readonly topic?: string
  readonly department?: string
  readonly state?: ReviewState
  readonly limit?: number
  readonly offset?: number
}

/** A document in the trash. `removedAt` is ISO 8601; it can be restored for 30 days of use. */
export interface Trashed {
  readonly place: DocumentKind
  readonly id: string
  readonly title: string
  readonly revision: number
  readonly removedAt: string
}

/** Blocks, events and what is made for them. */
export interface DocumentReader {
  /**
   * `total` counts what a query finds up to 200, or up to the end of the page where that is further, and
   * everything where nothing is asked.
   */
  blocks(filter?: BlockFilter): Promise<{ blocks: Block[]; total: number }>
  block(id: BlockId): Promise<Block | undefined>
  blocksById(ids: readonly BlockId[]): Promise<Block[]>
  blockVersions(id: BlockId): Promise<BlockVersion[]>
  blockVersion(id: BlockId, version: number): Promise<BlockVersion | undefined>
  events(): Promise<Event[]>
  event(id: EventId): Promise<Event | undefined>
  scripts(event?: EventId): Promise<Script[]>
  script(id: ScriptId): Promise<Script | undefined>
  questions(event?: EventId): Promise<Question[]>
  question(id: QuestionId): Promise<Question | undefined>
  charts(event?: EventId): Promise<Chart[]>
  chart(id: ChartId): Promise<Chart | undefined>
  /** Titles of documents of one kind, without reading the documents; those that are gone are left out. */
  documentHeads(place: UsePlace, ids: readonly string[]): Promise<DocumentHead[]>
  /** What can be restored, the latest removed first. */
  trash(): Promise<Trashed[]>
  /** The scripts and questions that place a block. */
  placementsOf(blocks: readonly BlockId[]): Promise<{ place: ComposedKind; id: string; item: TextName }[]>
}

/** A block to be saved, and the revision it was seen in, 0 where it is new. */
export interface NewBlock {
  readonly block: Block
  readonly expected: number
}

/** See `WorkspaceWriter`. */
export interface DocumentWriter {
  /** Also keeps `version` in the versions table when it is new or changed. */
  saveBlock(block: Block, expected: number, note: string): Promise<Block>
  /** The same for many, no block twice: what a slice of them needs is read and written together. */
  saveBlocks(blocks: readonly NewBlock[], note: string): Promise<Block[]>
  /**
   * The same for more than are held at once, a slice after another, each read once those before it are saved.
   * By their words all are found when the last is saved; nothing else is written meanwhile.
   */
  saveBlocksInSlices(slices: AsyncIterable<readonly NewBlock[]>, note: string): Promise<void>
  saveEvent(event: Event, expected: number): Promise<Event>
  saveScript(script: Script, expected: number): Promise<Script>
  saveQuestion(question: Question, expected: number): Promise<Question>
  saveChart(chart: Chart, expected: number): Promise<Chart>
  /**
   * Has a document stand behind another of its event, or first; it and all others stay in their revision.
   * @throws AppError not-found
   */
  move(kind: OrderedKind, id: string, after: string | null): Promise<void>
  /**
   * Moves to the trash, from where `restore` brings it back within 30 days. @throws AppError stale-revision
   */
  remove(place: DocumentKind, id: string, expected: number): Promise<void>
  restore(place: DocumentKind, id: string, expected: number): Promise<void>
  /**
   * Deletes for good what has been in the trash for 30 days on which the workspace was used; returns how many
   * documents.
   */
  purgeTrash(): Promise<number>
}
