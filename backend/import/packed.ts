/** Rows as lists of what stands in each field, and of each row the place of its value in the list. */
export interface Packed<Row extends object> {
  readonly count: number
  readonly fields: readonly { readonly name: keyof Row & string; readonly values: readonly unknown[]; readonly at: Uint32Array }[]
}

interface Field {
  readonly places: Map<unknown, number>
  readonly at: Uint32Array
}

function fieldOf(fields: Map<string, Field>, name: string, count: number): Field {
  const known = fields.get(name)
  if (known) return known
  // What a row does not name is undefined, as every row is until it says something.
  const field: Field = { places: new Map([[undefined, 0]]), at: new Uint32Array(count) }
  fields.set(name, field)
  return field
}

function placeOf(places: Map<unknown, number>, value: unknown): number {
  const known = places.get(value)
  if (known !== undefined) return known
  places.set(value, places.size)
  return places.size - 1
}

/**
 * Rows made ready for the way to another thread. Tables say the same few names over and over: each travels once, and is one text
 * there instead of as many as there are rows.
 */
export function pack<Row extends object>(rows: readonly Row[]): Packed<Row> {
  const fields = new Map<string, Field>()
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row)) {
      const field = fieldOf(fields, name, rows.length)
      field.at[index] = placeOf(field.places, value)
    }
  })
  return { count: rows.length, fields: [...fields].map(([name, { places, at }]) => ({ name: name as keyof Row & string, values: [...places.keys()], at })) }
}

/** The rows again, one after another; a field that one of them names stands in all. */
export function* unpack<Row extends object>({ count, fields }: Packed<Row>): Generator<Row> {
  for (let index = 0; index < count; index += 1) {
    const row: Partial<Record<keyof Row & string, unknown>> = {}
    for (const { name, values, at } of fields) row[name] = values[at[index]!]
    yield row as Row
  }
}

/** What stands in a field, each value once. */
export function valuesIn<Row extends object, Name extends keyof Row & string>({ fields }: Packed<Row>, name: Name): Row[Name][] {
  const field = fields.find(each => each.name === name)
  return (field?.values ?? []).filter(value => value !== undefined) as Row[Name][]
}
