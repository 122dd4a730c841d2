import { Chart } from '../../../core/charts/model.ts'
import { figuresInChart, textsInChart, type OwnText } from '../../../core/documents/index.ts'
import type { ChartId, EventId } from '../../../core/documents/model.ts'
import type { ChartTable, Database } from '../schema.ts'
import { rememberFigures } from './figure-uses.ts'
import { followKept } from './kept-figures.ts'
import type { Unit } from '../unit.ts'
import { saveRevision } from './revisions.ts'
import { fromJson, fromRow, toJson } from './rows.ts'

const read = (row: ChartTable): Chart => fromRow(Chart, { ...row, series: fromJson(row.series) }, 'chart')

const live = (db: Database) => db.selectFrom('chart').selectAll().where('removedAt', '=', '')

/** In the order they are shown. */
export async function listCharts(db: Database, event?: EventId): Promise<Chart[]> {
  const query = event === undefined ? live(db) : live(db).where('event', '=', event)
  return (await query.orderBy('event').orderBy('position').orderBy('id').execute()).map(read)
}

export async function findChart(db: Database, id: ChartId, saw?: Unit['saw']): Promise<Chart | undefined> {
  const row = await live(db).where('id', '=', id).executeTakeFirst()
  if (row) saw?.('chart', id, row)
  return row && read(row)
}

export const indexChart = (db: Database, chart: Chart): Promise<void> =>
  rememberFigures(
    db,
    'chart',
    chart.id,
    figuresInChart(chart).map(figure => ({ ...figure, version: 0, language: chart.language })),
  )

const textsOf = (before: Chart | undefined): OwnText[] | undefined => before && textsInChart(before)

/** @throws AppError stale-revision, not-found */
export async function writeChart(unit: Unit, chart: Chart, expected: number): Promise<Chart> {
  const valid = Chart.parse(chart)
  const { id, revision: _, series, ...fields } = valid
  const follow = await followKept(unit, { place: 'chart', id }, async () =>
    textsOf(await findChart(unit.db, id)),
  )
  const saved = {
    ...valid,
    revision: await saveRevision(unit, 'chart', id, { ...fields, series: toJson(series) }, expected),
  }
  await indexChart(unit.db, saved)
  await follow(textsInChart(saved), { areNamed: false })
  return saved
}
