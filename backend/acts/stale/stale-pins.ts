import {
  documentKey,
  isComposedKind,
  isSameButForFigures,
  itemsOf,
  offeredVersion,
  setUse,
  type AnswerItem,
  type Composed,
  type Paragraph,
  type Placement,
  type ScriptItem,
} from '../../../core/documents/index.ts'
import type { Act } from '../../../core/documents/review.ts'
import type { WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { actedKinds, stamp } from '../documents/kinds/index.ts'
import type { StalePlace } from './stale-places.ts'

/**
 * Stale figures that print through placements pinned to older words: those whose pin could be moved, and
 * those that stay.
 */
export interface Pins {
  readonly moved: readonly StalePlace[]
  readonly left: readonly StalePlace[]
}

/**
 * Pins placements to the version the library offers now, where that version says the same but for its figures
 * and prints the newer words: then the number is all that changes. Where it says anything else, a person has
 * to read it and choose.
 */
export async function movePins(
  writer: WorkspaceWriter,
  stale: readonly StalePlace[],
  act: Act,
): Promise<Pins> {
  const pins: { moved: StalePlace[]; left: StalePlace[] } = { moved: [], left: [] }
  for (const places of Map.groupBy(stale, documentKey).values()) {
    const document = await composed(writer, places[0]!)
    if (document) await movePinsIn(writer, document, places, act, pins)
  }
  return pins
}

async function composed(reader: WorkspaceReader, { place, id }: StalePlace): Promise<Composed | undefined> {
  return isComposedKind(place) ? actedKinds[place].read(reader, id) : undefined
}

async function movePinsIn(
  writer: WorkspaceWriter,
  document: Composed,
  places: readonly StalePlace[],
  act: Act,
  pins: { moved: StalePlace[]; left: StalePlace[] },
): Promise<void> {
  let items = itemsOf(document)
  for (const [item, figures] of Map.groupBy(places, place => place.item)) {
    const placement = items.find((each): each is Placement => each.type === 'placement' && each.id === item)
    const version = placement && (await movable(writer, placement, figures))
    pins[version === undefined ? 'left' : 'moved'].push(...figures)
    if (!placement || version === undefined) continue
    items = setUse<ScriptItem | AnswerItem>(items, placement.id, { mode: 'pinned', version })?.next ?? items
  }
  if (items !== itemsOf(document)) await save(writer, document, items, act)
}

/** The version to pin a placement to; undefined where it must stay. */
async function movable(
  reader: WorkspaceReader,
  placement: Placement,
  figures: readonly StalePlace[],
): Promise<number | undefined> {
  const block = await reader.block(placement.block)
  if (!block || placement.use.mode !== 'pinned') return undefined
  const version = offeredVersion(block)
  const [before, after] = [
    await reader.blockVersion(block.id, placement.use.version),
    await reader.blockVersion(block.id, version),
  ]
  const isSame = before && after && isSameButForFigures(before.paragraphs, after.paragraphs)
  return isSame && figures.every(figure => prints(after.paragraphs, figure)) ? version : undefined
}

const prints = (paragraphs: readonly Paragraph[], { expression, current }: StalePlace): boolean =>
  paragraphs.every(({ inlines }) =>
    inlines.every(
      inline => inline.type !== 'figure' || inline.expression !== expression || inline.printed === current,
    ),
  )

async function save(
  writer: WorkspaceWriter,
  document: Composed,
  items: readonly (ScriptItem | AnswerItem)[],
  act: Act,
): Promise<void> {
  if ('items' in document)
    await writer.saveScript({ ...document, ...stamp(act), items: [...items] }, document.revision)
  else
    await writer.saveQuestion(
      { ...document, ...stamp(act), answer: items as AnswerItem[] },
      document.revision,
    )
}
