import type { Indicator } from '../../figures/model.ts'
import { saidAround, type Around } from './around.ts'
import { carriedBy, type Carried } from './carried.ts'
import { gridOf, type Grid } from './cells.ts'
import { lookupIn, type Lookup } from './lookup.ts'
import { explainedMarks } from './marks-explained.ts'
import type { ColumnRole, Mapping, Register, Table } from './model.ts'
import { hasCommaFraction } from './numbers.ts'
import { withUnitsInBrackets } from './unit-behind.ts'

/**
 * The texts from which one value's place and unit are read. Several may name an indicator: the header in two
 * lines does.
 */
export interface Texts {
  readonly indicator: readonly string[]
  readonly region: readonly string[]
  readonly period: readonly string[]
  readonly year: readonly string[]
  readonly unit: readonly string[]
}

export type Field = keyof Texts

/** What is said above and beside of one field. */
export function both(above: Texts, beside: Texts, field: Field): readonly string[] {
  if (above[field].length === 0) return beside[field]
  return beside[field].length === 0 ? above[field] : [...above[field], ...beside[field]]
}

/** A table being read, with all that its values are read against. */
export interface Reading {
  readonly table: Table
  readonly grid: Grid
  readonly mapping: Mapping
  readonly register: Register
  readonly lookup: Lookup
  /** What a text says at once, if it says more than one thing. Each text is taken apart once. */
  readonly carried: (text: string) => Carried | undefined
  readonly around: Around
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly columnsOf: ReadonlyMap<ColumnRole, readonly number[]>
  /** What the notes say of each mark. */
  readonly marks: ReadonlyMap<string, string>
  /** Some number of the table writes its fraction behind a comma. */
  readonly hasCommas: boolean
  readonly source: string
}

export function readingOf(
  table: Table,
  mapping: Mapping,
  register: Register,
  source: (grid: Grid) => string,
): Reading {
  const lookup = lookupIn(register, mapping)
  const grid = withUnitsInBrackets(gridOf(table), lookup)
  const columnsOf = columnsByRole(mapping.columns)
  return {
    table,
    grid,
    mapping,
    register,
    lookup,
    columnsOf,
    carried: remembering(text => carriedBy(text, lookup, register)),
    around: saidAround(table, grid, mapping, register, lookup),
    indicators: new Map(register.indicators.map(indicator => [indicator.key, indicator])),
    marks: explainedMarks(grid, mapping),
    hasCommas: (columnsOf.get('value') ?? []).some(column =>
      table.rows.some(row => row[column]?.value === '' && hasCommaFraction(row[column].text)),
    ),
    source: source(grid),
  }
}

function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return text => {
    if (known.has(text)) return known.get(text)!
    const result = read(text)
    known.set(text, result)
    return result
  }
}

function columnsByRole(columns: readonly ColumnRole[]): Map<ColumnRole, number[]> {
  const byRole = new Map<ColumnRole, number[]>()
  columns.forEach((role, column) => {
    const known = byRole.get(role)
    if (known) known.push(column)
    else byRole.set(role, [column])
  })
  return byRole
}
