import { z } from 'zod'
import type { ComposedKind, PrintedPlace } from './kinds.ts'
import type { Placement, Question, Script, ScriptItem, AnswerItem } from './model.ts'
import { paragraphName, type TextName } from './text-names.ts'

/**
 * A document that prints something: of which kind it is, and its id, which is unique within the kind only.
 */
export interface DocumentName {
  readonly place: PrintedPlace
  readonly id: string
}

/** Names a document among those of every kind. */
export const DocumentKey = z.string().min(1).brand<'DocumentKey'>()
export type DocumentKey = z.infer<typeof DocumentKey>

/**
 * Names a place among those of every document: an item, a paragraph or a point. The id of an item is unique
 * within its document only, so whatever goes beyond one document is kept by this name, which no bare id can
 * stand in for.
 */
export const PlaceId = z.string().min(1).brand<'PlaceId'>()
export type PlaceId = z.infer<typeof PlaceId>

/** Written so that no two names read alike, whatever characters ids hold. */
export const documentKey = ({ place, id }: DocumentName): DocumentKey =>
  JSON.stringify([place, id]) as DocumentKey

export const placeId = ({ place, id }: DocumentName, item: TextName): PlaceId =>
  JSON.stringify([place, id, item]) as PlaceId

/** The document a place lies in. */
export function documentOf(at: PlaceId): DocumentName {
  const { place, id } = placeOf(at)
  return { place, id }
}

/** The document a place lies in, and the item it is there. */
export function placeOf(at: PlaceId): DocumentName & { readonly item: TextName } {
  const [place, id, item] = JSON.parse(at) as [DocumentName['place'], string, TextName]
  return { place, id, item }
}

/** A document that is put together from own text and placed blocks. */
export type Composed = Script | Question

export const nameOf = (document: Composed): DocumentName & { readonly place: ComposedKind } => ({
  place: 'items' in document ? 'script' : 'question',
  id: document.id,
})

export const itemsOf = (document: Composed): readonly (ScriptItem | AnswerItem)[] =>
  'items' in document ? document.items : document.answer

/** A placement with the name of its place. */
export interface Placed {
  readonly at: PlaceId
  readonly placement: Placement
}

export const placementsIn = (document: Composed): Placed[] =>
  itemsOf(document).flatMap(item =>
    item.type === 'placement' ? [{ at: placeId(nameOf(document), item.id), placement: item }] : [],
  )

/**
 * The place of a figure in a placed block: in the block, or here where its words were edited here. `index`
 * counts its paragraphs.
 */
export const placeInBlock = ({ at, placement }: Placed, index: number): PlaceId =>
  placement.use.mode === 'edited'
    ? at
    : placeId({ place: 'block', id: placement.block }, paragraphName(index))
