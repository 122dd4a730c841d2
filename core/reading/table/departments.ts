import { plain, type Grid } from './cells.ts'
import type { Mapping, Register } from './model.ts'
import { lineKinds } from './written.ts'

/** The department that a row of values says is in charge of them. */
export interface DepartmentSaid {
  readonly sheet: string
  /** Position in the sheet, from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Of several departments the first is in charge, and the others help. */
const inCharge = (text: string): string =>
  text
    .split(/[、，,；;\n]/u)[0]!
    .trim()
    .slice(0, 80)

/** The departments that the rows of a table name. */
export function departmentsSaid(sheet: string, grid: Grid, mapping: Mapping): DepartmentSaid[] {
  const column = mapping.columns.indexOf('department')
  if (column < 0) return []
  const kindOf = lineKinds(grid, mapping.header)
  return Array.from({ length: grid.height }, (_, row) => row).flatMap(row => {
    const text = kindOf(row) === 'values' ? inCharge(grid.joined(row, column).text) : ''
    return text === '' || /^[-–—/]+$/u.test(text) ? [] : [{ sheet, row, column, text }]
  })
}

/** Finds a department by what a table or a person calls it; undefined where there is none. */
export function departmentLookup(
  { departments }: Register,
  known: Mapping['departments'],
): (text: string) => string | undefined {
  const keys = new Map<string, string>()
  for (const { key, name, nameEn } of departments)
    for (const each of [key, name, nameEn]) if (each !== '') keys.set(plain(each), key)
  for (const { text, key } of known) keys.set(plain(text), key)
  return text => keys.get(plain(text))
}
