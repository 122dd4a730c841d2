import type { Span } from '../grid/painter.ts'

/** Who leaps from page to page is answered so often, and once more where they come to rest. */
const PAUSE = 120

/**
 * Tells which rows are looked at: at once while somebody goes from row to row. One who leaps over whole pages
 * passes more rows than anybody can read.
 */
export function createLooking(look: (span: Span, isUp: boolean) => void) {
  let drawn: Span = { first: 0, last: -1 }
  let isUp = false
  let quietUntil = 0
  let later: ReturnType<typeof setTimeout> | undefined

  const isLeap = (to: Span): boolean => to.first > drawn.last || to.last < drawn.first

  function tell(): void {
    clearTimeout(later)
    later = undefined
    look(drawn, isUp)
  }

  return {
    to(span: Span): void {
      const leaps = drawn.last >= drawn.first && isLeap(span)
      if (span.first !== drawn.first) isUp = span.first < drawn.first
      drawn = span
      const now = performance.now()
      const waits = leaps && now < quietUntil
      if (leaps && !waits) quietUntil = now + PAUSE
      if (!leaps || !waits) tell()
      else later ??= setTimeout(tell, quietUntil - now)
    },
    stop: (): void => clearTimeout(later),
  }
}
