import { describe, expect, it } from 'vitest'
import { titleLines } from '../../../core/layout/title.ts'
import { emWidth } from '../../../core/layout/width.ts'

describe('titleLines', () => {
  it('keeps a title that fits on one line', () => {
    expect(titleLines('全市水环境治理新闻发布会主持词', 20, 'zh')).toEqual(['全市水环境治理新闻发布会主持词'])
  })

  it('breaks a longer one into a trapezium where words end', () => {
    expect(titleLines('在云河市深入打好污染防治攻坚战新闻发布会上的发布词', 20, 'zh')).toEqual([
      '在云河市深入打好污染防治攻坚战',
      '新闻发布会上的发布词',
    ])
  })

  it('keeps compounds whole that a word list would cut', () => {
    expect(titleLines('云河市2023年生态文明建设新闻发布会主持词', 20, 'zh')).toEqual([
      '云河市2023年生态文明建设',
      '新闻发布会主持词',
    ])
  })

  it('keeps the lines its author made', () => {
    expect(titleLines('上半年\n情况通报', 20, 'zh')).toEqual(['上半年', '情况通报'])
  })

  it('never breaks inside book title marks where there is another way', () => {
    expect(
      titleLines('云河市《水污染防治三年行动方案》实施情况新闻发布会发布词', 20, 'zh').some(
        line => line.includes('《') && line.includes('》'),
      ),
    ).toBe(true)
  })

  it('makes a diamond of three lines', () => {
    const lines = titleLines(
      '在云河市推动长江上游生态保护修复和城乡人居环境整治提升专题新闻发布会暨媒体见面会上的主发布词',
      20,
      'zh',
    )
    const widths = lines.map(emWidth)
    expect([lines.length, Math.max(...widths) <= 20, widths[1]]).toEqual([3, true, Math.max(...widths)])
  })

  it.each([
    '云河市2023—2025年推动长江上游生态保护修复和城乡人居环境整治提升以及工业园区污水集中处理设施建设专题新闻发布会暨中央和省级主要新闻媒体记者见面会上的主发布词和补充说明材料以及相关部门负责同志的情况通报',
    '关于进一步加强云河市细颗粒物PM2.5和臭氧协同控制以及流域水污染防治与农村黑臭水体治理情况的新闻发布词暨2023年8月11日媒体集中采访活动有关安排和1—6月环境质量状况的通报',
  ])('makes a diamond of as many lines as it needs, without an orphan: %s', title => {
    const lines = titleLines(title, 20, 'zh')
    const widths = lines.map(emWidth)
    expect(lines.join('')).toBe(title)
    expect(lines.length).toBeGreaterThan(4)
    expect([Math.max(...widths) <= 20, Math.min(...widths) > 9]).toEqual([true, true])
    expect(Math.max(widths[0] ?? 0, widths.at(-1) ?? 0)).toBeLessThan(Math.max(...widths))
  })

  it.each(['PM2.5', '2023—2025年', '1—6月', '26.5摄氏度', '8月11日', 'COVID-19', '15%～30%'])(
    'tears no term: %s',
    term => {
      const titles = Array.from(
        { length: 24 },
        (_, before) =>
          `${'治水兴业惠民'.repeat(5).slice(0, before)}${term}${'云河市新闻发布会上的发布词'.repeat(3)}`,
      )
      expect(
        titles
          .map(title => titleLines(title, 20, 'zh'))
          .filter(lines => !lines.some(line => line.includes(term))),
      ).toEqual([])
    },
  )

  it('breaks an English title between words', () => {
    expect(titleLines('Opening remarks on water and air in Cloud River', 16, 'en')).toEqual([
      'Opening remarks on water ',
      'and air in Cloud River',
    ])
  })

  it('leaves a title of one endless word to the reader of the file', () => {
    const endless = 'A'.repeat(200)
    expect(titleLines(endless, 20, 'zh')).toEqual([endless])
  })
})
