/** Pushes stacked blocks apart until none overlap, keeping their order and staying within the range. */
export function spread(
  middlesWanted: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const order = middlesWanted.map((_, index) => index).sort((a, b) => middlesWanted[a]! - middlesWanted[b]!)
  const placed = [...middlesWanted]
  let edge = top
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, edge + heights[index]! / 2)
    edge = placed[index]! + heights[index]! / 2
  }
  edge = bottom
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, edge - heights[index]! / 2)
    edge = placed[index]! - heights[index]! / 2
  }
  return placed
}
