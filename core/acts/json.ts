/** What a record is, written as data that both databases keep and every program reads. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * One text for one value, whatever the order its names were written in; two values are the same where their
 * texts are. Written by appending: lists that are joined take several times as long over a long script.
 */
export function canonical(value: Json | undefined): string {
  if (value === undefined) return ''
  if (isList(value)) return `[${listed(value, canonical)}]`
  if (!isObject(value)) return JSON.stringify(value)
  const field = (name: string): string => `${quoted(name)}:${canonical(value[name])}`
  return `{${listed(Object.keys(value).sort(), field)}}`
}

function listed<Each>(list: readonly Each[], write: (each: Each) => string): string {
  let text = ''
  for (const [index, each] of list.entries()) text += index === 0 ? write(each) : `,${write(each)}`
  return text
}

/** A name that needs no escapes, as nearly all do, is not looked at twice. */
const quoted = (name: string): string => (/^\w+$/.test(name) ? `"${name}"` : JSON.stringify(name))

/** Ends at the first difference, and does not look into what is the very same object. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]))
  if (!isObject(one) || !isObject(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every(name => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
