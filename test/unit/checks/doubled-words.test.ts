import { describe, expect, it } from 'vitest'
import { doubledWord } from '../../../core/checks/doubled-words.ts'

describe('a word typed before a figure that prints it itself', () => {
  it.each([
    ['优良天数增加', '同比增加5天', '增加'],
    ['优良天数增加', '年均增加5天', '增加'],
    ['产值增长', '两年平均增长5.4%', '增长'],
    ['排放量减少了', '较2015年累计下降5.4%', '减少了'],
    ['产值增长', '与上年相比，增长5.4%', '增长'],
    ['优良天数增长', '同比下降5.4%', '增长'],
    ['优良天数增长', '同比持平', '增长'],
    ['优良天数同比', '同比增加5天', '同比'],
    ['优良天数比上年', '同比增加5天', '比上年'],
    ['两项分别', '同比分别下降2.4%和6.1%', '分别'],
    ['市场主体约', '约30万户', '约'],
    ['市场主体超过', '300人左右', '超过'],
    ['市场主体达', '达到29.7万户', '达'],
    ['重污染仅', '仅1天', '仅'],
    ['浓度降至', '降至31.4微克/立方米', '降至'],
    ['全市排名', '居全省第3位', '排名'],
    ['浓度连续', '连续3年下降', '连续'],
    ['2018年', '从2018年的298天上升到2022年的316天', '2018年'],
    ['It rose ', 'up 4.8%', 'rose '],
    ['There are about ', 'about 15,000 patrols', 'about '],
  ])('%s{{%s}}: %s', (text, printed, word) => {
    expect(doubledWord(text, printed, 'before')).toBe(word)
  })

  it.each([
    ['优良天数增加', '5天'],
    ['优良天数达', '近30万户'],
    ['力度加大，', '同比增加5天'],
    ['2022年', '较2015年下降5.4%'],
    ['不足之处是', '295天'],
    ['增幅', '同比提高2.7个百分点'],
    ['It is ', 'up 4.8%'],
    ['超过去年的', '298天'],
  ])('is none in %s{{%s}}', (text, printed) => {
    expect(doubledWord(text, printed, 'before')).toBe('')
  })
})

describe('a word typed behind a figure that prints it itself', () => {
  it.each([
    ['元。', '补助20元', '元'],
    ['%，', '80.8%', '%'],
    ['％', '80.8%', '％'],
    ['天。', '295天', '天'],
    ['以上', '310天以上', '以上'],
    ['微克/立方米。', '31.4微克/立方米', '微克/立方米'],
    ['个百分点', '提高2.7个百分点', '个百分点'],
    [' days.', '295 days', ' days'],
    [' percent', '80.8%', ' percent'],
  ])('{{…}}%s behind %s', (text, printed, word) => {
    expect(doubledWord(text, printed, 'after')).toBe(word)
  })

  it.each([
    ['人均可支配收入', '300人'],
    ['元旦', '20元'],
    ['，', '295天'],
    ['的目标', '80%'],
    [' daily', '295 days'],
    ['mg', '31 m'],
  ])('is none in %s behind %s', (text, printed) => {
    expect(doubledWord(text, printed, 'after')).toBe('')
  })
})
