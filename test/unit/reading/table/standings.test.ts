import { expect, it } from 'vitest'
import { allInWords, table as read } from './tables.ts'

/** A line of headers over one row of values. */
const under = (...heads: readonly string[]) =>
  read([
    ['指标', '2022年', ...heads],
    ['优良天数', 295, ...heads.map((_, index) => 301 + index)],
  ])

it.each([
  ['2023年（预）', '2023 301 forecast'],
  ['2023年预', '2023 301 forecast'],
  ['2023年预计数', '2023 301 forecast'],
  ['2023年（预算）', '2023 301 forecast'],
  ['2023E', '2023 301 forecast'],
  ['预计数', '预计数 301 forecast'],
  ['2023年快报数', '2023 301 new | note 快报数'],
  ['2023年（快报）', '2023 301 new | note 快报'],
  ['2023年初步核算数', '2023 301 new | note 初步核算数'],
  ['2023年（初步统计）', '2023 301 new | note 初步统计'],
  ['快报数', '快报数 301 unknown-period | note 快报数'],
  ['比2022年增长', '比2022年增长 301 states-change'],
  ['与2022年相比', '与2022年相比 301 states-change'],
  ['2023年比上年增减', '2023 301 states-change'],
  ['增长%', '增长% 301 states-change'],
  ['全省排名', '全省排名 301 states-rank'],
  ['2023年在全省的位次', '2023年在全省的位次 301 states-rank'],
  ['占比', '占比 301 states-share'],
  ['得分', '得分 301 states-score'],
  ['2023年得分', '2023年得分 301 states-score'],
  ['权重', '权重 301 states-score'],
])('takes what stands below %s for what it is', (head, said) => {
  expect(allInWords(under(head))).toEqual(['优良天数 yunxi 2022 295 new', `优良天数 yunxi ${said}`])
})

it.each([
  ['得分', 'states-score'],
  ['占比', 'states-share'],
  ['全省排名', 'states-rank'],
  ['比2022年增长', 'states-change'],
  ['预计数', 'forecast'],
])('takes %s for no value of the year in the title, alone as it stands', (head, code) => {
  const sheet = read([['2023年情况'], ['指标', head], ['优良天数', 92]])
  expect(allInWords(sheet)).toEqual([`优良天数 yunxi 2023 92 ${code} | period title`])
})

it('takes a rank beside the indicators of regions for no indicator that somebody should name', () => {
  const sheet = read([
    ['2023年各县情况'],
    ['地区', '优良天数', '全省排名', '得分', '比2022年增长'],
    ['东岭区', 295, 5, 92, 3],
  ])
  expect(allInWords(sheet)).toEqual([
    '优良天数 dongling 2023 295 new | period title',
    '全省排名 dongling 2023 5 states-rank | period title',
    '得分 dongling 2023 92 states-score | period title',
    '比2022年增长 dongling 2023 3 states-change | period title',
  ])
})

it('tells actual, preliminary and expected numbers apart in the second line of a header', () => {
  const sheet = read([
    ['指标', '2022年', '2023年', '2023年'],
    ['', '实际', '快报数', '预计数'],
    ['优良天数', 295, 301, 303],
  ])
  expect(allInWords(sheet)).toEqual([
    '优良天数 yunxi 2022 295 new',
    '优良天数 yunxi 2023 301 new | note 快报数',
    '优良天数 yunxi 2023 303 forecast',
  ])
})

it('reads from a column of its own, and from cells of times and of numbers, how sure a number is', () => {
  const kinds = read([
    ['指标', '年份', '数值', '数据性质'],
    ['优良天数', '2022年', 295, '年报'],
    ['优良天数', '2023年', 301, '快报'],
    ['优良天数', '2024年', 302, '预'],
    ['优良天数', '2025年（预）', 303, ''],
    ['PM2.5浓度', '2023年（快报）', 40, ''],
    ['PM2.5浓度', '2024年', '41（预）', ''],
  ])
  expect(allInWords(kinds)).toEqual([
    '优良天数 yunxi 2022 295 new | note 年报',
    '优良天数 yunxi 2023 301 new | note 快报',
    '优良天数 yunxi 2024 302 forecast',
    '优良天数 yunxi 2025 303 forecast',
    'PM2.5浓度 yunxi 2023 40 new | note 快报',
    'PM2.5浓度 yunxi 2024 41（预） forecast',
  ])
})

it('keeps with every value what the title says of how sure it is', () => {
  expect(allInWords(read([['2023年快报数据'], ['指标', '数值'], ['优良天数', 295]]))).toEqual([
    '优良天数 yunxi 2023 295 new | note 快报 | period title',
  ])
})

it('keeps a word for how sure a number is that stands in a column of states, and doubts a source that expects', () => {
  const states = read([
    ['指标', '2023年', '数据状态', '数据来源'],
    ['优良天数', 295, '快报', '生态环境局'],
    ['产值', 12, '已复核', '生态环境局预计'],
  ])
  expect(allInWords(states)).toEqual([
    '优良天数 yunxi 2023 295 new | note 快报',
    '产值 yunxi 2023 12 new | note-states-forecast',
  ])
})

it('reads a line of units below the header by its first word', () => {
  const sheet = read([
    ['年份', '优良天数', '产值'],
    ['单位', '天', '元'],
    ['2022年', 295, 120_000],
  ])
  expect(allInWords(sheet)).toEqual(['优良天数 yunxi 2022 295 new', '产值 yunxi 2022 12 new'])
})

it.each([
  ['2023年主要指标预计完成情况', 'forecast'],
  ['2023年预计完成情况表', 'forecast'],
  ['2023年目标任务完成情况', 'new'],
  ['2023年预期目标完成情况', 'new'],
  ['2023年计划执行情况', 'new'],
])('takes the numbers below %s for what they are', (title, fate) => {
  expect(allInWords(read([[title], ['指标', '数值'], ['优良天数', 295]]))).toEqual([
    `优良天数 yunxi 2023 295 ${fate} | period title`,
  ])
})

it('takes numbers below a title of scores for scores, but not those beside a column of scores', () => {
  const title = ['2023年考核得分情况']
  expect(allInWords(read([title, ['指标', '数值'], ['优良天数', 95]]))).toEqual([
    '优良天数 yunxi 2023 95 states-score | period title',
  ])
  expect(allInWords(read([title, ['指标', '数值', '得分'], ['优良天数', 295, 95]]))).toEqual([
    '优良天数 yunxi 2023 295 new | period title',
    '优良天数 yunxi 2023 95 states-score | period title',
  ])
})
