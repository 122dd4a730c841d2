interface Overfull {
  readonly line: HTMLElement
  readonly each: number
}

/**
 * How much narrower each sign of a line must be for the line to end at the margin; undefined where it does.
 */
function overfull(line: HTMLElement): Overfull | undefined {
  const range = document.createRange()
  range.selectNodeContents(line)
  const { right } = line.getBoundingClientRect()
  const over = range.getBoundingClientRect().right - right
  const count = [...(line.textContent ?? '')].length
  return over > 0.3 && count > 1 ? { line, each: over / (count - 1) } : undefined
}

/**
 * Draws in the lines whose signs are wider in this machine's faces than on the page, so that no text runs
 * over the margin. All are measured before any is changed: one layout, not one a line.
 */
export function fitLines(page: HTMLElement): void {
  const lines = [...page.querySelectorAll<HTMLElement>('[data-spacing]')]
  for (const line of lines) line.style.letterSpacing = line.dataset['spacing'] ?? ''
  const wide = lines.flatMap(line => overfull(line) ?? [])
  for (const { line, each } of wide)
    line.style.letterSpacing = `calc(${line.dataset['spacing']} - ${(each + 0.02).toFixed(3)}px)`
}
