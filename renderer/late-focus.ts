/**
 * For giving the focus to what an answer shows. `const giveFocus = holdFocus()` before asking,
 * `giveFocus(() => …)` once the answer is here: who has gone on to another field meanwhile stays there.
 */
export function holdFocus(): (give: () => void) => void {
  const before = document.activeElement
  return give => {
    const now = document.activeElement
    if (now === before || now === null || now === document.body) give()
  }
}
