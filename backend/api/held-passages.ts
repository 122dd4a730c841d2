import { typedNumbers } from '../../core/checks/typed-numbers.ts'
import {
  documentKey as keyOf, documentOf, heldReasons, itemsOf, nameOf, type AnswerItem, type Composed, type HeldReason, type Inline, type ScriptItem,
} from '../../core/documents/index.ts'
import type { HeldPassage, WorkspaceReader } from '../store/workspace.ts'
import { wordsIn, type PlacedWords } from './placed.ts'

/** A document that goes into a file, with the very words that its placements print there. */
export interface Spoken {
  readonly document: Composed
  readonly words: readonly PlacedWords[]
}

/** Some documents with what they place, read at once. */
export async function spokenIn(reader: WorkspaceReader, documents: readonly Composed[]): Promise<Spoken[]> {
  const words = Map.groupBy(await wordsIn(reader, documents), ({ at }) => keyOf(documentOf(at)))
  return documents.map(document => ({ document, words: words.get(keyOf(nameOf(document))) ?? [] }))
}

/** Every passage of some documents that was not cleared to leave, each once with all its reasons: blocks first. */
export async function heldPassages(reader: WorkspaceReader, spoken: readonly Spoken[], today: string): Promise<HeldPassage[]> {
  const ids = [...new Set(spoken.map(({ document }) => document.event))]
  const days = new Map(await Promise.all(ids.map(async id => [id, (await reader.event(id))?.date || today] as const)))
  const blocks = spoken.flatMap(({ document, words }) => words.map(placed => heldBlock(placed, days.get(document.event) ?? today)))
  return [...merged(blocks), ...spoken.map(({ document }) => heldDocument(document))].filter(({ reasons }) => reasons.length > 0)
}

function heldDocument(document: Composed): HeldPassage {
  const prose = proseIn(itemsOf(document))
  if ('items' in document) return passage('script', document.id, document.title, [], prose)
  return passage('question', document.id, document.question, document.state === 'approved' ? [] : ['draft'], [document.mainLine, ...prose])
}

/** Typed numbers hold a passage back as well: nobody can say where they come from. */
function passage(place: HeldPassage['place'], id: string, title: string, reasons: readonly HeldReason[], prose: readonly (readonly Inline[])[]): HeldPassage {
  const numbers = prose.flatMap(typedNumbers)
  return numbers.length > 0 ? { place, id, title, reasons: [...reasons, 'typed'], numbers } : { place, id, title, reasons }
}

const heldBlock = ({ placement, block, content }: PlacedWords, day: string): HeldPassage =>
  passage('block', placement.block, block?.title ?? '', heldReasons(block, content, day), content?.paragraphs.map(({ inlines }) => inlines) ?? [])

/** A block that is placed twice, once edited and once not, has the reasons of both. */
function merged(passages: readonly HeldPassage[]): HeldPassage[] {
  return [...Map.groupBy(passages, ({ id }) => id).values()].map(of => {
    const numbers = [...new Set(of.flatMap(each => each.numbers ?? []))]
    return { ...of[0]!, reasons: [...new Set(of.flatMap(({ reasons }): readonly HeldReason[] => reasons))], ...(numbers.length > 0 ? { numbers } : {}) }
  })
}

const proseIn = (items: readonly (ScriptItem | AnswerItem)[]): (readonly Inline[])[] => items.flatMap(item => (item.type === 'paragraph' ? [item.inlines] : []))
