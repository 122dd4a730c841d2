import type { Language } from '../../core/figures/model.ts'
import type { Problem } from '../../core/problem.ts'
import {
  cellName,
  type Ask,
  type Assumption,
  type Fate,
  type PlannedRow,
  type Written,
} from '../../core/reading/table/index.ts'
import { assumptionWords, boundSigns, problemSentence } from '../../core/sentences/index.ts'

/** One row of a plan as it is shown. */
export interface ShownRow extends PlannedRow {
  /** Its name as spreadsheets write it: B3. */
  readonly cell: string
  readonly written: Written
}

/** One row of a plan as the command line prints it for programs. */
interface ListedRow {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly cell: string
  readonly sheet: string
  readonly fate: Fate
  readonly reason?: string
  readonly facts?: Problem['facts']
  readonly message?: string
  readonly indicator: string
  readonly region: string
  readonly period: string
  readonly value: string
  readonly bound: string
  readonly unit: string
  readonly source: string
  readonly note: string
  readonly old?: string
  /** What a person has to say before the value can be taken. */
  readonly asks?: Ask
  readonly assumed: readonly Assumption[]
  readonly warnings: readonly Warning[]
  readonly written: Written
}

interface Warning {
  readonly reason: string
  readonly facts: Problem['facts']
  readonly message: string
}

const said = ({ code, facts }: Problem, language: Language): Warning => ({
  reason: code,
  facts,
  message: problemSentence({ code, facts }, language),
})

const listed = (row: ShownRow, language: Language): ListedRow => ({
  row: row.row + 1,
  cell: row.cell,
  sheet: row.sheet,
  fate: row.fate,
  ...(row.problem ? said(row.problem, language) : {}),
  indicator: row.indicator,
  region: row.region,
  period: row.period,
  value: row.value,
  bound: row.bound,
  unit: row.unit,
  source: row.source,
  note: row.note,
  ...(row.old ? { old: row.old.value } : {}),
  ...(row.asks ? { asks: row.asks } : {}),
  assumed: row.assumed,
  warnings: row.warnings.map(warning => said(warning, language)),
  written: row.written,
})

function line(planned: PlannedRow, language: Language): string {
  const {
    fate,
    sheet,
    row,
    column,
    indicator,
    region,
    period,
    value,
    old,
    problem,
    warnings,
    standing,
    assumed,
    note,
    bound,
  } = planned
  const shown = `${boundSigns[bound]}${value}`
  const change =
    old !== undefined && fate === 'revision' ? `${boundSigns[old.bound]}${old.value} → ${shown}` : shown
  const why = [...(problem ? [problem] : []), ...warnings.filter(({ code }) => code !== problem?.code)].map(
    each => problemSentence(each, language),
  )
  const taken = standing === 'value' ? assumed.map(each => assumptionWords(each, language)) : []
  const remark = note === '' ? '' : `${language === 'zh' ? '备注：' : 'note: '}${note.replaceAll('\n', ' ')}`
  return [
    fate.padEnd(8),
    `${sheet}!${cellName(row, column)}`,
    indicator,
    region,
    period,
    change,
    ...why,
    ...taken,
    remark,
  ]
    .filter(Boolean)
    .join('  ')
}

/** Rows for a person who looks through them: one a line. */
export const linesOfRows = (rows: readonly PlannedRow[], language: Language): string =>
  rows.map(row => `${line(row, language)}\n`).join('')

/**
 * Rows for a program: the items of a JSON array, without its brackets; `offset` is the place of the first
 * among all.
 */
export const jsonOfRows = (rows: readonly ShownRow[], language: Language, offset: number): string =>
  rows
    .map((row, index) => `${offset + index === 0 ? '' : ','}\n${JSON.stringify(listed(row, language))}`)
    .join('')
