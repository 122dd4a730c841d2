import { Chart } from '../../../core/charts/model.ts'
import { figuresInChart, textsInChart, type OwnText } from '../../../core/documents/index.ts'
import type { ChartId, EventId } from '../../../core/documents/model.ts'
import type { ChartTable, Database } from '../schema.ts'
import { rememberFigures } from './figure-uses.ts'
import { followKept } from './kept-figures.ts'
import { orderKeyFor, positionAmong } from './order.ts'
import type { Unit } from '../unit.ts'
import { saveRevision } from './revisions.ts'
import { fromRow, jsonIn, readRows, toJson } from './rows.ts'

/** Where it stands is counted as it is read. */
type ChartRow = ChartTable & { readonly position: number }

const read = (row: ChartRow): Chart => fromRow(Chart, { ...row, series: jsonIn(row.series) }, 'chart')

const live = (db: Database) => db.selectFrom('chart').selectAll('chart').where('removedAt', '=', '')

/** In the order they are shown. */
export async function listCharts(db: Database, event?: EventId): Promise<Chart[]> {
  const query = event === undefined ? live(db) : live(db).where('event', '=', event)
  const rows = await query
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over(over => over.partitionBy('event').orderBy('orderKey').orderBy('id'))
        .as('position'),
    )
    .orderBy('event')
    .orderBy('orderKey')
    .orderBy('id')
    .execute()
  return readRows(rows, row => read({ ...row, position: Number(row.position) }))
}

export async function findChart(db: Database, id: ChartId, saw?: Unit['saw']): Promise<Chart | undefined> {
  const found = await live(db).select(positionAmong('chart')).where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const { position, ...row } = found
  saw?.('chart', id, row)
  return read({ ...row, position })
}

export const indexChart = (db: Database, chart: Chart): Promise<void> =>
  rememberFigures(
    db,
    'chart',
    new Map([
      [chart.id, figuresInChart(chart).map(figure => ({ ...figure, version: 0, language: chart.language }))],
    ]),
  )

const textsOf = (before: Chart | undefined): OwnText[] | undefined => before && textsInChart(before)

/**
 * One that is new stands behind all others of its event; it is moved by `moveDocument`.
 * @throws AppError stale-revision, not-found
 */
export async function writeChart(unit: Unit, chart: Chart, expected: number): Promise<Chart> {
  const valid = Chart.parse(chart)
  const { id, revision: _, position: __, series, ...fields } = valid
  const follow = await followKept(unit, { place: 'chart', id }, async () =>
    textsOf(await findChart(unit.db, id)),
  )
  const row = { ...fields, orderKey: await orderKeyFor(unit.db, 'chart', valid), series: toJson(series) }
  const saved = { ...valid, revision: await saveRevision(unit, 'chart', id, row, expected) }
  await indexChart(unit.db, saved)
  await follow(textsInChart(saved), { areNamed: false })
  return saved
}
