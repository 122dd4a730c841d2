import type { z } from 'zod'
import { pack, type Packed } from '../../../core/packed.ts'
import { AppError } from '../../../core/problem.ts'
import { isUnreadable, readRows, titleOf } from './rows.ts'

type Shape = Readonly<Record<string, z.ZodType>>
type Checked<Fields extends Shape> = { [Field in keyof Fields]: z.infer<Fields[Field]> }

/** What a column holds is made of, where it is not stored as it is known. */
type Makers<Fields extends Shape> = { readonly [Field in keyof Fields]?: (stored: string) => unknown }

type Rows<Fields extends Shape> = readonly { readonly [Field in keyof Fields]: unknown }[]

/**
 * Rows as they travel, checked like any that is read, each thing a column says once: a table of thousands
 * says the same few states, sources and units over and over.
 */
export function packedRows<Fields extends Shape>(
  shape: Fields,
  rows: Rows<Fields>,
  table: string,
  makers: Makers<Fields> = {},
): Packed<Checked<Fields>> {
  const packed = (some: Rows<Fields>): Packed<Checked<Fields>> => packedAll(shape, some, table, makers)
  try {
    return packed(rows)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    // Each by itself, only where one of them cannot be read: which it is, and whether it may be left out.
    return packed(readRows(rows, row => packed([row]) && row))
  }
}

function packedAll<Fields extends Shape>(
  shape: Fields,
  rows: Rows<Fields>,
  table: string,
  makers: Makers<Fields>,
): Packed<Checked<Fields>> {
  const names = Object.keys(shape) as (keyof Fields & string)[]
  const { count, fields } = pack(rows, names)
  const checked = names.map(field => {
    const make = makers[field] ?? ((stored: unknown) => stored)
    const of = fields[field].of.map(stored => {
      const read = shape[field]!.safeParse(make(stored as string))
      if (!read.success) throw new AppError('row-unreadable', { title: titleOf(rows[0]), table, field })
      return read.data
    })
    return [field, { of, at: fields[field].at }]
  })
  return { count, fields: Object.fromEntries(checked) as Packed<Checked<Fields>>['fields'] }
}
