import { shallowReactive, shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * The entries as they are now; a field of a row that differs from what was stored before was typed since, and
 * stays.
 */
export function withTyped<Entry extends { key: string }>(
  rows: readonly Entry[],
  before: readonly Entry[],
  now: readonly Entry[],
): Entry[] {
  const byKey = (entries: readonly Entry[]) => new Map(entries.map(entry => [entry.key, entry]))
  const [row, stored] = [byKey(rows), byKey(before)]
  return now.map(entry => {
    const [shown, was] = [row.get(entry.key), stored.get(entry.key)]
    if (!shown || !was) return { ...entry }
    const typed = (Object.keys(shown) as (keyof Entry)[]).filter(field => !isSame(shown[field], was[field]))
    return { ...entry, ...Object.fromEntries(typed.map(field => [field, shown[field]])) }
  })
}

/**
 * The rows of a table that is typed in: copies of the entries, fetched again without losing what is not
 * stored yet.
 */
export function useTypedRows<Entry extends { key: string }>(
  entries: () => readonly Entry[],
): Readonly<ShallowRef<readonly Entry[]>> {
  const rows = shallowRef<readonly Entry[]>([])
  watch(
    entries,
    (now, before) => {
      rows.value = withTyped(rows.value, before ?? [], now).map(entry => shallowReactive(entry))
    },
    { immediate: true },
  )
  return rows
}
