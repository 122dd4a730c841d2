import { describe, expect, it } from 'vitest'
import { similarTo } from '../../../../core/reading/table/similar.ts'

const offered = (text: string, ...names: string[]) =>
  similarTo(
    text,
    names.map(name => ({ key: name, name, nameEn: '' })),
  ).map(({ name }) => name)

describe('names that are offered for one nobody knows', () => {
  it.each([
    ['空气质量优良天数', '优良天数'],
    ['优良天数比例', '空气优良天数比例'],
    ['PM2.5浓度', 'PM2.5年均浓度'],
    ['细颗粒物浓度', '细颗粒物（PM2.5）年均浓度'],
    ['人工造林面积', '造林面积'],
    ['生活污水处理率', '城市生活污水处理率'],
    ['完成整改问题', '完成整改问题数'],
    ['集中式饮用水水源地水质达标率', '城市饮用水水源地水质达标率'],
    ['信访办结率', '信访件办结率'],
    ['江阳', '江阳区'],
  ])('are those that may mean it: %s may be %s', (text, name) => {
    expect(offered(text, name)).toEqual([name])
  })

  it.each([
    ['夜间噪声达标率', '城市饮用水水源地水质达标率'],
    ['夜间噪声达标率', '昼间噪声达标率'],
    ['绿化面积', '造林面积'],
    ['农村生活污水处理率', '城市生活污水处理率'],
    ['森林覆盖率', '宽带网络覆盖率'],
    ['地表水水质优良比例', '地下水水质优良比例'],
    ['二氧化硫浓度', '臭氧浓度'],
    ['整改完成率', '造林完成率'],
  ])('are none that only measure in the same way, or the opposite: %s is not %s', (text, name) => {
    expect(offered(text, name)).toEqual([])
  })
})
