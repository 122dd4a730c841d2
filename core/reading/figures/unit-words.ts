import { unitNames } from '../../figures/unit-names.ts'

/** What things are counted in, beside the units of measurement and money that figures know. */
const counters =
  '个百分点 百分点 个基点 基点 个工作日 工作日 个交易日 个小时 个月 人次 人份 户次 例次 家次 批次 场次 班次 车次 航次 辆次 架次 件次 亩次 剂次 台套 台次 标箱 标准箱 吨标准煤 吨标煤 千克标准煤 克标准煤 ' +
  '个 家 项 座 条 件 户 人 名 次 台 套 辆 艘 架 张 份 篇 部 本 册 期 场 届 处 所 间 栋 幢 片 块 宗 起 例 批 组 支 队 种 类 款 门 只 头 匹 羽 尾 株 棵 颗 粒 枚 笔 单 票 班 趟 列 节 层 级 位 倍 ' +
  '字 页 包 箱 袋 桶 瓶 盒 道 环 双 副 股 县 镇 乡 村 岁 周 天 年 户 剂 床 张床位 车位 学时 课时 点 分 成 番 度 眼 口 孔 楼 课 招 方'
const measures =
  '平方公里 平方千米 平方米 立方米 立方 平方 千瓦时 万千瓦 兆瓦时 兆瓦 吉瓦 千瓦 瓦 摄氏度 分贝 千伏 千米 公里 厘米 毫米 微米 海里 米 公顷 亩 吨 千克 公斤 斤 毫克 微克 克 毫升 升 分钟 小时 秒 美元 港元 欧元 日元 元 公斤'

const byLength = (left: string, right: string): number => right.length - left.length

const words = [
  ...new Set([
    ...counters.split(' '),
    ...measures.split(' '),
    ...unitNames.flatMap(({ name, names }) => [name, ...names]).filter(name => /\p{Script=Han}/u.test(name)),
  ]),
].toSorted(byLength)

/** Words that stand under a unit only: 吨/日, 元/人. */
const under = [...new Set([...words, '日', '月', '人', '户', '年', '时'])].toSorted(byLength)

const latin = [
  ...new Set([
    ...unitNames
      .flatMap(({ sign, signs }) => [sign, ...signs])
      .filter(sign => /^[\p{L}μ°(][^/]*$/u.test(sign)),
    ...'ug μg µg mg g kg t m3 m³ m2 m² km² km2 km cm mm m L l mL ml h s d a kWh MW GW kW MWh GWh Hz GHz GB TB PB dB dB(A) ℃ °C tce TEU pH Bq'.split(
      ' ',
    ),
  ]),
]
  .filter(sign => !/^\p{Script=Han}/u.test(sign))
  .toSorted(byLength)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
const any = (all: readonly string[]): string => all.map(escaped).join('|')

const latinUnit = String.raw`(?:${any(latin)})(?:/(?:${any(latin)}))*(?:·[a-z]+)?(?![A-Za-z])`

/** A unit at the start of a text, without its scale. */
const unit = new RegExp(
  `^(?:[%％‰]|(?:${any(words)})(?:(?:[/／]|(?<=[克升吨米元人瓦])每)(?:\\((?:${any(under)})[·.](?:${any(under)})\\)|${any(under)}))*|${latinUnit})`,
  'u',
)

/**
 * Words that begin with a sign that is a unit elsewhere: 3年级 names a class, 5人民币 is none, 2次元 is no time.
 */
const others =
  /^(?:年级|年期|年均|年度|年代|年制|年以|人民币|人均|元旦|次元|名单|名录|家庭|项目|分钟|分之|分局|分布|点钟|点半|级联|件均|头条|条例|条款|门户|部分|部门|本地|本级|所有|所在|处理|处置|场景|类型|类别|种植|种类|度假|方面|方案|方位|口岸|道路|环境|环保|环比|单位|单元|班组|列入|层次|期间|期末|届时|组织|支持|支撑|队伍|片区|片段|起点|起步|例外|批准|股份|村民|村庄|镇区|乡村|县城|县级|周年|周边|包括|包含|成效|成为|成立|成果|成功|成员|成本|字头|页面|分析|分类|分别|点位|点多|课题|课程|招商|本科|方式|级别|级以|级及|楼宇|天然|天津|天气)/u

/** The unit a text begins with; '' where it begins with none. */
export function unitAt(text: string): string {
  const found = unit.exec(text)?.[0] ?? ''
  return found.length === 1 && others.test(text) ? '' : found
}

/** Units behind which stands what they count: 6家尾矿库, 24个项目. */
const nouns = new Set(
  (
    '个 家 项 座 条 件 户 人 名 次 台 套 辆 艘 架 张 份 篇 部 本 册 期 场 处 所 间 栋 幢 片 块 宗 起 例 批 组 支 队 种 类 款 门 只 头 匹 羽 尾 株 ' +
    '棵 颗 枚 笔 单 班 趟 列 节 位 字 包 箱 袋 桶 瓶 盒 道 股 县 镇 乡 村 眼 口 孔 级'
  ).split(' '),
)

/** Whether what stands behind a unit is what is counted. */
export const isCounter = (unit: string): boolean => nouns.has(unit.replace(/^[十百千万亿]+/u, ''))
