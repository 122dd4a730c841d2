import { computed, ref } from 'vue'
import type { ComputedRef } from 'vue'
import { NAME, rectOf, stepFrom, type Rect, type Spot, type Step, type Terrain } from './grid/range.ts'
import type { Place, Row, ValuesRow } from './rows.ts'

interface Corner {
  readonly rowKey: string
  readonly period: string
}

/**
 * What is chosen in the table: the cell in hand and the range that reaches from it. Both are remembered by
 * row and period, so that they stay where they are while rows are sorted, filtered or read again. The period
 * '' is the row's name.
 */
export function useSelection(
  rows: ComputedRef<readonly Row[]>,
  periods: ComputedRef<readonly string[]>,
  filled: (row: ValuesRow, period: string) => boolean = () => true,
) {
  const active = ref<Corner>({ rowKey: '', period: '' })
  const end = ref<Corner>()

  const rowAt = computed(() => new Map(rows.value.map((row, index) => [row.key, index])))
  const columnAt = computed(() => new Map(periods.value.map((period, index) => [period, index])))

  function spotOf({ rowKey, period }: Corner): Spot | undefined {
    const row = rowAt.value.get(rowKey)
    const column = period === '' ? NAME : columnAt.value.get(period)
    return row === undefined || column === undefined ? undefined : { row, column }
  }

  const spot = computed(() => spotOf(active.value))
  const endSpot = computed(() => (end.value ? spotOf(end.value) : undefined) ?? spot.value)
  const rect = computed<Rect | undefined>(() =>
    spot.value && endSpot.value ? rectOf(spot.value, endSpot.value) : undefined,
  )
  const row = computed(() => {
    const found = spot.value && rows.value[spot.value.row]
    return found?.kind === 'values' ? found : undefined
  })
  const heading = computed(() => {
    const found = spot.value && rows.value[spot.value.row]
    return found?.kind === 'group' ? found : undefined
  })
  const rowKey = computed(() => active.value.rowKey)
  const period = computed(() => active.value.period)
  const place = computed<Place | undefined>(() =>
    row.value && period.value !== '' && columnAt.value.has(period.value)
      ? { indicator: row.value.indicator.key, region: row.value.region, period: period.value }
      : undefined,
  )

  const terrain = (pageRows: number): Terrain => ({
    rows: rows.value.length,
    columns: periods.value.length,
    pageRows,
    isRow: index => rows.value[index]?.kind === 'values',
    isFilled: ({ row: index, column }) => {
      const found = rows.value[index]
      return found?.kind === 'values' && (column === NAME || filled(found, periods.value[column]!))
    },
  })

  const cornerOf = (at: Spot): Corner => ({
    rowKey: rows.value[at.row]?.key ?? '',
    period: at.column === NAME ? '' : (periods.value[at.column] ?? ''),
  })

  function select(key: string, of: string): void {
    active.value = { rowKey: key, period: of }
    end.value = undefined
  }

  function selectSpot(at: Spot): void {
    const { rowKey: key, period: of } = cornerOf(at)
    select(key, of)
  }

  const extendTo = (at: Spot): void => {
    end.value = cornerOf(at)
  }

  function selectRect({ top, bottom, left, right }: Rect): void {
    active.value = cornerOf({ row: top, column: left })
    end.value = cornerOf({ row: bottom, column: right })
  }

  function move(step: Step, extend = false, pageRows = 18): void {
    const on = terrain(pageRows)
    if (on.rows === 0) return
    const from = (extend ? endSpot.value : spot.value) ?? { row: -1, column: Math.min(0, on.columns - 1) }
    const to = from.row === -1 ? stepFrom(from, 'first', on) : stepFrom(from, step, on)
    if (extend) extendTo(to)
    else selectSpot(to)
  }

  return {
    rowKey,
    period,
    spot,
    endSpot,
    rect,
    row,
    heading,
    place,
    select,
    selectSpot,
    extendTo,
    selectRect,
    move,
  }
}

export type Selection = ReturnType<typeof useSelection>
