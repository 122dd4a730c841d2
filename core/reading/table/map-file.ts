import { z } from 'zod'
import { done, refused, type Outcome } from '../../problem.ts'
import { columnName, plain, type Grid } from './cells.ts'
import { ColumnRole, LevelRole, type Mapping } from './model.ts'
import { headerPath, type HeaderPlace } from './shape.ts'

const Columns = z.union([z.string(), z.array(z.string())])
const Names = z.record(z.string(), z.string())
const Field = ColumnRole.exclude(['ignore'])

/**
 * A mapping as a person writes it. Columns are named by what their header says or by their letter; what names no column
 * holds for the whole table: `{ "indicator": "项目", "region": "县区", "value": ["B", "C"], "period": "2022" }`.
 */
export const MapFile = z.strictObject({
  sheet: z.string().optional(),
  /** Row of the header as the spreadsheet counts, or its first and last row. */
  header: z.union([z.int().min(1), z.tuple([z.int().min(1), z.int().min(1)])]).optional(),
  /** What each header line says of the value columns, from top to bottom. */
  levels: z.array(LevelRole).optional(),
  columns: z.partialRecord(Field, Columns).optional(),
  constants: z.strictObject({ indicator: z.string(), region: z.string(), period: z.string(), unit: z.string(), source: z.string() }).partial().optional(),
  /** Names in the table and the keys they mean. */
  indicators: Names.optional(),
  regions: Names.optional(),
  /** Whether hidden rows and columns are read too. */
  hidden: z.boolean().optional(),
  ...Object.fromEntries(Field.options.map(field => [field, Columns.optional()])) as Record<z.infer<typeof Field>, z.ZodOptional<typeof Columns>>,
})
export type MapFile = z.infer<typeof MapFile>

type Field = z.infer<typeof Field>
type Constant = keyof Mapping['constants']

const isConstant = (field: Field): field is Field & Constant => ['indicator', 'region', 'period', 'unit', 'source'].includes(field)

function headerOf(file: MapFile, suggested: Mapping | undefined): HeaderPlace | undefined {
  if (file.header === undefined) return suggested?.header
  const [first, last] = typeof file.header === 'number' ? [file.header, file.header] : file.header
  return { first: first - 1, count: Math.max(1, last - first + 1) }
}

/** The column that a header text or a letter names. */
function columnNamed(grid: Grid, header: HeaderPlace, name: string): number | undefined {
  const columns = Array.from({ length: grid.width }, (_, column) => column)
  return columns.find(column => headerPath(grid, header, column).some(text => plain(text) === plain(name))) ??
    columns.find(column => columnName(column) === name.trim().toUpperCase())
}

/**
 * The mapping that a map file means for a table.
 * @returns header-not-found, map-column-unknown
 */
export function mappingFrom(file: MapFile, grid: Grid, suggested: Mapping | undefined): Outcome<Mapping> {
  const header = headerOf(file, suggested)
  if (!header) return refused('header-not-found')
  const columns: ColumnRole[] = Array.from({ length: grid.width }, () => 'ignore')
  const constants = { indicator: '', region: '', period: '', unit: '', source: '', ...present(file.constants ?? {}) }
  for (const [field, named] of fieldsOf(file)) {
    for (const name of [named].flat()) {
      const column = columnNamed(grid, header, name)
      if (column !== undefined) columns[column] = field
      else if (isConstant(field) && !Array.isArray(named)) constants[field] = name
      else return refused('map-column-unknown', { column: name })
    }
  }
  if (!columns.includes('value')) suggested?.columns.forEach((role, column) => { if (role === 'value' && columns[column] === 'ignore') columns[column] = 'value' })
  const levels = file.levels ?? suggestedLevels(suggested, header, columns, constants)
  return done({ header, columns, levels, constants, indicators: namesIn(file.indicators), regions: namesIn(file.regions), readsHidden: file.hidden ?? false })
}

const fieldsOf = (file: MapFile): [Field, string | string[]][] =>
  Field.options.flatMap(field => [file.columns?.[field], file[field]].flatMap(named => (named === undefined ? [] : [[field, named] as [Field, string | string[]]])))

/** What is guessed of the header lines, where the file does not say it otherwise. */
function suggestedLevels(suggested: Mapping | undefined, header: HeaderPlace, columns: readonly ColumnRole[], constants: Mapping['constants']): LevelRole[] {
  const guessed = suggested?.header.first === header.first ? suggested.levels : []
  return Array.from({ length: header.count }, (_, level) => {
    const role = guessed[level] ?? 'ignore'
    return role === 'ignore' || columns.includes(role) || (role !== 'year' && constants[role] !== '') ? 'ignore' : role
  })
}

const namesIn = (names: Readonly<Record<string, string>> | undefined): { text: string; key: string }[] => Object.entries(names ?? {}).map(([text, key]) => ({ text, key }))

const present = <Fields extends object>(fields: Fields): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
