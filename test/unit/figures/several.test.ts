import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderWritten } from '../../../core/figures/index.ts'
import { indicator, luzhou, office, region, says, sichuan } from './office.ts'

const acre = { unitEn: 'mu', decimals: 1 }
const [rice, corn, tea] = ['水稻', '玉米', '茶叶'].map(key => indicator(key, '万亩', acre))
const land = indicator('种植', '万亩', acre)
const cases = indicator('信访件', '件', { unitEn: 'cases' })
const closed = indicator('办结', '件', { unitEn: 'cases' })
const staged = indicator('阶段性办结', '件', { unitEn: 'cases' })
const rounds = indicator('巡林', '万人次', { unitEn: 'patrols', decimals: 2 })
const wardens = indicator('林长', '人', { unitEn: 'people' })
const sewage = indicator('处理能力', '吨/日', { unitEn: 't/d' })
const towns = indicator('镇', '个', { unitEn: 'towns' })
const output = indicator('产值', '亿元', { unitEn: 'million yuan', decimals: 2 })
const indicators = [rice!, corn!, tea!, land, cases, closed, staged, rounds, wardens, sewage, towns, output]
const regions = [
  sichuan,
  luzhou,
  region('longmatan', '龙马潭区', 'Longmatan', 'luzhou'),
  region('naxi', '纳溪区', 'Naxi', 'luzhou'),
]
const over = (values: Parameters<typeof office>[0]['values']) => office({ indicators, regions, values })

const data = over({
  '水稻@2022': '10.2',
  '玉米@2022': '7.7',
  '茶叶@2022': { value: '3.5', bound: 'above' },
  '种植@2022': '17.9',
  '种植@2021': '18.0',
  '种植@2020': '18.1',
  '信访件@2022': '528',
  '办结@2022': '524',
  '阶段性办结@2022': '4',
  '信访件@2021': '529',
  '信访件[longmatan]@2022': '300',
  '信访件[naxi]@2022': '228',
  '巡林@2022': '15.5',
  '林长@2022': '4262',
  '处理能力@2022': '395',
  '镇@2022': '64',
  '镇@2021': '0',
  '产值@2022': '2601.52',
  '水稻@2020': '10.2',
  '玉米@2020': '7.7',
  '种植@2019': '18.0',
  '水稻@2019': '10.2',
  '玉米@2019': '7.7',
  '阶段性办结@2021': '4',
  '巡林@2021': '15.5',
  '处理能力@2021': '395',
  '镇@2020': '0',
  '水稻@2021': '10.24',
  '玉米@2021': '7.74',
  '办结@2020': '1999',
  '信访件@2020': '2000',
  '办结@2019': '0',
  '信访件@2019': '3',
  '办结@2018': '3',
  '信访件@2018': '3',
  '办结@2021': '530',
})

describe('several values', () => {
  it.each([
    ['{{水稻@2022,玉米@2022:分别}}', '分别为10.2万亩、7.7万亩', '102,000 mu and 77,000 mu respectively'],
    [
      '{{水稻@2022,玉米@2022,茶叶@2022:分别|位数=0}}',
      '分别为10万亩、8万亩、超3万亩',
      '100,000 mu, 80,000 mu and more than 30,000 mu respectively',
    ],
    ['{{办结@2022,水稻@2022:分别}}', '分别为524件、10.2万亩', '524 cases and 102,000 mu respectively'],
    ['{{水稻@2022+玉米@2022:合计}}', '17.9万亩', '179,000 mu'],
    [
      '{{办结@2022+阶段性办结@2022+镇@2022:合计}}',
      'unit-mismatch {"indicators":["镇","办结"],"units":["个","件"]}',
      '',
    ],
    [
      '{{水稻@2022+办结@2022:合计}}',
      'unit-mismatch {"indicators":["办结","水稻"],"units":["件","万亩"]}',
      '',
    ],
    [
      '{{水稻@2022+茶叶@2022:合计}}',
      'bound-operand {"indicator":"茶叶","region":"luzhou","period":"2022","bound":"above"}',
      '',
    ],
    [
      '{{信访件@2022=办结@2022+阶段性办结@2022:分项}}',
      '528件，其中办结524件、阶段性办结4件',
      '528 cases: 办结 524 cases and 阶段性办结 4 cases',
    ],
    [
      '{{信访件@2022=信访件[longmatan]@2022+信访件[naxi]@2022:分项}}',
      '528件，其中龙马潭区300件、纳溪区228件',
      '528 cases: Longmatan 300 cases and Naxi 228 cases',
    ],
    [
      '{{信访件@2021=办结@2021+阶段性办结@2021:分项}}',
      'parts-do-not-add-up {"indicator":"信访件","region":"luzhou","period":"2021","whole":"529","parts":"534"}',
      '',
    ],
    [
      '{{种植@2022=水稻@2022+玉米@2022:分项}}',
      '17.9万亩，其中水稻10.2万亩、玉米7.7万亩',
      '179,000 mu: 水稻 102,000 mu and 玉米 77,000 mu',
    ],
    [
      '{{种植@2020=水稻@2020+玉米@2020:分项}}',
      'parts-do-not-add-up {"indicator":"种植","region":"luzhou","period":"2020","whole":"18.1","parts":"17.9"}',
      '',
    ],
    [
      '{{种植@2022=水稻@2022+办结@2022:分项}}',
      'unit-mismatch {"indicators":["办结","种植"],"units":["件","万亩"]}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('may differ from their whole by what rounding can explain', () => {
    expect(says('{{种植@2019=水稻@2019+玉米@2019:分项}}', data)).toBe(
      '18.0万亩，其中水稻10.2万亩、玉米7.7万亩',
    )
    expect(says('{{种植@2021=水稻@2021+玉米@2021:分项}}', data)).toBe(
      '18.0万亩，其中水稻10.2万亩、玉米7.7万亩',
    )
  })

  it('add up as they print, so that a reader adds up the same', () => {
    const stored = over({
      '水稻@2022': '10.24',
      '玉米@2022': '7.74',
      '水稻@2021': '10.24',
      '水稻@2020': '0.04',
      '玉米@2020': '0.03',
    })
    expect(
      [
        '{{水稻@2022}}',
        '{{玉米@2022}}',
        '{{水稻@2022+玉米@2022:合计}}',
        '{{水稻@2021→水稻@2022:累计}}',
        '{{水稻@2022+玉米@2022:合计|位数=0}}',
        '{{水稻@2020+玉米@2020:合计}}',
      ].map(figure => says(figure, stored).split(' ')[0]),
    ).toEqual(['10.2万亩', '7.7万亩', '17.9万亩', '累计20.4万亩', '18万亩', 'prints-as-zero'])
  })

  it('always add up to the whole they were rounded with, and never to one beyond their rounding', () => {
    const hundredths = fc.array(fc.integer({ min: 1000, max: 99_999 }), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(hundredths, parts => {
        const tenth = (number: number): string => (Math.round(number / 10) / 10).toFixed(1)
        const keys = ['水稻', '玉米', '茶叶'].slice(0, parts.length)
        const sum = parts.reduce((left, right) => left + right, 0)
        const stated = Object.fromEntries(parts.map((part, index) => [`${keys[index]}@2022`, tenth(part)]))
        const text = `{{种植@2022=${keys.map(key => `${key}@2022`).join('+')}:分项}}`
        const beyond = parts.length * 10 + 11
        expect(
          [sum, sum + beyond, sum - beyond].map(
            whole => renderWritten(text, over({ ...stated, '种植@2022': tenth(whole) }), 'zh').ok,
          ),
        ).toEqual([true, false, false])
      }),
    )
  })

  it('as counts add up exactly or not at all', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: -3, max: 3 }), (one, other, off) => {
        const values = {
          '信访件@2022': String(one + other + 3 + off),
          '办结@2022': String(one),
          '阶段性办结@2022': String(other + 3),
        }
        expect(renderWritten('{{信访件@2022=办结@2022+阶段性办结@2022:分项}}', over(values), 'zh').ok).toBe(
          off === 0,
        )
      }),
    )
  })
})

describe('completion', () => {
  it.each([
    [
      '{{办结@2022/信访件@2022:完成}}',
      '完成524件，完成率99.2%，剩余4件',
      '524 cases completed, a rate of 99.2%, with 4 cases remaining',
    ],
    [
      '{{办结@2022/信访件@2022:完成|位数=0}}',
      '完成524件，完成率99%，剩余4件',
      '524 cases completed, a rate of 99%, with 4 cases remaining',
    ],
    ['{{办结@2018/信访件@2018:完成}}', '3件全部完成', 'all 3 cases completed'],
    [
      '{{办结@2019/信访件@2019:完成}}',
      '完成0件，完成率0.0%，剩余3件',
      '0 cases completed, a rate of 0.0%, with 3 cases remaining',
    ],
    [
      '{{办结@2020/信访件@2020:完成}}',
      '完成1999件，完成率99.95%，剩余1件',
      '1,999 cases completed, a rate of 99.95%, with 1 case remaining',
    ],
    [
      '{{办结@2021/信访件@2021:完成}}',
      'parts-exceed-whole {"indicator":"信访件","region":"luzhou","period":"2021","parts":"530","whole":"529"}',
      '',
    ],
    ['{{办结@2021/镇@2021:完成}}', 'unit-mismatch {"indicators":["办结","镇"],"units":["件","个"]}', ''],
    [
      '{{水稻@2022/信访件@2022:完成}}',
      'unit-mismatch {"indicators":["水稻","信访件"],"units":["万亩","件"]}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('says the rule it rounded by, and never 100% of what is unfinished', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 20 }), (finished, left) => {
        const rendered = renderWritten(
          '{{办结@2022/信访件@2022:完成}}',
          over({ '办结@2022': String(finished), '信访件@2022': String(finished + left) }),
          'zh',
        )
        expect(rendered.ok && rendered.value.number).not.toBe('100.0')
      }),
    )
    const rendered = renderWritten('{{办结@2020/信访件@2020:完成}}', data, 'zh')
    expect(rendered.ok && [rendered.value.formula, rendered.value.rounding]).toEqual([
      '1999 ÷ 2000 × 100, 2000 − 1999',
      '保留2位小数，四舍五入',
    ])
  })
})

describe('per head and per unit', () => {
  it.each([
    ['{{巡林@2022/林长@2022:人均}}', '人均36.4人次', '36.4 patrols per head'],
    ['{{巡林@2022/林长@2022:比率}}', '36.4人次/人', '36.4 patrols per person'],
    ['{{处理能力@2022/镇@2022:比率}}', '6.2吨/(日·个)', '6.2 t/d per town'],
    ['{{产值@2022/林长@2022:人均|计=万,位数=2}}', '人均6103.99万元', '61.0399 million yuan per head'],
    ['{{产值@2022/林长@2022:比率|位数=0}}', '61039887元/人', '61,039,887 yuan per person'],
    ['{{水稻@2022/种植@2022:比率|位数=2}}', '0.57', '0.57 mu per mu'],
    ['{{处理能力@2022/镇@2022:人均}}', 'not-people {"indicator":"镇","unit":"个"}', ''],
    [
      '{{处理能力@2021/镇@2021:比率}}',
      'zero-base {"indicator":"镇","region":"luzhou","period":"2021","value":"0"}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })
})
