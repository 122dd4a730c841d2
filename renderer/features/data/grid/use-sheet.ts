import { computed, type ComputedRef, type ShallowRef } from 'vue'
import { createAxis } from './axis.ts'
import { layOut } from './columns.ts'
import type { GridModel } from './model.ts'
import type { Sheet } from './painter.ts'
import { rectOf, type Rect, type Spot } from './range.ts'

const HEADING = 29
export const LINE = 31

/** The whole sheet as it would be drawn: where everything stands, and how each cell looks. */
export function useSheet(
  { rows, columns, frozen, hasTrend, selection, looks }: GridModel,
  room: ComputedRef<number>,
  filling: ShallowRef<Spot | undefined>,
) {
  const layout = computed(() =>
    layOut({ columns: columns.value, frozen: frozen.value, hasTrend: hasTrend.value, room: room.value }),
  )
  const rowAxis = computed(() => createAxis(rows.value.map(row => (row.kind === 'group' ? HEADING : LINE))))
  const chosen = computed(() =>
    filling.value && selection.rect.value ? reach(selection.rect.value, filling.value) : selection.rect.value,
  )
  const sheet = computed<Sheet>(() => ({
    rows: rows.value,
    rowAxis: rowAxis.value,
    layout: layout.value,
    selection: chosen.value,
    active: selection.spot.value,
    lookOf: (row, column) => looks.look(rows.value[row]!, columns.value[column]!.key),
    sparkOf: row => looks.spark(rows.value[row]!),
  }))
  return { layout, rowAxis, sheet }
}

/** What is chosen while the handle is dragged: the range, and as far as the pointer came. */
const reach = (rect: Rect, to: Spot): Rect =>
  rectOf(
    { row: Math.min(rect.top, to.row), column: Math.min(rect.left, Math.max(0, to.column)) },
    { row: Math.max(rect.bottom, to.row), column: Math.max(rect.right, to.column) },
  )
