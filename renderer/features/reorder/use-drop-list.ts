import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { Dragged } from './drag.ts'
import { gapAt, gapLine, type Layout, type Line } from './gaps.ts'

interface Options {
  readonly list: Readonly<Ref<HTMLElement | null>>
  readonly layout?: Layout
  readonly accepts: readonly string[]
  /** The boxes between which something may be dropped, in their order. */
  readonly places: (list: HTMLElement) => readonly HTMLElement[]
  /** `gap` counts the places shown. */
  readonly drop: (dragged: Dragged, gap: number) => void
}

const draggedOf = (data: Record<string | symbol, unknown>): Dragged => ({
  kind: String(data['kind']),
  id: String(data['id']),
})

/**
 * A list that takes what is dragged into the gap nearest to the pointer; `line` marks that gap on the page.
 */
export function useDropList({ list, layout = 'column', accepts, places, drop }: Options) {
  const line = shallowRef<Line>()
  let stop = (): void => {}

  function gapIn(element: HTMLElement, x: number, y: number): { gap: number; line: Line | undefined } {
    const boxes = places(element).map(place => place.getBoundingClientRect())
    const gap = gapAt(layout, boxes, x, y)
    return { gap, line: gapLine(layout, boxes, gap) }
  }

  const mark = (element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): void => {
    line.value = gapIn(element, clientX, clientY).line
  }

  function listen(element: HTMLElement): () => void {
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => accepts.includes(String(source.data['kind'])),
      onDragEnter: ({ location }) => mark(element, location.current.input),
      onDrag: ({ location }) => mark(element, location.current.input),
      onDragLeave: () => {
        line.value = undefined
      },
      onDrop: ({ source, location }) => {
        line.value = undefined
        drop(
          draggedOf(source.data),
          gapIn(element, location.current.input.clientX, location.current.input.clientY).gap,
        )
      },
    })
  }

  watch(
    list,
    element => {
      stop()
      stop = element ? listen(element) : () => {}
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => stop())
  return { line }
}
