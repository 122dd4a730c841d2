import type { z } from 'zod'
import { AppError } from '../../../core/problem.ts'

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
  throw new AppError('row-unreadable', { table, field: read.error.issues[0]?.path.join('.') ?? '' })
}

/** The value of a column that holds JSON; undefined, which no schema accepts, where it does not. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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
