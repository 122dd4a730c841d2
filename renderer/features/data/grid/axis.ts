/** Where things of different sizes begin along one direction; offsets and sizes are in pixels. */
export interface Axis {
  readonly count: number
  readonly total: number
  /** Of `count` itself: the end. */
  offsetOf(index: number): number
  sizeOf(index: number): number
  /** The thing at a distance from the start, the nearest one where there is none. */
  indexAt(distance: number): number
}

export function createAxis(sizes: readonly number[]): Axis {
  const offsets = new Float64Array(sizes.length + 1)
  sizes.forEach((size, index) => {
    offsets[index + 1] = offsets[index]! + size
  })
  return {
    count: sizes.length,
    total: offsets[sizes.length]!,
    offsetOf: index => offsets[Math.max(0, Math.min(index, sizes.length))]!,
    sizeOf: index => sizes[index] ?? 0,
    indexAt: distance => nearest(offsets, distance, sizes.length),
  }
}

function nearest(offsets: Float64Array, distance: number, count: number): number {
  let [low, high] = [0, Math.max(0, count - 1)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= distance) low = middle
    else high = middle - 1
  }
  return low
}
