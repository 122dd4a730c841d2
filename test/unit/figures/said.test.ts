import { describe, expect, it } from 'vitest'
import { recompute, renderWritten, type Bound } from '../../../core/figures/index.ts'
import { data, phrases } from '../../phrases/index.ts'
import { indicators, regions } from '../../phrases/register.ts'
import { indicator, office, region, says, yearly, type Stated } from './office.ts'

const rate = indicator('率', '%', { decimals: 1, polarity: 'higher-is-better' })
const count = indicator('件数', '件', { unitEn: 'cases', polarity: 'lower-is-better' })
const total = indicator('总数', '件', { unitEn: 'cases' })
const output = indicator('产值', '亿元', { decimals: 1, unitEn: 'yuan', polarity: 'higher-is-better' })
const target = indicator('产值.目标', '亿元', { decimals: 1 })
const pace = indicator('增速', '%', { decimals: 1 })
const people = indicator('人口', '万人', { decimals: 1, unitEn: 'people' })
const beds = indicator('床位', '张', { unitEn: 'beds' })

const told = (values: Readonly<Record<string, Stated>>, ...figures: readonly string[]): string[] => {
  const regions = [region('luzhou', '泸州市', 'Luzhou', 'sichuan'), region('sichuan', '四川省', 'Sichuan')]
  const known = office({
    indicators: [rate, count, total, output, target, pace, people, beds],
    regions,
    values,
  })
  return figures.flatMap(figure => (['zh', 'en'] as const).map(language => says(figure, known, language)))
}

/** The code of a refusal, and what was printed instead where it was none. */
const codes = (values: Readonly<Record<string, Stated>>, ...figures: readonly string[]): string[] =>
  told(values, ...figures)
    .filter((_said, at) => at % 2 === 0)
    .map(said => said.split(' ')[0]!)

describe('every phrase', () => {
  const figures = [
    ...new Set(
      phrases.flatMap(({ written, language }) =>
        (written.match(/\{\{.*?\}\}/g) ?? []).map(figure => `${language} ${figure}`),
      ),
    ),
  ]

  it.each(figures)('%s comes out again from its operands alone', asked => {
    const [language, figure] = [asked.slice(0, 2) as 'zh' | 'en', asked.slice(3)]
    const rendered = renderWritten(figure, data, language)
    if (!rendered.ok) throw new Error(rendered.problem.code)
    const again = recompute(rendered.value, indicators, language, regions)
    expect(again.ok && [again.value.text, again.value.expression, again.value.formula]).toEqual([
      rendered.value.text,
      rendered.value.expression,
      rendered.value.formula,
    ])
  })
})

describe('values in a row', () => {
  it('may have one word before them that is true of each', () => {
    const values = { '产值@2022': '107.4', '件数@2022': '904', '率@2022': '88.1', '增速@2022': '91.5' }
    expect(
      told(values, '{{产值@2022,件数@2022:分别|限=达到,和}}', '{{率@2022,增速@2022:分别|限=超过(1)}}'),
    ).toEqual([
      '分别达到107.4亿元和904件',
      'reaching 10.74 billion yuan and 904 cases respectively',
      '分别超过88%、91%',
      'more than 88% and 91% respectively',
    ])
    expect(
      codes(
        { ...values, '件数@2022': '900', '率@2022': { value: '88', bound: 'at-least' } },
        '{{产值@2022,件数@2022:分别|限=超过(100)}}',
        '{{率@2022,增速@2022:分别|限=达}}',
        '{{率@2022,增速@2022:分别|限=以上(1)}}',
      ),
    ).toEqual(['not-above', 'bound-operand', 'figure-syntax'])
  })
})

describe('a number come past', () => {
  it('takes 了 behind its verb, and behind no other word', () => {
    expect(told({ '件数@2022': '504' }, '{{件数@2022:突破(10)|了}}', '{{件数@2022:超过(10)|了}}')).toEqual([
      '突破了500件',
      'surpassed 500 cases',
      '超过了500件',
      'exceeded 500 cases',
    ])
    expect(codes({ '件数@2022': '504' }, '{{件数@2022:逾(10)|了}}')).toEqual(['figure-syntax'])
  })
})

describe('an English verb', () => {
  const values = { '件数@2021': '120', '件数@2022': '90', '率@2021': '31.0', '率@2022': '29.4' }

  it('is chosen in English and leaves the Chinese one alone', () => {
    expect(
      told(
        values,
        '{{件数@2022:同比|英词=rose/dropped,英by}}',
        '{{件数@2021→件数@2022:到|英词=rose/declined}}',
      ),
    ).toEqual(['同比下降25.0%', 'dropped by 25.0% from a year earlier', '下降到90件', 'declined to 90 cases'])
  })

  it('goes by the sign', () => {
    expect(told({ ...values, '件数@2022': '150' }, '{{件数@2022:同比|英词=rose/dropped}}')[1]).toBe(
      'rose 25.0% from a year earlier',
    )
  })

  it('is refused where it would say something else, or where the figure has none', () => {
    expect(
      codes(
        values,
        '{{件数@2021→件数@2022:到|英词=an increase of/a decrease of}}',
        '{{件数@2021→件数@2022:到|英词=up/down}}',
        '{{件数@2021→件数@2022:到|英by}}',
        '{{件数@2022:达|英词=rose/fell}}',
        '{{件数@2022:同比|英词=rose/sank}}',
      ),
    ).toEqual(['figure-syntax', 'figure-syntax', 'figure-syntax', 'figure-syntax', 'figure-syntax'])
  })

  it('goes to below the number it began at, but not to at most that number', () => {
    const fallen = { '率@2021': '30.0', '率@2022': '29.4' }
    expect(told(fallen, '{{率@2021→率@2022:到|限=低于(10),英词=rose/fell}}')[1]).toBe('fell to below 30%')
    expect(codes(fallen, '{{率@2021→率@2022:到|限=以下(10)}}')).toEqual(['shown-values-disagree'])
  })
})

describe('a stated change that its source bounds', () => {
  it('says so, and is refused of a fall whose side nobody knows', () => {
    const bounded = (value: string, bound: Bound) => ({ '增速@2022': { value, bound } })
    expect(told(bounded('5.0', 'about'), '{{增速@2022:增速|位数=0}}')).toEqual(['增长约5%', 'up about 5%'])
    expect(told(bounded('5.56', 'at-least'), '{{增速@2022:增速}}')).toEqual([
      '增长5.5%以上',
      'up at least 5.5%',
    ])
    expect(told(bounded('-4.0', 'about'), '{{增速@2022:增速}}')).toEqual(['下降约4.0%', 'down about 4.0%'])
    expect(codes(bounded('-10', 'at-least'), '{{增速@2022:增速}}')).toEqual(['bound-operand'])
    expect(codes(bounded('5.0', 'about'), '{{增速@2022:增速|限=超过(1)}}')).toEqual(['bound-operand'])
  })
})

describe('what is level', () => {
  it('is 零增长 only where it prints the same, and a change otherwise', () => {
    expect(told({ '件数@2021': '90', '件数@2022': '90' }, '{{件数@2022:同比|称=无,零增长}}')[0]).toBe(
      '零增长',
    )
    expect(told({ '件数@2021': '100', '件数@2022': '90' }, '{{件数@2022:同比|称=无,零增长}}')[0]).toBe(
      '下降10.0%',
    )
    expect(codes({ '件数@2021': '90', '件数@2022': '90' }, '{{件数@2022:同比增减|零增长}}')).toEqual([
      'figure-syntax',
    ])
  })
})

describe('a list', () => {
  it('leaves 分别 out, or has a comma before it in English', () => {
    const values = { '件数@2021': '120', '件数@2022': '90', '总数@2021': '100', '总数@2022': '80' }
    expect(
      told(values, '{{件数@2022,总数@2022:分别同比|分=无}}', '{{件数@2022,总数@2022:分别|分=逗号}}'),
    ).toEqual([
      '同比下降25.0%和20.0%',
      'down 25.0% and 20.0% from a year earlier',
      '分别为90件、80件',
      '90 cases and 80 cases, respectively',
    ])
  })
})

describe('changes of several values', () => {
  // (90 − 100) ÷ 100, (470 − 500) ÷ 500; (99 − 90) ÷ 90
  it('have one verb where they all went one way, and each its own otherwise', () => {
    const down = { '件数@2022': '90', '件数@2021': '100', '总数@2022': '470', '总数@2021': '500' }
    expect(
      told(down, '{{件数@2022,总数@2022:分别同比}}', '{{件数@2022,总数@2022:分别同比增减|称=上年}}'),
    ).toEqual([
      '同比分别下降10.0%和6.0%',
      'down 10.0% and 6.0% respectively from a year earlier',
      '比上年分别减少10件和30件',
      'down 10 cases and 30 cases respectively from the previous year',
    ])
    expect(told({ ...down, '总数@2022': '550' }, '{{件数@2022,总数@2022:分别同比|了}}')).toEqual([
      '同比分别下降了10.0%、上升了10.0%',
      'down 10.0% and up 10.0% respectively from a year earlier',
    ])
  })

  it('have 、 throughout where that is asked for, and in English share the unit of points', () => {
    const risen = { '增速@2022': '5.6', '增速@2021': '5.0', '率@2022': '88.1', '率@2021': '86.8' }
    expect(
      told(
        risen,
        '{{增速@2022,率@2022:分别同比百分点}}',
        '{{增速@2022,率@2022:分别同比百分点|顿号}}',
        '{{增速@2022,率@2022:分别增速|顿号}}',
      ),
    ).toEqual([
      '同比分别提高0.6和1.3个百分点',
      'up 0.6 and 1.3 percentage points respectively from a year earlier',
      '同比分别提高0.6个百分点、1.3个百分点',
      'up 0.6 and 1.3 percentage points respectively from a year earlier',
      '分别增长5.6%、88.1%',
      'up 5.6% and 88.1% respectively',
    ])
  })

  it('are year on year in English where 同比 is named', () => {
    expect(told({ '率@2022': '88.1', '率@2021': '86.8' }, '{{率@2022:同比百分点|称=同比}}')).toEqual([
      '同比提高1.3个百分点',
      'up 1.3 percentage points year on year',
    ])
  })
})

describe('the pace of growth', () => {
  // 110 on 100 is 10.0%, 115.5 on 110 is 5.0%: 5.0 points less; −5.0% after −10.0% is a fall that narrowed by
  // 5.0
  it('is the difference of two printed growth rates', () => {
    expect(told(yearly('产值', 2022, ['100', '110', '115.5']), '{{产值@2022:增速差}}')).toEqual([
      '增速比上年回落5.0个百分点',
      'growth eased by 5.0 percentage points from a year earlier',
    ])
    expect(told(yearly('产值', 2022, ['100', '90', '85.5']), '{{产值@2022:增速差|去零}}')).toEqual([
      '降幅比上年收窄5个百分点',
      'the decline narrowed by 5 percentage points from a year earlier',
    ])
    expect(codes({ '产值@2022': '5', '产值@2021': '4', '产值@2020': '0' }, '{{产值@2022:增速差}}')).toEqual([
      'zero-base',
    ])
  })

  it('takes its verb from the sign of a growth that is stated', () => {
    expect(
      told({ '增速@2022': '-3.6' }, '{{增速@2022:增速}}', '{{增速@2022:增速|词=加快/放缓,称=同比}}'),
    ).toEqual(['下降3.6%', 'down 3.6%', '同比放缓3.6%', 'slowed by 3.6% year on year'])
    expect(codes({ '增速@2022': '0.04' }, '{{增速@2022:增速}}')).toEqual(['prints-as-zero'])
  })
})

describe('a word that is not true', () => {
  it('is refused with what speaks against it', () => {
    const values = {
      '率@2022': '80.4',
      '率@2021': '77.9',
      '率@2020': '75.0',
      '件数@2022': '3',
      '件数@2021': '2',
      '总数@2022': '4',
      '产值@2022': '12.5',
      '产值.目标@2022': '13.0',
    }
    expect(
      codes(
        values,
        '{{率@2022:近(10)}}',
        '{{率@2022:超过(10)}}',
        '{{率@2022:左右(50)}}',
        '{{率@2022:成}}',
        '{{率@2022:成|限=超}}',
        '{{率@2022:全部}}',
        '{{件数@2022:无}}',
        '{{件数@2022/总数@2022:全部}}',
        '{{件数@2022:仅}}',
        '{{件数@2022/总数@2022:其中|限=仅}}',
        '{{率@2022:同比百分点|基本}}',
        '{{率@2022:同比百分点|词=回升/回落}}',
        '{{产值@2022:达标}}',
        '{{件数@2022,总数@2022:均为}}',
        '{{件数@2022/总数@2022:过半}}',
        '{{总数@2022/件数@2022:过半}}',
      ),
    ).toEqual([
      'not-near',
      '超过80%',
      'not-about',
      '八成',
      '超八成',
      'not-all',
      'not-zero',
      'not-all',
      'not-little',
      'not-little',
      'not-level',
      'not-turned',
      'target-missed',
      'not-alike',
      '过半',
      'parts-exceed-whole',
    ])
  })

  it('is held against the value and not against the digits it prints with', () => {
    expect(
      codes(
        { '率@2022': '99.96', '件数@2022': '2999', '总数@2022': '3000' },
        '{{率@2022:全覆盖}}',
        '{{件数@2022/总数@2022:全部}}',
        '{{件数@2022/总数@2022:占比|限=近}}',
        '{{总数@2022:超过(1000)}}',
      ),
    ).toEqual(['not-all', 'not-all', '近100%', 'not-above'])
  })

  it.each([
    ['23', '20多件'],
    ['28', '20多件'],
    ['29', 'not-near'],
    ['12', '10多件'],
    ['19', 'not-near'],
    ['1100', '1000多件'],
    ['1101', 'not-near'],
  ])('of %s: %s', (value, said) => {
    const place = value.length > 2 ? 1000 : 10
    expect(codes({ '件数@2022': value }, `{{件数@2022:多(${place})}}`)).toEqual([said])
  })
})

describe('places and classes', () => {
  const place = indicator('位次', '位', {
    type: 'place',
    within: '全省',
    withinEn: 'the province',
    polarity: 'lower-is-better',
  })
  const water = indicator('水质', '类', {
    type: 'class',
    classes: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类'],
    polarity: 'lower-is-better',
  })
  const known = office({
    indicators: [place, water, count],
    values: { '位次@2022': '3', '位次@2021': '2', '水质@2022': '2', '水质@2021': '7', '件数@2022': '3' },
  })

  it('are said as the source states them, and held against others', () => {
    const figures = [
      '{{位次@2022}}',
      '{{位次@2022|式=位列,量=名,汉字}}',
      '{{位次@2022:同比增减|称=上年}}',
      '{{水质@2022}}',
      '{{水质@2022:优于(Ⅲ类)}}',
      '{{水质@2022:优于(Ⅱ类)}}',
      '{{水质@2022:达到或优于(Ⅱ类)}}',
      '{{水质@2022:及以上(Ⅱ类)}}',
      '{{水质@2021:及以上(Ⅲ类)}}',
      '{{水质@2022:及以上(Ⅳ类)}}',
      '{{件数@2022:优于(Ⅱ类)}}',
    ]
    expect(figures.map(figure => says(figure, known).split(' ')[0])).toEqual([
      '居全省第3位',
      '位列全省第三名',
      '比上年下降1位',
      'Ⅱ类',
      '优于Ⅲ类',
      'class-not-reached',
      '达到或优于Ⅱ类',
      'Ⅱ类及以上',
      'not-a-class',
      'not-a-class',
      'not-a-class',
    ])
    expect([
      says('{{位次@2022|式=排名}}', known, 'en'),
      says('{{水质@2022:达到或优于(Ⅲ类)}}', known, 'en'),
    ]).toEqual(['ranked 3rd in the province', 'Ⅲ类 or better'])
  })
})

describe('fractions and tenths', () => {
  it.each([
    ['66.7', '{{率@2022:分数}}', '三分之二', 'two thirds'],
    ['50.2', '{{率@2022:分数}}', '一半', 'half'],
    ['24.8', '{{率@2022:分数}}', '四分之一', 'a quarter'],
    ['65.3', '{{率@2022:成}}', '六成五', '65 percent'],
    ['20.0', '{{率@2022:成}}', '两成', 'two in ten'],
    ['68.9', '{{率@2022:成|限=近}}', '近七成', 'nearly seven in ten'],
    ['34.4', '{{率@2022:分数|限=超过}}', '超过三分之一', 'more than a third'],
    ['63.0', '{{率@2022:分数}}', 'no-such-fraction', ''],
    ['50.0', '{{率@2022:过半}}', 'not-above', ''],
  ])('%s as %s is %s', (value, figure, zh, en) => {
    const [chinese, english] = told({ '率@2022': value }, figure)
    expect([chinese!.split(' ')[0], en === '' ? '' : english]).toEqual([zh, en])
  })
})

describe('one value beside others', () => {
  it('names the region, and goes by the sign', () => {
    const values = {
      '率@2022': '80.4',
      '率[sichuan]@2022': '82.0',
      '产值@2022-01/2022-09': '12.5',
      '产值.目标@2022': '16.0',
    }
    expect(
      told(
        values,
        '{{率@2022-率[sichuan]@2022:高于}}',
        '{{率@2022-率[sichuan]@2022:优于|泛称}}',
        '{{产值@2022-01/2022-09:完成目标}}',
      ),
    ).toEqual([
      '低于四川省1.6个百分点',
      '1.6 percentage points below Sichuan',
      '差于全省1.6个百分点',
      '1.6 percentage points worse than the province',
      '完成年度目标的78.1%',
      "78.1% of the year's target",
    ])
  })

  // 9130 ÷ 3,216,000 × 10,000 = 28.39; (280 + 300 + 320) ÷ 3 = 300
  it('is divided for each, and averaged over periods', () => {
    expect(
      told(
        { '床位@2022': '9130', '人口@2022': '321.6', ...yearly('件数', 2021, ['280', '300', '320']) },
        '{{床位@2022/人口@2022:每|计=万}}',
        '{{件数@2019→件数@2021:平均}}',
      ),
    ).toEqual(['每万人28.4张', '28.4 beds per 10,000 people', '平均300件', '300 cases on average'])
  })

  // (88 − 40) ÷ 40 = 1.2; 88 ÷ 40 = 2.2
  it('has grown by one time less than it is', () => {
    const values = { '产值@2021': '40', '产值@2022': '88' }
    expect(told(values, '{{产值@2021→产值@2022:增倍|了}}', '{{产值@2021→产值@2022:是倍}}')).toEqual([
      '增长了1.2倍',
      'up by 1.2 times',
      '是2021年的2.2倍',
      '2.2 times what it was in 2021',
    ])
    expect(codes({ '产值@2021': '40', '产值@2022': '60' }, '{{产值@2021→产值@2022:增倍}}')).toEqual([
      'not-a-multiple',
    ])
  })

  // Printed 6.2 and 6.1: 0.1 ÷ 6.1 = 1.6%; stored 6.24 and 6.05: 3.1%
  it('is computed from what prints where the office does so', () => {
    expect(
      told(
        { '产值@2021': '6.05', '产值@2022': '6.24' },
        '{{产值@2022:同比}}',
        '{{产值@2022:同比|印值}}',
      ).filter((_said, at) => at % 2 === 0),
    ).toEqual(['同比上升3.1%', '同比上升1.6%'])
  })
})

describe('the best of recent years', () => {
  const values = yearly('件数', 2022, ['80', '99', '90', '90', '84'])

  it('is better than each of so many years, whoever declared the series or not', () => {
    expect(told(values, '{{件数@2022:近年最好(4)}}', '{{件数@2022:近年新低(4)|汉字}}')).toEqual([
      '近4年来最好水平',
      'the best in 4 years',
      '近四年新低',
      'the lowest in four years',
    ])
    const undeclared = office({ indicators: [count], values, declared: false })
    expect(says('{{件数@2022:近年最好(4)}}', undeclared)).toBe('近4年来最好水平')
  })

  it('is refused of a tie or less, of a gap within these years, of what is neither good nor bad, and of fewer than two', () => {
    expect(
      codes(
        values,
        '{{件数@2022:近年最好(5)}}',
        '{{件数@2022:近年新高(2)}}',
        '{{件数@2021:近年新低(2)}}',
        '{{件数@2022:近年最好(6)}}',
        '{{件数@2022:近年最好(1)}}',
      ),
    ).toEqual(['not-a-record', 'not-a-record', 'not-a-record', 'series-incomplete', 'figure-syntax'])
    expect(
      codes(yearly('总数', 2022, ['1', '2', '3']), '{{总数@2022:近年最好(3)}}', '{{总数@2022:近年新高(3)}}'),
    ).toEqual(['no-polarity', '近3年新高'])
  })
})

describe('places that a source states, over the years', () => {
  const place = indicator('位次', '位', {
    type: 'place',
    within: '全省',
    withinEn: 'the province',
    polarity: 'lower-is-better',
  })
  const water = indicator('水质', '类', {
    type: 'class',
    classes: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类'],
    polarity: 'lower-is-better',
  })
  const known = office({
    indicators: [place, water],
    values: { ...yearly('位次', 2022, ['6', '3', '1', '1']), ...yearly('水质', 2022, ['2', '2', '2']) },
  })
  const both = (figure: string): string[] =>
    (['zh', 'en'] as const).map(language => says(figure, known, language))

  it('are held in a row, the first or among the first', () => {
    expect(
      [
        '{{位次@2022:连续保持(1)}}',
        '{{位次@2022:连续保持(1)|量=无,汉字}}',
        '{{位次@2022:连续不高于(3)|式=位居}}',
        '{{位次@2022:连续不高于(6)}}',
      ].flatMap(both),
    ).toEqual([
      '连续2年居全省第1位',
      'ranking 1st in the province for 2 consecutive years',
      '连续两年居全省第一',
      'ranking 1st in the province for two consecutive years',
      '连续3年位居全省前3位',
      'among the top 3 in the province for 3 consecutive years',
      '2019年以来连续4年居全省前6位',
      'among the top 6 in the province for 4 consecutive years, since 2019',
    ])
  })

  it('are refused in a row where they changed, where there is no such place, and of a class that is none', () => {
    expect(
      [
        '{{位次@2020:连续保持(3)}}',
        '{{位次@2022:连续不高于(1.5)}}',
        '{{位次@2022:连续超过(1)}}',
        '{{水质@2022:连续保持(2)}}',
      ].map(figure => says(figure, known).split(' ')[0]),
    ).toEqual(['limit-not-held', 'no-such-place', 'not-a-quantity', 'not-a-class'])
  })

  it('go from one to another in every wording of a from-to', () => {
    expect(
      [
        '{{位次@2019→位次@2022:从至}}',
        '{{位次@2019→位次@2022:由到无幅|期=无}}',
        '{{位次@2019→位次@2022:由至增减|期=起,词=提降}}',
        '{{位次@2019→位次@2022:到}}',
        '{{位次@2021→位次@2022:到}}',
      ].flatMap(both),
    ).toEqual([
      '从2019年的第6位上升到2022年的第1位，上升5位',
      'from 6th in 2019 to 1st in 2022, up 5 places',
      '由第6位上升到第1位',
      'from 6th to 1st',
      '由2019年的第6位提高至第1位，提高5位',
      'rose from 6th in 2019 to 1st, up 5 places',
      '上升到第1位',
      'rose to 1st',
      '仍为第1位',
      'still 1st',
    ])
  })
})
