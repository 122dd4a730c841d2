/**
 * Which of `after` each of `before` is, going by what stands the same from the beginning and from the end.
 * Where the two ends claim different ones, or one is claimed for two, nobody knows: such a one has none.
 */
export function alignedEnds<Part>(before: readonly Part[], after: readonly Part[]): (number | undefined)[] {
  const shorter = Math.min(before.length, after.length)
  const grown = after.length - before.length
  let [first, last] = [0, 0]
  while (first < shorter && before[first] === after[first]) first += 1
  while (last < shorter && before.at(-1 - last) === after.at(-1 - last)) last += 1
  return certain(
    before.map(
      (_, at) => new Set([...(at < first ? [at] : []), ...(before.length - at <= last ? [at + grown] : [])]),
    ),
  )
}

/** The one that each claims, unless it claims several or another claims it too. */
function certain(claims: readonly ReadonlySet<number>[]): (number | undefined)[] {
  const counts = new Map<number, number>()
  for (const claim of claims.flatMap(each => [...each])) counts.set(claim, (counts.get(claim) ?? 0) + 1)
  return claims.map(each => (each.size === 1 ? [...each].find(claim => counts.get(claim) === 1) : undefined))
}
