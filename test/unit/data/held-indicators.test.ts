import { describe, expect, it } from 'vitest'
import type { Indicator, IndicatorLine } from '../../../core/figures/model.ts'
import { createHeldIndicators } from '../../../renderer/features/data/held/held-indicators.ts'

const indicator = (key: string, revision = 1): Indicator => ({ key, name: key, revision }) as Indicator
const named = (list: readonly IndicatorLine[]): string[] =>
  list.map(({ key, revision }) => `${key} ${revision}`)

/** An answer that comes when it is told to. */
function late() {
  const { promise, resolve } = Promise.withResolvers<readonly Indicator[]>()
  return { ask: () => promise, answer: resolve }
}

describe('the indicators in hand', () => {
  it('hold one row of what a list named before its saving was answered', async () => {
    const held = createHeldIndicators()
    await held.read(async () => [indicator('a'), indicator('b')])
    held.put(indicator('b'))
    expect(named(held.list.value)).toEqual(['a 1', 'b 1'])
  })

  it('keep what was saved while an older list was on its way', async () => {
    const held = createHeldIndicators()
    await held.read(async () => [indicator('a')])
    const list = late()
    const read = held.read(list.ask)
    held.put(indicator('b'))
    held.put(indicator('a', 2))
    list.answer([indicator('a')])
    await read
    expect(named(held.list.value)).toEqual(['a 2', 'b 1'])
  })

  it('believe the later of two readings, in whatever order they are answered', async () => {
    const held = createHeldIndicators()
    const [first, second] = [late(), late()]
    const reading = [held.read(first.ask), held.read(second.ask)]
    second.answer([indicator('a'), indicator('b')])
    await reading[1]
    first.answer([indicator('a')])
    await reading[0]
    expect(named(held.list.value)).toEqual(['a 1', 'b 1'])
  })

  it('take what others saved since, and let go of what they removed', async () => {
    const held = createHeldIndicators()
    held.put(indicator('a'))
    held.put(indicator('b'))
    await held.read(async () => [indicator('a', 3)])
    expect(named(held.list.value)).toEqual(['a 3'])
  })

  it('know all that is said of one only in the revision that the list has', async () => {
    const held = createHeldIndicators()
    await held.read(async () => [indicator('a')])
    expect(held.wholeOf('a')).toBeUndefined()
    held.takeWhole(indicator('a'))
    expect(held.wholeOf('a')).toEqual(indicator('a'))
    await held.read(async () => [indicator('a', 2)])
    expect(held.wholeOf('a')).toBeUndefined()
  })
})
