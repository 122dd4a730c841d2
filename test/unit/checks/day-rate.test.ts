import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayRateReachable } from '../../../core/checks/day-rate.ts'
import { decimal, roundDecimal } from '../../../core/figures/index.ts'

describe('a day rate', () => {
  it('of 87.5% cannot come out of 365 days, and says which valid days it could come out of', () => {
    expect(dayRateReachable('87.5%', 365)).toEqual({
      reachable: false,
      days: [],
      instead: [
        { validDays: 361, days: [316] },
        { validDays: 360, days: [315] },
        { validDays: 359, days: [314] },
        { validDays: 353, days: [309] },
        { validDays: 352, days: [308] },
      ],
    })
  })

  it.each([
    ['80.8', 365, [295]],
    ['98.4%', 365, [359]],
    ['87.4', 365, [319]],
    ['87.7', 365, [320]],
    ['100％', 365, [364, 365]],
    ['100.0', 365, [365]],
    ['81%', 365, [294, 295, 296, 297]],
    ['0.0', 366, [0]],
    ['80.82', 365, [295]],
  ])('of %s of %i days is %j days', (printed, days, counts) => {
    expect(dayRateReachable(printed, days)).toEqual({ reachable: true, days: counts, instead: [] })
  })

  it.each([
    ['87.5', 364],
    ['87.5', 363],
    ['87.5', 362],
  ])('of %s cannot come out of %i days either', (printed, days) => {
    expect(dayRateReachable(printed, days)?.reachable).toBe(false)
  })

  it.each(['很高', '101%', '-3%', ''])('is not judged where %j is no rate', printed => {
    expect(dayRateReachable(printed, 365)).toBeUndefined()
  })

  it('is reachable whenever it was printed from whole days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 366 }),
        fc.nat(),
        fc.integer({ min: 0, max: 2 }),
        (days, seed, decimals) => {
          const count = seed % (days + 1)
          const printed = roundDecimal(decimal(String(count)).dividedBy(days).times(100).toFixed(), decimals)
          expect(dayRateReachable(printed, days)?.days).toContain(count)
        },
      ),
    )
  })
})
