import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Axis } from './axis.ts'
import { leftOf, type Layout } from './columns.ts'
import type { Frame } from './painter.ts'
import { NAME, type Spot } from './range.ts'

export const HEAD = 32
/** Narrower than any column. */
const STEP = 48

/**
 * What of the sheet is in sight, and how to bring a cell into it. Sizes are read when they change, not at
 * every step.
 */
export function useScroll(scroller: ShallowRef<HTMLElement | null>, scrolled: () => void) {
  const size = shallowRef({ width: 0, height: 0 })
  /** Steps of a column's breadth are enough for the head, which lies over the columns. */
  const left = ref(0)
  let observer: ResizeObserver | undefined

  function measure(): void {
    const element = scroller.value
    if (element && (element.clientWidth !== size.value.width || element.clientHeight !== size.value.height))
      size.value = { width: element.clientWidth, height: element.clientHeight }
  }

  onMounted(() => {
    measure()
    observer = new ResizeObserver(measure)
    if (scroller.value) observer.observe(scroller.value)
  })
  onBeforeUnmount(() => observer?.disconnect())

  function frame(): Frame {
    const element = scroller.value
    return {
      top: element?.scrollTop ?? 0,
      left: element?.scrollLeft ?? 0,
      width: size.value.width,
      height: Math.max(0, size.value.height - HEAD),
    }
  }

  function onScroll(): void {
    left.value = Math.floor((scroller.value?.scrollLeft ?? 0) / STEP) * STEP
    scrolled()
  }

  function show(spot: Spot, layout: Layout, rows: Axis): void {
    const element = scroller.value
    if (!element) return
    const { top, left: from, width, height } = frame()
    const start = rows.offsetOf(spot.row)
    const end = start + rows.sizeOf(spot.row)
    if (start < top) element.scrollTop = start
    else if (end > top + height) element.scrollTop = end - height
    if (spot.column === NAME || spot.column < layout.frozen) return
    const begin = leftOf(layout, spot.column)
    const edge = begin + layout.axis.sizeOf(spot.column)
    if (begin < from + layout.frozenWidth) element.scrollLeft = begin - layout.frozenWidth
    else if (edge > from + width - layout.trendSpan) element.scrollLeft = edge - width + layout.trendSpan
  }

  const pageRows = (): number => Math.max(1, Math.floor((size.value.height - HEAD) / 31) - 1)

  return { size, left, frame, onScroll, show, pageRows }
}
