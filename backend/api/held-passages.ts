import { heldReasons, QuestionId, ScriptId, type AnswerItem, type BlockId, type HeldReason, type Placement, type ScriptItem } from '../../core/documents/index.ts'
import type { HeldPassage, PlaceKind, WorkspaceReader } from '../store/workspace.ts'
import { placedBlocks } from './placed.ts'

/** A document that goes into a file. */
export interface Source {
  readonly place: PlaceKind
  readonly id: string
}

/** A document as far as its passages must be cleared: what it places, the day it is spoken, and an answer nobody approved. */
interface Spoken {
  readonly placements: readonly Placement[]
  readonly day: string
  readonly draft?: HeldPassage
}

/** Every passage of some documents that was not cleared to leave, each once with all its reasons. */
export async function heldPassages(reader: WorkspaceReader, sources: readonly Source[], today: string): Promise<HeldPassage[]> {
  const spoken = (await Promise.all(sources.map(source => read(reader, source, today)))).filter(found => found !== undefined)
  const drafts = spoken.flatMap(({ draft }) => draft ?? [])
  const blocks = await Promise.all(spoken.map(({ placements, day }) => heldBlocks(reader, placements, day)))
  return [...merged(blocks.flat()), ...drafts]
}

async function read(reader: WorkspaceReader, { place, id }: Source, today: string): Promise<Spoken | undefined> {
  const document = place === 'script' ? await reader.script(ScriptId.parse(id)) : place === 'question' ? await reader.question(QuestionId.parse(id)) : undefined
  if (!document) return undefined
  const day = (await reader.event(document.event))?.date || today
  if ('items' in document) return { placements: placementsIn(document.items), day }
  const answer = { placements: placementsIn(document.answer), day }
  return document.state === 'approved' ? answer : { ...answer, draft: { place: 'question', id, title: document.question, reasons: ['draft'] } }
}

async function heldBlocks(reader: WorkspaceReader, placements: readonly Placement[], day: string): Promise<HeldPassage[]> {
  const placed = await placedBlocks(reader, placements)
  const blocks = new Map((await reader.blocksById([...new Set(placements.map(({ block }) => block))])).map(block => [block.id, block]))
  return placements.map(({ id, block }): HeldPassage =>
    ({ place: 'block', id: block, title: blocks.get(block)?.title ?? '', reasons: heldReasons(blocks.get(block), placed[id], day) })).filter(({ reasons }) => reasons.length > 0)
}

/** A block that is placed twice, once edited and once not, has the reasons of both. */
function merged(passages: readonly HeldPassage[]): HeldPassage[] {
  return [...Map.groupBy(passages, ({ id }) => id as BlockId).values()].map(of => ({ ...of[0]!, reasons: [...new Set(of.flatMap(({ reasons }): readonly HeldReason[] => reasons))] }))
}

const placementsIn = (items: readonly (ScriptItem | AnswerItem)[]): Placement[] => items.filter(item => item.type === 'placement')
