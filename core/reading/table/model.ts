import { z } from 'zod'
import type { Bound } from '../../figures/model.ts'
import type { Indicator, Region } from '../../figures/model.ts'
import type { Problem } from '../../problem.ts'

/** A cell as its file states it. */
export interface Cell {
  /** As written; a date in its written form, as exact as its format shows it: `2022`, `2022-06`, `2022-06-30`. */
  readonly text: string
  /** The decimal that a numeric cell holds, of a percent cell the percentage; '' for any other cell. */
  readonly value: string
  readonly percent: boolean
  /** Its format prints thousands or 万 of what it holds, so that what a person reads there is not what it holds. */
  readonly scaled: boolean
}

/** Cells joined into one; rows and columns count from 0, and the first cell holds what is written. */
export interface Span {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface Table {
  /** Name of the sheet, or the number of the table in a document. */
  readonly name: string
  /** What stands directly before a table in a document: its title, often its unit. */
  readonly caption: string
  /** From the sheet's first row on; rows are as long as their last written cell. */
  readonly rows: readonly (readonly Cell[])[]
  readonly spans: readonly Span[]
}

/** What a column holds. `year` completes a period such as 一季度; `value` columns are named further by the header above them. */
export const ColumnRole = z.enum(['indicator', 'region', 'period', 'year', 'value', 'unit', 'source', 'state', 'note', 'ignore'])
export type ColumnRole = z.infer<typeof ColumnRole>

/** What a line of the header says of the value columns below it. */
export const LevelRole = z.enum(['indicator', 'region', 'period', 'year', 'unit', 'ignore'])
export type LevelRole = z.infer<typeof LevelRole>

const Known = z.array(z.object({ text: z.string().max(200), key: z.string().max(60) })).max(2000).default([])

/** How a table is read. Long tables have one value column; cross-tables have several, named by header lines. */
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
})
export type Mapping = z.infer<typeof Mapping>

/** What a table's names are looked up in. */
export interface Register {
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  readonly homeRegion: string
  /** Why whoever imports may not bring values to a state at once; absent where they may. */
  readonly barred: { readonly [State in Entry['state']]?: Problem | undefined }
}

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
  readonly note: string
  readonly problem: Problem | undefined
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

export const Fate = z.enum(['new', 'same', 'revision', 'rejected'])
export type Fate = z.infer<typeof Fate>

/** What becomes of one value when the table is imported. */
export interface PlannedRow extends Entry {
  readonly fate: Fate
  /** What it would replace, or is the same as. */
  readonly old: Current | undefined
}

export type FateCounts = Readonly<Record<Fate, number>>
