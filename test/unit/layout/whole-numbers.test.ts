import { describe, expect, it } from 'vitest'
import { placeId } from '../../../core/documents/index.ts'
import type { PlanRun } from '../../../core/layout/index.ts'
import { keepNumbersWhole } from '../../../core/layout/whole-numbers.ts'

const at = placeId({ place: 'script', id: 's' }, 'p')
const plain = (text: string): PlanRun => ({ text })
const han = (count: number): string => '水'.repeat(count)
const kept = (text: string, indent = 0) => keepNumbersWhole([plain(text)], 20, indent)

describe('keepNumbersWhole', () => {
  it('begins a new line before a number that the end of the line would tear from its unit', () => {
    expect(kept(`${han(18)}12个断面`)).toEqual([plain(han(18)), { text: '12个断面', breaks: [0] }])
    expect(kept(`${han(15)}0.255毫克/升的`)).toEqual([plain(han(15)), { text: '0.255毫克/升的', breaks: [0] }])
  })

  it('leaves a number that fits', () => {
    expect(kept(`${han(15)}12个断面好`)).toEqual([plain(`${han(15)}12个断面好`)])
  })

  it('counts the mark behind it, which may not begin a line', () => {
    expect(kept(`${han(17)}12个，`)).toEqual([plain(han(17)), { text: '12个，', breaks: [0] }])
  })

  it('counts the indent of the first line and the lines that went before', () => {
    expect(kept(`${han(16)}12个`, 2)).toEqual([plain(han(16)), { text: '12个', breaks: [0] }])
    expect(kept(`${han(38)}12个`)).toEqual([plain(han(38)), { text: '12个', breaks: [0] }])
    expect(kept(`${han(22)}12个`)).toEqual([plain(`${han(22)}12个`)])
  })

  it('leaves a number at the very edge, which moves by itself', () => {
    expect(kept(`${han(20)}12个`)).toEqual([plain(`${han(20)}12个`)])
    expect(kept(`${han(19)}2个`)).toEqual([plain(han(19)), { text: '2个', breaks: [0] }])
  })

  it('moves a figure whole and never cuts it', () => {
    const figure: PlanRun = { text: '同比下降5.4%', expression: '{{a@2022:同比}}', at }
    expect(keepNumbersWhole([plain(han(16)), figure, plain('。')], 20, 0)).toEqual([plain(han(16)), { ...figure, breaks: [0] }, plain('。')])
  })

  it('lets a long figure wrap', () => {
    const long: PlanRun = { text: '从2012年的0.255毫克/升下降到2022年的0.0043毫克/升', expression: '{{a@2012→a@2022:从至}}', at }
    expect(keepNumbersWhole([plain(han(10)), long], 20, 0)).toEqual([plain(han(10)), long])
  })

  it('keeps the weight of what it cuts', () => {
    const bold: PlanRun = { text: `${han(18)}12个`, bold: true }
    expect(keepNumbersWhole([bold], 20, 0)).toEqual([{ text: han(18), bold: true }, { text: '12个', bold: true, breaks: [0] }])
  })
})
