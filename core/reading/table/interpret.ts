import type { Indicator } from '../../figures/model.ts'
import { refused, type Outcome, type Problem } from '../../problem.ts'
import { cellName, gridOf, type Grid } from './cells.ts'
import { lookupIn, type Lookup } from './lookup.ts'
import type { Ask, ColumnRole, Entry, LevelRole, Mapping, Register, Table } from './model.ts'
import { readNumber } from './numbers.ts'
import { periodIn, readPeriod, yearOf } from './periods.ts'
import { headerText, isHeaderAgain } from './shape.ts'
import { convert, isUnit, unitOf } from './units.ts'
import { isNote, sourceIn, stateNamed, withoutBrackets } from './words.ts'

const longestSource = 300
const longestNote = 500

/** The texts from which one value's place and unit are read. Several may name an indicator: the header in two lines does. */
interface Texts {
  readonly indicator: readonly string[]
  readonly region: readonly string[]
  readonly period: readonly string[]
  readonly year: readonly string[]
  readonly unit: readonly string[]
}

type Field = keyof Texts

interface Reading {
  readonly table: Table
  readonly grid: Grid
  readonly mapping: Mapping
  readonly register: Register
  readonly lookup: Lookup
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly columnsOf: ReadonlyMap<ColumnRole, readonly number[]>
  readonly source: string
}

/**
 * Reads every value of a table. What cannot be read carries its problem, so that no bad row stands in the way of a good
 * one. `source` is where values come from that name no source of their own.
 */
export function interpret(table: Table, mapping: Mapping, register: Register, source: string): Entry[] {
  const grid = gridOf(table)
  const reading: Reading = {
    table, grid, mapping, register,
    lookup: lookupIn(register, mapping),
    indicators: new Map(register.indicators.map(indicator => [indicator.key, indicator])),
    columnsOf: columnsByRole(mapping.columns),
    source: mapping.constants.source || sourceBelow(grid, mapping) || source,
  }
  const values = (reading.columnsOf.get('value') ?? []).map(column => ({ column, above: headerTexts(reading, column) }))
  const rowReader = readRow(reading, values)
  const entries: Entry[] = []
  for (let row = mapping.header.first + mapping.header.count; row < grid.height; row += 1) entries.push(...rowReader(row))
  return entries
}

function columnsByRole(columns: readonly ColumnRole[]): Map<ColumnRole, number[]> {
  const byRole = new Map<ColumnRole, number[]>()
  columns.forEach((role, column) => byRole.set(role, [...(byRole.get(role) ?? []), column]))
  return byRole
}

/** The source that a note line under the table names for all of it. */
function sourceBelow(grid: Grid, { header }: Mapping): string | undefined {
  const last = Math.max(header.first + header.count, grid.height - 10)
  for (let row = grid.height - 1; row >= last; row -= 1) {
    const said = grid.textsIn(row)
    const source = said.length === 1 ? sourceIn(said[0]!) : undefined
    if (source) return source.slice(0, longestSource)
  }
  return undefined
}

/** What the header lines say of one value column, field by field. */
function headerTexts({ grid, mapping, lookup }: Reading, column: number): Texts {
  const said = (field: Field & LevelRole): string[] => mapping.levels.flatMap((role, level) => {
    const text = role === field ? headerText(grid, mapping.header, level, column) : ''
    return text === '' ? [] : [text]
  })
  const bracketed = mapping.levels.flatMap((role, level) => (role === 'ignore' ? unitBehind(headerText(grid, mapping.header, level, column), lookup) : []))
  return { indicator: said('indicator'), region: said('region'), period: said('period'), year: said('year'), unit: [...said('unit').map(unbracketed), ...bracketed] }
}

/** 数值（万户） counts 万户. What is neither a time nor a name is taken for a unit, because a unit that is passed over makes a wrong number. */
function unitBehind(text: string, lookup: Lookup): string[] {
  const { inside } = withoutBrackets(text)
  return inside === '' || isQualifier(inside, lookup) ? [] : [inside]
}

/** A pure number's unit is written as a dash. */
const isDash = (text: string): boolean => /^([-–—/]+|无)$/.test(text)

const unbracketed = (text: string): string => text.replace(/^[（(]|[)）]$/g, '').trim()

interface ValueColumn {
  readonly column: number
  readonly above: Texts
}

function readRow(reading: Reading, values: readonly ValueColumn[]): (row: number) => Entry[] {
  const { grid, mapping, columnsOf } = reading
  const text = (row: number, column: number): string => grid.joined(row, column).text.trim()
  const of = (row: number, role: ColumnRole): string[] => (columnsOf.get(role) ?? []).map(column => text(row, column)).filter(each => each !== '')
  const place = placeReader(reading)
  return row => {
    const said = grid.textsIn(row)
    if (said.length === 0 || (said.length === 1 && isNote(said[0]!)) || isHeaderAgain(grid, mapping.header, row)) return []
    const beside: Texts = { indicator: of(row, 'indicator'), region: of(row, 'region'), period: of(row, 'period'), year: of(row, 'year'), unit: of(row, 'unit').filter(unit => !isDash(unit)) }
    const about = { source: of(row, 'source')[0] ?? reading.source, state: of(row, 'state')[0] ?? '', note: of(row, 'note').join('；') }
    return values.flatMap(({ column, above }) => {
      const cell = grid.at(row, column)
      const isGap = cell.text.trim() === '' || readNumber(cell).kind === 'none'
      const entry = entryOf(reading, place, { row, column }, beside, above, about)
      return [isGap ? { ...entry, standing: 'empty' as const, problem: undefined, asks: undefined } : entry]
    })
  }
}

interface About {
  readonly source: string
  readonly state: string
  readonly note: string
}

interface PlaceRead {
  readonly indicator: Outcome<string>
  readonly region: Outcome<string>
  readonly period: Outcome<string>
  readonly unit: string
}

type PlaceReader = (beside: Texts, above: Texts) => PlaceRead

/** Names repeat from row to row: each combination is read once. */
function placeReader(reading: Reading): PlaceReader {
  const { constants } = reading.mapping
  const indicator = remembered(texts => indicatorIn(texts, reading.lookup))
  const period = remembered(texts => periodFrom(texts.slice(1), texts[0]!))
  const none: Texts = { indicator: [], region: [], period: [], year: [], unit: [] }
  return (beside, above = none) => {
    const both = (field: Field): string[] => (above[field].length === 0 ? [...beside[field]] : [...above[field], ...beside[field]])
    const named = both('indicator')
    const found = indicator(named.length > 0 ? named : constants.indicator === '' ? [] : [constants.indicator])
    const periods = both('period')
    return {
      indicator: found.key,
      region: regionIn(reading, both('region')),
      period: period([both('year')[0] ?? '', ...(periods.length > 0 || both('year').length > 0 ? periods : [constants.period].filter(Boolean))]),
      unit: beside.unit[0] ?? above.unit[0] ?? found.unit ?? constants.unit,
    }
  }
}

function remembered<Found>(find: (texts: readonly string[]) => Found): (texts: readonly string[]) => Found {
  const known = new Map<string, Found>()
  return texts => {
    const key = texts.length === 1 ? texts[0]! : texts.join('\u0000')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(texts)
    known.set(key, found)
    return found
  }
}

interface FoundIndicator {
  readonly key: Outcome<string>
  /** The unit in brackets behind its name. */
  readonly unit: string | undefined
}

/** Two lines may name one indicator together (PM2.5 over 年均浓度); otherwise the more exact line does. */
function indicatorIn(texts: readonly string[], lookup: Lookup): FoundIndicator {
  if (texts.length === 0) return { key: refused('row-without-indicator'), unit: undefined }
  const candidates = [texts.join(''), ...texts.toReversed()]
  const bracketed = candidates.map(text => ({ text, ...withoutBrackets(text) }))
  for (const { text, name, inside } of bracketed) {
    const whole = lookup.indicator(text)
    if (whole.ok || whole.problem.code === 'ambiguous-indicator') return { key: whole, unit: whole.ok && inside !== '' && isUnit(inside) ? inside : undefined }
    const bare = inside === '' ? whole : lookup.indicator(name)
    if (bare.ok) return { key: bare, unit: isQualifier(inside, lookup) ? undefined : inside }
  }
  return { key: refused('unknown-indicator', { indicator: texts.join(' ') }), unit: undefined }
}

/** What brackets hold beside a unit: another name (PM2.5), or the time it is about. Anything else is taken for a unit, and refused where it is none. */
const isQualifier = (inside: string, lookup: Lookup): boolean =>
  lookup.indicator(inside).ok || readPeriod(inside, '2000') !== undefined || /^(当年|本年|累计|年均|合计|全市|annual|total)$/i.test(inside)

function regionIn({ mapping, register, lookup }: Reading, texts: readonly string[]): Outcome<string> {
  const named = texts.at(-1) ?? mapping.constants.region
  if (named !== '') return lookup.region(named)
  const isNamedElsewhere = mapping.columns.includes('region') || mapping.levels.includes('region')
  return isNamedElsewhere || register.homeRegion === '' ? refused('row-without-region') : { ok: true, value: register.homeRegion }
}

function periodFrom(texts: readonly string[], year: string): Outcome<string> {
  const said = [year, ...texts].filter(text => text !== '')
  if (said.length === 0) return refused('row-without-period')
  const years = said.map(yearOf).filter(each => each !== undefined)
  const exact = texts.length === 0 ? readPeriod(year) : readPeriod(texts.at(-1)!, years[0] ?? '') ?? (texts.length > 1 ? readPeriod(texts.join('')) : undefined)
  const period = exact ?? periodIn(said.join(''))
  return period === undefined ? refused('unknown-period', { period: said.join(' ') }) : { ok: true, value: period }
}

function entryOf(reading: Reading, place: PlaceReader, at: { row: number; column: number }, beside: Texts, above: Texts, about: About): Entry {
  const { indicator, region, period, unit } = place(beside, above)
  const value = valueAt(reading, at, indicator, unit)
  const state = stateNamed(about.state)
  const problem = [indicator, region, period, value].find(outcome => !outcome.ok)?.problem ?? problemAbout(about, state, reading.register)
  return {
    sheet: reading.table.name, ...at,
    indicator: indicator.ok ? indicator.value : written([...above.indicator, ...beside.indicator], reading.mapping.constants.indicator),
    region: region.ok ? region.value : written([...above.region, ...beside.region], reading.mapping.constants.region),
    period: period.ok ? period.value : written([...above.year, ...beside.year, ...above.period, ...beside.period], reading.mapping.constants.period),
    value: value.ok ? value.value.value : reading.grid.at(at.row, at.column).text.slice(0, 200),
    bound: value.ok ? value.value.bound : 'exact',
    unit: value.ok ? value.value.unit : unit,
    source: about.source, state: state ?? 'entered', note: about.note, standing: 'value', problem, asks: problem && askedBy(problem), assumed: [], warnings: [],
  }
}

const asked: readonly [Ask, RegExp][] = [
  ['indicator', /-indicator$/], ['region', /-region$/], ['period', /-period$/], ['unit', /^unit-/],
]

/** What a person could say so that the problem is none. */
const askedBy = ({ code }: Problem): Ask | undefined => asked.find(([, pattern]) => pattern.test(code))?.[0]

const written = (texts: readonly string[], constant: string): string => texts.join(' ').slice(0, 200) || constant

function problemAbout({ source, state, note }: About, known: Entry['state'] | undefined, { barred }: Register): Problem | undefined {
  if (known !== undefined && barred[known]) return barred[known]
  if (known === undefined) return { code: 'unknown-state', facts: { state } }
  if (source.length > longestSource) return { code: 'text-too-long', facts: { text: `${source.slice(0, 20)}…`, most: longestSource } }
  return note.length > longestNote ? { code: 'text-too-long', facts: { text: `${note.slice(0, 20)}…`, most: longestNote } } : undefined
}

interface ValueRead {
  readonly value: string
  readonly bound: Entry['bound']
  readonly unit: string
}

/** The value in its indicator's unit. A number that may mean two things is refused, never guessed at. */
function valueAt({ grid, indicators }: Reading, at: { row: number; column: number }, indicator: Outcome<string>, around: string): Outcome<ValueRead> {
  const cell = grid.at(at.row, at.column)
  const reading = readNumber(cell)
  if (reading.kind === 'none') return refused('no-value', { text: cell.text.trim() })
  if (reading.kind === 'unreadable') return refused('not-a-number', { text: cell.text.slice(0, 60) })
  if (cell.scaled) return refused('scaled-cell', { cell: cellName(at.row, at.column), value: reading.value })
  const unit = unitOf(reading.unit, around)
  if (unit === undefined) return refused('unit-twice', { own: reading.unit, around })
  const known = indicator.ok ? indicators.get(indicator.value) : undefined
  if (known?.formula) return refused('derived-value', { indicator: known.name })
  if (!known) return { ok: true, value: { value: reading.value, bound: reading.bound, unit } }
  const value = unit === known.unitEn ? reading.value : convert(reading.value, unit, known.unit)
  if (value === undefined) return refused('unit-differs', { indicator: known.name, unit, expected: known.unit })
  return { ok: true, value: { value, bound: reading.bound, unit: known.unit } }
}
