import type { Connection } from '../sqlite-connection.ts'

/** A row as it lies in the file. */
export type RawRow = ReturnType<ReturnType<Connection['prepare']>['all']>[number]

/** What could be read of a table, and the numbers of the rows that could not. */
export interface ReadRows {
  readonly rows: readonly RawRow[]
  readonly lost: readonly number[]
  /** The table breaks off: how many rows are lost is not known. */
  readonly isCutOff: boolean
}

/** So many unreadable places are looked into, each for a fraction of a millisecond. */
const patience = 200_000

/** What a statement gives until it fails. */
function untilItFails(connection: Connection, statement: string): { rows: RawRow[]; isWhole: boolean } {
  const rows: RawRow[] = []
  try {
    for (const row of connection.prepare(statement).iterate()) rows.push(row)
    return { rows, isWhole: true }
  } catch {
    return { rows, isWhole: false }
  }
}

const numbersIn = (rows: readonly RawRow[]): number[] => rows.map(row => Number(row['row_number']))

/** The numbers of a table's rows as its indexes tell them, which lie elsewhere in the file. */
function numbersByIndex(connection: Connection, table: string): number[] {
  const indexes = untilItFails(
    connection,
    `select name from sqlite_schema where type = 'index' and tbl_name = '${table}'`,
  ).rows
  const found = indexes.map(({ name }) =>
    numbersIn(
      untilItFails(connection, `select rowid as row_number from "${table}" indexed by "${String(name)}"`)
        .rows,
    ),
  )
  return found.reduce((most, numbers) => (numbers.length > most.length ? numbers : most), [])
}

/**
 * Reads every row of a table that can be read: where reading breaks off, each half of what is left is read by
 * itself, down to the single row.
 */
export function readableRows(connection: Connection, table: string): ReadRows {
  const all = `select rowid as row_number, * from "${table}"`
  const first = untilItFails(connection, `${all} order by rowid`)
  if (first.isWhole) return { rows: first.rows, lost: [], isCutOff: false }
  const last = untilItFails(connection, `${all} order by rowid desc`)
  const byIndex = numbersByIndex(connection, table)
  const known = new Map([...first.rows, ...last.rows].map(row => [Number(row['row_number']), row]))
  const missing = new Set<number>()
  let left = patience

  function readBetween(low: number, high: number): void {
    if (low > high || left <= 0) return
    left -= 1
    const { rows, isWhole } = untilItFails(
      connection,
      `${all} where rowid between ${low} and ${high} order by rowid`,
    )
    for (const row of rows) known.set(Number(row['row_number']), row)
    if (isWhole) return
    if (low === high) {
      missing.add(low)
      return
    }
    const middle = Math.floor((low + high) / 2)
    readBetween(low, middle)
    readBetween(middle + 1, high)
  }

  const reached = [...known.keys(), ...byIndex]
  const isBounded = first.rows.length > 0 && last.rows.length > 0
  const from = isBounded ? Number(first.rows.at(-1)!['row_number']) + 1 : 1
  const to = isBounded ? Number(last.rows.at(-1)!['row_number']) - 1 : Math.max(0, ...reached)
  readBetween(from, to)
  const lost = byIndex.length > 0 ? byIndex.filter(number => !known.has(number)) : [...missing]
  return { rows: [...known.values()], lost, isCutOff: byIndex.length === 0 && !isBounded }
}
