import { z } from 'zod'
import type { Bound } from '../../figures/model.ts'
import type { Indicator, Region } from '../../figures/model.ts'
import type { Problem } from '../../problem.ts'

/** A cell as its file states it. */
export interface Cell {
  /**
   * As written; a date in its written form, as exact as its format shows it: `2022`, `2022-06`, `2022-06-30`.
   */
  readonly text: string
  /** The decimal that a numeric cell holds, of a percent cell the percentage; '' for any other cell. */
  readonly value: string
  readonly percent: boolean
  /**
   * Its format prints thousands or 万 of what it holds, so that what a person reads there is not what it
   * holds.
   */
  readonly scaled: boolean
  /**
   * What stands raised behind or in it, or is a sign of its own: 1, 2), ①. It points to a note and belongs to
   * no number.
   */
  readonly mark?: string
  /** All that is written in it is struck out. */
  readonly struck?: boolean
  /** It holds a formula whose result the file does not keep. */
  readonly uncomputed?: boolean
  /** The unit that its number format prints behind the number. */
  readonly unit?: string
  /** It holds a date, of which its number format shows the day. */
  readonly day?: boolean
}

/** Cells joined into one; rows and columns count from 0, and the first cell holds what is written. */
export interface Span {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Rows and columns, from 0, that whoever sent the sheet does not show. */
export interface Hidden {
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
}

export interface Table {
  /** Name of the sheet, or the number of the table in a document. */
  readonly name: string
  /** What stands directly before a table in a document: its title, often its unit. */
  readonly caption: string
  /** From the sheet's first row on; rows are as long as their last written cell. */
  readonly rows: readonly (readonly Cell[])[]
  readonly spans: readonly Span[]
  /** Absent where a kind of file hides nothing. */
  readonly hidden?: Hidden
}

/**
 * What a column holds. `year` completes a period such as 一季度; `value` columns are named further by the header
 * above them; `department` columns say who is in charge of an indicator, `dimension` columns of which part of
 * a whole the values beside them are, as 城乡 does.
 */
export const ColumnRole = z.enum([
  'indicator',
  'region',
  'period',
  'year',
  'value',
  'unit',
  'source',
  'state',
  'note',
  'department',
  'dimension',
  'ignore',
])
export type ColumnRole = z.infer<typeof ColumnRole>

/** What a line of the header says of the value columns below it. */
export const LevelRole = z.enum(['indicator', 'region', 'period', 'year', 'unit', 'ignore'])
export type LevelRole = z.infer<typeof LevelRole>

const Known = z
  .array(z.object({ text: z.string().max(200), key: z.string().max(60) }))
  .max(2000)
  .default([])

/**
 * How a table is read. Long tables have one value column; cross-tables have several, named by header lines.
 */
export const Mapping = z.object({
  /** The header's first row, from 0, and how many rows it has; data begin after it. */
  header: z.object({ first: z.int().min(0), count: z.int().min(0).max(20) }),
  columns: z.array(ColumnRole).max(2000),
  /** One for each row of the header. */
  levels: z.array(LevelRole).max(20),
  /** What holds for the whole table; '' where the table says it itself. */
  constants: z.object({
    indicator: z.string().max(200).default(''),
    region: z.string().max(200).default(''),
    period: z.string().max(60).default(''),
    unit: z.string().max(40).default(''),
    source: z.string().max(300).default(''),
  }),
  /** What a person said that names in this table mean. */
  indicators: Known,
  regions: Known,
  departments: Known,
  /** Hidden rows and columns are read like any other; otherwise they are left out, each with a fate. */
  readsHidden: z.boolean().default(false),
})
export type Mapping = z.infer<typeof Mapping>

/** What a table's names are looked up in. */
export interface Register {
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  readonly departments: readonly { readonly key: string; readonly name: string; readonly nameEn: string }[]
  readonly homeRegion: string
  /** Why whoever imports may not bring values to a state at once; absent where they may. */
  readonly barred: { readonly [State in Entry['state']]?: Problem | undefined }
}

export const AssumedField = z.enum(['indicator', 'region', 'period', 'unit'])
export type AssumedField = z.infer<typeof AssumedField>

/**
 * Where a part of a value's place comes from, if neither its row nor the header above it says so: the
 * register (`home-region`, `register-unit`), what stands around the table (`sheet-name`, `title`,
 * `line-above`, `note`) or in its `corner`, what a header says in brackets (`header`), the cell's number
 * format, the last row that named it (`continued-from-above`), or what a person or a map file said for the
 * whole table (`mapping`).
 */
export const AssumedFrom = z.enum([
  'home-region',
  'register-unit',
  'sheet-name',
  'title',
  'line-above',
  'corner',
  'header',
  'note',
  'number-format',
  'continued-from-above',
  'mapping',
])
export type AssumedFrom = z.infer<typeof AssumedFrom>

/** Something that is taken to hold for a value though its own row and column do not say it. */
export interface Assumption {
  readonly what: AssumedField
  /** A region's or indicator's key, a period's written form, a unit as it is printed. */
  readonly value: string
  readonly why: AssumedFrom
}

/** What a person has to say before a value can be taken. */
export type Ask = 'indicator' | 'region' | 'period' | 'unit'

/** Whether a cell states a value, states that there is none, or is about something else than values. */
export type Standing = 'value' | 'empty' | 'left-out'

/** One value of a table, read. Texts are as written where they name nothing known. */
export interface Entry {
  readonly sheet: string
  /** Position in the sheet, from 0. */
  readonly row: number
  readonly column: number
  readonly indicator: string
  readonly region: string
  readonly period: string
  /** In the indicator's unit; as written where it cannot be read. */
  readonly value: string
  readonly bound: Bound
  readonly unit: string
  readonly source: string
  readonly state: 'entered' | 'checked' | 'published'
  /** The row's remark, and the mark beside the number with what the notes say of it. */
  readonly note: string
  readonly standing: Standing
  /** Why it is refused; of a cell left out, why it is. */
  readonly problem: Problem | undefined
  /** What a person has to say first, where that would take the problem away. */
  readonly asks: Ask | undefined
  /** Everything that is taken to hold without being written in its row or the header above. */
  readonly assumed: readonly Assumption[]
  /** Why a value that can be taken is hard to believe. */
  readonly warnings: readonly Problem[]
}

/** A cell as written, with the texts of the header above it and of the names beside it, the nearest last. */
export interface Written {
  readonly text: string
  readonly above: readonly string[]
  readonly beside: readonly string[]
}

/** How many rows of a sheet are what; together they are all its rows. */
export interface Lines {
  readonly above: number
  readonly header: number
  readonly values: number
  readonly notes: number
  readonly blank: number
}

/** What the workspace holds for a place now. */
export interface Current {
  readonly indicator: string
  readonly region: string
  readonly period: string
  readonly value: string
  readonly bound: Bound
  readonly source: string
  readonly revision: number
}

/**
 * `empty`: the cell says that there is no value. `left-out`: it is none, or its row is hidden; the problem
 * says why.
 */
export const Fate = z.enum(['new', 'same', 'revision', 'rejected', 'left-out', 'empty'])
export type Fate = z.infer<typeof Fate>

/** What becomes of one value when the table is imported. */
export interface PlannedRow extends Entry {
  readonly fate: Fate
  /** What it would replace, or is the same as. */
  readonly old: Current | undefined
}

export type FateCounts = Readonly<Record<Fate, number>>
