import { describe, expect, it } from 'vitest'
import { indicator, office, says, yearly } from './office.ts'

const rate = indicator('率', '%', { decimals: 1, polarity: 'higher-is-better' })
const dust = indicator('浓度', '微克/立方米', { polarity: 'lower-is-better', unitEn: 'μg/m³' })
const use = indicator('用水量', '亿立方米', { decimals: 1, unitEn: '亿 m³' })
const water = indicator('水质', '类', {
  type: 'class',
  classes: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类'],
  polarity: 'lower-is-better',
})
const place = indicator('位次', '位', {
  type: 'place',
  within: '全省',
  withinEn: 'the province',
  polarity: 'lower-is-better',
})

const known = office({
  indicators: [rate, dust, use, water, place],
  values: {
    ...yearly('率', 2022, ['97.5', '100', '100', '100']),
    ...yearly('浓度', 2022, ['36', '34', '33', '31']),
    ...yearly('用水量', 2022, ['6.9', '6.4', '6.5', '6.3']),
    ...yearly('水质', 2022, ['3', '2', '1', '2']),
    ...yearly('位次', 2022, ['4', '1', '1', '1']),
  },
})

const zh = (...figures: readonly string[]): string[] => figures.map(figure => says(figure, known))
const en = (...figures: readonly string[]): string[] => figures.map(figure => says(figure, known, 'en'))
const codes = (...figures: readonly string[]): string[] => zh(...figures).map(said => said.split(' ')[0]!)

describe('what is kept to', () => {
  it('is said without a number of years where three, or this year and the last, are known to keep to it', () => {
    const figures = [
      '{{率@2022:稳定保持(100)}}',
      '{{率@2022:保持(100)}}',
      '{{率@2022:稳定保持在以上(95)}}',
      '{{率@2022:保持在以上(90)}}',
      '{{用水量@2022:稳定在以内(6.5)}}',
      '{{用水量@2022:保持在以内(7)}}',
    ]
    expect(zh(...figures)).toEqual([
      '稳定保持100%',
      '保持100%',
      '稳定保持在95%以上',
      '保持在90%以上',
      '稳定在6.5亿立方米以内',
      '保持在7亿立方米以内',
    ])
    expect(en(...figures.slice(0, 4))).toEqual([
      'steady at 100%',
      'still at 100%',
      'steady at or above 95%',
      'still at or above 90%',
    ])
  })

  it('is a standard that polarity gives its side', () => {
    expect(
      zh('{{浓度@2022:连续达标(35)}}', '{{浓度@2022:连续稳定达标(35)}}', '{{率@2022:稳定达标(100)}}'),
    ).toEqual(['连续3年达标', '连续3年稳定达标', '稳定达标'])
    expect(en('{{浓度@2022:连续达标(35)}}')).toEqual(['up to standard for 3 consecutive years'])
    expect(codes('{{用水量@2022:连续达标(6.5)}}', '{{浓度@2022:稳定达标(32)}}')).toEqual([
      'no-polarity',
      'limit-not-held',
    ])
  })

  it('may be a class, of which a better one is above', () => {
    expect(
      zh(
        '{{水质@2022:稳定保持在以上(Ⅱ类)}}',
        '{{水质@2022:连续保持在以上(Ⅱ类)}}',
        '{{水质@2022:稳定在以上(Ⅱ类)}}',
        '{{水质@2022:保持在以上(Ⅲ类)}}',
      ),
    ).toEqual(['稳定保持Ⅱ类及以上', '连续3年保持Ⅱ类及以上', '稳定在Ⅱ类及以上', '保持Ⅲ类及以上'])
    expect(en('{{水质@2022:稳定保持在以上(Ⅱ类)}}')).toEqual(['steady at Ⅱ类 or better'])
    expect(
      codes(
        '{{水质@2022:稳定保持(Ⅱ类)}}',
        '{{水质@2022:稳定保持(Ⅳ类)}}',
        '{{水质@2022:连续超过(Ⅱ类)}}',
        '{{率@2022:保持在以上(Ⅱ类)}}',
      ),
    ).toEqual(['limit-not-held', 'not-a-class', 'not-a-quantity', 'not-a-class'])
  })

  it.each(['II类', 'ＩＩ类', 'ii类', '2类', '２类', '二类', 'Ⅱ'])(
    'prints a class as its indicator names it, written %s',
    written => {
      expect(
        zh(
          `{{水质@2022:稳定保持在以上(${written})}}`,
          `{{水质@2022:及以上(${written})}}`,
          `{{水质@2021:优于(${written})}}`,
        ),
      ).toEqual(['稳定保持Ⅱ类及以上', 'Ⅱ类及以上', '优于Ⅱ类'])
      expect(zh(`{{水质@2022:优于(${written})}}`)[0]).toContain('Ⅱ类')
    },
  )

  it('may be a place', () => {
    expect(
      zh(
        '{{位次@2022:保持(1)}}',
        '{{位次@2022:保持(1)|量=无,汉字}}',
        '{{位次@2022:稳定保持(1)|量=首位}}',
        '{{位次@2022:连续保持(1)|式=位居,量=首位}}',
      ),
    ).toEqual(['保持全省第1位', '保持全省第一', '稳定保持全省首位', '连续3年位居全省首位'])
    expect(
      zh(
        '{{位次@2022:保持(1)|式=稳居}}',
        '{{位次@2022:保持(1)|式=稳居,量=无,汉字}}',
        '{{位次@2022:连续不高于(3)|式=稳居}}',
        '{{位次@2020:保持(1)|式=稳居}}',
      ).map(said => said.split(' ')[0]),
    ).toEqual(['稳居全省第1位', '稳居全省第一', '连续3年稳居全省前3位', 'limit-not-held'])
    expect(en('{{位次@2022:保持(1)|式=稳居}}')).toEqual(['firmly 1st in the province'])
    expect(en('{{位次@2022:保持(1)}}')).toEqual(['still 1st in the province'])
    expect(codes('{{位次@2020:保持(1)}}', '{{位次@2022:保持在以上(1)}}')).toEqual([
      'limit-not-held',
      'not-a-quantity',
    ])
  })

  it('is refused where too few values keep to it', () => {
    expect(
      codes(
        '{{率@2021:稳定保持(100)}}',
        '{{率@2020:保持(100)}}',
        '{{浓度@2020:保持在以内(35)}}',
        '{{用水量@2022:稳定在以内(6.4)}}',
      ),
    ).toEqual(Array.from({ length: 4 }, () => 'limit-not-held'))
  })
})

describe('a place', () => {
  it('is said without its verb behind another, and as the head of all where it is the first', () => {
    expect(zh('{{位次@2022|式=无,量=无,汉字}}', '{{位次@2022|量=首位}}', '{{位次@2019|量=首位}}')).toEqual([
      '全省第一',
      '居全省首位',
      '居全省第4位',
    ])
    expect(en('{{位次@2022|式=无}}')).toEqual(['1st in the province'])
  })
})

describe('a streak', () => {
  const fallen = office({
    indicators: [dust, rate],
    values: {
      ...yearly('浓度', 2022, ['44', '45', '41', '38', '36', '31']),
      ...yearly('率', 2022, ['80', '81.2', '83']),
    },
  })
  const told = (figure: string): string[] =>
    (['zh', 'en'] as const).map(language => says(figure, fallen, language))

  it('is named by how many falls or rises there are in a row, and says since when where it is as long as its series', () => {
    expect(['{{浓度@2022:连降}}', '{{率@2022:连升}}', '{{率@2022:连增|期=无}}'].flatMap(told)).toEqual([
      '四连降',
      '4 falls in a row',
      '2020年以来二连升',
      '2 rises in a row, since 2020',
      '二连增',
      '2 increases in a row',
    ])
  })

  it('is refused where there is none', () => {
    expect(
      ['{{浓度@2022:连升}}', '{{率@2021:连升}}', '{{浓度@2020:连降}}'].map(
        figure => told(figure)[0]!.split(' ')[0],
      ),
    ).toEqual(['no-run', 'no-run', '二连降'])
  })
})
