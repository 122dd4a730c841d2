import { describe, expect, it } from 'vitest'
import { dayText, dayTyped } from '../../../renderer/ui/day-text.ts'

describe('a day', () => {
  it('reads as each language writes it', () => {
    expect([dayText('2023-08-11', 'zh'), dayText('2023-08-11', 'en'), dayText('', 'zh')]).toEqual([
      '2023年8月11日',
      '11 Aug 2023',
      '',
    ])
  })

  it('is understood in every way it is usually typed', () => {
    const ways = [
      '2023-08-11',
      '2023-8-11',
      '2023/8/11',
      '2023.8.11',
      '20230811',
      '2023年8月11日',
      '２０２３年８月１１日',
      '2023 年 8 月 11 日',
      '11 Aug 2023',
      '11 August 2023',
      'Aug. 11, 2023',
      ' august 11 2023 ',
    ]
    expect([...new Set(ways.map(dayTyped))]).toEqual(['2023-08-11'])
  })

  it('is not guessed where the text names none', () => {
    expect(['2023-02-30', '2023-13-01', '8月11日', '3/4/2023', '11 Foo 2023', '明天'].map(dayTyped)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    )
    expect(dayTyped('  ')).toBe('')
  })
})
