import { decimal } from './decimal.ts'
import { intervalOf } from './stated.ts'

/**
 * Every whole number out of `whole` whose share prints as `rate` (per cent, as stated: 87.5 is [87.45,
 * 87.55), GONGWEN B2). None where the rate cannot come out of that many.
 */
export function countsFor(rate: string, whole: number): number[] {
  const { low, high } = intervalOf(decimal(rate), rate.split('.')[1]?.length ?? 0)
  const first = low.times(whole).dividedBy(100).ceil().toNumber()
  const afterLast = high.times(whole).dividedBy(100).ceil().toNumber()
  return Array.from({ length: Math.max(0, afterLast - first) }, (_, index) => first + index).filter(
    count => count >= 0 && count <= whole,
  )
}

/** Smaller wholes that the rate could come out of, the least smaller first. */
export function wholesFor(rate: string, whole: number, most = 5, leftOut = 30): number[] {
  return Array.from({ length: Math.min(leftOut, whole - 1) }, (_, index) => whole - 1 - index)
    .filter(candidate => countsFor(rate, candidate).length > 0)
    .slice(0, most)
}
