import { computed, ref } from 'vue'
import type { ComputedRef } from 'vue'
import type { Place, Row, ValuesRow } from './rows.ts'

export type Step = 'up' | 'down' | 'left' | 'right' | 'page-up' | 'page-down' | 'home' | 'end' | 'first' | 'last'
const PAGE = 18

/** The cell in hand: a row and a period, or '' for the row's indicator. Moves over groups, and stays where its row stays. */
export function useSelection(rows: ComputedRef<readonly Row[]>, periods: ComputedRef<readonly string[]>) {
  const rowKey = ref('')
  const period = ref('')

  const values = computed(() => rows.value.filter((row): row is ValuesRow => row.kind === 'values'))
  const row = computed(() => values.value.find(candidate => candidate.key === rowKey.value))
  const place = computed<Place | undefined>(() => (row.value && period.value !== '' ? { indicator: row.value.indicator.key, region: row.value.region, period: period.value } : undefined))

  function select(key: string, of: string): void {
    rowKey.value = key
    period.value = of
  }

  function move(step: Step): void {
    const rowAt = Math.max(0, values.value.findIndex(candidate => candidate.key === rowKey.value))
    const columns = ['', ...periods.value]
    const columnAt = Math.max(0, columns.indexOf(period.value))
    const [rowTo, columnTo] = target(step, rowAt, columnAt, values.value.length, columns.length)
    const next = values.value[rowTo]
    if (next) select(next.key, columns[columnTo] ?? '')
  }

  return { rowKey, period, row, place, values, select, move }
}

function target(step: Step, row: number, column: number, rows: number, columns: number): [number, number] {
  const within = (index: number, count: number) => Math.min(count - 1, Math.max(0, index))
  switch (step) {
    case 'up': return [within(row - 1, rows), column]
    case 'down': return [within(row + 1, rows), column]
    case 'left': return [row, within(column - 1, columns)]
    case 'right': return [row, within(column + 1, columns)]
    case 'page-up': return [within(row - PAGE, rows), column]
    case 'page-down': return [within(row + PAGE, rows), column]
    case 'home': return [row, 0]
    case 'end': return [row, columns - 1]
    case 'first': return [0, column]
    case 'last': return [rows - 1, column]
  }
}
