/**
 * Whether the pressed keys are those of a shortcut such as `Ctrl+Shift+P` or `F1`; on a Mac, Cmd stands for
 * Ctrl.
 */
export function isPressed(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  keys: string,
): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1)!
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/** Keys without Ctrl or Alt belong to the text while one is being written; F1 to F12 never do. */
export const belongsToText = (keys: string): boolean => !/(Ctrl|Alt)\+|^(Shift\+)?F\d/.test(keys)
