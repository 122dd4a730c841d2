import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLooking } from '../../../renderer/features/data/table/looking.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function looking() {
  const looked: string[] = []
  const { to } = createLooking(({ first, last }, isUp) => looked.push(`${first}–${last}${isUp ? ' up' : ''}`))
  return { looked, to: (first: number) => to({ first, last: first + 30 }) }
}

describe('somebody who scrolls', () => {
  it('is answered at every row, and for the way they go', () => {
    const { looked, to } = looking()
    for (const first of [0, 2, 4, 3]) to(first)
    expect(looked).toEqual(['0–30', '2–32', '4–34', '3–33 up'])
  })

  it('is answered at once where they jump to', () => {
    const { looked, to } = looking()
    for (const first of [0, 500]) to(first)
    expect(looked).toEqual(['0–30', '500–530'])
  })

  it('is answered now and then while they leap over pages, and where they come to rest', () => {
    const { looked, to } = looking()
    to(0)
    for (let leap = 1; leap <= 30; leap += 1) {
      to(leap * 100)
      vi.advanceTimersByTime(16)
    }
    const onTheWay = looked.length
    vi.advanceTimersByTime(1000)
    expect(onTheWay).toBeLessThan(12)
    expect(looked.at(-1)).toBe('3000–3030')
  })
})
