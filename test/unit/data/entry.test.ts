import { describe, expect, it } from 'vitest'
import {
  cellText,
  entryText,
  readEntry,
  readEntryOf,
  shownText,
} from '../../../renderer/features/data/entry.ts'

const value = (text: string, bound = 'exact') => ({ kind: 'value', entry: { value: text, bound } })

describe('a text written into a cell', () => {
  it.each([
    ['1564', '项', value('1564')],
    ['1,564', '项', value('1564')],
    ['１５６．４', '天', value('156.4')],
    ['-3.2', '%', value('-3.2')],
    ['80.8%', '%', value('80.8')],
    ['28万', '户', value('280000')],
    ['28万户', '户', value('280000')],
    ['3公顷', '亩', value('45')],
    ['12项', '项', value('12')],
    ['超28', '户', value('28', 'above')],
    ['28余', '户', value('28', 'above')],
    ['>28', '户', value('28', 'above')],
    ['85%以上', '%', value('85', 'at-least')],
    ['≥85', '%', value('85', 'at-least')],
    ['at least 85', '%', value('85', 'at-least')],
    ['不足5', '个', value('5', 'below')],
    ['约3.5', '', value('3.5', 'about')],
  ])('reads %s for the unit “%s”', (typed, unit, read) => {
    expect(readEntry(typed, unit)).toEqual(read)
  })

  it.each(['abc', '1,56', '超', '10-15'])('reads no number in “%s”', typed => {
    expect(readEntry(typed, '天')).toEqual({ kind: 'refused', why: 'not-a-number', unit: '' })
  })

  it.each(['', '—', '无', '…'])('takes “%s” for no value at all', typed => {
    expect(readEntry(typed, '天')).toEqual({ kind: 'none' })
  })

  it('refuses a unit that measures something else', () => {
    expect(readEntry('80.8%', '天')).toEqual({ kind: 'refused', why: 'unit-differs', unit: '%' })
  })

  it('reads back what a cell holds, whatever the bound', () => {
    const entries = (['exact', 'above', 'at-least', 'below', 'about'] as const).map(bound => ({
      value: '28.5',
      bound,
    }))
    expect(entries.map(entry => readEntry(cellText(entry), '户'))).toEqual(
      entries.map(entry => ({ kind: 'value', entry })),
    )
  })
})

describe('a value in its cell', () => {
  const indicator = {
    decimals: 1,
    rounding: 'half-up' as const,
    formula: null,
    type: 'quantity' as const,
    classes: [],
    unit: '',
  }

  it('shows the decimals of its indicator, and more where it has more', () => {
    expect(
      ['77', '77.0', '77.25'].map(text => shownText({ value: text, bound: 'exact' }, indicator, 'zh')),
    ).toEqual(['77.0', '77.0', '77.25'])
  })

  it('is a class by its name, and reads so again', () => {
    const water = { ...indicator, unit: '', decimals: 0, type: 'class' as const, classes: ['Ⅰ类', 'Ⅱ类'] }
    const entry = { value: '2', bound: 'exact' as const }
    expect([shownText(entry, water, 'zh'), entryText(entry, water)]).toEqual(['Ⅱ类', 'Ⅱ类'])
    expect(['Ⅱ类', 'II类', '2类', '2'].map(text => readEntryOf(text, water))).toEqual(
      Array(4).fill({ kind: 'value', entry }),
    )
    expect([readEntryOf('Ⅲ类', water), readEntryOf('—', water)]).toEqual([
      { kind: 'refused', why: 'no-such-class', unit: '' },
      { kind: 'none' },
    ])
  })

  it('is a place as people say it', () => {
    const place = { ...indicator, decimals: 0, unit: '位', type: 'place' as const }
    const entry = { value: '3', bound: 'exact' as const }
    expect([
      shownText(entry, place, 'zh'),
      shownText(entry, { ...place, unit: '' }, 'zh'),
      shownText(entry, place, 'en'),
    ]).toEqual(['第3位', '第3位', '3rd'])
    expect(readEntryOf('第7位', place)).toEqual({ kind: 'value', entry: { value: '7', bound: 'exact' } })
    expect(readEntryOf('七点', place)).toEqual({ kind: 'refused', why: 'no-such-place', unit: '' })
  })

  it('is rounded where it was computed', () => {
    expect(
      shownText(
        { value: '80.821917808219', bound: 'exact' },
        { ...indicator, formula: { operation: 'ratio', operands: ['a', 'b'] } },
        'zh',
      ),
    ).toBe('80.8')
  })
})
