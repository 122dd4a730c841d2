import { done, refused, type Outcome } from '../problem.ts'
import { isObject, isSame, type Json, type JsonObject } from './json.ts'
import type { Patch } from './patch.ts'

export interface Item extends JsonObject {
  readonly id: string
}

/** A list whose members are known by their ids, as a script's items are. */
export function areItems(list: readonly Json[]): list is readonly Item[] {
  const ids = new Set(
    list.map(each => (isObject(each) && typeof each['id'] === 'string' ? each['id'] : undefined)),
  )
  return ids.size === list.length && !ids.has(undefined)
}

/** Where an item stands, by the one before it; '' at the head. */
interface Placed {
  readonly item: Item
  readonly after: string
}
interface Moved {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** Items by their ids, so that what others did to other items meanwhile does not stand in the way. */
export interface ItemsPatch {
  readonly did: 'items'
  readonly removed: readonly Placed[]
  readonly added: readonly Placed[]
  readonly moved: readonly Moved[]
  readonly changed: Readonly<Record<string, Patch>>
}

const neighbours = (items: readonly Item[]): Map<string, string> =>
  new Map(items.map(({ id }, index) => [id, items[index - 1]?.id ?? '']))

export function itemsDifference(
  from: readonly Item[],
  to: readonly Item[],
  differenceOf: (from: Json, to: Json) => Patch | undefined,
): ItemsPatch {
  const [before, after] = [neighbours(from), neighbours(to)]
  const earlier = new Map(from.map(item => [item.id, item]))
  const staying = stayingIn(
    from.filter(({ id }) => after.has(id)).map(({ id }) => id),
    to,
  )
  const common = to.filter(({ id }) => earlier.has(id))
  const changed = common.flatMap(item => {
    const change = differenceOf(earlier.get(item.id)!, item)
    return change ? [[item.id, change] as const] : []
  })
  return {
    did: 'items',
    removed: from.filter(({ id }) => !after.has(id)).map(item => ({ item, after: before.get(item.id)! })),
    added: to.filter(({ id }) => !before.has(id)).map(item => ({ item, after: after.get(item.id)! })),
    moved: common
      .filter(({ id }) => !staying.has(id))
      .map(({ id }) => ({ id, from: before.get(id)!, to: after.get(id)! })),
    changed: Object.fromEntries(changed),
  }
}

/**
 * The most of them that can stay where they are while the others move: a longest run that keeps its order.
 */
function stayingIn(ids: readonly string[], to: readonly Item[]): Set<string> {
  const places = new Map(to.map(({ id }, index) => [id, index]))
  /** Of the runs of each length, the one that ends lowest. */
  const ends: { readonly place: number; readonly id: string; readonly before: { id: string } | undefined }[] =
    []
  for (const id of ids) {
    const place = places.get(id)!
    const at = firstNotBelow(ends, place)
    ends[at] = { place, id, before: ends[at - 1] }
  }
  const staying = new Set<string>()
  type End = (typeof ends)[number] | undefined
  for (let end: End = ends.at(-1); end; end = end.before as End) staying.add(end.id)
  return staying
}

function firstNotBelow(ends: readonly { readonly place: number }[], place: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]!.place < place) low = middle + 1
    else high = middle
  }
  return low
}

export const reversedItems = (patch: ItemsPatch, reversed: (patch: Patch) => Patch): ItemsPatch => ({
  did: 'items',
  removed: patch.added,
  added: patch.removed,
  moved: patch.moved.map(({ id, from, to }) => ({ id, from: to, to: from })),
  changed: Object.fromEntries(Object.entries(patch.changed).map(([id, change]) => [id, reversed(change)])),
})

const changedSince = refused('changed-since')

export function appliedToItems(
  patch: ItemsPatch,
  items: readonly Item[],
  applied: (patch: Patch, value: Json) => Outcome<Json | undefined>,
): Outcome<Json | undefined> {
  const present = new Map(items.map(item => [item.id, item]))
  if (patch.removed.some(({ item }) => !isSame(present.get(item.id), item))) return changedSince
  if (patch.added.some(({ item }) => present.has(item.id)) || patch.moved.some(({ id }) => !present.has(id)))
    return changedSince
  for (const [id, change] of Object.entries(patch.changed)) {
    const outcome = applied(change, present.get(id) ?? null)
    if (!outcome.ok) return outcome
    present.set(id, outcome.value as Item)
  }
  const leaving = new Set([...patch.removed.map(({ item }) => item.id), ...patch.moved.map(({ id }) => id)])
  const staying = items.filter(({ id }) => !leaving.has(id)).map(({ id }) => present.get(id)!)
  const coming = [...patch.added, ...patch.moved.map(({ id, to }) => ({ item: present.get(id)!, after: to }))]
  const placed = insertedAll(staying, coming)
  return placed ? done(placed) : changedSince
}

/** Each goes behind its neighbour, which may have to come first; undefined where a neighbour is gone. */
function insertedAll(staying: readonly Item[], coming: readonly Placed[]): readonly Item[] | undefined {
  const list = [...staying]
  let waiting = coming
  while (waiting.length > 0) {
    const next = waiting.filter(({ item, after }) => !insert(list, item, after))
    if (next.length === waiting.length) return undefined
    waiting = next
  }
  return list
}

function insert(list: Item[], item: Item, after: string): boolean {
  const at = after === '' ? 0 : list.findIndex(({ id }) => id === after) + 1
  if (after !== '' && at === 0) return false
  list.splice(at, 0, item)
  return true
}
