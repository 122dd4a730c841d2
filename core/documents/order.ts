/** Things that stand in an order of their own, from 1. */
interface Positioned {
  readonly id: string
  readonly position: number
}

/**
 * The things whose position changes when one of them moves to `to` (from 1), with their new positions;
 * undefined where nothing would move.
 */
export function reposition<Thing extends Positioned>(
  things: readonly Thing[],
  id: string,
  to: number,
): Thing[] | undefined {
  const ordered = inOrder(things)
  const moving = ordered.find(thing => thing.id === id)
  if (!moving || to < 1 || to > ordered.length || ordered[to - 1] === moving) return undefined
  const others = ordered.filter(thing => thing !== moving)
  return renumbered([...others.slice(0, to - 1), moving, ...others.slice(to - 1)])
}

const inOrder = <Thing extends Positioned>(things: readonly Thing[]): Thing[] =>
  things.toSorted((left, right) => left.position - right.position)

const renumbered = <Thing extends Positioned>(ordered: readonly Thing[]): Thing[] =>
  ordered.flatMap((thing, index) => (thing.position === index + 1 ? [] : [{ ...thing, position: index + 1 }]))
