import { plain } from './cells.ts'
import type { ColumnRole } from './model.ts'

/** The roles that a header has words for. */
type NamedRole = Exclude<ColumnRole, 'ignore' | 'dimension'>

/** Words by which a header names what its column holds, in the spelling `plain` leaves. */
const words: Readonly<Record<NamedRole, readonly string[]>> = {
  indicator: [
    '指标',
    '指标名称',
    '指标名',
    '指标代码',
    '指标编码',
    '统计指标',
    '项目',
    '项目名称',
    '数据项',
    '名称',
    'indicator',
    'indicatorname',
    'indicatorkey',
  ],
  region: [
    '地区',
    '地区名称',
    '区域',
    '地域',
    '区县',
    '县区',
    '县(区)',
    '区(县)',
    '县市区',
    '市县',
    '市州',
    '市(州)',
    '城市',
    '地市',
    '行政区',
    '行政区划',
    '属地',
    'region',
    'area',
    'city',
    'county',
    'district',
  ],
  period: [
    '时期',
    '时间',
    '日期',
    '年月',
    '报告期',
    '统计期',
    '统计时间',
    '数据时间',
    '期间',
    '所属期',
    '月份',
    '月',
    '季度',
    '季',
    '时段',
    '截止时间',
    '截至时间',
    'period',
    'date',
    'time',
    'month',
    'quarter',
  ],
  year: ['年份', '年度', '年', '统计年份', '统计年度', 'year'],
  value: [
    '数值',
    '数据',
    '数据值',
    '指标值',
    '值',
    '数',
    '数量',
    '总数',
    '总量',
    '完成值',
    '实际值',
    '完成数',
    '本期值',
    '本期数',
    'value',
    'figure',
    'amount',
  ],
  unit: ['单位', '计量单位', '数据单位', 'unit', 'units'],
  source: ['来源', '数据来源', '资料来源', '出处', '数据出处', 'source', 'sources'],
  state: ['状态', '数据状态', '审核状态', 'state', 'status'],
  department: [
    '责任部门',
    '责任单位',
    '牵头部门',
    '牵头单位',
    '主管部门',
    '主管单位',
    '负责部门',
    '数据提供部门',
    '数据提供单位',
    '提供部门',
    '提供单位',
    '部门',
    '科室',
    'department',
    'office',
  ],
  note: ['备注', '说明', '注', '附注', '备注说明', 'note', 'notes', 'remark', 'remarks', 'comment'],
}

const roleOf = new Map(
  Object.entries(words).flatMap(([role, list]) => list.map(word => [word, role as NamedRole] as const)),
)

/**
 * Columns that restate others: counters, changes and places, and the column in which an earlier import said
 * what is wrong.
 */
const derived =
  /^(序号|编号|行号|.{0,6}(编码|代码|编号|文号|电话|手机|邮编|邮箱|联系人|联系方式|填报人|审核人|负责人|经度|纬度)|.{0,4}(更新|发布|填报|填表|创建|录入|修改|审核|报送|上报|入库|采集)(时间|日期)|code|id|phone|no\.?|#|问题|problem|排名|位次|名次|rank|yoy|change|(同比|环比)(\(.*\))?|(较|比)?(上年|去年|上期|上月)?(同期)?(同比|环比)?(增减|增幅|增速|增长|增长率|降幅|变化|变幅)(率|幅度|情况|量|额)?(\(.*\))?)$/

/**
 * What a header's text says its column holds; undefined where it is no such word. A unit in brackets behind
 * it is left out.
 */
export function roleNamed(text: string): NamedRole | undefined {
  const word = plain(text)
  return roleOf.get(word) ?? roleOf.get(plain(withoutBrackets(text).name))
}

/** Lines and columns that add up others, whatever those are. */
const total = /^(合计|总计|共计|小计|总和|合计数|平均|均值|平均值|total|subtotal|sum|average)$/

export const isTotal = (text: string): boolean =>
  total.test(plain(text.replace(/^[一二三四五六七八九十\d]+[、.．]\s*/u, '')))

/** Words that say of a value no more than that it is one. */
export const isActual = (text: string): boolean =>
  /^(?:实际|实绩|完成|本期|现值|绝对)(?:数|值|量|情况)?$/u.test(plain(text))

/** What a column of times counts, where its header says so: 月份, 季度, 日期. */
export function unitOfTime(text: string): '月' | '季度' | '日' | undefined {
  const word = plain(withoutBrackets(text).name)
  if (/^(月份|月|month|统计月份|所属月份|年月)$/.test(word)) return '月'
  if (/^(季度|季|quarter)$/.test(word)) return '季度'
  return /^(日期|时点|截止日期|截至日期|截止时间|截至时间|date|day)$/.test(word) ? '日' : undefined
}

export const isDerived = (text: string): boolean => text.trim() !== '' && derived.test(plain(text))

/** Longer texts are prose and no names; patterns are not tried on them. */
const longestName = 200

/** A name apart from what stands in brackets behind it: 产值（万元） is 产值 in 万元. */
export function withoutBrackets(text: string): { name: string; inside: string } {
  const found =
    text.length > longestName ? null : /^(.+?)\s*[（(【[]([^（()）【】[\]]*)[)）\]】]\s*$/s.exec(text.trim())
  return found ? { name: found[1]!.trim(), inside: found[2]!.trim() } : { name: text.trim(), inside: '' }
}

/** What a note line below a table begins with. */
const note =
  /^[（(]?(注|备注|说明|附注|资料来源|数据来源|来源|(?:制表|填表|填报|审核|审批|复核|联系|经办|报送|单位负责|统计负责|分管领导|主要负责)(?:人|人员|时间|日期|单位|部门|电话|方式)?|note|source)[）)]?\s*\d*\s*[:：、.]/i

export const isNote = (text: string): boolean => note.test(text.trim())

/** Lines of notes, or of labels with what they name behind them: 制表人：张三  审核人：李四. */
export const isNoteLine = (said: readonly string[]): boolean =>
  said.length > 0 &&
  isNote(said[0]!) &&
  said.every(
    (text, index) => index === 0 || label.test(text.trim()) || bareLabel.test(said[index - 1]!.trim()),
  )

const label = /^[^:：\d]{1,10}[:：]/u
const bareLabel = /^[^:：\d]{1,10}[:：]$/u

/** The source that a note line names. */
export const sourceIn = (text: string): string | undefined =>
  /^(?:资料来源|数据来源|来源|source)\s*[:：]\s*(.+)$/is.exec(text.trim())?.[1]?.trim()

const states: readonly (readonly [string, 'entered' | 'checked' | 'published'])[] = [
  ['entered', 'entered'],
  ['录入', 'entered'],
  ['已录入', 'entered'],
  ['待核', 'entered'],
  ['待审核', 'entered'],
  ['checked', 'checked'],
  ['复核', 'checked'],
  ['已核', 'checked'],
  ['已核对', 'checked'],
  ['核对', 'checked'],
  ['已审核', 'checked'],
  ['已复核', 'checked'],
  ['published', 'published'],
  ['发布', 'published'],
  ['已发布', 'published'],
  ['公布', 'published'],
  ['已公布', 'published'],
]

/** The state that a cell names; `entered` where it is empty, undefined where it names none. */
export const stateNamed = (text: string): 'entered' | 'checked' | 'published' | undefined =>
  text.trim() === '' ? 'entered' : states.find(([word]) => word === plain(text))?.[1]
