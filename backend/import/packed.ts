/** Rows as lists of what stands in each field. */
export interface Packed<Row extends object> {
  readonly count: number
  readonly fields: readonly PackedField<Row>[]
}

/**
 * Where most rows say something else, `values` has one for each row; otherwise each once, and `at` says where
 * a row's stands.
 */
interface PackedField<Row extends object> {
  readonly name: keyof Row & string
  readonly values: readonly unknown[]
  readonly at: Uint32Array | undefined
}

function fieldsIn(rows: readonly object[]): Set<string> {
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name)
  return names
}

/** Rows that are looked at before a field is held to say something else in each. */
const tried = 200

function packField<Row extends object>(rows: readonly Row[], name: keyof Row & string): PackedField<Row> {
  const places = new Map<unknown, number>()
  const at = new Uint32Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    const value = rows[index]![name]
    const known = places.get(value)
    at[index] = known ?? places.size
    if (known === undefined) places.set(value, places.size)
    if (index === tried && places.size * 2 > tried)
      return { name, values: rows.map(row => row[name]), at: undefined }
  }
  return { name, values: [...places.keys()], at }
}

/**
 * Rows made ready for the way to another thread. Tables say the same few names over and over: each travels
 * once, and is one text there instead of as many as there are rows.
 */
export function pack<Row extends object>(rows: readonly Row[]): Packed<Row> {
  return {
    count: rows.length,
    fields: [...fieldsIn(rows)].map(name => packField(rows, name as keyof Row & string)),
  }
}

const valueAt = ({ values, at }: Pick<PackedField<never>, 'values' | 'at'>, index: number): unknown =>
  values[at === undefined ? index : at[index]!]

/** The rows again, one after another; a field that one of them names stands in all. */
export function* unpack<Row extends object>({ count, fields }: Packed<Row>): Generator<Row> {
  for (let index = 0; index < count; index += 1) {
    const row: Partial<Record<keyof Row & string, unknown>> = {}
    for (const field of fields) row[field.name] = valueAt(field, index)
    yield row as Row
  }
}

/** What rows say in each field, by the row's number. */
export type Columns<Row extends object> = { readonly [Name in keyof Row]: (row: number) => Row[Name] }

export const columnsOf = <Row extends object>({ fields }: Packed<Row>): Columns<Row> =>
  Object.fromEntries(
    fields.map(field => [field.name, (index: number) => valueAt(field, index)]),
  ) as unknown as Columns<Row>

/** What stands in a field, each value once. */
export function valuesIn<Row extends object, Name extends keyof Row & string>(
  { fields }: Packed<Row>,
  name: Name,
): Row[Name][] {
  const field = fields.find(each => each.name === name)
  return [...new Set(field?.values ?? [])].filter(value => value !== undefined) as Row[Name][]
}
