import type { ChartId } from '../../../core/documents/model.ts'
import { findChart, indexChart, listCharts } from '../repositories/charts.ts'
import { forgetFigures } from '../repositories/figure-uses.ts'
import { forgetKept } from '../repositories/kept-figures.ts'
import type { StoredKind } from './kind.ts'

export const chart: StoredKind = {
  title: 'title',
  remember: (db, _driver, id) => chart.indexFigures(db, id),
  forget: (db, _driver, id) => forgetFigures(db, 'chart', id),
  async indexFigures(db, id) {
    const found = await findChart(db, id as ChartId)
    if (found) await indexChart(db, found)
  },
  async indexAllFigures(db) {
    for (const one of await listCharts(db)) await indexChart(db, one)
  },
  destroyParts: (unit, id) => forgetKept(unit, { place: 'chart', id }),
}
