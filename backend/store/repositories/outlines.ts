import { sql } from 'kysely'
import { Bound, ObservationState, PeriodText } from '../../../core/figures/model.ts'
import { outlineOf, shownLength, type Outline, type OutlineCell } from '../../../core/figures/outline.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import type { SeriesPlaces } from '../workspace.ts'
import { latest } from './observations.ts'

/**
 * One text a series, which the database puts together: a row a value would be made here only to be counted.
 * None of these holds a blank or a line break.
 */
const cells = sql<string>`string_agg(period || ' ' || state || ' ' || bound || ' ' || value, ${'\n'})`

/** See `WorkspaceReader.outline`. */
export async function listOutline(db: Database, { indicators, regions }: SeriesPlaces): Promise<Outline> {
  if (indicators.length === 0 || regions?.length === 0) return { periods: [], rows: [] }
  let rows = latest(db.selectFrom('observation').selectAll())
    .where('withdrawn', '=', 0)
    .where('indicator', 'in', indicators)
  if (regions !== undefined) rows = rows.where('region', 'in', regions)
  const found = await rows
    .clearSelect()
    .select(['indicator', 'region'])
    .select(cells.as('cells'))
    .groupBy(['indicator', 'region'])
    .execute()
  const known = new Map<string, string>()
  return outlineOf(
    found.map(row => ({ ...row, cells: row.cells.split('\n').map(text => readCell(text, known)) })),
  )
}

function readCell(text: string, periods: Map<string, string>): OutlineCell {
  const [period = '', state, bound, value = ''] = text.split(' ')
  return {
    period: periods.get(period) ?? readPeriod(period, periods),
    state: checked(ObservationState, state, 'state'),
    length: shownLength(value, checked(Bound, bound, 'bound')),
  }
}

/** A period is looked at once: a table has some dozens of them, and hundreds of thousands of values. */
function readPeriod(text: string, known: Map<string, string>): string {
  const read = PeriodText.safeParse(text)
  if (!read.success) throw new AppError('row-unreadable', { table: 'observation', field: 'period' })
  known.set(text, read.data)
  return read.data
}

function checked<Word extends string>(
  { options }: { readonly options: readonly Word[] },
  word: string | undefined,
  field: string,
): Word {
  if (!(options as readonly (string | undefined)[]).includes(word))
    throw new AppError('row-unreadable', { table: 'observation', field })
  return word as Word
}
