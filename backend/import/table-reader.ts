import { createHash } from 'node:crypto'
import {
  cellName,
  countFates,
  departmentsSaid,
  fingerprint,
  givenIn,
  gridOf,
  interpret,
  linesOf,
  lookupIn,
  mappingFrom,
  markedSheet,
  startSettling,
  suggestMapping,
  summaryOf,
  unknownNames,
  writtenAt,
} from '../../core/reading/table/index.ts'
import type {
  Asked,
  Current,
  Fate,
  FateCounts,
  Grid,
  Lines,
  MapFile,
  Mapping,
  PlannedRow,
  Register,
  Settling,
  Summary,
  Table,
  UnknownName,
} from '../../core/reading/table/index.ts'
import { AppError, type Outcome } from '../../core/problem.ts'
import { problemSentence } from '../../core/sentences/index.ts'
import type { SheetPlan } from '../../core/sheets/model.ts'
import { jsonOfRows, linesOfRows, type ShownRow } from './listing.ts'
import { readTables, type ImportFile, type LateReaders } from './read.ts'

/** What is known of a table before anybody says how to read it. */
export interface TableHead {
  readonly name: string
  readonly caption: string
  readonly rows: number
  readonly columns: number
  /** The first rows as written, for a person to see what is what. */
  readonly head: readonly (readonly string[])[]
  /** Same for tables with the same header, '' where none is found. */
  readonly fingerprint: string
  readonly suggested: Mapping | undefined
  /** How many of its rows and columns are hidden. */
  readonly hidden: number
}

export interface FileHead {
  readonly sha256: string
  readonly tables: readonly TableHead[]
}

/** One table of the file and how it is read. */
export interface Part {
  readonly table: number
  readonly mapping: Mapping
}

/** One value to be stored. */
export interface Change extends Pick<
  PlannedRow,
  'indicator' | 'region' | 'period' | 'value' | 'bound' | 'source' | 'state' | 'note' | 'sheet'
> {
  readonly cell: string
  /** The revision it replaces, 0 for a first value. */
  readonly expected: number
}

/** Which rows a page shows: those of a fate, or those with a warning. */
export type Shown = Fate | 'warned'

export type ListingForm = 'lines' | 'json'

export interface Page {
  readonly total: number
  readonly rows: readonly ShownRow[]
  /** What the rows of each sheet are, all of them. */
  readonly sheets: readonly SheetLines[]
}

export interface SheetLines extends Lines {
  readonly sheet: string
  readonly rows: number
}

const headRows = 30
const headColumns = 60

/**
 * Holds the tables of one file and the plan made of them. It runs in a thread of its own; everything it says
 * is plain data.
 */
export interface TableReader {
  /** Reads the file; see `readTables` for what it refuses. */
  read(file: ImportFile, register: Register): FileHead
  /** What a map file means for a table. */
  mapped(table: number, file: MapFile, register: Register): Outcome<Mapping>
  /** Reads every value of the parts, and names the places to be looked up, a portion at a time. */
  interpret(parts: readonly Part[], register: Register, source: string): readonly Asked[]
  /** Decides the fates of a portion's values; the plan is whole when every portion is settled. */
  settle(portion: number, current: readonly Current[]): void
  counts(): FateCounts
  page(shown: readonly Shown[], offset: number, limit: number): Page
  /** What many rows share: assumptions, questions, warnings. */
  summary(): Summary
  /** Names that mean nothing known, among all rows of the plan. */
  unknown(register: Register): readonly UnknownName[]
  /** Rows as the command line prints them: lines for a person, items of a JSON array for a program. */
  listing(form: ListingForm, language: 'zh' | 'en', offset: number, limit: number): string
  /** What the import would store, a part at a time: whoever asks has other things to do in between. */
  changes(offset: number, limit: number): readonly Change[]
  /** The rows of a part that were refused, as a sheet to be corrected and imported again. */
  marked(table: number, language: 'zh' | 'en'): SheetPlan
}

const changeOf = ({
  indicator,
  region,
  period,
  value,
  bound,
  source,
  state,
  note,
  sheet,
  row,
  column,
  old,
}: PlannedRow): Change => ({
  indicator,
  region,
  period,
  value,
  bound,
  source,
  state,
  note,
  sheet,
  cell: cellName(row, column),
  expected: old?.revision ?? 0,
})

function headOf(table: Table, register: Register): TableHead {
  const grid = gridOf(table)
  const suggested = suggestMapping(table, grid, lookupIn(register), register)
  return {
    name: table.name,
    caption: table.caption,
    rows: grid.height,
    columns: grid.width,
    head: table.rows
      .slice(0, headRows)
      .map(row => row.slice(0, headColumns).map(cell => cell.text.slice(0, 200))),
    fingerprint: suggested
      ? createHash('sha256').update(fingerprint(grid, suggested.header)).digest('hex')
      : '',
    suggested,
    hidden: (table.hidden?.rows.size ?? 0) + (table.hidden?.columns.size ?? 0),
  }
}

/** A part with what is shown of it beside its values. */
interface ShownPart {
  readonly grid: Grid
  readonly mapping: Mapping
  readonly lines: SheetLines
}

function shownPart(table: Table, mapping: Mapping): ShownPart {
  const grid = gridOf(table)
  return { grid, mapping, lines: { sheet: table.name, rows: grid.height, ...linesOf(grid, mapping) } }
}

export function createTableReader(readers: LateReaders = {}): TableReader {
  let tables: readonly Table[] = []
  let parts: readonly Part[] = []
  let settling: Settling = startSettling([])
  let rows: readonly PlannedRow[] = []
  let stored: readonly PlannedRow[] | undefined

  /** The grids of the parts by the name of their sheet, made once a page is asked for. */
  let shown: ReadonlyMap<string, ShownPart> | undefined

  const partsShown = (): ReadonlyMap<string, ShownPart> => {
    shown ??= new Map(
      parts.map(({ table, mapping }) => [tableAt(table).name, shownPart(tableAt(table), mapping)]),
    )
    return shown
  }

  const asShown = (row: PlannedRow): ShownRow => {
    const { grid, mapping } = partsShown().get(row.sheet)!
    return {
      ...row,
      cell: cellName(row.row, row.column),
      written: writtenAt(grid, mapping, row.row, row.column),
    }
  }

  const tableAt = (index: number): Table => {
    const table = tables[index]
    if (!table) throw new AppError('not-found', { id: String(index) })
    return table
  }

  return {
    read(file, register) {
      tables = readTables(file, readers)
      return {
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        tables: tables.map(table => headOf(table, register)),
      }
    },
    mapped(index, file, register) {
      const table = tableAt(index)
      const grid = gridOf(table)
      return mappingFrom(file, grid, suggestMapping(table, grid, lookupIn(register), register, givenIn(file)))
    },
    interpret(wanted, register, source) {
      parts = wanted
      shown = undefined
      stored = undefined
      // What was planned before is let go first, so that two plans are never held at once.
      rows = []
      settling = startSettling([])
      settling = startSettling(
        wanted.flatMap(({ table, mapping }) => interpret(tableAt(table), mapping, register, source)),
      )
      rows = settling.rows
      return settling.asked
    },
    settle: (portion, current) => settling.settle(portion, current),
    counts: () => countFates(rows),
    page(wants, offset, limit) {
      const wanted =
        wants.length === 0
          ? rows
          : rows.filter(
              row => wants.includes(row.fate) || (wants.includes('warned') && row.warnings.length > 0),
            )
      return {
        total: wanted.length,
        rows: wanted.slice(offset, offset + limit).map(asShown),
        sheets: [...partsShown().values()].map(({ lines }) => lines),
      }
    },
    summary: () => summaryOf(rows),
    unknown: register =>
      unknownNames(rows, register, {
        said: [...partsShown().values()].flatMap(({ grid, mapping, lines }) =>
          departmentsSaid(lines.sheet, grid, mapping),
        ),
        known: parts.flatMap(({ mapping }) => mapping.departments),
      }),
    listing(form, language, offset, limit) {
      const part = rows.slice(offset, offset + limit)
      return form === 'lines' ? linesOfRows(part, language) : jsonOfRows(part.map(asShown), language, offset)
    },
    changes(offset, limit) {
      stored ??= rows.filter(row => row.fate === 'new' || row.fate === 'revision')
      return stored.slice(offset, offset + limit).map(changeOf)
    },
    marked(index, language) {
      const table = tableAt(index)
      const mapping = parts.find(part => part.table === index)?.mapping
      if (!mapping) throw new AppError('not-found', { id: table.name })
      const rejected = rows.filter(row => row.fate === 'rejected' && row.sheet === table.name)
      const words = {
        problem: language === 'zh' ? '问题' : 'Problem',
        sentence: (row: PlannedRow) => problemSentence(row.problem!, language),
      }
      return markedSheet(table, mapping, rejected, words)
    },
  }
}
