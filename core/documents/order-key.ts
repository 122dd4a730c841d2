/** In the order of their signs, which both databases compare by. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const valueAt = (key: string, at: number): number => Math.max(0, digits.indexOf(key.charAt(at) || '0'))

/** A digit between two, nearer to whichever end is open, so that keys stay short where things are added. */
function digitBetween(low: number, high: number, isFirst: boolean, isLast: boolean): number {
  if (isFirst === isLast) return (low + high) >> 1
  return isLast ? low + 1 : high - 1
}

/**
 * A key that stands between two keys of an order: nothing else in it has to change its own. Keys are read as
 * fractions written in 62 digits, and none ends in the lowest, so that there is always one between two.
 * @param before the key it is to stand behind, '' for none
 * @param after the key it is to stand before, '' for none; greater than `before`
 */
export function keyBetween(before: string, after: string): string {
  if (after !== '' && before >= after) throw new Error(`no key stands between ${before} and ${after}`)
  let common = 0
  while (after !== '' && valueAt(before, common) === valueAt(after, common)) common += 1
  const [head, low, rest] = [after.slice(0, common), before.slice(common), after.slice(common)]
  const [from, to] = [valueAt(low, 0), rest === '' ? digits.length : valueAt(rest, 0)]
  if (to - from > 1) return head + digits.charAt(digitBetween(from, to, low === '', rest === ''))
  // What goes on behind the same digit stands before the end of what begins with it.
  return rest.length > 1 ? head + rest.charAt(0) : head + digits.charAt(from) + keyBetween(low.slice(1), '')
}
