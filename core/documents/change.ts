import type { AnswerItem, Heading, ItemId, Paragraph, Placement, ScriptItem } from './model.ts'
import { sectionEnd } from './outline.ts'

/** A change that can be made: the value after it, and the value to go back to. */
export interface Change<Value> {
  readonly next: Value
  readonly undo: Value
}

interface Item {
  readonly id: ItemId
}
type Items<T extends Item> = readonly T[]

const indexOf = (items: Items<Item>, id: string): number => items.findIndex(item => item.id === id)

/**
 * `at` is a gap: 0 before the first item, `items.length` after the last. Not possible: no such gap, id in
 * use.
 */
export function insertItem<T extends Item>(
  items: Items<T>,
  item: T,
  at: number,
): Change<Items<T>> | undefined {
  if (at < 0 || at > items.length || indexOf(items, item.id) !== -1) return undefined
  return { next: [...items.slice(0, at), item, ...items.slice(at)], undo: items }
}

/** Items [start, end) moved to a gap outside of them. */
function moveRange<T extends Item>(
  items: Items<T>,
  start: number,
  end: number,
  gap: number,
): Change<Items<T>> | undefined {
  if (start < 0 || gap < 0 || gap > items.length || (gap >= start && gap <= end)) return undefined
  const moved = items.slice(start, end)
  const next =
    gap < start
      ? [...items.slice(0, gap), ...moved, ...items.slice(gap, start), ...items.slice(end)]
      : [...items.slice(0, start), ...items.slice(end, gap), ...moved, ...items.slice(gap)]
  return { next, undo: items }
}

/**
 * One item, without what stands under it, to a gap of the present list. Not possible: it would stay in place.
 */
export function moveItem<T extends Item>(
  items: Items<T>,
  id: ItemId,
  gap: number,
): Change<Items<T>> | undefined {
  const start = indexOf(items, id)
  return moveRange(items, start, start + 1, gap)
}

/** One item one place up or down: what the arrow keys do. */
export function stepItem<T extends Item>(
  items: Items<T>,
  id: ItemId,
  way: 'up' | 'down',
): Change<Items<T>> | undefined {
  const start = indexOf(items, id)
  return start === -1 ? undefined : moveItem(items, id, way === 'up' ? start - 1 : start + 2)
}

/** A heading with everything under it, or a single item that is no heading, to a gap of the present list. */
export function moveSection(
  items: Items<ScriptItem>,
  id: string,
  gap: number,
): Change<Items<ScriptItem>> | undefined {
  const start = indexOf(items, id)
  return moveRange(items, start, sectionEnd(items, start), gap)
}

/** Index of the sibling section before the one at `start`, or -1: a heading above it ends the search. */
function siblingBefore(items: Items<ScriptItem>, start: number, level: Heading['level']): number {
  for (let index = start - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item?.type === 'heading' && item.level <= level) return item.level === level ? index : -1
  }
  return -1
}

/** A section changes places with its neighbour of the same level under the same parent. */
export function stepSection(
  items: Items<ScriptItem>,
  id: string,
  way: 'up' | 'down',
): Change<Items<ScriptItem>> | undefined {
  const start = indexOf(items, id)
  const heading = items[start]
  if (heading?.type !== 'heading') return undefined
  if (way === 'up') return moveSection(items, id, siblingBefore(items, start, heading.level))
  const end = sectionEnd(items, start)
  const neighbour = items[end]
  if (neighbour?.type !== 'heading' || neighbour.level !== heading.level) return undefined
  return moveSection(items, id, sectionEnd(items, end))
}

/** Takes one item out; the text under a heading stays. */
export function removeItem<T extends Item>(items: Items<T>, id: ItemId): Change<Items<T>> | undefined {
  return indexOf(items, id) === -1 ? undefined : { next: items.filter(item => item.id !== id), undo: items }
}

/** Takes a heading out with everything under it. */
export function removeSection(items: Items<ScriptItem>, id: string): Change<Items<ScriptItem>> | undefined {
  const start = indexOf(items, id)
  if (start === -1) return undefined
  return { next: [...items.slice(0, start), ...items.slice(sectionEnd(items, start))], undo: items }
}

/** Puts another item in the place of the one with the same id. */
export function replaceItem<T extends Item>(items: Items<T>, item: T): Change<Items<T>> | undefined {
  if (indexOf(items, item.id) === -1) return undefined
  return { next: items.map(old => (old.id === item.id ? item : old)), undo: items }
}

const isLevel = (level: number): level is Heading['level'] => level >= 1 && level <= 4

/**
 * A heading to another level, its subsections moving along. Not possible where one of them would pass level
 * 4.
 */
export function changeLevel(
  items: Items<ScriptItem>,
  id: string,
  level: number,
): Change<Items<ScriptItem>> | undefined {
  const start = indexOf(items, id)
  const heading = items[start]
  if (heading?.type !== 'heading' || heading.level === level) return undefined
  const end = sectionEnd(items, start)
  const next: ScriptItem[] = []
  for (const [index, item] of items.entries()) {
    if (item.type !== 'heading' || index < start || index >= end) next.push(item)
    else {
      const shifted = item.level + level - heading.level
      if (!isLevel(shifted)) return undefined
      next.push({ ...item, level: shifted })
    }
  }
  return { next, undo: items }
}

type WithPlacement = Item & { readonly type: string }
const isPlacement = (item: WithPlacement | undefined): item is Placement => item?.type === 'placement'

/** Lets a placement follow its block, stay at a version, or keep text of its own. */
export function setUse<T extends WithPlacement>(
  items: Items<T | Placement>,
  id: ItemId,
  use: Placement['use'],
): Change<Items<T | Placement>> | undefined {
  const placement = items[indexOf(items, id)]
  return isPlacement(placement) ? replaceItem(items, { ...placement, use }) : undefined
}

type ParagraphItem = Extract<AnswerItem, { type: 'paragraph' }>

/**
 * A placement becomes plain paragraphs of the document, no longer tied to its block. `ids` names the new
 * paragraphs, one each. Not possible: no such placement, too few ids.
 */
export function turnIntoText<T extends WithPlacement>(
  items: Items<T>,
  id: ItemId,
  paragraphs: readonly Paragraph[],
  ids: readonly ItemId[],
): Change<Items<T | ParagraphItem>> | undefined {
  const index = indexOf(items, id)
  if (!isPlacement(items[index]) || ids.length < paragraphs.length) return undefined
  const texts = paragraphs.map(({ inlines }, place): ParagraphItem => ({
    id: ids[place]!,
    type: 'paragraph',
    inlines,
  }))
  return { next: [...items.slice(0, index), ...texts, ...items.slice(index + 1)], undo: items }
}
