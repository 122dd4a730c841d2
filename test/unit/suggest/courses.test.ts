import { describe, expect, it } from 'vitest'
import { VerbPair, type Indicator, type Language, type Register } from '../../../core/figures/index.ts'
import { verbsZh } from '../../../core/figures/words-zh.ts'
import { suggestFigures, type Suggestion } from '../../../core/suggest/index.ts'
import { indicator, luzhou, sichuan } from '../figures/office.ts'

const named = (key: string, name: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  ...indicator(key, unit, { polarity: 'higher-is-better', ...more }),
  name,
})

const values: Readonly<Record<string, string>> = {
  '产值@2018': '60.0',
  '产值@2021': '88.0',
  '产值@2022': '90.0',
  '空气排名@2020': '7',
  '空气排名@2022': '3',
  '收入差距@2018': '10000',
  '收入差距@2022': '20000',
  '臭氧@2018': '150',
  '臭氧@2022': '120',
  '收集率@2018': '52.4',
  '收集率@2022': '66.3',
  '绿芽用户数@2023-08-11': '280000',
}

const register: Register = {
  homeRegion: 'luzhou',
  indicators: [
    named('产值', '地区生产总值', '亿元', { decimals: 1, aliases: ['GDP'] }),
    named('空气排名', '空气质量排名', '位', { type: 'place', within: '全省', withinEn: 'the province' }),
    named('收入差距', '城乡收入差距', '元', { polarity: 'lower-is-better' }),
    named('臭氧', '臭氧浓度', '微克/立方米', { polarity: 'lower-is-better' }),
    named('收集率', '污水集中收集率', '%', { decimals: 1, aliases: ['污水收集'] }),
    named('绿芽用户数', '绿芽积分注册用户数', '户'),
  ],
  regions: [luzhou, sichuan],
  observations: Object.entries(values).map(([written, value]) => {
    const [key = '', period = ''] = written.split('@')
    return {
      ...{ indicator: key, region: 'luzhou', period, value, bound: 'exact', state: 'published' },
      ...{ source: '统计年报', note: '', revision: 1, enteredBy: '', enteredAt: '' },
    } as const
  }),
}

const found = (query: string, language: Language = 'zh'): Suggestion[] =>
  suggestFigures(query, register, '2023-08-12', language)

const offered = (query: string, language: Language = 'zh'): string[] =>
  found(query, language).map(({ expression, text, problem }) => `${expression} ${text || problem!.code}`)

const rank = '空气排名@2020→空气排名@2022'
const output = '产值@2018→产值@2022'
const ozone = '臭氧@2018→臭氧@2022'
const sewage = '收集率@2018→收集率@2022'
const gap = '收入差距@2018→收入差距@2022'

describe('a course asked for by its verb', () => {
  it.each([
    ['GDP跃升至', `{{${output}:至|词=跃升/下降}} 跃升至90.0亿元`, `{{${output}:至}} 上升至90.0亿元`],
    [
      'GDP跃升到1.26万亿元',
      `{{${output}:到|词=跃升/下降}} 跃升到90.0亿元`,
      `{{${output}:到}} 上升到90.0亿元`,
    ],
    [
      '空气质量排名由第7位跃升至第3位',
      `{{${rank}:由至无幅|词=跃升/下降,期=无}} 由第7位跃升至第3位`,
      `{{${rank}:由至无幅|期=无}} 由第7位上升至第3位`,
    ],
    [
      'GDP从2018年跃升到2022年',
      `{{${output}:从至|词=跃升/下降}} 从2018年的60.0亿元跃升到2022年的90.0亿元，跃升幅度50.0%`,
      `{{${output}:从至}} 从2018年的60.0亿元上升到2022年的90.0亿元，上升幅度50.0%`,
    ],
    ['城乡收入差距扩大到', `{{${gap}:到|词=宽窄}} 扩大到20000元`, `{{${gap}:到}} 上升到20000元`],
    [
      '污水收集率由2018年提高到2022年',
      `{{${sewage}:由到百分点|词=提降}} 由2018年的52.4%提高到2022年的66.3%，提高13.9个百分点`,
      `{{${sewage}:由到百分点}} 由2018年的52.4%上升到2022年的66.3%，上升13.9个百分点`,
    ],
    [
      '臭氧由2018年降至2022年',
      `{{${ozone}:由至无幅|词=升/降}} 由2018年的150微克/立方米降至2022年的120微克/立方米`,
      `{{${ozone}:由至}} 由2018年的150微克/立方米下降至2022年的120微克/立方米，下降幅度20.0%`,
    ],
    [
      '污水收集率提高到60%以上',
      `{{${sewage}:到|词=提降,限=以上(60)}} 提高到60%以上`,
      `{{${sewage}:到|限=以上(60)}} 上升到60%以上`,
    ],
    ['GDP增至近100亿元', `{{${output}:至|词=增/减}} 增至90.0亿元`, `{{${output}:至}} 上升至90.0亿元`],
    ['GDP攀升至', `{{${output}:至}} 上升至90.0亿元`, '{{产值@2022}} 90.0亿元'],
  ])('%s asks for its own verb first, and for the plain one after it', (query, ...both) => {
    expect(offered(query).slice(0, 2)).toEqual(both)
  })

  it('asks for the verb in English too', () => {
    expect([offered('GDP leapt to', 'en')[0], offered('GDP leapt from 2018 to 2022', 'en')[0]]).toEqual([
      `{{${output}:至|词=跃升/下降}} leapt to 9 billion yuan`,
      `{{${output}:从至|词=跃升/下降}} leapt from 6 billion yuan in 2018 to 9 billion yuan in 2022, up 50.0%`,
    ])
  })

  it.each([
    ['less than a leap', 'GDP从2021年跃升到2022年', '产值@2021→产值@2022:从至', 'not-a-leap'],
    ['better low', '城乡收入差距跃升至', '收入差距@2018→收入差距@2022:至', 'leap-for-the-worse'],
  ])('offers the plain verb first of what is %s, and says why', (_what, query, plain, code) => {
    const all = found(query)
    expect([all[0]?.expression, all.find(({ problem }) => problem)?.problem?.code]).toEqual([
      `{{${plain}}}`,
      code,
    ])
    expect(all.filter(({ text }) => text.includes('跃升'))).toEqual([])
  })

  it('offers no leap of what fell', () => {
    expect([offered('臭氧跃升至')[0], offered('臭氧跃升至').filter(each => each.includes('跃升'))]).toEqual([
      `{{${ozone}:至}} 下降至120微克/立方米`,
      [],
    ])
  })

  it('says what a course lacks of which one value is known', () => {
    const [plain, course] = found('绿芽用户扩大到')
    expect([plain?.text, course?.problem]).toMatchObject([
      '280000户',
      { code: 'missing-observation', facts: { period: '2022-08-11' } },
    ])
  })

  it('says why a number stands in no such relation to the value', () => {
    expect(found('污水收集率提高到90%以上').map(({ text, problem }) => text || problem!.code)).toEqual(
      expect.arrayContaining(['提高到66.3%', 'not-above']),
    )
  })

  const ofAmounts: ReadonlySet<VerbPair> = new Set([
    'more-fewer',
    'high-low',
    'above-below',
    'more-less',
    'add-more',
  ] as const)

  // 改善 and 转差 go by what is better, not by the sign.
  it('offers every verb that a pair has', () => {
    const missing = VerbPair.options.flatMap(pair =>
      ofAmounts.has(pair) || pair === 'rise-fall' || pair === 'improve-worsen'
        ? []
        : verbsZh[pair].flatMap((verb, side) => {
            const [said] = offered(`${side === 0 ? 'GDP' : '臭氧'}${verb}至`)
            return said?.includes(` ${verb}至`) ? [] : [`${verb}: ${said}`]
          }),
    )
    expect(missing).toEqual([])
  })
})
