import type { Lookup } from './lookup.ts'
import type { Register } from './model.ts'
import { periodSaid, timed } from './periods.ts'
import { isPlaceLike, regionApart } from './region-words.ts'
import { isUnit } from './units.ts'
import { withoutBrackets } from './words.ts'

/** What one text says at once: 东岭区2022年, 优良天数（东岭区）, 2022年优良天数. */
export interface Carried {
  /** An indicator's name, with its unit in brackets; '' where the text names none. */
  readonly name: string
  /** As written, or the name of a region that the register knows; '' where the text names none. */
  readonly region: string
  /** '' where the text names no time. */
  readonly time: string
}

const isIndicator = (text: string, lookup: Lookup): boolean =>
  lookup.indicator(text).ok || lookup.indicator(withoutBrackets(text).name).ok

/** Which region it is the whole of, the table says. */
const isWhole = /^[全本][国省市县区州]$/u

const isTime = (text: string): boolean => periodSaid(text, '2000') !== undefined

/**
 * Takes apart a text that says more than one thing, where every part of it is understood; undefined where it
 * says one thing only, or something that is not understood. What stands beside a time and reads like a place
 * is one, registered or not.
 */
export function carriedBy(text: string, lookup: Lookup, register: Register): Carried | undefined {
  const whole = text.trim()
  if (whole === '' || lookup.indicator(whole).ok || lookup.region(whole).ok || isTime(whole)) return undefined
  const found = partsOf({ name: whole, region: '', time: '' }, lookup, register)
  return found && (found.region !== '' || found.time !== '') ? found : undefined
}

function partsOf(found: Carried, lookup: Lookup, register: Register): Carried | undefined {
  const { name, region, time } = found
  if (lookup.indicator(name).ok) return found
  if (time === '' && isTime(name)) return { name: '', region, time: name }
  const inside = inBrackets(found, lookup)
  if (inside !== undefined) return partsOf(inside, lookup, register)
  if (isIndicator(name, lookup)) return found
  const place = withoutUnit(name)
  if (region === '' && time !== '' && (lookup.region(place).ok || isWhole.test(place) || isPlaceLike(place)))
    return { name: '', region: place, time }
  const next = withTime(found) ?? withRegion(found, register)
  return next && partsOf(next, lookup, register)
}

function withoutUnit(text: string): string {
  const { name, inside } = withoutBrackets(text)
  return isUnit(inside) ? name : text
}

/** Brackets that hold a region or a time; those that hold a unit stay with the name. */
function inBrackets({ name, region, time }: Carried, lookup: Lookup): Carried | undefined {
  const { name: before, inside } = withoutBrackets(name)
  if (inside === '') return undefined
  if (region === '' && lookup.region(inside).ok) return { name: before, region: inside, time }
  return time === '' && isTime(inside) ? { name: before, region, time: inside } : undefined
}

function withTime({ name, region, time }: Carried): Carried | undefined {
  if (time !== '') return undefined
  const first = timed(name)
  if (first) return { name: first.name, region, time: first.time }
  const [, before, last] = /^(.*?[^\d.-])((?:19|20)\d{2}.*)$/su.exec(name) ?? []
  return before !== undefined && last !== undefined && isTime(last)
    ? { name: before.trim(), region, time: last }
    : undefined
}

function withRegion({ name, region, time }: Carried, register: Register): Carried | undefined {
  if (region !== '') return undefined
  const whole = /^[全本][国省市县区州](?=.)/u.exec(name)?.[0]
  if (whole !== undefined) return { name: name.slice(whole.length), region: whole, time }
  const found = regionApart(name, register)
  return found && { name: found.rest, region: found.region.name, time }
}
