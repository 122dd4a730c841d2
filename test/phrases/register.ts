import type { Indicator, Observation, Polarity, Region } from '../../core/figures/index.ts'
import { bulletinTable, bulletinTargets } from './bulletin-register.ts'
import { reportTable, reportTargets } from './report-register.ts'

/**
 * An invented city with the values that the phrases of this folder are said of. One indicator a line: key,
 * unit, decimals, polarity (+ more is better, − less is better, · neither), the English unit, and values by
 * period.
 */
const table = `
地区生产总值 | 亿元 | 1 | + | | 2018=951.6 2020=1063.9 2021=1187.2 2022=1268.4
全省生产总值 | 亿元 | 0 | + | | 2017=9800 2021=11920 2022=12640
一产增加值 | 亿元 | 1 | + | | 2021=107.8 2022=112.3
二产增加值 | 亿元 | 1 | + | | 2021=498.4 2022=532.9
三产增加值 | 亿元 | 1 | + | | 2021=581.0 2022=623.2
生产总值增速 | % | 1 | + | | 2020=2.1 2021=7.4 2022=4.8
生产总值增速[linjiang] | | | | | 2022=3.6
一产增速 | % | 1 | + | | 2022=4.2
二产增速 | % | 1 | + | | 2022=5.6
三产增速 | % | 1 | + | | 2022=4.1
投资增速 | % | 1 | + | | 2021=-4.8 2022=-3.6
物价涨幅 | % | 1 | · | | 2022=2.1 2022-06=-0.4
财政收入 | 亿元 | 2 | + | | 2020=81.40 2021=86.40 2022=93.31
工业投资 | 亿元 | 1 | + | | 2021=236.0 2022=230.3
技改投资 | 亿元 | 1 | + | | 2021=61.3 2022=79.2
出口额 | 亿元 | 1 | + | | 2021=40.0 2022=88.0
常住人口 | 万人 | 1 | · | | 2021-12-31=318.4 2022-12-31=317.2
城镇化率 | % | 2 | + | | 2018=55.40 2021=59.62 2022=60.35
新增就业 | 人 | 0 | + | people | 2021=41260 2022=42318
登记失业率 | % | 1 | − | | 2021=3.4 2022=3.4
居民收入 | 元 | 0 | + | yuan | 2012=15800 2021=33870 2022=35980
市场主体 | 户 | 0 | + | businesses | 2018=120460 2021=261340 2022=297400
粮食产量 | 万吨 | 1 | + | | 2021=142.3 2022=142.3 2023=141.6
PM2.5浓度 | 微克/立方米 | 1 | − | μg/m³ | 2014=58.1 2015=58.9 2016=52.7 2017=44.3 2018=38.2 2019=36.5 2020=34.1 2021=32.9 2022=31.4
PM10浓度 | 微克/立方米 | 0 | − | μg/m³ | 2021=56 2022=51
二氧化硫浓度 | 微克/立方米 | 0 | − | μg/m³ | 2021=8 2022=8
臭氧浓度 | 微克/立方米 | 0 | − | μg/m³ | 2021=144 2022=148
优良天数 | 天 | 0 | + | days | 2018=279 2019=286 2020=301 2021=304 2022=316
监测天数 | 天 | 0 | · | days | 2018=365 2021=365 2022=365
重污染天数 | 天 | 0 | − | days | 2020=3 2021=1 2022=0
优良天数率 | % | 1 | + | | 2018=76.4 2019=78.4 2020=82.2 2021=83.3 2022=86.6
优良天数率[linjiang] | | | | | 2022=84.3
优良水体比例 | % | 1 | + | | 2020=84.6 2021=88.5 2022=92.3
优良水体比例[linjiang] | | | | | 2022=90.0
断面总数 | 个 | 0 | · | sections | 2022=26
达标断面 | 个 | 0 | + | sections | 2022=24
劣五类断面 | 个 | 0 | − | sections | 2018=3 2021=0 2022=0
黑臭水体 | 条 | 0 | − | stretches | 2018=11 2022=0
水源地总数 | 个 | 0 | · | sources | 2022=8
达标水源地 | 个 | 0 | + | sources | 2022=8
水源地达标率 | % | 1 | + | | 2019=98.6 2020=100.0 2021=100.0 2022=100.0
管网覆盖率 | % | 1 | + | | 2021=77.9 2022=80.4
污水处理率 | % | 1 | + | | 2018=82.3 2021=95.4 2022=97.1
垃圾无害化率 | % | 1 | + | | 2018=94.0 2020=100.0 2021=100.0 2022=100.0
医废处置率 | % | 1 | + | | 2022=100.0
再生水利用率 | % | 1 | + | | 2018=9.4 2021=23.0 2022=26.0
秸秆利用率 | % | 1 | + | | 2019=89.7 2020=90.6 2021=91.2 2022=92.4
农膜回收率 | % | 1 | + | | 2020=84.4 2021=85.0 2022=86.1
废渣存量 | 万吨 | 1 | − | | 2018=96.0 2022=14.2
化学需氧量 | 吨 | 0 | − | t | 2021=10000 2022=9760
氨氮 | 吨 | 0 | − | t | 2021=1000 2022=939
氮氧化物 | 吨 | 0 | − | t | 2021=5000 2022=4960
挥发性有机物 | 吨 | 0 | − | t | 2021=2500 2022=2200
单位能耗降幅 | % | 1 | · | | 2022=-2.9
镍浓度 | 毫克/升 | 4 | − | mg/L | 2012=0.255 2022=0.0043
审批时限 | 个工作日 | 0 | − | working days | 2018=15 2022=5
企业数 | 家 | 0 | · | firms | 2018=17 2021=31 2022=35
排污企业 | 家 | 0 | − | firms | 2018=214 2022=49
问题总数 | 项 | 0 | · | items | 2022=1264
整改完成 | 项 | 0 | + | items | 2022=1239
督察问题 | 项 | 0 | · | items | 2022=36
督察完成 | 项 | 0 | + | items | 2022=36
信访件 | 件 | 0 | − | cases | 2021=1340 2022=1206
办结信访 | 件 | 0 | + | cases | 2022=1188
投诉量 | 件 | 0 | − | complaints | 2018-06=812 2021-06=706 2022-05=655 2022-06=617
突发事件 | 起 | 0 | − | incidents | 2021=0 2022=0
整治资金 | 万元 | 0 | + | yuan | 2021=2400 2022=3126
执法检查 | 人次 | 0 | + | inspections | 2021=14120 2022=15321
志愿者 | 人 | 0 | + | volunteers | 2021=9400 2022=10280
培训人数 | 人 | 0 | + | people | 2022=304
专家 | 人 | 0 | + | experts | 2022=8
污水厂 | 座 | 0 | + | plants | 2018=18 2021=22 2022=23
监测站 | 个 | 0 | + | stations | 2021=62 2022=68
绿色社区 | 个 | 0 | + | communities | 2021=102 2022=156
节水单位 | 家 | 0 | + | organisations | 2022=141
造林面积 | 万亩 | 1 | + | | 2021=9.6 2022=10.2
种草面积 | 万亩 | 1 | + | | 2022=7.7
封育面积 | 万亩 | 1 | + | | 2022=3.5
森林覆盖率 | % | 2 | + | | 2018=51.80 2022=54.63
公园绿地 | 公顷 | 1 | + | hectares | 2022=3086.4
绿道里程 | 公里 | 1 | + | km | 2021=268.0 2022=312.6
新能源车 | 辆 | 0 | + | vehicles | 2021=8860 2022=21960
新能源车占比 | % | 1 | + | | 2021=18.2 2022=33.4
清洁能源 | 兆瓦 | 0 | + | MW | 2018=620 2022=1380
电力装机 | 兆瓦 | 0 | + | MW | 2018=1630 2022=2065
用水量 | 亿立方米 | 2 | − | | 2021=6.84 2022=6.71
天然气产量 | 亿立方米 | 2 | + | | 2021=24.10 2022=26.76
碳交易企业 | 家 | 0 | · | firms | 2022=5
河长 | 名 | 0 | · | river chiefs | 2022=4262
满意度 | % | 1 | + | | 2020=89.8 2021=91.3 2022=93.6
噪声达标率 | % | 1 | + | | 2021=94.2 2022=95.4
年度投资 | 亿元 | 1 | + | | 2022=59.0 2022-01/2022-09=51.9
造林任务 | 万亩 | 1 | + | | 2022-01/2022-09=10.4
综合指数 | | 2 | − | | 2021=3.82 2022=3.61
综合指数[qingpu] | | | | | 2022=3.40
综合指数[baisha] | | | | | 2022=3.55
综合指数[longquan] | | | | | 2022=3.61
综合指数[hekou] | | | | | 2022=4.02
综合指数[xishan] | | | | | 2022=4.31
养老床位 | 张 | 0 | + | beds | 2022=10467
老年人口 | 万人 | 1 | · | | 2022=63.8
户籍人口 | 万人 | 1 | · | | 2022=321.6
医生 | 人 | 0 | + | doctors | 2022=9130
机动车 | 万辆 | 1 | · | | 2022=74.6
林业产值 | 亿元 | 1 | + | | 2022=41.7
旅游收入 | 亿元 | 1 | + | | 2017=62.3 2022=131.4
游客 | 万人次 | 1 | + | | 2021=913.5 2022=1238.6
河流水质 | 类 | 0 | − | | 2020=2 2021=2 2022=2
湖库水质 | 类 | 0 | − | | 2022=3
绿色发展位次 | 位 | 0 | − | | 2021=6 2022=3
月度物价 | % | 1 | · | | 2021-06=0.6 2022-04=0.5 2022-05=0.3 2022-06=-0.4
月度用电增速 | % | 1 | + | | 2021-06=-1.0 2022-01=0.0 2022-02=-2.4 2022-03=-3.1 2022-04=0.4 2022-05=2.4 2022-06=3.3
累计投资增速 | % | 1 | + | | 2022-Q1=-4.6 2022-H1=-5.3 2022-01/2022-09=-3.4 2022=-2.6
外贸增速 | % | 1 | + | | 2022-03=8.8 2022-04=10.0 2022-05=12.4 2022-06=11.7
降水量 | 毫米 | 1 | · | mm | 2017=812.0 2018=1043.5 2019=905.2 2020=1168.4 2021=876.1 2022=1102.7
客运量 | 万人次 | 1 | + | | 2018=640.0 2021=512.3 2022=488.0 2023=661.2 2022-01/2022-09=371.0 2023-01/2023-09=611.5
PM2.5浓度.二级标准 | 微克/立方米 | 0 | · | μg/m³ | 2016=35
季度产值 | 亿元 | 1 | + | | 2021-Q2=20.0 2021-Q3=25.0 2021-Q4=28.0 2022-Q2=20.6 2022-Q3=26.0 2022-Q4=29.4
`

const targets =
  'PM2.5浓度=34.0 优良天数率=84.3 优良天数=310 年度投资=60.0 造林任务=10.0 绿色社区=150 二氧化硫浓度=8 污水处理率@2025=97.0 绿道里程@2025=350.0 新能源车=14000'

const polarities: Readonly<Record<string, Polarity>> = {
  '+': 'higher-is-better',
  '−': 'lower-is-better',
  '·': 'neutral',
}

const rows = `${table.trim()}\n${bulletinTable.trim()}\n${reportTable.trim()}`.split('\n').map(line => {
  const [name = '', unit = '', decimals = '', polarity = '', unitEn = '', values = ''] = line
    .split('|')
    .map(cell => cell.trim())
  const [, key = name, region = 'anlan'] = /^([^[]+)\[(\w+)\]$/.exec(name) ?? []
  return {
    key,
    region,
    unit,
    decimals,
    polarity,
    unitEn,
    values: values.split(' ').map(each => each.split('=') as [string, string]),
  }
})

/** Every series of this register is complete since its first year, before which nothing was recorded. */
const startsOf = (key: string): Indicator['seriesStarts'] => {
  const years = rows
    .filter(row => row.key === key && row.region === 'anlan')
    .flatMap(({ values }) => values.map(([period]) => period))
    .filter(period => /^\d{4}$/.test(period))
  return years.length > 0 ? [{ region: 'anlan', since: years.toSorted()[0]!, isFirst: true }] : []
}

const bare = {
  aliases: [],
  rounding: 'half-up',
  topic: '',
  department: '',
  definition: '',
  definitionChanges: [],
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
  formula: null,
  revision: 1,
} as const

/** Further names, by which a figure may call an indicator. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  城镇收入增速: ['城镇居民'],
  区生产总值: ['地区生产总值'],
  区医师: ['执业医师'],
  区专利: ['发明专利拥有量'],
  区用水: ['用水量'],
  区空气指数: ['综合指数'],
}

/** What is counted in 位 is a place in the province, what is counted in 类 a class of water. */
function typeOf(unit: string): Partial<Indicator> {
  if (unit === '位') return { type: 'place', within: '全省', withinEn: 'the province' }
  return unit === '类' ? { type: 'class', classes: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类', '劣Ⅴ类'] } : {}
}

const measured: readonly Indicator[] = rows
  .filter(({ polarity }) => polarity !== '')
  .map(({ key, unit, decimals, polarity, unitEn }) => ({
    ...bare,
    aliases: [...(aliases[key] ?? [])],
    definitionChanges: [],
    classes: [],
    seriesStarts: startsOf(key),
    key,
    name: key,
    nameEn: key,
    unit,
    unitEn,
    decimals: Number(decimals),
    polarity: polarities[polarity]!,
    ...typeOf(unit),
  }))

/** Of 2022 where no other year is written. */
const aims = `${targets} ${bulletinTargets} ${reportTargets}`.split(' ').map(each => {
  const [place = '', value = ''] = each.split('=')
  const [key = '', period = '2022'] = place.split('@')
  return { key, period, value }
})

const aimed: readonly Indicator[] = [...new Set(aims.map(({ key }) => key))].map(key => ({
  ...measured.find(each => each.key === key)!,
  key: `${key}.目标`,
  name: `${key}目标`,
}))

export const indicators: readonly Indicator[] = [...measured, ...aimed]

const cities = {
  anlan: '安澜市',
  qingpu: '青浦市',
  baisha: '白沙市',
  longquan: '龙泉市',
  hekou: '河口市',
  xishan: '西山市',
}

export const regions: readonly Region[] = [
  { key: 'quanguo', name: '全国', nameEn: 'the country', parent: '', invented: false, complete: false },
  { key: 'linjiang', name: '临江省', nameEn: 'Linjiang', parent: 'quanguo', invented: false, complete: true },
  ...Object.entries(cities).map(([key, name]) => ({
    key,
    name,
    nameEn: key,
    parent: 'linjiang',
    invented: false,
    complete: false,
  })),
]

const observe = (indicator: string, region: string, period: string, value: string): Observation => ({
  indicator,
  region,
  period,
  value,
  bound: 'exact',
  state: 'published',
  source: '统计年报',
  note: '',
  revision: 1,
  enteredBy: '录入员',
  enteredAt: '2023-02-01T08:00:00Z',
})

export const observations: readonly Observation[] = [
  ...rows.flatMap(({ key, region, values }) =>
    values.map(([period, value]) => observe(key, region, period, value)),
  ),
  ...aims.map(({ key, period, value }) => observe(`${key}.目标`, 'anlan', period, value)),
]
