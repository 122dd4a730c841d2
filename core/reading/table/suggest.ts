import { carriedBy, type Carried } from './carried.ts'
import type { Grid } from './cells.ts'
import { withDimensions } from './dimensions.ts'
import type { Lookup } from './lookup.ts'
import type { ColumnRole, LevelRole, Mapping, Register, Table } from './model.ts'
import { saidAround } from './around.ts'
import { unitLine } from './notes-said.ts'
import { periodSaid, yearOf } from './periods.ts'
import { qualifierIn } from './qualifiers.ts'
import {
  findHeader,
  headerPath,
  headerText,
  isBareTime,
  isNumeric,
  isPeriodText,
  type HeaderPlace,
} from './shape.ts'
import { withUnitsInBrackets } from './unit-behind.ts'
import { isUnit } from './units.ts'
import { isDerived, roleNamed, withoutBrackets } from './words.ts'

/** What a mapping still has to say before a table can be read. */
export type Lacking = 'header' | 'indicator' | 'period' | 'value'

/** Rows of data that a guess looks at: enough to tell names from numbers. */
const sampled = 200

type Kind = 'region' | 'indicator' | 'period' | 'unit' | 'unknown'

/** What most of a handful of texts are. */
function kindOf(texts: readonly string[], { lookup, carried }: Pick<Guess, 'lookup' | 'carried'>): Kind {
  const distinct = [...new Set(texts)]
  const most = (test: (text: string) => boolean): boolean =>
    distinct.length > 0 && distinct.filter(test).length * 2 >= distinct.length
  if (most(text => lookup.region(text).ok)) return 'region'
  if (most(text => namesIndicator(text, lookup) || (carried(text)?.name ?? '') !== '')) return 'indicator'
  if (most(text => isTime(text) || carried(text) !== undefined)) return 'period'
  return most(text => isUnit(text) || unitLine.test(text) || /^[（(].*[)）]$/.test(text.trim()))
    ? 'unit'
    : 'unknown'
}

const namesIndicator = (text: string, lookup: Lookup): boolean =>
  lookup.indicator(text).ok || lookup.indicator(withoutBrackets(text).name).ok

/** A period, or a year with what its values are: 2022年汛期, 2022年第25周. */
const isTime = (text: string): boolean =>
  periodSaid(text, '2000') !== undefined ||
  (/^(?:19|20)\d{2}年/u.test(text) && qualifierIn(text) !== undefined)

interface Guess {
  readonly grid: Grid
  readonly header: HeaderPlace
  readonly lookup: Lookup
  readonly carried: (text: string) => Carried | undefined
  readonly given: Given
}

/** What somebody says of the whole table, so that it need not be looked for. */
export type Given = Partial<Mapping['constants']>

function cellsOf({ grid, header }: Guess, column: number) {
  const first = header.first + header.count
  const rows = Math.min(grid.height - first, sampled)
  return Array.from({ length: rows }, (_, index) => grid.joined(first + index, column)).filter(
    cell => cell.text.trim() !== '',
  )
}

/** The role that the header gives a column by name, from the line nearest to the data upwards. */
function namedRole(path: readonly string[]): ReturnType<typeof roleNamed> {
  return path
    .toReversed()
    .map(roleNamed)
    .find(role => role !== undefined)
}

/** Nothing, or at the left side a year, above months and quarters. */
const headsTimes = (leaf: string, column: number, text: string): boolean =>
  leaf === '' || (column === 0 && /[月季年]/u.test(text) && periodSaid(leaf) !== undefined)

/** 单位 天 吨 below 年份: the word names its line and not the column. */
function isLineOfUnits({ grid, header }: Guess, level: number): boolean {
  const [first, ...others] = level === 0 ? [] : grid.textsIn(header.first + level)
  return (
    first !== undefined &&
    others.length > 0 &&
    roleNamed(first.replace(/^[（(]|[)）]$/gu, '')) === 'unit' &&
    others.every(text => isUnit(text.replace(/^[（(]|[)）]$/gu, '')))
  )
}

function columnRole(guess: Guess, column: number): ColumnRole {
  const path = headerPath(guess.grid, guess.header, column)
  const named = namedRole(path.filter((_, level) => !isLineOfUnits(guess, level)))
  if (named === 'unit') return unitRole(guess, column)
  if (named !== undefined) return cornerRole(guess, column, named)
  const leaf = path.findLast(text => text !== '') ?? ''
  if (isDerived(leaf) && !namesIndicator(leaf, guess.lookup)) return 'ignore'
  const cells = cellsOf(guess, column)
  const numbers = cells.filter(
    cell => isNumeric(cell) && !(headsTimes(leaf, column, cell.text) && isPeriodText(cell.text)),
  )
  if (cells.length === 0) return leaf === '' || column === 0 ? 'ignore' : 'value'
  if (numbers.length * 2 >= cells.length) return 'value'
  const kind = kindOf(
    cells.map(cell => cell.text),
    guess,
  )
  if (column > 0 && (kind === 'unknown' || kind === 'period') && isHeadOfTime(guess, leaf)) return 'value'
  return kind === 'unknown' ? 'ignore' : kind
}

function isNamedAs(role: ColumnRole, text: string, { lookup }: Guess): boolean {
  if (role === 'indicator') return namesIndicator(text, lookup)
  return role === 'region' ? lookup.region(text).ok : isTime(text)
}

const ofNames: readonly ColumnRole[] = ['indicator', 'region', 'period', 'year']

/** What stands under a time is of that time, number or not, where it names nothing. */
const isHeadOfTime = (guess: Guess, leaf: string): boolean =>
  isTime(leaf) || (guess.carried(leaf)?.time ?? '') !== ''

/**
 * A corner may name the line beside it instead of the column below: 年份 2021 2022 over a column of indicators.
 */
function cornerRole(guess: Guess, column: number, named: ColumnRole): ColumnRole {
  if (!ofNames.includes(named)) return named
  const texts = cellsOf(guess, column).map(cell => cell.text)
  const kind = kindOf(texts, guess)
  if (kind === 'unknown' || kind === 'unit' || texts.some(text => isNamedAs(named, text, guess))) return named
  const isCode = kind === 'period' && texts.some(text => isBareTime(text) && yearOf(text) === undefined)
  return isCode ? named : kind
}

/** 单位 heads units, and the places or offices that report. */
function unitRole(guess: Guess, column: number): ColumnRole {
  const texts = [...new Set(cellsOf(guess, column).map(cell => cell.text.trim()))].filter(
    text => !isUnit(text) && !/^[-–—/]+$/.test(text),
  )
  if (texts.length === 0) return 'unit'
  const places = texts.filter(
    text => guess.lookup.region(text).ok || /(省|市|州|县|区|旗|乡|镇|街道)$/u.test(text),
  )
  if (places.length * 2 >= texts.length) return 'region'
  return texts.every(text => /(局|委|厅|办|院|公司|中心|政府|站|处|科|部|队|所|社|会|厂|校)$/u.test(text))
    ? 'ignore'
    : 'unit'
}

function levelRole(guess: Guess, columns: readonly ColumnRole[], level: number): LevelRole {
  const texts = columns.flatMap((role, column) => {
    const text = role === 'value' ? headerText(guess.grid, guess.header, level, column) : ''
    return text === '' || roleNamed(text) !== undefined ? [] : [text]
  })
  const kind = kindOf(texts, guess)
  if (kind !== 'unknown') return kind
  // One period among columns that say what is no value of it: 2023年, 比上年增长（%）, 全省位次.
  return texts.some(text => periodSaid(text) !== undefined) ? 'period' : 'ignore'
}

/**
 * A first column that is no number and names nothing known holds indicators nobody registered, unless the
 * header lines do.
 */
function named(columns: ColumnRole[], levels: LevelRole[], guess: Guess): void {
  if ((guess.given.indicator ?? '') !== '' || columns.includes('indicator') || levels.includes('indicator'))
    return
  const values = columns.flatMap((role, column) => (role === 'value' ? [column] : []))
  const level = levels.findIndex(
    (role, index) =>
      role === 'ignore' &&
      values.some(column => {
        const text = headerText(guess.grid, guess.header, index, column)
        return text !== '' && roleNamed(text) === undefined
      }),
  )
  const column = columns.findIndex(
    (role, index) =>
      role === 'ignore' &&
      index < (values[0] ?? 0) &&
      cellsOf(guess, index).length > 0 &&
      !isDerived(headerPath(guess.grid, guess.header, index).join('')),
  )
  if (level >= 0 && (columns.includes('region') || columns.includes('period'))) levels[level] = 'indicator'
  else if (column >= 0) columns[column] = 'indicator'
  else if (level >= 0) levels[level] = 'indicator'
}

/** A year beside a period completes it; alone it is the period. */
function settledYears(columns: readonly ColumnRole[], levels: readonly LevelRole[]): ColumnRole[] {
  const hasPeriod = columns.includes('period') || levels.includes('period')
  return columns.map(role => (role === 'year' && !hasPeriod ? 'period' : role))
}

/** What the lines around a table say of the whole of it; what its rows say themselves needs no constant. */
function constantsIn(
  table: Table,
  guess: Guess,
  columns: readonly ColumnRole[],
  levels: readonly LevelRole[],
  register: Register,
): Mapping['constants'] {
  const { grid, header, lookup, given } = guess
  const around = saidAround(table, grid, { header }, register, lookup)
  const lacks = (role: ColumnRole & LevelRole): boolean => !columns.includes(role) && !levels.includes(role)
  const found = {
    indicator: lacks('indicator') ? (around.indicator?.text ?? '') : '',
    region: lacks('region') ? (around.region?.text ?? '') : '',
    period:
      lacks('year') && (lacks('period') || isYearless(guess, columns, levels))
        ? (around.period?.text ?? '')
        : '',
    unit: lacks('unit') ? (around.unit?.text ?? '') : '',
    source: '',
  }
  return { ...found, ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')) }
}

/** Months and quarters that some other line has to give a year. */
function isYearless(guess: Guess, columns: readonly ColumnRole[], levels: readonly LevelRole[]): boolean {
  const { grid, header } = guess
  const beside = columns.flatMap((role, column) =>
    role === 'period' ? cellsOf(guess, column).map(cell => cell.text) : [],
  )
  const above = levels.flatMap((role, level) =>
    role === 'period'
      ? columns.map((known, column) => (known === 'value' ? headerText(grid, header, level, column) : ''))
      : [],
  )
  return [...beside, ...above].some(text => text.trim() !== '' && periodSaid(text) === undefined)
}

/** How a table is most likely meant; undefined where no header is found. */
export function suggestMapping(
  table: Table,
  written: Grid,
  lookup: Lookup,
  register: Register,
  given: Given = {},
): Mapping | undefined {
  const grid = withUnitsInBrackets(written, lookup)
  const header = findHeader(grid)
  if (!header) return undefined
  const guess: Guess = { grid, header, lookup, given, carried: text => carriedBy(text, lookup, register) }
  const columns = Array.from({ length: grid.width }, (_, column) => columnRole(guess, column))
  const levels = Array.from({ length: header.count }, (_, level) => levelRole(guess, columns, level))
  named(columns, levels, guess)
  const settled = withDimensions(
    settledYears(columns, levels),
    grid,
    header,
    Math.min(grid.height - header.first - header.count, sampled),
  )
  return {
    header,
    columns: settled,
    levels,
    constants: constantsIn(table, guess, settled, levels, register),
    indicators: [],
    regions: [],
    departments: [],
    readsHidden: false,
  }
}

/**
 * Fields that neither a column, a header line nor a constant gives. A table without regions is about the home
 * region.
 */
export function lackingIn(mapping: Mapping, register: Pick<Register, 'homeRegion'>): (Lacking | 'region')[] {
  const { columns, levels, constants } = mapping
  const gives = (role: 'indicator' | 'region' | 'period'): boolean =>
    columns.includes(role) || levels.includes(role) || constants[role] !== ''
  return [
    ...(gives('indicator') ? [] : ['indicator' as const]),
    ...(gives('region') || register.homeRegion !== '' ? [] : ['region' as const]),
    ...(gives('period') || columns.includes('year') || levels.includes('year') ? [] : ['period' as const]),
    ...(columns.includes('value') ? [] : ['value' as const]),
  ]
}

/**
 * A remembered mapping for a table of the same shape: its header where this table has it, what this table
 * says itself, and nothing that names a time.
 */
export function recalled(remembered: Mapping, suggested: Mapping): Mapping {
  const { period: _period, source: _source, ...kept } = remembered.constants
  const said = {
    indicator: suggested.constants.indicator || kept.indicator,
    region: suggested.constants.region || kept.region,
    unit: suggested.constants.unit || kept.unit,
  }
  return {
    ...remembered,
    header: suggested.header,
    constants: { ...said, period: suggested.constants.period, source: '' },
  }
}
