import { describe, expect, it } from 'vitest'
import type { Place } from '../../../renderer/features/data/rows.ts'
import {
  moved,
  ownSource,
  sharedSource,
  unsaid,
  used,
  type Sourcing,
} from '../../../renderer/features/data/value-source.ts'

const at = (indicator: string, period: string): Place => ({ indicator, region: 'luzhou', period })
const [days2022, days2023, dust2023] = [at('优良天数', '2022'), at('优良天数', '2023'), at('PM10', '2023')]
const writing = (given: string): Sourcing => ({ given, carried: undefined })

describe('where a value comes from', () => {
  it('is, for a revision, where the value came from', () => {
    const sourcing = { given: undefined, carried: { indicator: '优良天数', source: '快报' } }
    expect(ownSource(sourcing, days2022, { source: '环境年报' })).toBe('环境年报')
  })

  it('is asked for with the first value of an indicator, and not again with its next', () => {
    const first = ownSource(unsaid, days2023, undefined)
    const stored = used(writing('快报'), ['优良天数'])
    expect([first, ownSource(stored, days2023, undefined), ownSource(stored, dust2023, undefined)]).toEqual([
      '',
      '快报',
      '',
    ])
  })

  it('is asked for again once another indicator was in hand', () => {
    const stored = used(writing('快报'), ['优良天数'])
    expect(ownSource(moved(moved(stored, dust2023), days2023), days2023, undefined)).toBe('')
  })

  it('is not lost where it is written before the cell is chosen', () => {
    expect([moved(writing('快报'), dust2023), moved(writing(' '), dust2023)]).toEqual([
      writing('快报'),
      unsaid,
    ])
  })

  it('is nobody’s in particular where it was written for values of several indicators', () => {
    expect(used(writing('统计公报'), ['优良天数', 'PM10'])).toEqual(unsaid)
  })

  it('is shown for several values where all have the same', () => {
    expect([sharedSource(['年报', '年报']), sharedSource(['年报', '快报']), sharedSource([])]).toEqual([
      '年报',
      '',
      '',
    ])
  })
})
