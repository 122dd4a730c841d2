import { describe, expect, it } from 'vitest'
import { indicator, office, region, says, sichuan, luzhou, type Stated } from './office.ts'

/** An office that knows one indicator, or several. */
const one = (unit: string, decimals: number, values: Record<string, Stated>, more = {}) =>
  office({ indicators: [indicator('k', unit, { decimals, ...more })], values })

const facts = (period: string, more: object): string =>
  JSON.stringify({ indicator: 'k', region: 'luzhou', period, ...more })

describe('what is not zero, and what is not all', () => {
  const some = (a: string, b: string, text: string) =>
    says(
      text,
      office({
        indicators: [indicator('a', '项', { unitEn: 'items' }), indicator('b', '项', { unitEn: 'items' })],
        values: { 'a@2022': a, 'b@2022': b },
      }),
    )

  it('takes a second decimal where one would print a share as nothing or as all', () => {
    expect([
      some('1', '10000', '{{a@2022/b@2022:占比}}'),
      some('9999', '10000', '{{a@2022/b@2022:占比}}'),
      some('0', '3', '{{a@2022/b@2022:占比}}'),
      some('3', '3', '{{a@2022/b@2022:占比}}'),
    ]).toEqual(['0.01%', '99.99%', '0.0%', '100.0%'])
  })

  it('is refused where two decimals do not suffice, or fewer are asked for', () => {
    const codes = [
      some('1', '1000000', '{{a@2022/b@2022:占比}}'),
      some('9999', '10000', '{{a@2022/b@2022:占比|位数=1}}'),
      some('1', '10000', '{{a@2022/b@2022:占比|位数=0}}'),
    ]
    expect(codes.map(said => said.split(' ')[0])).toEqual([
      'prints-as-zero',
      'prints-as-whole',
      'prints-as-zero',
    ])
  })

  it('never prints a value as nothing because of its scale', () => {
    const wardens = one('名', 0, { 'k@2022': '4262' })
    expect([says('{{k@2022|计=万}}', wardens), says('{{k@2022|计=万,位数=1}}', wardens)]).toEqual([
      `prints-as-zero ${facts('2022', { value: '4262' })}`,
      '0.4万名',
    ])
  })

  it('says the same of a stated rate as of a computed one', () => {
    expect(
      [one('%', 1, { 'k@2022': '99.97' }), one('%', 1, { 'k@2022': '100' })].map(data =>
        says('{{k@2022}}', data),
      ),
    ).toEqual([`prints-as-whole ${facts('2022', { value: '99.97' })}`, '100.0%'])
  })

  it('is neither of several values, of their range nor of their mean', () => {
    const rates = one('%', 1, { 'k@2021': '99.97', 'k@2022': '100' })
    const days = one('天', 0, { 'k@2021': '0', 'k@2022': '0.3' })
    const codes = [
      says('{{k@2021,k@2022:均为}}', rates),
      says('{{k@2021→k@2022:平均}}', rates),
      says('{{k@2021,k@2022:均为}}', days),
      says('{{k@2021→k@2022:平均}}', days),
    ].map(said => said.split(' ')[0])
    expect(codes).toEqual(['prints-as-whole', 'prints-as-whole', 'prints-as-zero', 'prints-as-zero'])
    expect(says('{{k@2021,k@2022:范围}}', one('%', 1, { 'k@2021': '90', 'k@2022': '99.97' }))).toMatch(
      /^prints-as-whole/,
    )
  })

  it('is no tenth below one, as which 五 alone would be another number', () => {
    const share = (part: string) =>
      says(
        '{{a@2022/b@2022:成}}',
        office({
          indicators: [indicator('a', '项'), indicator('b', '项')],
          values: { 'a@2022': part, 'b@2022': '1000' },
        }),
      )
    expect([share('50'), share('52'), share('100')].map(said => said.split(' ')[0])).toEqual([
      'no-such-fraction',
      'no-such-fraction',
      '一成',
    ])
  })

  it('never holds more than the whole', () => {
    expect(some('10500', '10000', '{{a@2022/b@2022:占比}}')).toMatch(/^parts-exceed-whole/)
  })
})

describe('two figures of the same values', () => {
  it('say the same difference, whether alone or beside the values', () => {
    const data = one('天', 1, { 'k@2022': '6.14', 'k@2021': '11.66' })
    expect(
      ['{{k@2022:同比增减}}', '{{k@2021→k@2022:从至增减}}', '{{k@2022:较2021增减|位数=0}}'].map(text =>
        says(text, data),
      ),
    ).toEqual(['同比减少5.6天', '从2021年的11.7天下降到2022年的6.1天，下降5.6天', '较2021年减少6天'])
  })

  it('subtract points as they print, and round the difference alone', () => {
    const data = one('%', 1, { 'k@2022': '85.4', 'k@2021': '77.6' })
    expect(says('{{k@2022:同比百分点|位数=0}}', data)).toBe('同比提高8个百分点')
  })

  it('are level only where they print alike', () => {
    const apart = one('', 1, { 'k@2022': '6.16', 'k@2021': '6.14' })
    const alike = one('', 1, { 'k@2022': '3.04', 'k@2021': '2.96' })
    expect([
      says('{{k@2022:同比}}', apart),
      says('{{k@2022:同比}}', alike),
      says('{{k@2021→k@2022:从至}}', alike),
      says('{{k@2022:增幅}}', alike),
    ]).toEqual(['同比上升0.3%', '同比持平', '2021年和2022年均为3.0，持平', '持平'])
  })

  it('are refused where the values shown tell another story', () => {
    const data = one('', 1, { 'k@2022': '6.16', 'k@2021': '6.14' })
    expect(says('{{k@2021→k@2022:从至增减|位数=0}}', data)).toMatch(/^(prints-as-zero|shown-values-disagree)/)
  })
})

describe('near', () => {
  it.each([
    ['户', '10001', '近(10000)|计=万', 'not-near'],
    ['户', '19001', '近(10000)|计=万', '近2万户'],
    ['次', '1999', '余(1000)', 'not-near'],
    ['次', '251', '余(100)', 'not-near'],
    ['次', '1100', '余(1000)', '1000余次'],
    ['户', '1564', '不足(1000)', 'not-near'],
    ['户', '1900', '不足(1000)', '不足2000户'],
  ])('of %s, %s with %s is %s', (unit, value, asked, said) => {
    expect(says(`{{k@2022:${asked}}}`, one(unit, 0, { 'k@2022': value })).split(' ')[0]).toBe(said)
  })
})

describe('values that belong together', () => {
  const days = ['优良天数', '有效监测天数'].map(key => indicator(key, '天'))
  const regions = [
    sichuan,
    luzhou,
    region('chengdu', '成都市', 'Chengdu', 'sichuan'),
    region('naxi', '纳溪区', 'Naxi', 'luzhou'),
  ]
  const data = office({
    indicators: [
      ...days,
      indicator('人口', '万人', { decimals: 1 }),
      indicator('产值', '亿元', { decimals: 1 }),
    ],
    regions,
    values: {
      '优良天数@2021': '300',
      '优良天数@2022': '295',
      '有效监测天数@2022': '365',
      '有效监测天数@2021': '360',
      '有效监测天数[chengdu]@2022': '365',
      '优良天数[chengdu]@2022': '290',
      '优良天数[naxi]@2022': '100',
      '优良天数[sichuan]@2022': '600',
      '产值@2022': '2601.5',
      '人口@2022-12-31': '425.4',
    },
  })

  it.each([
    ['{{优良天数@2021/有效监测天数@2022:占比}}', 'period-not-comparable {"period":"2021","base":"2022"}'],
    [
      '{{优良天数@2022/有效监测天数[chengdu]@2022:占比}}',
      'regions-differ {"indicators":["优良天数","有效监测天数"],"regions":["luzhou","chengdu"]}',
    ],
    [
      '{{优良天数@2022/优良天数[chengdu]@2022:占比}}',
      'regions-differ {"indicators":["优良天数","优良天数"],"regions":["luzhou","chengdu"]}',
    ],
    ['{{优良天数[naxi]@2022/优良天数[sichuan]@2022:占比}}', '16.7%'],
    ['{{有效监测天数@2022-优良天数@2021:剩余}}', 'period-not-comparable {"period":"2021","base":"2022"}'],
    ['{{优良天数@2021/有效监测天数@2022:完成}}', 'period-not-comparable {"period":"2021","base":"2022"}'],
    ['{{优良天数@2021+优良天数@2022:合计}}', 'period-not-comparable {"period":"2021","base":"2022"}'],
    [
      '{{优良天数@2022+有效监测天数[chengdu]@2022:合计}}',
      'regions-differ {"indicators":["优良天数","有效监测天数"],"regions":["luzhou","chengdu"]}',
    ],
    ['{{优良天数@2022+优良天数[chengdu]@2022:合计}}', '585天'],
    ['{{产值@2022/人口@2022-12-31:人均}}', '人均61154.2元'],
  ])('%s is %s', (text, said) => {
    expect(says(text, data)).toBe(said)
  })
})

describe('what adds up', () => {
  it.each([
    ['微克/立方米', 1, 'not-additive'],
    ['', 2, 'not-additive'],
    ['%', 1, 'not-additive'],
    ['‰', 1, 'not-additive'],
    ['℃', 1, 'not-additive'],
    ['元/人', 0, 'not-additive'],
    ['个', 0, '累计3个'],
    ['万吨/日', 0, '累计3万吨/日'],
    ['亿元', 0, '累计3亿元'],
    ['', 0, '累计3'],
  ])('%s with %i decimals: %s', (unit, decimals, said) => {
    expect(
      says('{{k@2021→k@2022:累计}}', one(unit, decimals, { 'k@2021': '1', 'k@2022': '2' })).split(' ')[0],
    ).toBe(said)
  })

  it('are rates of different things in one region, but no rates of one thing', () => {
    const rates = ['优', '良'].map(key => indicator(key, '%', { decimals: 1 }))
    const data = office({
      indicators: rates,
      regions: [sichuan, luzhou, region('naxi', '纳溪区', 'Naxi', 'luzhou')],
      values: { '优@2022': '20.1', '良@2022': '60.2', '优[naxi]@2022': '30' },
    })
    expect([says('{{优@2022+良@2022:合计}}', data), says('{{优@2022+优[naxi]@2022:合计}}', data)]).toEqual([
      '80.3%',
      'not-additive {"indicator":"优"}',
    ])
  })
})

describe('a value that went through zero', () => {
  const profit = one('亿元', 1, { 'k@2022': '-3.2', 'k@2021': '5', 'k@2020': '-1', 'k@2019': '-0.04' })

  it.each([
    ['{{k@2022:同比}}', 'crosses-zero'],
    ['{{k@2022:正负}}', '由正转负'],
    ['{{k@2021:正负}}', '由负转正'],
    ['{{k@2022:较2020正负}}', 'not-a-turn'],
    ['{{k@2021:较2019正负}}', 'not-a-turn'],
    ['{{k@2021:同比}}', 'zero-base'],
    ['{{k@2022:同比增减}}', '同比减少8.2亿元'],
    ['{{k@2021→k@2022:从至增减}}', '从2021年的5亿元下降到2022年的-3.2亿元，下降8.2亿元'],
  ])('%s: %s', (text, said) => {
    expect(says(text, profit).split(' ')[0]).toBe(said)
  })
})

describe('the steps of month ends', () => {
  const ends = {
    'k@2022-11-30': '100',
    'k@2022-12-31': '101',
    'k@2021-12-31': '80',
    'k@2022-09-30': '90',
    'k@2025-02-28': '6',
    'k@2024-02-29': '5',
    'k@2022-06-30': '60',
  }

  it.each([
    ['{{k@2022-12-31:环比}}', '环比上升1.0%'],
    ['{{k@2022-09-30:环比增减}}', '环比增加30'],
    ['{{k@2025-02-28:同比}}', '同比上升20.0%'],
    ['{{k@2022-12-31:同比}}', '同比上升26.3%'],
    ['{{k@2022-06-30:环比}}', 'zero-base'],
  ])('%s is %s', (text, said) => {
    expect(says(text, one('', 0, { ...ends, 'k@2021-12-31': '80', 'k@2022-03-31': '0' })).split(' ')[0]).toBe(
      said,
    )
  })

  it('are years where the series has nothing nearer', () => {
    expect(
      says('{{k@2022-12-31:环比净增}}', one('户', 0, { 'k@2022-12-31': '101', 'k@2021-12-31': '80' })),
    ).toBe('环比净增21户')
  })
})

describe('what a source states', () => {
  it('keeps its zeros beside another value', () => {
    expect(says('{{k@2021→k@2022:从至百分点}}', one('%', 1, { 'k@2021': '80.0', 'k@2022': '86.0' }))).toBe(
      '从2021年的80.0%上升到2022年的86.0%，上升6.0个百分点',
    )
  })

  it('is as precise as it is stated', () => {
    const rates = [indicator('r', '%', { decimals: 1 }), indicator('d', '天')]
    const of = (rate: string) =>
      says(
        '{{r@2022/d@2022:个数}}',
        office({ indicators: rates, values: { 'r@2022': rate, 'd@2022': '365' } }),
      ).split(' ')[0]
    expect([of('60.0'), of('60')]).toEqual(['219天', 'rate-ambiguous'])
  })

  it('changes by points of its own unit', () => {
    const rate = one('‰', 2, { 'k@2022': '6.77', 'k@2021': '7.52' })
    expect([
      says('{{k@2022:同比增减}}', rate),
      says('{{k@2022:同比百分点}}', rate),
      says('{{k@2022:同比增减}}', rate, 'en'),
    ]).toEqual([
      '同比减少0.75个千分点',
      '同比降低0.75个千分点',
      'down 0.75 per mille points from a year earlier',
    ])
  })
})

describe('English', () => {
  it('moves the point of 万 and 亿, whatever scale its unit names', () => {
    const power = one('万千瓦', 1, { 'k@2022': '96.1' }, { unitEn: '10,000 kW' })
    const water = one('亿立方米', 2, { 'k@2022': '26.76' }, { unitEn: '100 million m³' })
    expect([says('{{k@2022}}', power, 'en'), says('{{k@2022}}', water, 'en')]).toEqual([
      '961,000 kW',
      '2.676 billion m³',
    ])
  })

  it('stands on a day and at the end of a year', () => {
    const data = one('户', 0, {
      'k@2021-06-30': '100',
      'k@2022-06-30': '230',
      'k@2021-12-31': '100',
      'k@2022-12-31': '230',
    })
    expect([
      says('{{k@2021-06-30→k@2022-06-30:倍数}}', data, 'en'),
      says('{{k@2021-12-31→k@2022-12-31:倍数}}', data, 'en'),
    ]).toEqual(['2.3 times what it was on 30 June 2021', '2.3 times what it was at the end of 2021'])
  })

  it('counts fewer of what comes one by one, and says the one item', () => {
    const bounded = (unit: string, unitEn: string) =>
      says('{{k@2022}}', one(unit, 0, { 'k@2022': { value: '30', bound: 'below' } }, { unitEn }), 'en')
    const items = ['a', 'b'].map(key => indicator(key, '项', { unitEn: 'items' }))
    expect([
      bounded('户', 'households'),
      bounded('吨', 'tonnes'),
      says(
        '{{a@2022/b@2022:完成}}',
        office({ indicators: items, values: { 'a@2022': '1', 'b@2022': '1' } }),
        'en',
      ),
    ]).toEqual(['fewer than 30 households', 'less than 30 tonnes', 'the one item completed'])
  })
})

describe('a claim over a set', () => {
  const score = indicator('k', '', { decimals: 1, polarity: 'higher-is-better' })
  const regions = [sichuan, luzhou, region('chengdu', '成都市', 'Chengdu', 'sichuan')]
  const values = { 'k@2022': '91', 'k[chengdu]@2022': '90', 'k@2021': '85' }
  const asked = ['排名(sichuan)', '前(1,sichuan)', '首次超(90)', '历史最好']
  const ofAll = ['中位(sichuan)', '达标数(sichuan,90)']
  const said = (declared: boolean): string[] => {
    const data = office({ indicators: [score], regions, values: { ...values, 'k@2020': '80' }, declared })
    return [...asked, ...ofAll].map(claim => says(`{{k@2022:${claim}}}`, data).split(' ')[0]!)
  }

  it('is refused where nobody declared the set whole', () => {
    expect(said(false)).toEqual([
      'scope-not-declared',
      'scope-not-declared',
      'series-not-declared',
      'series-not-declared',
      'scope-not-declared',
      'scope-not-declared',
    ])
  })

  it('says since when', () => {
    expect(said(true)).toEqual([
      '居四川省第1位',
      '进入四川省前1位',
      '自2020年以来首次超过90',
      '91.0，为2020年以来历史最好水平',
      '90.5',
      '2个中2个',
    ])
  })

  it('wants everything since the beginning that is declared, of periods of that kind', () => {
    const since = (period: string): string =>
      says(
        '{{k@2022:首次超(90)}}',
        office({
          indicators: [{ ...score, seriesStarts: [{ region: 'luzhou', since: period }] }],
          regions,
          values,
          declared: false,
        }),
      )
    expect(
      [since('2021'), since('2019'), since('2022'), since('2021-Q1')].map(said =>
        said.replace(/ \{"indicator":"k","region":"luzhou","period":"2022"/, ''),
      ),
    ).toEqual([
      '自2021年以来首次超过90',
      'series-incomplete,"missing":["2019","2020"]}',
      'series-too-short,"found":0,"needed":1}',
      'series-not-declared}',
    ])
  })
})

describe('one period, however it is written', () => {
  const data = office({
    indicators: [indicator('k', '天')],
    values: { 'k@2022-H1': '5', 'k@2021-01/2021-06': '4', 'k@2022': '9', 'k@2022-Q1': '2' },
  })

  it.each([
    ['{{k@2022-01/2022-06}}', '5天'],
    ['{{k@2021-H1}}', '4天'],
    ['{{k@2022-01/2022-12}}', '9天'],
    ['{{k@2022-01/2022-03}}', '2天'],
    ['{{k@2022-01/2022-06:同比}}', '同比上升25.0%'],
    ['{{k@2021-H1→k@2022-01/2022-06:从至无幅}}', '从2021年上半年的4天上升到2022年1—6月的5天'],
    [
      '{{k@2022-H1:较2022-01/2022-06}}',
      'period-not-comparable {"period":"2022-H1","base":"2022-01/2022-06"}',
    ],
  ])('%s is %s', (text, said) => {
    expect(says(text, data)).toBe(said)
  })
})

describe('what is stated, not computed', () => {
  const known = [
    indicator('排名', '位', {
      type: 'place',
      within: '全省',
      withinEn: 'the province',
      polarity: 'lower-is-better',
    }),
    indicator('名次', '', { type: 'place', polarity: 'lower-is-better' }),
    indicator('水质', '', { type: 'class', classes: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类'], polarity: 'lower-is-better' }),
    indicator('增速', '%', { type: 'change', decimals: 1 }),
    indicator('人口', '万人', { type: 'stock', decimals: 1 }),
  ]
  const data = office({
    indicators: known,
    values: {
      '排名@2022': '7',
      '排名@2021': '6',
      '名次@2022': '3',
      '名次@2021': '3',
      '水质@2022': '2',
      '水质@2021': '3',
      '水质@2020': '9',
      '增速@2022': '5.8',
      '增速@2021': '-2.3',
      '增速@2020': '0',
      '人口@2022': '425',
      '人口@2021': '424',
    },
  })

  it.each([
    ['{{排名@2022}}', '居全省第7位', 'ranking 7th in the province'],
    ['{{名次@2022}}', '第3位', '3rd'],
    ['{{排名@2022:同比}}', '同比下降1位', 'down 1 place from a year earlier'],
    ['{{名次@2022:同比}}', '同比持平', 'unchanged from a year earlier'],
    ['{{排名@2022:同比增减|称=无}}', '下降1位', 'down 1 place'],
    [
      '{{排名@2021→排名@2022:从至}}',
      '从2021年的第6位下降到2022年的第7位，下降1位',
      'from 6th in 2021 to 7th in 2022, down 1 place',
    ],
    ['{{水质@2022}}', 'Ⅱ类', 'Ⅱ类'],
    ['{{水质@2022:同比}}', '同比上升1个类别', 'up 1 class from a year earlier'],
    ['{{水质@2022:同比增减|词=提升/下降,称=无,汉字}}', '提升一个类别', 'rose one class'],
    ['{{排名@2022:同比|词=前移/后移}}', '同比后移1位', 'moved down 1 place from a year earlier'],
    ['{{排名@2022:前(10)}}', '进入全省前10位', 'among the top 10 in the province'],
    ['{{排名@2022:前(10)|量=无,汉字}}', '进入全省前十', 'among the top 10 in the province'],
    ['{{排名@2022:前(10)|式=跻身}}', '跻身全省前10位', 'joining the top 10 in the province'],
    ['{{排名@2022:前(10)|式=居}}', '居全省前10位', 'among the top 10 in the province'],
    ['{{名次@2022:前(3)}}', '进入前3位', 'among the top 3'],
    ['{{增速@2022}}', '同比增长5.8%', 'grew 5.8% from a year earlier'],
    ['{{增速@2021}}', '同比下降2.3%', 'fell 2.3% from a year earlier'],
    ['{{增速@2020}}', '同比持平', 'unchanged from a year earlier'],
    ['{{增速@2021|词=上涨/下跌}}', '同比下跌2.3%', 'dropped 2.3% from a year earlier'],
    ['{{增速@2022|称=较上年,了}}', '较上年增长了5.8%', 'grew 5.8% from the previous year'],
    ['{{增速@2022|称=无}}', '增长5.8%', 'grew 5.8%'],
    [
      '{{人口@2022|词=升降}}',
      'not-a-stated-change {"indicator":"人口"}',
      'not-a-stated-change {"indicator":"人口"}',
    ],
    ['{{增速@2022:同比百分点}}', '同比提高8.1个百分点', 'up 8.1 percentage points from a year earlier'],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en])
  })

  it('is never added up, divided or looked for where it is not', () => {
    expect(
      [
        '{{排名@2022:增幅}}',
        '{{排名@2022/名次@2022:占比}}',
        '{{水质@2020}}',
        '{{排名@2022:前(6)}}',
        '{{水质@2022:前(3)}}',
        '{{人口@2022:前(3)}}',
        '{{排名@2022|式=稳居}}',
        '{{人口@2021→人口@2022:累计}}',
      ].map(text => says(text, data).split(' ')[0]),
    ).toEqual([
      'not-a-quantity',
      'not-a-quantity',
      'no-such-place',
      'not-in-top',
      'not-a-quantity',
      'not-a-place',
      'figure-syntax',
      'not-additive',
    ])
  })
})

describe('the target of a year', () => {
  const accidents = (polarity: 'lower-is-better' | 'higher-is-better', unit = '起') =>
    office({
      indicators: [indicator('k', unit, { polarity }), indicator('k.目标', unit, { polarity })],
      values: {
        'k@2022': '95',
        'k@2022-Q1': unit === '%' ? '95' : '130',
        'k@2022-07/2023-06': '130',
        'k.目标@2022': '100',
      },
    })

  it('is not met by a part of the year whose rest may undo it', () => {
    const said = (text: string, data: ReturnType<typeof office>) => says(text, data).split(' ')[0]
    expect([
      said('{{k@2022-Q1:提前完成}}', accidents('lower-is-better')),
      said('{{k@2022-Q1:达标}}', accidents('lower-is-better')),
      said('{{k@2022-Q1:达标}}', accidents('higher-is-better', '%')),
      said('{{k@2022-07/2023-06:达标}}', accidents('higher-is-better')),
      said('{{k@2022:达标}}', accidents('lower-is-better')),
      said('{{k@2022-Q1:提前完成}}', accidents('higher-is-better')),
    ]).toEqual([
      'lower-is-better',
      'lower-is-better',
      'period-not-comparable',
      'period-not-comparable',
      '优于年度目标',
      '提前完成年度目标',
    ])
  })
})

describe('changes listed in points', () => {
  it('share their unit only where all are of one', () => {
    const data = office({
      indicators: [indicator('a', '%', { decimals: 1 }), indicator('b', '‰', { decimals: 1 })],
      values: { 'a@2021': '80', 'a@2022': '80.6', 'b@2021': '6', 'b@2022': '7.8' },
    })
    expect(says('{{a@2022,b@2022:分别同比百分点}}', data)).toMatch(/0\.6个百分点.*1\.8个千分点/)
  })
})
