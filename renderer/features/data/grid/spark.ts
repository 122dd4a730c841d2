/**
 * A line without axes as the points of an SVG path, with where it ends; undefined where there is nothing to
 * join.
 */
export interface Spark {
  readonly path: string
  readonly x: number
  readonly y: number
}

const HEIGHT = 20
const WIDTH = 84

/** Null leaves a gap that the line passes over. */
export function sparkOf(values: readonly (number | null)[]): Spark | undefined {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  if (points.length < 2) return undefined
  const numbers = points.map(point => point.value)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const step = (WIDTH - 6) / (values.length - 1)
  const placed = points.map(({ value, index }) => ({
    x: round(3 + index * step),
    y: high === low ? HEIGHT / 2 : round(HEIGHT - 4 - ((value - low) / (high - low)) * (HEIGHT - 8)),
  }))
  const last = placed.at(-1)!
  return { path: `M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}`, x: last.x, y: last.y }
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10
