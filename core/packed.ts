/**
 * Many rows of the same fields as they travel: of each field what it says once, and for each row which of
 * these. A table says the same source, person and period thousands of times.
 */
export interface Packed<Row> {
  readonly count: number
  readonly fields: { readonly [Field in keyof Row]: PackedField<Row[Field]> }
}

interface PackedField<Value> {
  readonly of: readonly Value[]
  readonly at: readonly number[]
}

/** Takes these fields of the rows and leaves the others out. */
export function pack<Row extends object, Field extends keyof Row>(
  rows: readonly Row[],
  fields: readonly Field[],
): Packed<Pick<Row, Field>> {
  const packed = fields.map(field => [field, packField(rows.map(row => row[field]))])
  return { count: rows.length, fields: Object.fromEntries(packed) as Packed<Pick<Row, Field>>['fields'] }
}

function packField<Value>(values: readonly Value[]): PackedField<Value> {
  const places = new Map<Value, number>()
  const at = values.map(value => {
    const known = places.get(value)
    if (known !== undefined) return known
    places.set(value, places.size)
    return places.size - 1
  })
  return { of: [...places.keys()], at }
}

export function unpack<Row>({ count, fields }: Packed<Row>): Row[] {
  const columns = Object.entries(fields) as [keyof Row, PackedField<Row[keyof Row]>][]
  return Array.from({ length: count }, (_, index) => {
    const row: Partial<Row> = {}
    for (const [field, { of, at }] of columns) row[field] = of[at[index]!]!
    return row as Row
  })
}
