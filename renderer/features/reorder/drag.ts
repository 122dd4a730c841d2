import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { Directive } from 'vue'

/** What is being dragged: `kind` says which lists may take it. */
export interface Dragged {
  readonly kind: string
  readonly id: string
}

const carried = new WeakMap<Element, Dragged | undefined>()
const stops = new WeakMap<Element, () => void>()

/**
 * Lets an element be dragged, by its `[data-handle]` where it has one; undefined: not now. The keys that do
 * the same are the list's own.
 */
export const vDrag: Directive<HTMLElement, Dragged | undefined> = {
  mounted(element, { value }) {
    carried.set(element, value)
    const handle = element.querySelector('[data-handle]')
    stops.set(
      element,
      draggable({
        element,
        ...(handle ? { dragHandle: handle } : {}),
        canDrag: () => carried.get(element) !== undefined,
        getInitialData: () => ({ ...carried.get(element) }),
        onDragStart: () => {
          element.dataset['dragged'] = ''
        },
        onDrop: () => {
          delete element.dataset['dragged']
        },
      }),
    )
  },
  updated(element, { value }) {
    carried.set(element, value)
  },
  beforeUnmount(element) {
    stops.get(element)?.()
  },
}
