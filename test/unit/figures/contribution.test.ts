import { describe, expect, it } from 'vitest'
import { indicator, office, says } from './office.ts'

const yuan = { decimals: 1, unitEn: 'hundred million yuan' }
const names = ['地区生产总值', '一产', '二产', '三产']
const rate = indicator('优良率', '%', { decimals: 1, polarity: 'higher-is-better' })
const dust = indicator('浓度', '微克/立方米', { polarity: 'lower-is-better', unitEn: 'μg/m³' })
const loan = indicator('新增贷款', '亿元', yuan)
const values = {
  '地区生产总值@2022': '2600',
  '地区生产总值@2021': '2400',
  '一产@2022': '195',
  '一产@2021': '200',
  '二产@2022': '1196',
  '二产@2021': '1100',
  '三产@2022': '1209',
  '三产@2021': '1100',
  '优良率@2022': '80.4',
  '优良率@2021': '80.8',
  '浓度@2022': '31',
  '浓度@2021': '34',
  '新增贷款@2022': '120',
  '新增贷款@2021': '100',
}
const known = office({
  indicators: [...names.map(key => indicator(key, '亿元', yuan)), rate, dust, loan],
  values,
})
const zh = (figure: string): string => says(figure, known)
const en = (figure: string): string => says(figure, known, 'en')
const code = (figure: string): string => zh(figure).split(' ')[0]!

describe('what a part gives to the growth of its whole', () => {
  it('is its share of the rise, or its points of the growth', () => {
    expect(
      [
        '{{三产@2022/地区生产总值@2022:贡献率}}',
        '{{三产@2022/地区生产总值@2022:拉动}}',
        '{{二产@2022/地区生产总值@2022:贡献率|限=近(10)}}',
        '{{二产@2022/地区生产总值@2022:贡献率|去零}}',
      ].map(zh),
    ).toEqual(['54.5%', '4.5个百分点', '近50%', '48%'])
    expect(['贡献率', '拉动'].map(said => en(`{{三产@2022/地区生产总值@2022:${said}}}`))).toEqual([
      '54.5%',
      '4.5 percentage points',
    ])
  })

  it('is refused of what fell, of a whole that fell, and of what is no part of it', () => {
    expect(
      [
        '{{一产@2022/地区生产总值@2022:贡献率}}',
        '{{二产@2022/一产@2022:贡献率}}',
        '{{优良率@2022/地区生产总值@2022:贡献率}}',
        '{{二产@2021/地区生产总值@2021:贡献率}}',
      ].map(code),
    ).toEqual(['not-an-increase', 'parts-exceed-whole', 'unit-mismatch', 'missing-observation'])
  })

  it('makes with the other parts the growth of the whole', () => {
    const points = ['二产', '三产'].map(part =>
      Number.parseFloat(zh(`{{${part}@2022/地区生产总值@2022:拉动|位数=3}}`)),
    )
    // 一产 fell by 5 of 2400, which is no contribution to be said.
    expect(points[0]! + points[1]! - (5 / 2400) * 100).toBeCloseTo((200 / 2400) * 100, 2)
  })
})

describe('a structure', () => {
  it('says what each is of all of them together', () => {
    expect(
      [
        '{{一产@2022,二产@2022,三产@2022:结构}}',
        '{{一产@2022,二产@2022,三产@2022:结构|位数=0}}',
        '{{一产@2022,二产@2022,三产@2022:结构|去零}}',
        '{{一产@2022,二产@2022:结构|去零,位数=0}}',
      ].map(zh),
    ).toEqual(['7.5:46.0:46.5', '8:46:47', '7.5:46.0:46.5', '14:86'])
  })

  it('is refused of rates and of other units', () => {
    expect(
      [
        '{{优良率@2022,优良率@2022:结构}}',
        '{{一产@2022,浓度@2022:结构}}',
        '{{浓度@2022,浓度@2022:结构}}',
      ].map(code),
    ).toEqual(['not-additive', 'unit-mismatch', 'not-additive'])
  })
})

describe('several changes', () => {
  it('are each in their own way, rates in points', () => {
    expect(zh('{{浓度@2022,优良率@2022:分别同比各|称=无}}')).toBe('分别下降8.8%和0.4个百分点')
    expect(en('{{浓度@2022,优良率@2022:分别同比各|称=无}}')).toBe(
      'down 8.8% and 0.4 percentage points respectively',
    )
  })

  it('are said of all where all went the same way, and refused where one did not', () => {
    expect(
      [
        '{{二产@2022,三产@2022:均同比}}',
        '{{二产@2022,三产@2022:均同比|词=增降,称=无,带=实现}}',
        '{{浓度@2022,优良率@2022:均同比|词=降低/提高}}',
        '{{浓度@2022,优良率@2022:均同比|称=无}}',
        '{{二产@2022,一产@2022:均同比}}',
      ].map(zh),
    ).toEqual([
      '同比均上升',
      '均实现增长',
      expect.stringContaining('figure-syntax'),
      '均下降',
      'not-alike {"indicator":"一产","region":"luzhou","period":"2022","value":"195","other":"1196"}',
    ])
    expect(en('{{二产@2022,三产@2022:均同比}}')).toBe('all up from a year earlier')
  })
})

describe('words for what a number is like', () => {
  it.each([
    ['{{地区生产总值@2022:不到(1000)}}', 'not-near'],
    ['{{三产@2022:不到(10)}}', '不到1210亿元'],
    ['{{三产@2022:高达}}', '高达1209.0亿元'],
    ['{{浓度@2022:高达}}', 'not-much'],
    ['{{新增贷款@2022:多达}}', '多达120.0亿元'],
    ['{{新增贷款@2022:同比|称=无,词=增降,限=高达}}', '增长高达20.0%'],
    ['{{二产@2022:同比|称=无,词=增降,限=高达}}', 'not-much'],
    ['{{三产@2022/地区生产总值@2022:占比|限=高达}}', 'not-much'],
    ['{{新增贷款@2021→新增贷款@2022:由到无幅|限=高达}}', 'figure-syntax'],
    ['{{二产@2022+三产@2022:合计|限=高达}}', 'figure-syntax'],
    ['{{新增贷款@2022:增幅|限=多达}}', 'figure-syntax'],
    ['{{三产@2022/地区生产总值@2022:贡献率|限=高达}}', 'figure-syntax'],
    ['{{新增贷款@2021→新增贷款@2022:由到无幅|限=仅}}', 'figure-syntax'],
    ['{{二产@2022+三产@2022:合计|限=仅}}', 'figure-syntax'],
    ['{{三产@2022/地区生产总值@2022:贡献率|限=仅}}', 'figure-syntax'],
    ['{{二产@2022,三产@2022:分别|限=仅}}', 'figure-syntax'],
    ['{{新增贷款@2022:净增|限=仅}}', 'not-little'],
    ['{{新增贷款@2022:增幅|限=仅}}', 'not-little'],
    ['{{新增贷款@2022:同比增减|词=多增/少增}}', '同比多增20.0亿元'],
    ['{{浓度@2022:较2021增减|词=偏多/偏少}}', '较2021年偏少3微克/立方米'],
    ['{{浓度@2022:较2021增减|词=偏高/偏低}}', '较2021年偏低3微克/立方米'],
    ['{{新增贷款@2021→新增贷款@2022:相当于}}', '相当于2021年的120.0%'],
    ['{{浓度@2021→浓度@2022:相当于|去零}}', '相当于2021年的91.2%'],
  ])('%s prints %s', (figure, printed) => {
    expect([zh(figure), code(figure)]).toContain(printed)
  })
})
