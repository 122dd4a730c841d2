import { done, refused, type Outcome } from '../problem.ts'
import { isObject, isSame, type Json, type JsonObject } from './json.ts'
import { appliedToItems, areItems, itemsDifference, reversedItems, type ItemsPatch } from './items.ts'

/**
 * What made one value another, kept small and reversible: where three letters of a long text changed, it
 * holds those three and the ones they replaced. `undefined` means that there was, or is, nothing.
 */
export type Patch =
  | { readonly did: 'set'; readonly from?: Json; readonly to?: Json }
  | { readonly did: 'text'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly did: 'fields'; readonly fields: Readonly<Record<string, Patch>> }
  | {
      readonly did: 'part'
      readonly at: number
      readonly from: readonly Json[]
      readonly to: readonly Json[]
    }
  | { readonly did: 'element'; readonly at: number; readonly change: Patch }
  | ItemsPatch

/** What makes `from` into `to`; undefined where they are the same. */
export function differenceOf(from: Json | undefined, to: Json | undefined): Patch | undefined {
  if (isSame(from, to)) return undefined
  if (typeof from === 'string' && typeof to === 'string') return textDifference(from, to)
  if (Array.isArray(from) && Array.isArray(to)) return listDifference(from, to)
  if (isObject(from) && isObject(to)) return fieldsDifference(from, to)
  return { did: 'set', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/**
 * How far two sequences are the same from their beginning, and from their end without what the beginning
 * took.
 */
function sameEnds(
  length: number,
  otherLength: number,
  isSameAt: (at: number, otherAt: number) => boolean,
): { head: number; tail: number } {
  const shorter = Math.min(length, otherLength)
  let head = 0
  while (head < shorter && isSameAt(head, head)) head += 1
  let tail = 0
  while (tail < shorter - head && isSameAt(length - 1 - tail, otherLength - 1 - tail)) tail += 1
  return { head, tail }
}

/** A text shorter than this is written out whole: it reads better in the log than a part of it would. */
const shortText = 40

function textDifference(from: string, to: string): Patch {
  if (from.length < shortText && to.length < shortText) return { did: 'set', from, to }
  const { head, tail } = sameEnds(from.length, to.length, (at, otherAt) => from[at] === to[otherAt])
  return {
    did: 'text',
    at: head,
    from: from.slice(head, from.length - tail),
    to: to.slice(head, to.length - tail),
  }
}

function fieldsDifference(from: JsonObject, to: JsonObject): Patch {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const fields = names.flatMap(name => {
    const change = differenceOf(from[name], to[name])
    return change ? [[name, change] as const] : []
  })
  return { did: 'fields', fields: Object.fromEntries(fields) }
}

function listDifference(from: readonly Json[], to: readonly Json[]): Patch {
  if (areItems(from) && areItems(to)) return itemsDifference(from, to, differenceOf)
  const { head, tail } = sameEnds(from.length, to.length, (at, otherAt) => isSame(from[at], to[otherAt]))
  const [gone, come] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)]
  const change = gone.length === 1 && come.length === 1 ? differenceOf(gone[0], come[0]) : undefined
  return change ? { did: 'element', at: head, change } : { did: 'part', at: head, from: gone, to: come }
}

/** What takes a patch back. */
export function reversed(patch: Patch): Patch {
  switch (patch.did) {
    case 'set':
      return {
        did: 'set',
        ...('to' in patch ? { from: patch.to } : {}),
        ...('from' in patch ? { to: patch.from } : {}),
      }
    case 'text':
      return { ...patch, from: patch.to, to: patch.from }
    case 'part':
      return { ...patch, from: patch.to, to: patch.from }
    case 'fields':
      return {
        did: 'fields',
        fields: Object.fromEntries(
          Object.entries(patch.fields).map(([name, change]) => [name, reversed(change)]),
        ),
      }
    case 'element':
      return { ...patch, change: reversed(patch.change) }
    case 'items':
      return reversedItems(patch, reversed)
  }
}

export type Applied = Outcome<Json | undefined>

/**
 * The value after a patch. Only what the patch names need still be as it was; whatever else changed since
 * stays.
 * @returns the problem `changed-since` where what it names is something else by now
 */
export function applied(patch: Patch, value: Json | undefined): Applied {
  switch (patch.did) {
    case 'set':
      return isSame(value, patch.from) ? done(patch.to) : changedSince
    case 'text':
      return typeof value === 'string' ? appliedToText(patch, value) : changedSince
    case 'fields':
      return isObject(value) ? appliedToFields(patch.fields, value) : changedSince
    case 'part':
      return Array.isArray(value) ? appliedToPart(patch, value) : changedSince
    case 'element':
      return Array.isArray(value) ? appliedToElement(patch, value) : changedSince
    case 'items':
      return Array.isArray(value) && areItems(value) ? appliedToItems(patch, value, applied) : changedSince
  }
}

export const changedSince = refused('changed-since')

function appliedToText({ at, from, to }: Extract<Patch, { did: 'text' }>, value: string): Applied {
  return value.startsWith(from, at)
    ? done(value.slice(0, at) + to + value.slice(at + from.length))
    : changedSince
}

function appliedToFields(fields: Readonly<Record<string, Patch>>, value: JsonObject): Applied {
  const next: Record<string, Json> = { ...value }
  for (const [name, change] of Object.entries(fields)) {
    const outcome = applied(change, value[name])
    if (!outcome.ok) return outcome
    if (outcome.value === undefined) delete next[name]
    else next[name] = outcome.value
  }
  return done(next)
}

function appliedToPart({ at, from, to }: Extract<Patch, { did: 'part' }>, value: readonly Json[]): Applied {
  return isSame(value.slice(at, at + from.length), from)
    ? done(value.toSpliced(at, from.length, ...to))
    : changedSince
}

function appliedToElement(
  { at, change }: Extract<Patch, { did: 'element' }>,
  value: readonly Json[],
): Applied {
  const outcome = applied(change, value[at])
  return outcome.ok && outcome.value !== undefined ? done(value.with(at, outcome.value)) : changedSince
}
