import { AppError } from '../../../core/problem.ts'
import { isOrdinal, readOrdinal } from '../../../core/reading/table/ordinals.ts'
import type { Opened } from './open.ts'

/** A person at a terminal names things as they are called; the procedures take keys. */
export interface NamedPlace {
  readonly indicator: string
  readonly region: string
  readonly period: string
}

/** By key, name or alias. @throws AppError unknown-indicator, also where a name is not of one alone */
export async function indicatorKey({ office }: Opened, wanted: string): Promise<string> {
  const exact = await office.workspace().indicator(wanted)
  if (exact) return exact.key
  const named = (await office.workspace().indicators()).filter(
    indicator => indicator.name === wanted || indicator.aliases.includes(wanted),
  )
  if (named.length !== 1) throw new AppError('unknown-indicator', { indicator: wanted })
  return named[0]!.key
}

async function regionKey({ office }: Opened, wanted: string): Promise<string> {
  const region = (await office.workspace().regions()).find(
    each => each.key === wanted || each.name === wanted,
  )
  if (!region) throw new AppError('unknown-region', { region: wanted })
  return region.key
}

/** @throws AppError unknown-indicator, unknown-region */
export const placeOf = async (
  opened: Opened,
  { indicator, region, period }: NamedPlace,
): Promise<NamedPlace> => ({
  indicator: await indicatorKey(opened, indicator),
  region: await regionKey(opened, region),
  period,
})

/** By key or name. @throws AppError not-found */
export function entryKey(entries: readonly { key: string; name: string }[], wanted: string): string {
  const found = entries.find(({ key, name }) => key === wanted || name === wanted)
  if (!found) throw new AppError('not-found', { id: wanted })
  return found.key
}

/** A place or a class as people name it becomes what is stored. @throws AppError no-such-ordinal */
export async function storedValue({ office }: Opened, key: string, written: string): Promise<string> {
  const indicator = await office.workspace().indicator(key)
  if (!indicator || !isOrdinal(indicator)) return written
  const value = readOrdinal(written, indicator)
  if (value === undefined)
    throw new AppError('no-such-ordinal', { indicator: indicator.name, text: written.slice(0, 60) })
  return value
}
