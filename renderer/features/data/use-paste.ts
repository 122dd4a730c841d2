import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSessionStore } from '../session/index.ts'
import { useDataStore } from './data-store.ts'
import { readEntry } from './entry.ts'
import type { Place, ValuesRow } from './rows.ts'

interface Target { rows: ComputedRef<readonly ValuesRow[]>; periods: ComputedRef<readonly string[]>; place: ComputedRef<Place | undefined> }

/** Takes a range copied from a sheet into the cells from the chosen one on; cells that hold no number are left out and counted. */
export function usePaste({ rows, periods, place }: Target) {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()

  function cellsOf(table: string[][], from: Place) {
    const rowAt = rows.value.findIndex(row => row.indicator.key === from.indicator && row.region === from.region)
    const columnAt = periods.value.indexOf(from.period)
    return table.flatMap((cells, down) => cells.flatMap((text, right) => {
      const row = rows.value[rowAt + down]
      const period = periods.value[columnAt + right]
      return row && period && text !== '' ? [{ place: { indicator: row.indicator.key, region: row.region, period }, entry: readEntry(text) }] : []
    }))
  }

  async function paste(table: string[][]): Promise<void> {
    if (!place.value || session.isReadOnly) return
    const source = store.source.trim()
    if (source === '') { session.tell({ text: t('data.paste.noSource'), tone: 'seal' }); return }
    const cells = cellsOf(table, place.value)
    const taken = cells.filter(cell => cell.entry !== undefined)
    try {
      for (const { place: at, entry } of taken) await store.setValue(at, { ...entry!, source, note: '' })
      session.tell({ text: t('data.paste.done', { taken: taken.length, left: cells.length - taken.length }) })
    } catch (error) {
      session.tellProblem(error)
    }
  }

  return { paste }
}
