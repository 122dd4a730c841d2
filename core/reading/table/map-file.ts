import { z } from 'zod'
import { done, refused, type Outcome } from '../../problem.ts'
import { columnName, plain, type Grid } from './cells.ts'
import { ColumnRole, LevelRole, type Mapping } from './model.ts'
import { periodSaid } from './periods.ts'
import { headerPath, type HeaderPlace } from './shape.ts'
import type { Given } from './suggest.ts'

const Columns = z.union([z.string(), z.array(z.string())])
const Names = z.record(z.string(), z.string())
const Field = ColumnRole

/**
 * A mapping as a person writes it. Columns are named by what their header says or by their letter; what names
 * no column holds for the whole table, and `ignore` names columns that say nothing of the values: `{
 * "indicator": "项目", "region": "县区", "value": ["B", "C"], "period": "2022" }`.
 */
export const MapFile = z.strictObject({
  sheet: z.string().optional(),
  /** Row of the header as the spreadsheet counts, or its first and last row. */
  header: z.union([z.int().min(1), z.tuple([z.int().min(1), z.int().min(1)])]).optional(),
  /** What each header line says of the value columns, from top to bottom. */
  levels: z.array(LevelRole).optional(),
  columns: z.partialRecord(Field, Columns).optional(),
  constants: z
    .strictObject({
      indicator: z.string(),
      region: z.string(),
      period: z.string(),
      unit: z.string(),
      source: z.string(),
    })
    .partial()
    .optional(),
  /** Names in the table and the keys they mean. */
  indicators: Names.optional(),
  regions: Names.optional(),
  departments: Names.optional(),
  /** Whether hidden rows and columns are read too. */
  hidden: z.boolean().optional(),
  ...(Object.fromEntries(Field.options.map(field => [field, Columns.optional()])) as Record<
    z.infer<typeof Field>,
    z.ZodOptional<typeof Columns>
  >),
})
export type MapFile = z.infer<typeof MapFile>

type Field = z.infer<typeof Field>
type Constant = keyof Mapping['constants']

const isConstant = (field: Field): field is Field & Constant =>
  ['indicator', 'region', 'period', 'unit', 'source'].includes(field)

function headerOf(file: MapFile, suggested: Mapping | undefined): HeaderPlace | undefined {
  if (file.header === undefined) return suggested?.header
  const [first, last] = typeof file.header === 'number' ? [file.header, file.header] : file.header
  return { first: first - 1, count: Math.max(1, last - first + 1) }
}

/** The column that a header text or a letter names. */
function columnNamed(grid: Grid, header: HeaderPlace, name: string): number | undefined {
  const columns = Array.from({ length: grid.width }, (_, column) => column)
  return (
    columns.find(column => headerPath(grid, header, column).some(text => plain(text) === plain(name))) ??
    columns.find(column => columnName(column) === name.trim().toUpperCase())
  )
}

/** What a map file says of the whole table: its constants, and fields that name no column. */
export function givenIn(file: MapFile): Given {
  const named = fieldsOf(file).flatMap(([field, name]) =>
    isConstant(field) && typeof name === 'string' ? [[field, name] as const] : [],
  )
  return { ...Object.fromEntries(named), ...present(file.constants ?? {}) }
}

/**
 * The mapping that a map file means for a table. What it leaves out is as the header suggests; header lines
 * are heard even so, because they tell columns apart. `suggested` knows what the file gives for the whole
 * table.
 * @returns header-not-found, map-column-unknown
 */
export function mappingFrom(file: MapFile, grid: Grid, suggested: Mapping | undefined): Outcome<Mapping> {
  const header = headerOf(file, suggested)
  if (!header) return refused('header-not-found')
  const told: { column: number; field: Field }[] = []
  const constants = {
    indicator: '',
    region: '',
    period: '',
    unit: '',
    source: '',
    ...present(file.constants ?? {}),
  }
  for (const [field, named] of fieldsOf(file)) {
    for (const name of [named].flat()) {
      const column = columnNamed(grid, header, name)
      if (column !== undefined)
        told.push({ column, field: headsValues(grid, header, column, field, suggested) ? 'value' : field })
      else if (isConstant(field) && !Array.isArray(named)) constants[field] = name
      else return refused('map-column-unknown', { column: name })
    }
  }
  const isSame = suggested?.header.first === header.first
  const columns = columnsFrom(grid, told, constants, suggested)
  const levels = file.levels ?? suggestedLevels(isSame ? suggested : undefined, header, columns)
  const said = suggested === undefined ? constants : filled(constants, suggested.constants, columns, levels)
  return done({
    header,
    columns,
    levels,
    constants: said,
    indicators: namesIn(file.indicators),
    regions: namesIn(file.regions),
    departments: namesIn(file.departments),
    readsHidden: file.hidden ?? false,
  })
}

/** 2019年（吨） named as the period is the time of the values below it, not a column of times. */
const headsValues = (
  grid: Grid,
  header: HeaderPlace,
  column: number,
  field: Field,
  suggested: Mapping | undefined,
): boolean =>
  (field === 'period' || field === 'year') &&
  suggested?.columns[column] === 'value' &&
  headerPath(grid, header, column).some(text => periodSaid(text) !== undefined)

/**
 * Each column as it is told, else as it is suggested, unless its field is told of another column or of the
 * whole table.
 */
function columnsFrom(
  grid: Grid,
  told: readonly { column: number; field: Field }[],
  given: Mapping['constants'],
  suggested: Mapping | undefined,
): ColumnRole[] {
  const constants = (Object.keys(given) as Constant[]).filter(field => given[field] !== '')
  const fields = new Set<ColumnRole>([
    ...told.map(({ field }) => field),
    ...constants,
    ...(given.period === '' ? [] : ['year' as const]),
  ])
  return Array.from({ length: grid.width }, (_, column) => {
    const own = told.find(each => each.column === column)?.field
    const role = suggested?.columns[column] ?? 'ignore'
    return own ?? (fields.has(role) ? 'ignore' : role)
  })
}

/** What the file leaves open is as the lines around the table say. */
function filled(
  given: Mapping['constants'],
  found: Mapping['constants'],
  columns: readonly ColumnRole[],
  levels: readonly LevelRole[],
): Mapping['constants'] {
  const isSaid = (role: 'indicator' | 'region' | 'period' | 'unit'): boolean =>
    columns.includes(role) || levels.includes(role)
  const field = (role: 'indicator' | 'region' | 'period' | 'unit'): string =>
    given[role] || (isSaid(role) && role !== 'period' ? '' : found[role])
  return {
    indicator: field('indicator'),
    region: field('region'),
    period: field('period'),
    unit: field('unit'),
    source: given.source,
  }
}

const fieldsOf = (file: MapFile): [Field, string | string[]][] =>
  Field.options.flatMap(field =>
    [file.columns?.[field], file[field]].flatMap(named =>
      named === undefined ? [] : [[field, named] as [Field, string | string[]]],
    ),
  )

/** What is guessed of the header lines; a column that says it makes the line say nothing. */
function suggestedLevels(
  suggested: Mapping | undefined,
  header: HeaderPlace,
  columns: readonly ColumnRole[],
): LevelRole[] {
  return Array.from({ length: header.count }, (_, level) => {
    const role = suggested?.levels[level] ?? 'ignore'
    return columns.includes(role) && role !== 'period' ? 'ignore' : role
  })
}

const namesIn = (names: Readonly<Record<string, string>> | undefined): { text: string; key: string }[] =>
  Object.entries(names ?? {}).map(([text, key]) => ({ text, key }))

const present = <Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
