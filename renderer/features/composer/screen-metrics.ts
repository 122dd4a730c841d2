import { times, type Metrics } from '../../../core/layout/index.ts'

const SIZE = 100

/**
 * Widths of a Latin face as this machine sets it, so that the preview ends its lines where a program on it
 * prints them. Where the machine lacks the face, it takes another for it, here as there.
 */
export function screenMetrics(face: string): Metrics {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return times
  const known = new Map<string, number>()
  const measure = (sign: string, isBold: boolean): number => {
    canvas.font = `${isBold ? 'bold ' : ''}${SIZE}px "${face}", serif`
    return canvas.measureText(sign).width / SIZE
  }
  return {
    gap: times.gap,
    latin: (sign, isBold) => {
      const key = `${sign}${isBold}`
      const width = known.get(key) ?? measure(sign, isBold)
      known.set(key, width)
      return width
    },
  }
}
