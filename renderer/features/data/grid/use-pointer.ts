import type { ShallowRef } from 'vue'
import { NAME, type Spot } from './range.ts'

interface Doings {
  choose(spot: Spot, extend: boolean): void
  drag(spot: Spot): void
  fill(spot: Spot): void
  filled(): void
  fold(row: number): void
}

/** So far from its lower right corner a cell is the handle that fills. */
const HANDLE = 9

/** The pointer in the table: choosing, reaching over a range, and the handle that fills. */
export function usePointer(
  scroller: ShallowRef<HTMLElement | null>,
  columnOf: (element: Element) => number | undefined,
  doings: Doings,
) {
  let doing: 'choose' | 'fill' | undefined
  let last: Spot | undefined

  function spotAt(target: EventTarget | null): Spot | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.number, .name, .topic') : null
    const row = cell?.closest<HTMLElement>('.row')?.dataset.row
    if (!cell || row === undefined) return undefined
    return { row: Number(row), column: columnOf(cell) ?? NAME }
  }

  function isHandle(event: PointerEvent): boolean {
    const cell = event.target instanceof Element ? event.target.closest('.corner') : null
    if (!cell) return false
    const { right, bottom } = cell.getBoundingClientRect()
    return event.clientX > right - HANDLE && event.clientY > bottom - HANDLE
  }

  function down(event: PointerEvent): void {
    const spot = spotAt(event.target)
    if (event.button !== 0 || !spot) return
    if (event.target instanceof Element && event.target.closest('.fold')) return doings.fold(spot.row)
    event.preventDefault()
    doing = isHandle(event) ? 'fill' : 'choose'
    last = spot
    if (doing === 'choose') doings.choose(spot, event.shiftKey)
    scroller.value?.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent): void {
    if (!doing || event.buttons === 0) return
    nudge(event)
    const spot = spotAt(document.elementFromPoint(event.clientX, event.clientY))
    if (!spot || (spot.row === last?.row && spot.column === last.column)) return
    last = spot
    if (doing === 'fill') doings.fill(spot)
    else doings.drag(spot)
  }

  function up(): void {
    if (doing === 'fill') doings.filled()
    doing = undefined
  }

  /** Reaching past an edge scrolls towards it. */
  function nudge(event: PointerEvent): void {
    const box = scroller.value?.getBoundingClientRect()
    if (!box) return
    const over = (at: number, from: number, to: number): number =>
      at < from ? at - from : at > to ? at - to : 0
    scroller.value?.scrollBy(
      over(event.clientX, box.left, box.right),
      over(event.clientY, box.top, box.bottom),
    )
  }

  return { down, move, up, spotAt }
}
