import { describe, expect, it } from 'vitest'
import type { Indicator, Region } from '../../../core/figures/model.ts'
import { countStates, rowsByRegion, rowsByTopic, type Held } from '../../../renderer/features/data/rows.ts'

const indicator = (key: string, topic: string): Indicator => ({
  key, name: key, nameEn: '', aliases: [], unit: '天', unitEn: '', decimals: 0, rounding: 'half-up', polarity: 'neutral', topic, department: '', definition: '', revision: 1,
})
const region = (key: string): Region => ({ key, name: key, nameEn: '', parent: '', invented: false })
const named = (key: string) => ({ key, name: key, nameEn: '' })
const nameOf = (entry: { name: string }) => entry.name
const titles = (rows: readonly { kind: string; title: string }[]) => rows.map(row => `${row.kind} ${row.title}`)

describe('rows of the data table', () => {
  it('stand under their topics in the order of the register, those without a topic last', () => {
    const rows = rowsByTopic([indicator('c', 'gone'), indicator('b', 'water'), indicator('a', 'air')], [named('air'), named('water')], 'home', nameOf, () => '', 'rest')
    expect(titles(rows)).toEqual(['group air', 'values a', 'group water', 'values b', 'group rest', 'values c'])
  })

  it('put the home region first where one indicator is shown across regions', () => {
    expect(titles(rowsByRegion(indicator('a', ''), [region('x'), region('home')], 'home', nameOf, '天'))).toEqual(['group a', 'values home', 'values x'])
  })

  it('are counted by the state of their values', () => {
    const held = (['entered', 'published', 'published'] as const).map(state => ({ state }) as Held)
    expect(countStates(held)).toEqual({ entered: 1, checked: 0, published: 2 })
  })
})
