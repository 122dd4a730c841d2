import { describe, expect, it } from 'vitest'
import { plainSource, readText } from '../../../../core/reading/text/index.ts'
import { verifyText } from '../../../../core/reading/verify/index.ts'

const verified = (text: string) => verifyText(readText(plainSource(text)))
/** What is found in a text, each with its place and what it would have to be. */
const found = (text: string): string[] =>
  verified(text).findings.map(({ rule, verdict, quote, fix }) =>
    [rule, verdict, quote, fix].filter(part => part !== '').join(' | '),
  )

/**
 * A sentence with a number that its others rule out, what is found, and the sentence as it would be
 * right.
 */
const planted: readonly (readonly [text: string, finding: string, clean: string])[] = [
  [
    '浓度由2015年的58微克/立方米降至2022年的31.4微克/立方米，累计下降35.9%。',
    'extent | cannot-be | 35.9% | 45.9%',
    '浓度由2015年的58微克/立方米降至2022年的31.4微克/立方米，累计下降45.9%。',
  ],
  [
    '浓度由58微克/立方米上升至31.4微克/立方米。',
    'course | reversed | 58微克/立方米上升至31.4微克/立方米',
    '浓度由58微克/立方米降至31.4微克/立方米。',
  ],
  [
    '断面优良率由92.3%提高到95.0%，提高2.7%。',
    'points | differs | 2.7% | 2.7个百分点',
    '断面优良率由92.3%提高到95.0%，提高2.7个百分点。',
  ],
  [
    '反馈问题共1564项，完成整改1533项，整改完成率89%。',
    'rate | cannot-be | 89% | 98%',
    '反馈问题共1564项，完成整改1533项，整改完成率98%。',
  ],
  [
    '反馈问题共1564项，完成整改1533项，剩余41项。',
    'remainder | cannot-be | 41项 | 31项',
    '反馈问题共1564项，完成整改1533项，剩余31项。',
  ],
  [
    '交办信访件528件，其中办结524件、阶段性办结14件。',
    'sum | cannot-be | 528件 | 538件',
    '交办信访件528件，其中办结524件、阶段性办结4件。',
  ],
  [
    '网格18个二级、204个三级、1687个四级，共计1919个。',
    'sum | cannot-be | 1919个 | 1909个',
    '网格18个二级、204个三级、1687个四级，共计1909个。',
  ],
  [
    '全市进出口总额1200亿元，其中出口额300亿元，占进出口总额的35%。',
    'share | cannot-be | 35% | 25%',
    '全市进出口总额1200亿元，其中出口额300亿元，占进出口总额的25%。',
  ],
  [
    '出口额300亿元，占进出口总额1200亿元的35%。',
    'share | cannot-be | 35% | 25%',
    '出口额300亿元，占进出口总额1200亿元的25%。',
  ],
  [
    '招聘岗位共400个，其中面向高校毕业生100个，占比35%。',
    'share | cannot-be | 35% | 25%',
    '招聘岗位共400个，其中面向高校毕业生100个，占比25%。',
  ],
  [
    '产值120亿元，是2015年40亿元的5倍。',
    'times | cannot-be | 5倍 | 3倍',
    '产值120亿元，是2015年40亿元的3倍。',
  ],
  [
    '新增就业5.2万人，比上年增加2000人，增长14.0%。',
    'change | cannot-be | 14.0% | 4%',
    '新增就业5.2万人，比上年增加2000人，增长4.0%。',
  ],
  [
    '2021年优良天数283天。2022年优良天数295天，比上年增加22天。',
    'change | cannot-be | 22天 | 12',
    '2021年优良天数283天。2022年优良天数295天，比上年增加12天。',
  ],
  [
    '2022年优良天数295天，优良天数率87.5%。',
    'days | cannot-be | 87.5% | 80.8%',
    '2022年优良天数295天，优良天数率80.8%。',
  ],
  ['水质在13个市中排名第15位。', 'rank | cannot-be | 第15位', '水质在13个市中排名第5位。'],
  ['农村公路硬化覆盖率达到104%。', 'beyond-all | cannot-be | 104%', '农村公路硬化覆盖率达到94%。'],
  [
    '重点做好六个方面工作：一是抓治理；二是抓监管；三是抓宣传。',
    'announced | differs | 六个方面工作 | 三个方面工作',
    '重点做好三个方面工作：一是抓治理；二是抓监管；三是抓宣传。',
  ],
  ['2023年2月30日召开会议。', 'date | cannot-be | 2023年2月30日', '2023年2月28日召开会议。'],
  [
    '2023年8月11日（星期四）发布。',
    'weekday | cannot-be | 2023年8月11日（星期四） | 星期五',
    '2023年8月11日（星期五）发布。',
  ],
  ['总收入同比2015年增长5%。', 'year-before | differs | 同比 | 比', '总收入比2015年增长5%。'],
  ['培训人员合格率为20%～15%。', 'range | cannot-be | 20%～15%', '培训人员合格率为15%～20%。'],
  [
    'Nickel fell from 0.255 mg/L to 0.0043 mg/L, a drop of 88.3 percent.',
    'extent | cannot-be | 88.3 percent | 98.3%',
    'Nickel fell from 0.255 mg/L to 0.0043 mg/L, a drop of 98.3 percent.',
  ],
  [
    'It met on Thursday, August 11, 2023.',
    'weekday | cannot-be | Thursday, August 11, 2023 | Friday',
    'It met on Friday, August 11, 2023.',
  ],
]

describe('a text held against itself', () => {
  it.each(planted)('finds what its own numbers rule out: %s', (text, finding, clean) => {
    expect(found(text)).toEqual([finding])
    expect(found(clean)).toEqual([])
  })

  it('counts what agrees', () => {
    expect(verified('反馈问题共1564项，完成整改1533项，整改完成率98%，剩余31项。').recognised).toBe(2)
    expect(verified('共有公园12个。').recognised).toBe(0)
  })

  it('says how it comes to a finding', () => {
    const [finding] = verified('反馈问题共1564项，完成整改1533项，整改完成率89%。').findings
    expect(finding?.arithmetic).toBe('1533项 ÷ 1564项 = 98%')
  })

  it.each([
    ['a list that is part of the whole', '交办信访件528件，其中水类124件、大气类104件。'],
    ['numbers cut off and not rounded', '浓度由58微克/立方米降至31.4微克/立方米，下降45.8%。'],
    ['an approximation', '产值近120亿元，是2015年40亿元的3倍。'],
    ['a plan fulfilled beyond all', '完成年度任务的104%。'],
    ['two capacities in one sentence', '推进50兆瓦风电场、140兆瓦燃气电站建设，完成8家企业改造。'],
    ['days and a rate of water', '2022年优良天数295天，断面水质优良率92.3%。'],
    ['the same in another year', '2021年优良天数283天。2022年优良天数295天。'],
  ])('is silent about %s', (_what, text) => {
    expect(found(text)).toEqual([])
  })
})
