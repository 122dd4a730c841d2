import type { z } from 'zod'
import { pack, type Packed } from '../../../core/packed.ts'
import { AppError } from '../../../core/problem.ts'

type Shape = Readonly<Record<string, z.ZodType>>
type Checked<Fields extends Shape> = { [Field in keyof Fields]: z.infer<Fields[Field]> }

/** What a column holds is made of, where it is not stored as it is known. */
type Makers<Fields extends Shape> = { readonly [Field in keyof Fields]?: (stored: string) => unknown }

/**
 * Rows as they travel, checked like any that is read, each thing a column says once: a table of thousands
 * says the same few states, sources and units over and over.
 */
export function packedRows<Fields extends Shape>(
  shape: Fields,
  rows: readonly { readonly [Field in keyof Fields]: unknown }[],
  table: string,
  makers: Makers<Fields> = {},
): Packed<Checked<Fields>> {
  const names = Object.keys(shape) as (keyof Fields & string)[]
  const { count, fields } = pack(rows, names)
  const checked = names.map(name => {
    const make = makers[name] ?? ((stored: unknown) => stored)
    const of = fields[name].of.map(stored => readField(shape[name]!, make(stored as string), table, name))
    return [name, { of, at: fields[name].at }]
  })
  return { count, fields: Object.fromEntries(checked) as Packed<Checked<Fields>>['fields'] }
}

function readField(schema: z.ZodType, value: unknown, table: string, field: string): unknown {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new AppError('row-unreadable', { table, field })
}
