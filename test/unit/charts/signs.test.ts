import { describe, expect, it } from 'vitest'
import { doubtfulSigns, signProblems } from '../../../core/charts/index.ts'
import { spec } from './examples.ts'

const written = spec('bar', ['甲\u{10fffd}', '乙𠮷'], { 'CO₂': ['1', '2'] })

describe('signs that a picture may not hold', () => {
  it('are those beyond letters, digits and common Han characters, each once', () => {
    expect(doubtfulSigns(spec('bar', ['泸州市（虚构）', '一月 ABC%'], { 优良天数: ['1', '2'] }))).toEqual([])
    expect(doubtfulSigns(written).toSorted()).toEqual(['₂', '𠮷', '\u{10fffd}'].toSorted())
  })

  it('are told by the part they stand in, those alone that are not drawn', () => {
    expect(signProblems(written, sign => sign !== '\u{10fffd}')).toEqual([
      {
        code: 'signs-undrawable',
        facts: { title: written.title, chartPart: 'categories', signs: ['\u{10fffd}'] },
      },
    ])
    expect(signProblems(written, () => true)).toEqual([])
  })
})
