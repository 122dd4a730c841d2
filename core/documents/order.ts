/** Things that stand in an order of their own, from 1. */
interface Positioned {
  readonly position: number
}

/**
 * The things whose position changes when the one at `from` moves to `to` (both from 1), with their new positions;
 * undefined where nothing would move.
 */
export function reposition<Thing extends Positioned>(things: readonly Thing[], from: number, to: number): Thing[] | undefined {
  const ordered = [...things].sort((left, right) => left.position - right.position)
  const moving = ordered[from - 1]
  if (!moving || from === to || to < 1 || to > ordered.length) return undefined
  const others = ordered.filter(thing => thing !== moving)
  const next = [...others.slice(0, to - 1), moving, ...others.slice(to - 1)]
  return next.flatMap((thing, index) => (thing.position === index + 1 ? [] : [{ ...thing, position: index + 1 }]))
}
