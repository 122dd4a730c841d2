import { isObject, type Json, type JsonObject } from './json.ts'
import type { Patch } from './patch.ts'

/**
 * What a patch changed, as it was and as it is; what stayed the same is in neither. A side that is undefined
 * was, or is, nothing.
 */
export interface Sides {
  readonly from: Json | undefined
  readonly to: Json | undefined
}

export function sidesOf(patch: Patch): Sides {
  switch (patch.did) {
    case 'set':
      return { from: patch.from, to: patch.to }
    case 'text':
      return { from: patch.from, to: patch.to }
    case 'part':
      return { from: patch.from, to: patch.to }
    case 'element':
      return sidesOf(patch.change)
    case 'fields':
      return byName(Object.entries(patch.fields))
    case 'items': {
      const changed = Object.entries(patch.changed).map(([id, change]) => ({ id, ...sidesOf(change) }))
      return {
        from: [
          ...patch.removed.map(({ item }) => item),
          ...changed.map(({ id, from }) => ({ id, ...wrapped(from) })),
        ],
        to: [
          ...patch.added.map(({ item }) => item),
          ...changed.map(({ id, to }) => ({ id, ...wrapped(to) })),
        ],
      }
    }
  }
}

function byName(changes: readonly [string, Patch][]): Sides {
  const sides = changes.map(([name, change]) => [name, sidesOf(change)] as const)
  const side = (of: keyof Sides): Json =>
    Object.fromEntries(
      sides.flatMap(([name, both]) => {
        const value = both[of]
        return value === undefined ? [] : [[name, value]]
      }),
    )
  return { from: side('from'), to: side('to') }
}

/** An item's changed fields beside its id. */
const wrapped = (side: Json | undefined): JsonObject =>
  isObject(side) ? side : side === undefined ? {} : { changed: side }
