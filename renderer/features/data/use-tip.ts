import { onScopeDispose, shallowRef } from 'vue'
import type { Spot } from './grid/range.ts'
import type { Held } from './rows.ts'

const AFTER = 420

/** What is said beside a cell while the pointer or the keyboard rests on it, and on nothing that passes. */
export function useTip(heldAt: (spot: Spot) => Held | undefined) {
  const shown = shallowRef<{ readonly held: Held; readonly anchor: DOMRect }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(timer)
    shown.value = undefined
  }

  function rest(
    spot: Spot | undefined,
    element: () => HTMLElement | undefined,
    isWanted = (): boolean => true,
  ): void {
    hide()
    if (!spot || !heldAt(spot)) return
    timer = setTimeout(() => {
      if (!isWanted()) return
      const [held, anchor] = [heldAt(spot), element()?.getBoundingClientRect()]
      if (held && anchor) shown.value = { held, anchor }
    }, AFTER)
  }

  addEventListener('scroll', hide, { capture: true, passive: true })
  onScopeDispose(() => {
    hide()
    removeEventListener('scroll', hide, { capture: true })
  })

  return {
    shown,
    hide,
    rest,
    hover: (spot: Spot | undefined, cell: HTMLElement | undefined) => rest(spot, () => cell),
  }
}
