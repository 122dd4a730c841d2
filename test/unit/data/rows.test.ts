import { describe, expect, it } from 'vitest'
import type { Indicator, Region } from '../../../core/figures/model.ts'
import { createHeldValues } from '../../../renderer/features/data/held/held-values.ts'
import {
  rowsByRegion,
  rowsInTree,
  type Branch,
  type Held,
  type Row,
  type RowStyle,
} from '../../../renderer/features/data/rows.ts'

const indicator = (key: string, topic: string): Indicator => ({
  key,
  name: key,
  nameEn: '',
  aliases: [],
  unit: '天',
  unitEn: '',
  decimals: 0,
  rounding: 'half-up',
  polarity: 'neutral',
  topic,
  department: '',
  definition: '',
  definitionChanges: [],
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
  formula: null,
  revision: 1,
})
const region = (key: string): Region => ({
  key,
  name: key,
  nameEn: '',
  parent: '',
  invented: false,
  complete: false,
})
const branch = (key: string, parent = ''): Branch => ({ key, name: key, nameEn: '', parent })
const style = (changed: Partial<RowStyle> = {}): RowStyle => ({
  nameOf: entry => entry.name,
  unitOf: () => '',
  folded: new Set(),
  rest: 'rest',
  ...changed,
})
const drawn = (rows: readonly Row[]) =>
  rows.map(
    row => `${' '.repeat(row.depth)}${row.kind === 'group' ? `[${row.title} ${row.count}]` : row.title}`,
  )
const tree = (
  indicators: readonly Indicator[],
  branches: readonly Branch[],
  changed: Partial<RowStyle> = {},
) => drawn(rowsInTree(indicators, branches, ({ topic }) => topic, 'home', style(changed)))

describe('rows of the data table', () => {
  it('stand in the tree of their topics with counts, those filed nowhere last', () => {
    expect(
      tree(
        [indicator('c', 'gone'), indicator('b', 'water'), indicator('a', 'air'), indicator('r', 'river')],
        [branch('air'), branch('water'), branch('river', 'water')],
      ),
    ).toEqual(['[air 1]', 'a', '[water 2]', 'b', ' [river 1]', ' r', '[rest 1]', 'c'])
  })

  it('leave out branches without rows, and rows of what is folded', () => {
    expect(
      tree(
        [indicator('a', 'air'), indicator('r', 'river')],
        [branch('air'), branch('soil'), branch('water'), branch('river', 'water')],
        { folded: new Set(['branch water']) },
      ),
    ).toEqual(['[air 1]', 'a', '[water 1]'])
  })

  it('put a target under what it belongs to, however they are sorted', () => {
    expect(
      tree([indicator('a', 'air'), indicator('b', 'air'), indicator('a.目标', 'air')], [branch('air')], {
        compare: (left, right) => right.key.localeCompare(left.key),
      }),
    ).toEqual(['[air 3]', 'b', 'a', ' a.目标'])
  })

  it('put the home region first where one indicator is shown across regions', () => {
    expect(drawn(rowsByRegion(indicator('a', ''), [region('x'), region('home')], 'home', style()))).toEqual([
      '[a 2]',
      'home',
      'x',
    ])
  })
})

describe('the values at hand', () => {
  const held = (indicatorKey: string, period: string, state: Held['state'], value = '1'): Held => ({
    indicator: indicatorKey,
    region: 'home',
    period,
    value,
    bound: 'exact',
    state,
    revision: 1,
    source: '',
    note: '',
    enteredBy: '',
    enteredAt: '',
  })

  it('keep what is known from a later revision where an earlier reading comes in late', () => {
    const values = createHeldValues()
    values.take([{ ...held('a', '2021', 'entered', '296'), revision: 2 }])
    values.replace(
      [{ indicator: 'a', region: 'home' }],
      [{ ...held('a', '2021', 'published', '295'), revision: 1 }],
    )
    expect(values.at({ indicator: 'a', region: 'home', period: '2021' })?.value).toBe('296')
  })

  it('let no earlier reading that comes in late overwrite what was stored since, nor bring back what was taken back', () => {
    const values = createHeldValues()
    const at = { indicator: 'a', region: 'home', period: '2021' }
    values.take([{ ...held('a', '2021', 'entered', '296'), revision: 2 }])
    values.take([{ ...held('a', '2021', 'published', '295'), revision: 1 }])
    expect(values.at(at)?.value).toBe('296')
    values.drop(at)
    values.take([{ ...held('a', '2021', 'entered', '296'), revision: 2 }])
    expect(values.at(at)).toBeUndefined()
    values.take([{ ...held('a', '2021', 'entered', '297'), revision: 4 }])
    expect(values.at(at)?.value).toBe('297')
  })

  it('forget what is gone when an indicator is read again', () => {
    const values = createHeldValues()
    values.take([held('a', '2021', 'published'), held('b', '2021', 'published')])
    values.replace([{ indicator: 'a', region: 'home' }], [held('a', '2022', 'entered')])
    expect([
      values.at({ indicator: 'a', region: 'home', period: '2021' }),
      values.series('a', 'home').size,
      values.series('b', 'home').size,
    ]).toEqual([undefined, 1, 1])
  })
})
