import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'

/**
 * A row as the domain knows it. A workspace may come from elsewhere, so what is stored is checked, not
 * believed.
 */
export function fromRow<Schema extends z.ZodType>(
  schema: Schema,
  row: unknown,
  table: string,
): z.infer<Schema> {
  const read = schema.safeParse(row)
  if (read.success) return read.data
  throw new AppError('row-unreadable', {
    title: titleOf(row),
    table,
    field: read.error.issues[0]?.path.join('.') ?? '',
  })
}

/** What people may know an unreadable row by: the first of these columns that says anything. */
export function titleOf(row: unknown): string {
  const columns = row as Readonly<Record<string, unknown>>
  const named = ['title', 'question', 'name', 'indicator', 'key', 'id'].map(column => columns[column])
  return String(named.find(each => typeof each === 'string' && each !== '') ?? '')
}

/** A record does not hold what it ought to: another program wrote it, or a disk did. */
export const isUnreadable = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'row-unreadable'

const leftOut = new AsyncLocalStorage<((row: AppError) => void) | undefined>()

/**
 * Lists for people to look at: within the work, a row that cannot be read is left out of its list instead of
 * taking the others with it. Never for what is computed, printed or stored, where a missing row would be a
 * wrong answer.
 * @param note hears of each row that was left out
 */
export const leavingOutUnreadable = <Result>(note: (row: AppError) => void, work: () => Result): Result =>
  leftOut.run(note, work)

/** Work that a missing row would make wrong, wherever it is asked for. */
export const withEveryRow = <Result>(work: () => Result): Result => leftOut.run(undefined, work)

/** The rows of a list, each as the domain knows it. @throws AppError row-unreadable, unless it is left out */
export function readRows<Row, Read>(rows: readonly Row[], read: (row: Row) => Read): Read[] {
  const note = leftOut.getStore()
  if (!note) return rows.map(read)
  return rows.flatMap(row => {
    try {
      return [read(row)]
    } catch (error) {
      if (!isUnreadable(error)) throw error
      note(error)
      return []
    }
  })
}

/** The value that a text of JSON says; undefined where it says none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** No schema accepts it, not even one that fills in what is absent. */
const NO_JSON = Symbol('no JSON')

/** What a column says that holds JSON, for `fromRow` to check. */
export function jsonIn(column: string): unknown {
  const value = fromJson(column)
  return value === undefined ? NO_JSON : value
}

export const toJson = (value: unknown): string => JSON.stringify(value)

/** Fewer than either database takes in one statement. */
const idsAtOnce = 10_000

/** Rows by many ids, read in as many statements as it takes. */
export async function byIds<Row>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < ids.length; at += idsAtOnce)
    for (const row of await read(ids.slice(at, at + idsAtOnce))) rows.push(row)
  return rows
}

type Value = string | number

/**
 * Prepares one statement for many rows: composing it takes longer than running it.
 * @param statement uses all of the values, in their order
 * @returns runs it for one row, and says how many rows of its table that changed
 */
export function forEachRow(
  db: Database,
  statement: (values: readonly Value[]) => RawBuilder<unknown>,
): (values: readonly Value[]) => Promise<number> {
  let text: string | undefined
  return async values => {
    text ??= statement(values).compile(db).sql
    return Number((await db.executeQuery(CompiledQuery.raw(text, [...values]))).numAffectedRows)
  }
}

/** A `like` pattern for texts that contain `term`, with its own % and _ meaning themselves (escape '\'). */
export const containing = (term: string): string => `%${term.replace(/[\\%_]/g, sign => `\\${sign}`)}%`

/** Items in parts of some size, the last of what is left. */
export function* parts<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let part: Item[] = []
  for (const item of items) {
    part.push(item)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
