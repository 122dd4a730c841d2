import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderWritten } from '../../../core/figures/index.ts'
import { indicator, luzhou, office, region, says, sichuan, type Stated } from './office.ts'

const dust = indicator('PM2.5', '微克/立方米', { unitEn: 'µg/m³', decimals: 1, polarity: 'lower-is-better' })
const days = indicator('优良天数', '天', { polarity: 'higher-is-better' })
const plain = indicator('常住人口', '万人')
const cities = ['luzhou', 'yibin', 'zigong', 'mianyang']
const regions = [
  sichuan,
  luzhou,
  ...cities.slice(1).map(key => region(key, `${key}市`, key, 'sichuan')),
  region('chongqing', '重庆市', 'Chongqing'),
]
const over = (values: Readonly<Record<string, Stated>>) =>
  office({ indicators: [dust, days, plain], regions, values })
const all = (key: string, values: readonly string[]) =>
  Object.fromEntries(cities.map((city, index) => [`${key}[${city}]@2022`, values[index]!]))

describe('over the regions of a scope', () => {
  const data = over({
    ...all('PM2.5', ['40.6', '30', '35', '41']),
    ...all('优良天数', ['295', '300', '310', '295']),
    ...all('常住人口', ['1', '2', '3', '4']),
    'PM2.5[yibin]@2021': '30',
  })

  it.each([
    ['{{PM2.5@2022:中位(sichuan)}}', '37.8微克/立方米', '37.8 µg/m³'],
    ['{{PM2.5@2022:中位(sichuan)|无单位,位数=2}}', '37.80', '37.80'],
    ['{{PM2.5@2022:达标数(sichuan,35)}}', '4个中2个', '2 of 4'],
    ['{{优良天数@2022:达标数(sichuan,300)}}', '4个中2个', '2 of 4'],
    ['{{PM2.5@2022:前(3,sichuan)}}', '进入四川省前3位', 'among the top 3 in Sichuan'],
    ['{{优良天数@2022:前(3,sichuan)}}', '进入四川省前3位', 'among the top 3 in Sichuan'],
    ['{{优良天数@2022:前(3,sichuan)|式=跻身}}', '跻身四川省前3位', 'joining the top 3 in Sichuan'],
    [
      '{{PM2.5@2022:前(2,sichuan)}}',
      'not-in-top {"indicator":"PM2.5","region":"luzhou","period":"2022","scope":"sichuan","rank":3,"places":2}',
      '',
    ],
    ['{{常住人口@2022:达标数(sichuan,2)}}', 'no-polarity {"indicator":"常住人口"}', ''],
    [
      '{{PM2.5@2021:中位(sichuan)}}',
      'regions-missing {"indicator":"PM2.5","period":"2021","scope":"sichuan","regions":["luzhou","zigong","mianyang"]}',
      'regions-missing {"indicator":"PM2.5","period":"2021","scope":"sichuan","regions":["luzhou","zigong","mianyang"]}',
    ],
    ['{{PM2.5@2022:中位(chongqing)}}', 'no-regions {"scope":"chongqing"}', ''],
    ['{{PM2.5@2022:中位(全国)}}', 'unknown-region {"region":"全国"}', ''],
    ['{{臭氧@2022:中位(sichuan)}}', 'unknown-indicator {"indicator":"臭氧"}', ''],
    [
      '{{PM2.5[chongqing]@2022:前(2,sichuan)}}',
      'missing-observation {"indicator":"PM2.5","region":"chongqing","period":"2022"}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('records every region it read', () => {
    const rendered = renderWritten('{{PM2.5@2022:中位(sichuan)}}', data, 'zh')
    expect(
      rendered.ok && [
        rendered.value.operands.map(operand => operand.region),
        rendered.value.formula,
        rendered.value.rounding,
      ],
    ).toEqual([cities, '(35 + 40.6) ÷ 2', '4个地区的中位数，保留1位小数，四舍五入'])
  })

  it('has as many regions at or above the median as at or below it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 4 }), values => {
        const rendered = renderWritten(
          '{{PM2.5@2022:中位(sichuan)}}',
          over(all('PM2.5', values.map(String))),
          'zh',
        )
        const median = Number(rendered.ok && rendered.value.exact)
        expect([
          values.filter(value => value <= median).length >= 2,
          values.filter(value => value >= median).length >= 2,
        ]).toEqual([true, true])
      }),
    )
  })

  it('is in the top of a scope exactly as far as it ranks, and in none that leaves nobody out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (values, places) => {
          const state = over(all('PM2.5', values.map(String)))
          const rank = renderWritten('{{PM2.5@2022:排名(sichuan)}}', state, 'zh')
          expect(renderWritten(`{{PM2.5@2022:前(${places},sichuan)}}`, state, 'zh').ok).toBe(
            rank.ok && Number(rank.value.number) <= places && places < values.length,
          )
        },
      ),
    )
  })

  it('reaches a limit or does not, region by region', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 60 }),
        (values, limit) => {
          const said = says(`{{PM2.5@2022:达标数(sichuan,${limit})}}`, over(all('PM2.5', values.map(String))))
          expect(said).toBe(`4个中${values.filter(value => value <= limit).length}个`)
        },
      ),
    )
  })
})
