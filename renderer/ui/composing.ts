/**
 * Whether a key belongs to an input method that is still composing; such a key must never submit, move or
 * close anything.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
