import type { Patch } from '../../../core/acts/index.ts'
import { editable, type ChartId } from '../../../core/documents/index.ts'
import { useApi, type Inputs, type Outputs } from '../../api.ts'
import { useDocument } from '../documents/index.ts'
import { useFiguresStore } from '../prose/index.ts'
import type { SeenFigure } from '../ripple/index.ts'
import { isOwnSave, useSessionStore } from '../session/index.ts'

type Loaded = Outputs['charts']['get']
export type OpenChart = Loaded['chart']
export type ChartChanges = Omit<Inputs['charts']['create'], 'event'>

/** Whether a chart plots otherwise than before: what its points print is then read again. */
const isAboutPoints = (difference: Patch): boolean =>
  difference.did !== 'fields' || ['kind', 'language', 'series'].some(field => field in difference.fields)

/** One chart at hand, stored as it is edited. */
export function useChart(id: ChartId) {
  const api = useApi()
  const session = useSessionStore()
  const figures = useFiguresStore()
  const opened = useDocument<OpenChart, ChartChanges, Pick<Loaded, 'figures' | 'leftOut' | 'stale'>>({
    fields: editable.chart,
    async read() {
      const { chart, ...about } = await api.charts.get.query({ id })
      figures.receive(chart.language, about.figures)
      return { document: chart, about }
    },
    async save(expected, difference) {
      const saved = await api.charts.save.mutate({ id, expected, difference })
      if (isAboutPoints(difference)) void opened.load()
      return saved
    },
  })

  /** Takes the newer digits; the chart is drawn again with them. Gives how many changed, and the act. */
  async function accept(seen: readonly SeenFigure[]) {
    await opened.flush()
    return session.track(api.stale.accept.mutate({ places: [...seen] })).finally(opened.load)
  }

  session.onChange(['chart'], changes => {
    if (changes.some(change => change.id === id && !isOwnSave(change, 'chart', id))) void opened.load()
  })
  session.onChange(['observation', 'indicator'], () => void opened.load())

  return { ...opened, accept }
}
