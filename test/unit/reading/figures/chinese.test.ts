import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../../core/reading/figures/index.ts'

const context = { date: '2023-08-11', region: '青岚市' }

/** Each figure in one line: what it counts, the number as printed, what it is compared with. */
const figures = (text: string): string[] =>
  findFigures(text, context).figures.map(({ indicator, quote, qualifier, comparison }) => {
    const compared = comparison && [comparison.base, comparison.type, comparison.value, comparison.unit]
    return [indicator, `${qualifier}${quote}`, compared?.filter(part => part !== '').join(' ')]
      .filter(part => part !== undefined && part !== '')
      .join(' | ')
  })
const values = (text: string): string[] =>
  findFigures(text, context).figures.map(({ value, unit }) => `${value} ${unit}`.trim())
const left = (text: string): string[] =>
  findFigures(text, context).numbers.map(({ start, end, reason }) => `${text.slice(start, end)} ${reason}`)
const periods = (text: string): string[] => findFigures(text, context).figures.map(({ period }) => period)
const targets = (text: string): boolean[] => findFigures(text, context).figures.map(({ target }) => target)

describe('a number in Chinese prose', () => {
  it.each([
    ['建成充电桩3000多个', '3000 个'],
    ['惠及上千家企业', '1000 家'],
    ['服务群众15.5万余人次', '15.5 万人次'],
    ['受理来件六百余件', '600 件'],
    ['办结率达百分之九十八点五', '98.5 %'],
    ['满意率为九成五', '95 %'],
    ['三分之二的学校已改造', '2/3'],
    ['装机容量5千瓦', '5 千瓦'],
    ['装机容量5万千瓦', '5 万千瓦'],
    ['处理能力395吨/日', '395 吨/日'],
    ['平均浓度40.6微克每立方米', '40.6 微克每立方米'],
    ['浓度为0.0043mg/L', '0.0043 mg/L'],
    ['投资1,234.5亿元', '1234.5 亿元'],
    ['排放3.45×10⁸吨', '345000000 吨'],
    ['综合指数3.97', '3.97'],
    ['最低气温-5℃', '-5 ℃'],
    ['罚款五万元', '5 万元'],
    ['面积占两成', '20 %'],
  ])('is read with its unit: %s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  it('takes its unit from the last of a list or a range', () => {
    expect(values('合格率在15～30%之间')).toEqual(['15 %', '30 %'])
    expect(values('每年抽检3至5次')).toEqual(['3 次', '5 次'])
    expect(values('四项浓度分别为9、28、52和33微克/立方米')).toEqual([
      '9 微克/立方米',
      '28 微克/立方米',
      '52 微克/立方米',
      '33 微克/立方米',
    ])
  })

  it.each([
    ['两轮三次督察、一批项目、第一时间处置', []],
    ['2022年8月11日上午9时30分召开第46场发布会', ['2022年8月11日 date', '9时30分 time', '第46场 ordinal']],
    ['拨打“12345”热线或12369投诉电话', ['“12345”热线 telephone', '12369投诉 telephone']],
    ['按照国办发〔2023〕5号文件和GB 3095—2012标准', ['〔2023〕5号文 document', 'GB 3095—2012 standard']],
    ['建立“1+N”体系，7×24小时值守，见附件2', ['“1+N” scheme', '7×24小时 scheme', '附件2 attachment']],
    ['PM2.5和5G，Ⅱ类水质，“十四五”规划', ['PM2.5 name', '5G name', 'Ⅱ类水质 class', '“十四五” plan']],
    ['年满18周岁，流域面积50平方公里以上河流', ['年满18周岁 name', '50平方公里以上 class']],
    ['由十六届人大通过，共七章五十二条', ['十六届 ordinal', '七章五十二条 law']],
    ['依据第二十三条第二款，近5年来', ['第二十三条第二款 law', '近5年来 date']],
  ])('is none where it says nothing of how much there is: %s', (text, expected) => {
    expect(values(text)).toEqual([])
    expect(left(text).filter(each => !/^第一/.test(each))).toEqual(expected)
  })
})

describe('what a figure is compared with', () => {
  it('belongs to the value before it', () => {
    expect(figures('PM10平均浓度62微克/立方米，同比上升6.9%。')).toEqual([
      'PM10平均浓度 | 62微克/立方米 | 同比 percent 6.9 %',
    ])
    expect(figures('城镇化率提高到65.3%，比上年提高1.2个百分点。')).toEqual([
      '城镇化率 | 65.3% | 比上年 points 1.2 个百分点',
    ])
    expect(figures('新增学位1.2万个，是2020年的2.5倍。')).toEqual([
      '新增学位 | 1.2万个 | 2020年 times 2.5 倍',
    ])
    expect(figures('新能源汽车6.4万辆，比上年翻了一番。')).toEqual([
      '新能源汽车 | 6.4万辆 | 比上年 times 2 倍',
    ])
    expect(figures('到2025年，企业数量实现翻番。')).toEqual(['企业数量 | 翻番 | times 2 倍'])
    expect(figures('综合指数3.35，在全省16个设区市中排名第七。')).toEqual([
      '综合指数 | 3.35 | 16个设区市 rank 7 位',
    ])
    expect(figures('开工率63.5%，与先进城市相比低14个百分点。')).toEqual([
      '开工率 | 63.5% | 与先进城市 points -14 个百分点',
    ])
    expect(figures('综合指数3.35，排名全省第七。')).toEqual(['综合指数 | 3.35 | 全省 rank 7 位'])
  })

  it('is the figure where no value stands before it', () => {
    expect(figures('进出口总额同比下降8.6%。')).toEqual(['进出口总额同比 | 8.6% | 同比 percent -8.6 %'])
    expect(figures('规上工业增加值增速为7.2%。')).toEqual(['规上工业增加值增速 | 7.2% | percent 7.2 %'])
  })

  it('goes with so many of the same, and with the n-th of a list', () => {
    expect(figures('新增就业5.2万人，完成目标的104%，同比增加3200人。')[0]).toBe(
      '新增就业 | 5.2万人 | 同比 absolute 3200 人',
    )
    expect(figures('甲、乙产量分别为20和30万吨，同比分别下降10%和增长5%。')).toEqual([
      '甲 | 20 | 同比 percent -10 %',
      '乙产量 | 30万吨 | 同比 percent 5 %',
    ])
    expect(figures('甲、乙、丙产量分别增长4%、5%和6%。')).toEqual([
      '甲 | 4% | percent 4 %',
      '乙 | 5% | percent 5 %',
      '丙产量 | 6% | percent 6 %',
    ])
  })

  it('is what it was before, where a text says from what to what', () => {
    expect(figures('镍浓度从2012年的0.255mg/L下降到2022年的0.0043mg/L，下降幅度98.3%。')).toEqual([
      '镍浓度 | 0.255mg/L',
      '镍浓度 | 0.0043mg/L | 2012年 from 0.255 mg/L',
    ])
    expect(figures('时限由26个月缩短为14个月。')[1]).toBe('时限 | 14个月 | from 26 个月')
    expect(figures('时限由20个工作日压缩至3个工作日。')[1]).toBe('时限 | 3个工作日 | from 20 个工作日')
  })

  it('holds on over a semicolon, and not over a full stop', () => {
    const [, second, third] = figures('收入比上年增长5%；支出增长6%。利润增长7%。')
    expect([second, third]).toEqual(['支出 | 6% | 比上年 percent 6 %', '利润 | 7% | percent 7 %'])
  })
})

describe('when a figure is of', () => {
  it('is said in its sentence, or was said last', () => {
    expect(periods('2022年，优良天数295天。优良率80.8%。')).toEqual(['2022', '2022'])
    expect(periods('今年1—6月，优良天数150天；去年全年310天。')).toEqual(['2023-H1', '2022'])
    expect(periods('截至2023年6月底，共有养老机构186家。')).toEqual(['2023-06-30'])
    expect(periods('2022年，总磷浓度由2020年的0.062毫克降至0.041毫克。改造23座。')).toEqual([
      '2020',
      '2022',
      '2022',
    ])
    expect(periods('“十三五”期间，造林120万亩。')).toEqual(['2016-01/2020-12'])
  })

  it('is neither what it is compared with, nor the day of a meeting, nor a year to come', () => {
    expect(periods('2022年，浓度20微克，比2015年下降30%。达标率90%。')).toEqual(['2022', '2022'])
    expect(periods('8月11日召开会议。达标率90%。')).toEqual([''])
    expect(periods('力争到2025年达到95%。2022年达标率90%。又建成5座。')).toEqual(['2025', '2022', '2022'])
  })
})

describe('a figure aimed at', () => {
  it('stands behind what says so, or below a heading that does', () => {
    expect(targets('力争2025年充电桩达到8万个以上。现有3万个。')).toEqual([true, false])
    expect(targets('完成年度目标任务的104%。')).toEqual([false])
    expect(targets('今年计划改造138个，截至6月底已开工121个，开工率87.7%。')).toEqual([true, false, false])
    expect(targets('一、主要成效\n建成5座。\n二、下一步工作\n新建6座。\n三、其他\n共有7座。')).toEqual([
      false,
      true,
      false,
    ])
  })
})
