import { documentKinds } from '../../../core/documents/kinds.ts'
import { statSync } from 'node:fs'
import { openImmutable } from './read-only.ts'

/** What people made: values by their place, and what is not in the trash of everything else. */
const counted: readonly string[] = [
  'select count(*) from observation where revision = 1',
  ...documentKinds.map(table => `select count(*) from ${table} where removed_at = ''`),
  ...['indicator', 'region', 'department', 'topic'].map(table => `select count(*) from ${table}`),
]

/** A file that nobody writes to holds what it held: it is counted once. */
const known = new Map<string, number | null>()
const mostKnown = 500

/** How many records a backup holds, null where it cannot be read. */
export function recordsIn(path: string): number | null {
  const { size, mtimeMs } = statSync(path)
  const state = [path, size, mtimeMs].join(' ')
  const before = known.get(state)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const count = countRecords(path)
  known.set(state, count)
  return count
}

function countRecords(path: string): number | null {
  try {
    const connection = openImmutable(path)
    try {
      return counted.reduce(
        (sum, query) => sum + Number(Object.values(connection.prepare(query).get() ?? {})[0]),
        0,
      )
    } finally {
      connection.close()
    }
  } catch {
    return null
  }
}
