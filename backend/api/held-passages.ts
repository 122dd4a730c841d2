import { typedNumbers } from '../../core/checks/typed-numbers.ts'
import { heldReasons, QuestionId, ScriptId, type AnswerItem, type HeldReason, type Inline, type Placement, type ScriptItem } from '../../core/documents/index.ts'
import type { HeldPassage, PlaceKind, WorkspaceReader } from '../store/workspace.ts'
import { placedBlocks } from './placed.ts'

/** A document that goes into a file. */
export interface Source {
  readonly place: PlaceKind
  readonly id: string
}

/** A document as far as its passages must be cleared: itself, what it places, and the day it is spoken. */
interface Spoken {
  readonly own: HeldPassage
  readonly placements: readonly Placement[]
  readonly day: string
}

/** Every passage of some documents that was not cleared to leave, each once with all its reasons: blocks first. */
export async function heldPassages(reader: WorkspaceReader, sources: readonly Source[], today: string): Promise<HeldPassage[]> {
  const spoken = (await Promise.all(sources.map(source => read(reader, source, today)))).filter(found => found !== undefined)
  const blocks = await Promise.all(spoken.map(({ placements, day }) => heldBlocks(reader, placements, day)))
  return [...merged(blocks.flat()), ...spoken.map(({ own }) => own)].filter(({ reasons }) => reasons.length > 0)
}

async function read(reader: WorkspaceReader, { place, id }: Source, today: string): Promise<Spoken | undefined> {
  const document = place === 'script' ? await reader.script(ScriptId.parse(id)) : place === 'question' ? await reader.question(QuestionId.parse(id)) : undefined
  if (!document) return undefined
  const day = (await reader.event(document.event))?.date || today
  if ('items' in document) return { own: passage('script', id, document.title, [], proseIn(document.items)), placements: placementsIn(document.items), day }
  const reasons = document.state === 'approved' ? [] : ['draft' as const]
  return { own: passage('question', id, document.question, reasons, [document.mainLine, ...proseIn(document.answer)]), placements: placementsIn(document.answer), day }
}

/** Typed numbers hold a passage back as well: nobody can say where they come from. */
function passage(place: HeldPassage['place'], id: string, title: string, reasons: readonly HeldReason[], prose: readonly (readonly Inline[])[]): HeldPassage {
  const numbers = prose.flatMap(typedNumbers)
  return numbers.length > 0 ? { place, id, title, reasons: [...reasons, 'typed'], numbers } : { place, id, title, reasons }
}

async function heldBlocks(reader: WorkspaceReader, placements: readonly Placement[], day: string): Promise<HeldPassage[]> {
  const placed = await placedBlocks(reader, placements)
  const blocks = new Map((await reader.blocksById([...new Set(placements.map(({ block }) => block))])).map(block => [block.id, block]))
  return placements.map(({ id, block }) =>
    passage('block', block, blocks.get(block)?.title ?? '', heldReasons(blocks.get(block), placed[id], day), placed[id]?.paragraphs.map(({ inlines }) => inlines) ?? []))
}

/** A block that is placed twice, once edited and once not, has the reasons of both. */
function merged(passages: readonly HeldPassage[]): HeldPassage[] {
  return [...Map.groupBy(passages, ({ id }) => id).values()].map(of => {
    const numbers = [...new Set(of.flatMap(each => each.numbers ?? []))]
    return { ...of[0]!, reasons: [...new Set(of.flatMap(({ reasons }): readonly HeldReason[] => reasons))], ...(numbers.length > 0 ? { numbers } : {}) }
  })
}

const placementsIn = (items: readonly (ScriptItem | AnswerItem)[]): Placement[] => items.filter(item => item.type === 'placement')
const proseIn = (items: readonly (ScriptItem | AnswerItem)[]): (readonly Inline[])[] => items.flatMap(item => (item.type === 'paragraph' ? [item.inlines] : []))
