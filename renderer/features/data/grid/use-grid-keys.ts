import { ref, type ShallowRef } from 'vue'
import { isComposing } from '../../../ui/index.ts'
import { readKey } from './keys.ts'
import type { GridDoings, GridModel } from './model.ts'
import { NAME } from './range.ts'

/** The keyboard in the table while no cell is being written. */
export function useGridKeys(
  scroller: ShallowRef<HTMLElement | null>,
  { rows, columns, selection }: GridModel,
  doings: GridDoings,
  pageRows: () => number,
) {
  /** After Esc, Tab leaves the table instead of going on to the next cell. */
  const leaving = ref(false)

  function press(event: KeyboardEvent): void {
    if (event.target !== scroller.value) return
    if (isComposing(event)) return doings.press({ does: 'type', text: '' }, pageRows())
    const key = readKey(event)
    const isTab = key?.does === 'move' && event.key === 'Tab'
    if (!key || (isTab && (leaving.value || isLastStop(event.shiftKey)))) return
    event.preventDefault()
    leaving.value = key.does === 'escape'
    if (key.does === 'menu') openMenu()
    else doings.press(key, pageRows())
  }

  /** Tab goes from cell to cell and out at the ends. */
  function isLastStop(back: boolean): boolean {
    const spot = selection.spot.value
    if (!spot) return true
    return back
      ? spot.row <= 1 && spot.column <= 0
      : spot.row === rows.value.length - 1 && spot.column === columns.value.length - 1
  }

  function openMenu(): void {
    const spot = selection.spot.value
    const column = spot && spot.column !== NAME ? columns.value[spot.column]!.key : ''
    const head = scroller.value?.querySelector<HTMLElement>(`.head [data-head="${column}"]`)
    if (spot && head) doings.openMenu(column, head)
  }

  return { press }
}
