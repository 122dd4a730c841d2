import { describe, expect, it } from 'vitest'
import { braced, splitWritten } from '../../../renderer/features/prose-schema/written-form.ts'

describe('written figures in text', () => {
  it('splits words and figures without losing anything', () => {
    expect(splitWritten('全年{{优良天数@2022}}，同比{{优良天数@2022:同比}}。')).toEqual([
      { type: 'text', text: '全年' },
      { type: 'figure', text: '{{优良天数@2022}}' },
      { type: 'text', text: '，同比' },
      { type: 'figure', text: '{{优良天数@2022:同比}}' },
      { type: 'text', text: '。' },
    ])
  })

  it('reads full-width braces as braces', () => {
    expect(splitWritten('｛｛优良天数@2022｝｝')).toEqual([{ type: 'figure', text: '{{优良天数@2022}}' }])
  })

  it('leaves an unfinished form as text', () => {
    expect(splitWritten('{{优良天数@2022')).toEqual([{ type: 'text', text: '{{优良天数@2022' }])
  })

  it('adds the braces somebody left out', () => {
    expect([braced('优良天数@2022'), braced(' {{优良天数@2022}} ')]).toEqual([
      '{{优良天数@2022}}',
      '{{优良天数@2022}}',
    ])
  })
})
