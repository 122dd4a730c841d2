import { describe, expect, it } from 'vitest'
import { renderWritten, type Indicator } from '../../../core/figures/index.ts'
import { indicator, office, type Stated } from './office.ts'

const days = indicator('优良天数', '天', { unitEn: 'days', polarity: 'higher-is-better' })
const allDays = indicator('全年天数', '天', { unitEn: 'days' })
const rate = indicator('优良率', '%', { unitEn: '%', decimals: 1, polarity: 'higher-is-better' })
const dust = indicator('PM2.5', '微克/立方米', { unitEn: 'µg/m³', decimals: 1, polarity: 'lower-is-better' })
const nickel = indicator('镍浓度', '毫克/升', { unitEn: 'mg/L', decimals: 4, polarity: 'lower-is-better' })
const items = indicator('整改任务', '项', { unitEn: 'items' })
const doneItems = indicator('完成整改', '项', { unitEn: 'items' })
const sections = indicator('断面', '个', { unitEn: 'sections' })
const goodSections = indicator('优良断面', '个', { unitEn: 'sections' })
const households = indicator('注册用户', '户', { unitEn: 'households' })
const water = indicator('用水量', '亿立方米', { unitEn: 'cubic metres', decimals: 2 })
const indicators: readonly Indicator[] = [
  days,
  allDays,
  rate,
  dust,
  nickel,
  items,
  doneItems,
  sections,
  goodSections,
  households,
  water,
]

const render = (
  text: string,
  values: Readonly<Record<string, Stated>>,
  language: 'zh' | 'en' = 'zh',
  known = indicators,
) => renderWritten(text, office({ indicators: known, values }), language)

const printed = (...asked: Parameters<typeof render>): string => {
  const rendered = render(...asked)
  return rendered.ok
    ? rendered.value.text
    : `${rendered.problem.code} ${JSON.stringify(rendered.problem.facts)}`
}

describe('a rendered figure', () => {
  it('carries its operands, formula, rounding and state beside its words', () => {
    const values = { '优良天数@2022': { value: '295', state: 'checked' }, '优良天数@2021': '298' } as const
    const shared = {
      indicator: '优良天数',
      indicatorName: '优良天数',
      region: 'luzhou',
      regionName: '泸州市',
      bound: 'exact',
      unit: '天',
      source: '统计年报',
      revision: 1,
      enteredBy: '数据员',
      enteredAt: '2023-08-01T09:00:00Z',
    }
    expect(render('{{优良天数@2022:yoy}}', values)).toEqual({
      ok: true,
      value: {
        expression: '{{优良天数@2022:同比}}',
        kind: 'change',
        text: '同比下降1.0%',
        spoken: '同比下降百分之一点零',
        number: '1.0',
        unit: '%',
        exact: '-1.0067114093959731544',
        operands: [
          { ...shared, period: '2022', value: '295', state: 'checked' },
          { ...shared, period: '2021', value: '298', state: 'published' },
        ],
        formula: '(295 − 298) ÷ 298 × 100',
        rounding: '保留1位小数，四舍五入',
        direction: 'down',
        tone: 'bad',
        state: 'checked',
      },
    })
  })

  it('is only as far published as its least published operand', () => {
    const states = ['entered', 'checked', 'published'].map(state => {
      const rendered = render('{{优良天数@2022/全年天数@2022:占比}}', {
        '优良天数@2022': { value: '295', state: state as 'entered' },
        '全年天数@2022': '365',
      })
      return rendered.ok && rendered.value.state
    })
    expect(states).toEqual(['entered', 'checked', 'published'])
  })
})

describe('value', () => {
  it.each([
    ['{{优良天数@2022}}', '295天', '295 days'],
    ['{{优良天数@2022|无单位}}', '295', '295'],
    ['{{优良率@2022}}', '80.8%', '80.8%'],
    ['{{优良率@2022|位数=0}}', '81%', '81%'],
    ['{{注册用户@2022}}', '284231户', '284,231 households'],
    ['{{注册用户@2022|计=万,位数=1}}', '28.4万户', '284,000 households'],
    ['{{注册用户@2022|计=万,无单位,位数=1}}', '28.4万', '284,000'],
    ['{{用水量@2022}}', '26.76亿立方米', '2.676 billion cubic metres'],
    ['{{用水量@2022|计=万,位数=0}}', '267600万立方米', '2.676 billion cubic metres'],
    ['{{镍浓度@2022}}', '0.0043毫克/升', '0.0043 mg/L'],
    ['{{整改任务@2022}}', '1项', '1 item'],
  ])('%s prints %s and %s', (text, zh, en) => {
    const values = {
      '优良天数@2022': '295',
      '优良率@2022': '80.82',
      '注册用户@2022': '284231',
      '用水量@2022': '26.76',
      '镍浓度@2022': '0.0043',
      '整改任务@2022': '1',
    }
    expect([printed(text, values), printed(text, values, 'en')]).toEqual([zh, en])
  })

  it.each([
    ['above', '超28万户', 'more than 280,000 households'],
    ['at-least', '28万户以上', 'at least 280,000 households'],
    ['below', '不足29万户', 'fewer than 290,000 households'],
    ['about', '约28万户', 'about 280,000 households'],
    ['exact', '28万户', '280,000 households'],
  ] as const)('says %s as its source does, and stays true when rounded', (bound, zh, en) => {
    const values = { '注册用户@2022': { value: '284231', bound } }
    expect([
      printed('{{注册用户@2022|计=万}}', values),
      printed('{{注册用户@2022|计=万}}', values, 'en'),
    ]).toEqual([zh, en])
  })

  it('states its own formula and rounding in the printed scale', () => {
    const asked = ['zh', 'en'].map(language => {
      const rendered = render(
        '{{注册用户@2022|计=万,位数=1}}',
        { '注册用户@2022': '284231' },
        language as 'zh',
      )
      return (
        rendered.ok && [
          rendered.value.number,
          rendered.value.unit,
          rendered.value.exact,
          rendered.value.formula,
          rendered.value.rounding,
        ]
      )
    })
    expect(asked).toEqual([
      ['28.4', '万户', '28.4231', '284231 ÷ 10000', '保留1位小数，四舍五入'],
      ['284000', 'households', '284231', '284231', 'nearest 1000, half-up'],
    ])
  })

  it('moves the point where an English unit names a scale of its own', () => {
    const power = indicator('发电量', '亿千瓦时', { unitEn: 'hundred million kWh', decimals: 1 })
    expect(printed('{{发电量@2022}}', { '发电量@2022': '12.3' }, 'en', [power])).toBe('1.23 billion kWh')
  })
})

describe('change', () => {
  it.each([
    ['{{优良天数@2022:同比}}', '295', '280', '同比上升5.4%', 'up 5.4% from a year earlier'],
    ['{{优良天数@2022:同比}}', '280', '296', '同比下降5.4%', 'down 5.4% from a year earlier'],
    ['{{优良天数@2022:同比增减}}', '295', '298', '同比减少3天', 'down 3 days from a year earlier'],
    ['{{优良天数@2022:同比增减}}', '299', '298', '同比增加1天', 'up 1 day from a year earlier'],
    [
      '{{优良率@2022:同比百分点}}',
      '95',
      '92.3',
      '同比提高2.7个百分点',
      'up 2.7 percentage points from a year earlier',
    ],
    [
      '{{优良率@2022:同比百分点|位数=0}}',
      '91',
      '92.3',
      '同比降低1个百分点',
      'down 1 percentage point from a year earlier',
    ],
    ['{{优良天数@2022:同比|称=上年}}', '295', '280', '比上年上升5.4%', 'up 5.4% from the previous year'],
    ['{{优良天数@2022:同比|称=无}}', '295', '280', '上升5.4%', 'up 5.4%'],
    ['{{优良天数@2022:同比|词=增降}}', '295', '280', '同比增长5.4%', 'grew 5.4% from a year earlier'],
    ['{{优良天数@2022:同比|词=增减}}', '280', '295', '同比减少5.1%', 'decreased by 5.1% from a year earlier'],
    [
      '{{优良率@2022:同比百分点|词=宽窄}}',
      '91',
      '92.3',
      '同比收窄1.3个百分点',
      'narrowed by 1.3 percentage points from a year earlier',
    ],
    ['{{优良天数@2022:同比|位数=2}}', '295', '298', '同比下降1.01%', 'down 1.01% from a year earlier'],
    ['{{优良天数@2022:同比}}', '295', '295', '同比持平', 'unchanged from a year earlier'],
    ['{{优良天数@2022:同比增减|称=无}}', '295', '295', '持平', 'unchanged'],
    ['{{注册用户@2022:同比}}', '280000', '280000', '同比持平', 'unchanged from a year earlier'],
    [
      '{{注册用户@2022:同比增减|计=万,位数=1}}',
      '284231',
      '250000',
      '同比增加3.4万户',
      'up 34,000 households from a year earlier',
    ],
    ['{{优良率@2022:同比百分点}}', '92.34', '92.27', '同比持平', 'unchanged from a year earlier'],
  ])('%s of %s on %s prints %s', (text, now, before, zh, en) => {
    const key = text.slice(2, text.indexOf('@'))
    const values = { [`${key}@2022`]: now, [`${key}@2021`]: before }
    expect([printed(text, values), printed(text, values, 'en')]).toEqual([zh, en])
  })

  it('names its base where the expression does', () => {
    const values = {
      'PM2.5@2022': '40.6',
      'PM2.5@2015': '62',
      '优良率@2022': '80.8',
      '优良率@2015': '75.1',
      '优良天数@2022': '295',
      '优良天数@2015': '274',
    }
    const asked = [
      '{{PM2.5@2022:较2015}}',
      '{{优良率@2022:较2015百分点}}',
      '{{优良天数@2022:较2015增减}}',
      '{{优良天数@2022:较2015增减|称=无}}',
    ]
    expect(asked.map(text => [printed(text, values), printed(text, values, 'en')])).toEqual([
      ['较2015年下降34.5%', 'down 34.5% from 2015'],
      ['较2015年提高5.7个百分点', 'up 5.7 percentage points from 2015'],
      ['较2015年增加21天', 'up 21 days from 2015'],
      ['增加21天', 'up 21 days'],
    ])
  })

  it('subtracts percentages as they print, so that a reader can check them', () => {
    const rendered = render('{{优良率@2022:同比百分点}}', { '优良率@2022': '95.04', '优良率@2021': '92.26' })
    expect(
      rendered.ok && [
        rendered.value.text,
        rendered.value.formula,
        rendered.value.exact,
        rendered.value.rounding,
      ],
    ).toEqual(['同比提高2.7个百分点', '95.0 − 92.3', '2.7', '两数各保留1位小数后相减，四舍五入'])
  })

  it('says better or worse by polarity, not by sign', () => {
    const values = {
      'PM2.5@2022': '18',
      'PM2.5@2021': '20',
      '优良天数@2022': '18',
      '优良天数@2021': '20',
      '全年天数@2022': '18',
      '全年天数@2021': '20',
    }
    const asked = [
      '{{PM2.5@2022:同比|词=好差}}',
      '{{优良天数@2022:同比|词=好差}}',
      '{{全年天数@2022:同比|词=好差}}',
    ]
    expect(asked.map(text => [printed(text, values), printed(text, values, 'en')])).toEqual([
      ['同比改善10.0%', 'improved by 10.0% from a year earlier'],
      ['同比转差10.0%', 'worsened by 10.0% from a year earlier'],
      ['no-polarity {"indicator":"全年天数"}', 'no-polarity {"indicator":"全年天数"}'],
    ])
  })

  it('compares each type of period with the same one a year earlier', () => {
    const pairs = [
      ['2022-H1', '2021-H1'],
      ['2022-Q3', '2021-Q3'],
      ['2022-06', '2021-06'],
      ['2022-01/2022-06', '2021-01/2021-06'],
      ['2022-12-31', '2021-12-31'],
    ]
    const said = pairs.map(([now, before]) =>
      printed(`{{优良天数@${now}:同比增减|称=上年}}`, {
        [`优良天数@${now}`]: '150',
        [`优良天数@${before}`]: '149',
      }),
    )
    expect(said).toEqual([
      '比上年同期增加1天',
      '比上年同期增加1天',
      '比上年同期增加1天',
      '比上年同期增加1天',
      '比上年底增加1天',
    ])
  })

  it.each([
    [
      'a missing base',
      '{{优良天数@2022:同比}}',
      'missing-observation {"indicator":"优良天数","region":"luzhou","period":"2021"}',
    ],
    [
      'another type of period',
      '{{优良天数@2022:较2021-H1}}',
      'period-not-comparable {"period":"2022","base":"2021-H1"}',
    ],
    [
      'another type of period, which no value could help',
      '{{优良天数@1999-H1:较2022}}',
      'period-not-comparable {"period":"1999-H1","base":"2022"}',
    ],
    ['itself', '{{优良天数@2022:较2022}}', 'period-not-comparable {"period":"2022","base":"2022"}'],
    [
      'points of days',
      '{{优良天数@2022:较2020百分点}}',
      'not-a-percentage {"indicator":"优良天数","unit":"天"}',
    ],
    ['a net increase of percentages', '{{优良率@2022:较2020净增}}', 'points-expected {"indicator":"优良率"}'],
    [
      'a base of zero',
      '{{断面@2022:同比}}',
      'zero-base {"indicator":"断面","region":"luzhou","period":"2021","value":"0"}',
    ],
    [
      'a base below zero',
      '{{断面@2022:较2020}}',
      'zero-base {"indicator":"断面","region":"luzhou","period":"2020","value":"-3"}',
    ],
    [
      'a bounded operand',
      '{{注册用户@2022:同比}}',
      'bound-operand {"indicator":"注册用户","region":"luzhou","period":"2022","bound":"above"}',
    ],
    ['an unknown indicator', '{{优良@2022:同比}}', 'unknown-indicator {"indicator":"优良"}'],
    ['an unknown region', '{{优良天数[宜宾]@2022:同比}}', 'unknown-region {"region":"宜宾"}'],
  ])('refuses %s', (_what, text, problem) => {
    const values = {
      '优良天数@2022': '295',
      '优良天数@2020': '290',
      '优良天数@2021-H1': '150',
      '优良率@2022': '80.8',
      '优良率@2020': '79.2',
      '断面@2022': '13',
      '断面@2021': '0',
      '断面@2020': '-3',
      '注册用户@2022': { value: '280000', bound: 'above' },
      '注册用户@2021': '250000',
    } as const
    expect(printed(text, values)).toBe(problem)
  })
})

describe('share and remainder', () => {
  const values = {
    '优良天数@2022': '295',
    '全年天数@2022': '365',
    '优良断面@2022': '12',
    '断面@2022': '13',
    '整改任务@2022': '1564',
    '完成整改@2022': '1533',
    'PM2.5@2022': '40.6',
    '断面@2021': '0',
    '优良断面@2021': '14',
    '断面@2020': '13',
    '优良断面@2020': '14',
    '注册用户@2022': { value: '280000', bound: 'above' },
  } as const

  it.each([
    ['{{优良天数@2022/全年天数@2022:占比}}', '80.8%', '80.8%'],
    ['{{优良天数@2022/全年天数@2022:占比|无单位,位数=2}}', '80.82', '80.82'],
    ['{{优良断面@2022/断面@2022:其中}}', '13个中12个', '12 of 13'],
    ['{{完成整改@2022/整改任务@2022:其中}}', '1564项中1533项', '1,533 of 1,564'],
    ['{{整改任务@2022-完成整改@2022:剩余}}', '31项', '31 items'],
    [
      '{{整改任务@2022-完成整改@2022-优良断面@2022:剩余}}',
      'unit-mismatch {"indicators":["优良断面","整改任务"],"units":["个","项"]}',
      '',
    ],
    [
      '{{完成整改@2022-整改任务@2022:剩余}}',
      'parts-exceed-whole {"indicator":"完成整改","region":"luzhou","period":"2022","parts":"1564","whole":"1533"}',
      '',
    ],
    [
      '{{PM2.5@2022/断面@2022:占比}}',
      'unit-mismatch {"indicators":["PM2.5","断面"],"units":["微克/立方米","个"]}',
      '',
    ],
    [
      '{{断面@2022-PM2.5@2022:剩余}}',
      'unit-mismatch {"indicators":["PM2.5","断面"],"units":["微克/立方米","个"]}',
      '',
    ],
    [
      '{{PM2.5@2022/PM2.5@2022:其中}}',
      'unit-mismatch {"indicators":["PM2.5","PM2.5"],"units":["微克/立方米","微克/立方米"]}',
      '',
    ],
    [
      '{{优良断面@2022/整改任务@2022:占比}}',
      'unit-mismatch {"indicators":["优良断面","整改任务"],"units":["个","项"]}',
      '',
    ],
    [
      '{{优良断面@2021/断面@2021:占比}}',
      'zero-base {"indicator":"断面","region":"luzhou","period":"2021","value":"0"}',
      '',
    ],
    [
      '{{优良断面@2020/断面@2020:其中}}',
      'parts-exceed-whole {"indicator":"断面","region":"luzhou","period":"2020","parts":"14","whole":"13"}',
      '',
    ],
    [
      '{{断面@2022/注册用户@2022:占比}}',
      'bound-operand {"indicator":"注册用户","region":"luzhou","period":"2022","bound":"above"}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([printed(text, values), printed(text, values, 'en')]).toEqual([zh, en === '' ? zh : en])
  })
})

describe('a unit that one of two indicators names in English', () => {
  const tasks = indicator('任务', '项')
  const closed = indicator('办结', '项', { unitEn: 'items' })
  const data = office({
    indicators: [tasks, closed],
    values: { '任务@2022': '1', '办结@2022': '1', '任务@2021': '5', '办结@2021': '4' },
  })

  it.each([
    ['{{办结@2022/任务@2022:完成}}', 'the one item completed'],
    ['{{办结@2021/任务@2021:完成}}', '4 items completed, a rate of 80.0%, with 1 item remaining'],
    ['{{任务@2021-办结@2021:剩余}}', '1 item'],
  ])('is so named throughout: %s prints %s', (text, english) => {
    const rendered = renderWritten(text, data, 'en')
    expect(rendered.ok ? rendered.value.text : rendered.problem.code).toBe(english)
  })
})

describe('from–to', () => {
  const values = {
    '镍浓度@2012': '0.255',
    '镍浓度@2022': '0.0043',
    '优良率@2021': '92.3',
    '优良率@2022': '95.0',
    '优良天数@2021': '298',
    '优良天数@2022': '295',
    '优良天数@2020': '295',
    '注册用户@2021-12-31': '999700',
    '注册用户@2022-12-31': '999900',
    'PM2.5@2021': '20.44',
    'PM2.5@2022': '17.56',
    '断面@2020': '0',
    '断面@2022': '13',
  }

  it.each([
    [
      '{{镍浓度@2012→镍浓度@2022:从至}}',
      '从2012年的0.255毫克/升下降到2022年的0.0043毫克/升，下降幅度98.3%',
      'from 0.255 mg/L in 2012 to 0.0043 mg/L in 2022, down 98.3%',
    ],
    [
      '{{镍浓度@2012→镍浓度@2022:从至|位数=2}}',
      '从2012年的0.255毫克/升下降到2022年的0.0043毫克/升，下降幅度98.31%',
      'from 0.255 mg/L in 2012 to 0.0043 mg/L in 2022, down 98.31%',
    ],
    [
      '{{镍浓度@2012→镍浓度@2022:从至无幅}}',
      '从2012年的0.255毫克/升下降到2022年的0.0043毫克/升',
      'from 0.255 mg/L in 2012 to 0.0043 mg/L in 2022',
    ],
    [
      '{{优良率@2021→优良率@2022:从至百分点|词=提降}}',
      '从2021年的92.3%提高到2022年的95.0%，提高2.7个百分点',
      'rose from 92.3% in 2021 to 95.0% in 2022, up 2.7 percentage points',
    ],
    [
      '{{优良率@2021→优良率@2022:从至百分点|位数=1}}',
      '从2021年的92.3%上升到2022年的95.0%，上升2.7个百分点',
      'from 92.3% in 2021 to 95.0% in 2022, up 2.7 percentage points',
    ],
    [
      '{{优良天数@2021→优良天数@2022:从至增减|词=增减}}',
      '从2021年的298天减少到2022年的295天，减少3天',
      'decreased from 298 days in 2021 to 295 days in 2022, down 3 days',
    ],
    [
      '{{PM2.5@2021→PM2.5@2022:从至增减|位数=0}}',
      'shown-values-disagree {"indicator":"PM2.5","region":"luzhou","period":"2022"}',
      '',
    ],
    [
      '{{优良天数@2020→优良天数@2022:从至}}',
      '2020年和2022年均为295天，持平',
      '295 days both in 2020 and in 2022, unchanged',
    ],
    [
      '{{注册用户@2021-12-31→注册用户@2022-12-31:从至|计=万}}',
      'shown-values-disagree {"indicator":"注册用户","region":"luzhou","period":"2022-12-31"}',
      '',
    ],
    [
      '{{注册用户@2021-12-31→注册用户@2022-12-31:从至}}',
      '从2021年底的999700户上升到2022年底的999900户，上升幅度0.02%',
      'from 999,700 households at the end of 2021 to 999,900 households at the end of 2022, up 0.02%',
    ],
    ['{{优良天数@2022→优良天数@2021:从至}}', 'period-not-comparable {"period":"2021","base":"2022"}', ''],
    [
      '{{优良天数@2021→优良率@2022:从至}}',
      'operands-differ {"indicators":["优良天数","优良率"],"regions":["luzhou","luzhou"]}',
      '',
    ],
    [
      '{{断面@2020→断面@2022:从至}}',
      'zero-base {"indicator":"断面","region":"luzhou","period":"2020","value":"0"}',
      '',
    ],
    ['{{断面@2020→断面@2022:从至百分点}}', 'not-a-percentage {"indicator":"断面","unit":"个"}', ''],
  ])('%s prints %s', (text, zh, en) => {
    expect([printed(text, values), printed(text, values, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('calls a change good or bad by its polarity, and one that prints as level neither', () => {
    const good = [
      indicator('好', '天', { polarity: 'higher-is-better' }),
      indicator('坏', '天', { polarity: 'lower-is-better' }),
    ]
    const tones = (['298', '295', '291'] as const).map(before => {
      const data = office({
        indicators: good,
        values: { '好@2021': before, '好@2022': '295', '坏@2021': before, '坏@2022': '295' },
      })
      return ['好', '坏'].map(key =>
        ['同比', '同比增减'].map(change => {
          const rendered = renderWritten(`{{${key}@2022:${change}}}`, data, 'zh')
          return rendered.ok && `${rendered.value.direction} ${rendered.value.tone}`
        }),
      )
    })
    expect(tones).toEqual([
      [
        ['down bad', 'down bad'],
        ['down good', 'down good'],
      ],
      [
        ['level neutral', 'level neutral'],
        ['level neutral', 'level neutral'],
      ],
      [
        ['up good', 'up good'],
        ['up bad', 'up bad'],
      ],
    ])
  })

  it('records the extent where one is printed, and the last value where none is', () => {
    const asked = ['从至', '从至无幅'].map(extent => {
      const rendered = render(`{{镍浓度@2012→镍浓度@2022:${extent}}}`, values)
      return (
        rendered.ok && [
          rendered.value.number,
          rendered.value.unit,
          rendered.value.exact,
          rendered.value.formula,
          rendered.value.rounding,
          rendered.value.direction,
          rendered.value.tone,
        ]
      )
    })
    expect(asked).toEqual([
      [
        '98.3',
        '%',
        '-98.313725490196078431',
        '(0.0043 − 0.255) ÷ 0.255 × 100',
        '数值保留4位小数，四舍五入；幅度保留1位小数，四舍五入',
        'down',
        'good',
      ],
      ['0.0043', '毫克/升', '0.0043', '0.255, 0.0043', '保留4位小数，四舍五入', 'down', 'good'],
    ])
  })
})
