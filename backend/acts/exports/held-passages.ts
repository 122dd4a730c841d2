import { typedNumbers } from '../../../core/checks/typed-numbers.ts'
import { contradictionIn, isFaulty, judgedWords, wordsAsk } from '../../../core/checks/typed-words.ts'
import {
  documentKey as keyOf,
  documentOf,
  heldReasons,
  itemsOf,
  nameOf,
  type AnswerItem,
  type Composed,
  type HeldReason,
  type Inline,
  type ScriptItem,
} from '../../../core/documents/index.ts'
import type { FigureMap, Language } from '../../../core/figures/model.ts'
import type { HeldPassage, WorkspaceReader } from '../../store/workspace.ts'
import { renderFigures } from '../../store/figures-of.ts'
import { wordsIn, type PlacedWords } from '../documents/placed.ts'

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

/**
 * A passage before its words were looked at: what else holds it back, and its paragraphs in their language.
 */
interface Passage {
  readonly place: HeldPassage['place']
  readonly id: string
  readonly title: string
  readonly reasons: readonly HeldReason[]
  readonly language: Language
  readonly prose: readonly (readonly Inline[])[]
}

/**
 * Every passage of some documents that was not cleared to leave, each once with all its reasons: blocks
 * first.
 */
export async function heldPassages(
  reader: WorkspaceReader,
  spoken: readonly Spoken[],
  today: string,
): Promise<HeldPassage[]> {
  const ids = [...new Set(spoken.map(({ document }) => document.event))]
  const days = new Map(
    await Promise.all(ids.map(async id => [id, (await reader.event(id))?.date || today] as const)),
  )
  const blocks = spoken.flatMap(({ document, words }) =>
    words.map(placed => blockPassage(placed, days.get(document.event) ?? today)),
  )
  const documents = spoken.map(({ document }) => documentPassage(document))
  const figures = await figuresBeside(reader, [...blocks, ...documents])
  const held = (passages: readonly Passage[]): HeldPassage[] =>
    passages.map(each => heldPassage(each, figures[each.language]))
  return [...merged(held(blocks)), ...held(documents)].filter(({ reasons }) => reasons.length > 0)
}

function documentPassage(document: Composed): Passage {
  const prose = proseIn(itemsOf(document))
  const { id, language } = document
  if ('items' in document) return { place: 'script', id, title: document.title, reasons: [], language, prose }
  return {
    place: 'question',
    id,
    title: document.question,
    reasons: document.state === 'approved' ? [] : ['draft'],
    language,
    prose: [document.mainLine, ...prose],
  }
}

const blockPassage = ({ placement, block, content }: PlacedWords, day: string): Passage => ({
  place: 'block',
  id: placement.block,
  title: block?.title ?? '',
  reasons: heldReasons(block, content, day),
  language: content?.language ?? 'zh',
  prose: content?.paragraphs.map(({ inlines }) => inlines) ?? [],
})

/** What has to be rendered to judge the words that were typed beside figures. */
async function figuresBeside(
  reader: WorkspaceReader,
  passages: readonly Passage[],
): Promise<Record<Language, FigureMap>> {
  const asked = (language: Language) =>
    passages.filter(each => each.language === language).flatMap(({ prose }) => prose.flatMap(wordsAsk))
  const [zh, en] = await Promise.all([
    renderFigures(reader, asked('zh'), 'zh'),
    renderFigures(reader, asked('en'), 'en'),
  ])
  return { zh, en }
}

/**
 * Typed numbers hold a passage back as well, because nobody can say where they come from, and so do words
 * that a figure contradicts.
 */
function heldPassage({ place, id, title, reasons, prose }: Passage, figures: FigureMap): HeldPassage {
  const numbers = prose.flatMap(typedNumbers)
  const words = prose
    .flatMap(inlines => judgedWords(inlines, expression => figures[expression]))
    .filter(isFaulty)
    .map(contradictionIn)
  return {
    place,
    id,
    title,
    reasons: [
      ...reasons,
      ...(numbers.length > 0 ? ['typed' as const] : []),
      ...(words.length > 0 ? ['contradicted' as const] : []),
    ],
    ...(numbers.length > 0 ? { numbers } : {}),
    ...(words.length > 0 ? { words } : {}),
  }
}

/** A block that is placed twice, once edited and once not, has the reasons of both. */
function merged(passages: readonly HeldPassage[]): HeldPassage[] {
  return [...Map.groupBy(passages, ({ id }) => id).values()].map(of => {
    const [numbers, words] = [
      new Set(of.flatMap(each => each.numbers ?? [])),
      new Set(of.flatMap(each => each.words ?? [])),
    ]
    return {
      ...of[0]!,
      reasons: [...new Set(of.flatMap(({ reasons }): readonly HeldReason[] => reasons))],
      ...(numbers.size > 0 ? { numbers: [...numbers] } : {}),
      ...(words.size > 0 ? { words: [...words] } : {}),
    }
  })
}

const proseIn = (items: readonly (ScriptItem | AnswerItem)[]): (readonly Inline[])[] =>
  items.flatMap(item => (item.type === 'paragraph' ? [item.inlines] : []))
