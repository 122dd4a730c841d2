import { plain, type Grid } from './cells.ts'
import type { ColumnRole, Mapping } from './model.ts'
import { standingAlone } from './provisional.ts'
import type { Reading } from './reading.ts'
import { headerPath } from './shape.ts'
import { isActual, isDerived, isTotal, withoutBrackets } from './words.ts'

/** What a value is of where it is not of the whole: 城镇, under 城乡. */
export interface PartSaid {
  /** What the column is called, '' where no column says it. */
  readonly name: string
  readonly text: string
}

const listMark = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|其中\s*[:：]?)\s*/u

/** Words that are a part of a whole wherever they stand alone. */
const parts = new RegExp(
  [
    '(?:城镇|城区|城郊|郊区|主城区|中心城区|农村|乡村|城市|县城|村镇|镇区|乡镇)(?:地区|居民|人口|部分|户籍|常住)*',
    '(?:男|女|男性|女性|男生|女生|儿童|老年人|未成年人|成人|青年)(?:人口|数)?',
    '\\d{1,3}\\s*(?:[-—–~至]\\s*\\d{1,3})?\\s*(?:周?岁)(?:以上|以下|及以上|及以下)?',
    '第[一二三]产业',
    '(?:国有|民营|私营|外资|集体|规上|规下)(?:企业|单位)?',
    '(?:本地|外地|外来|户籍|非户籍)(?:人口)?',
    'urban|rural|male|female|men|women|boys|girls',
  ]
    .map(word => `(?:${word})`)
    .join('|')
    .replace(/^/u, '^(?:')
    .replace(/$/u, ')$'),
  'iu',
)

/** Whether a text by itself names a part of a whole: 城镇, 女性, 65岁及以上. */
export const isPart = (text: string): boolean =>
  text.length <= 20 && parts.test(text.replace(listMark, '').trim())

/** Texts that limit nothing: sums, dashes, and what only says that a value is one. */
const limitsNothing = (text: string): boolean =>
  isTotal(text) ||
  isActual(text) ||
  standingAlone(text) !== undefined ||
  /^(?:[-–—/*]+|无|不分.{0,4}|不限|全部|全体|总体|整体|全[省市县区州镇乡]|城乡|男女|实际|实绩|实绩值|实际值|完成|完成值|正常|all|whole|both)$/iu.test(
    text,
  )

/** Columns about the indicator, its keepers or its making. */
const aboutRecords =
  /责任|牵头|配合|主管|分管|部门|单位|科室|处室|机构|联系|姓名|人员|地址|网址|依据|文件|文号|频次|频率|周期|填报|审核|报送|计算|公式|方法|定义|解释|说明|要求|措施|内容|方向|评价|是否|达标|进度|进展|趋势|情况|状况|预警|颜色|图|序|状态/u
/** Columns that sort indicators or regions into kinds. */
const sorts =
  /类别|分类|类型|领域|专题|板块|[大中小]类|[一二三四1-4]级|体系|属性|性质|层$|维度|模块|分组|组别|category|group|topic/iu

/** Columns of who keeps or reports something. */
const keepers = /部门|单位|机构|科室|处室/u

const longestName = 24

const most = <Item>(items: readonly Item[], test: (item: Item) => boolean): boolean =>
  items.filter(test).length * 2 >= items.length

/** Each name has one text beside it: the column sorts the names and says nothing of their values. */
function isSorted(rows: readonly { readonly key: string; readonly text: string }[]): boolean {
  const textOf = new Map<string, string>()
  return rows.every(({ key, text }) =>
    textOf.has(key) ? textOf.get(key) === text : textOf.set(key, text) !== undefined,
  )
}

/**
 * The roles of columns, with those of text that nobody understands told from those that may be passed over:
 * beside a number such a text may say that it is of a part, and a part is never taken for the whole.
 */
export function withDimensions(
  roles: readonly ColumnRole[],
  grid: Grid,
  header: Mapping['header'],
  rows: number,
): ColumnRole[] {
  const keyColumn = ['indicator', 'region']
    .map(role => roles.indexOf(role as ColumnRole))
    .find(column => column >= 0)
  const hasIndicator = roles.includes('indicator')
  return roles.map((role, column) => {
    // Where rows are of departments and not of indicators, each has its own number.
    if (role === 'department' && !hasIndicator && roles.includes('value')) return 'dimension'
    if (role !== 'ignore' || !roles.includes('value')) return role
    const head = plain(headerPath(grid, header, column).join(''))
    const first = header.first + header.count
    const said = Array.from({ length: rows }, (_, index) => ({
      text: grid.joined(first + index, column).text.trim(),
      key: keyColumn === undefined ? '' : grid.joined(first + index, keyColumn).text.trim(),
    })).filter(({ text }) => text !== '')
    return limits(head, said) || (!hasIndicator && keepers.test(head)) ? 'dimension' : role
  })
}

function limits(head: string, said: readonly { readonly key: string; readonly text: string }[]): boolean {
  const texts = [...new Set(said.map(({ text }) => text))].filter(text => !limitsNothing(text))
  if (texts.length === 0) return false
  if (texts.some(isPart)) return true
  if (
    head === '' ||
    isDerived(head) ||
    aboutRecords.test(head) ||
    most(texts, text => text.length > longestName || /^[\d\s.,:/-]+$/.test(text))
  )
    return false
  return !(sorts.test(head) && isSorted(said))
}

/** The part of a whole that a row says its numbers are of. */
export function partBeside({ grid, mapping, columnsOf }: Reading, row: number): PartSaid | undefined {
  for (const column of columnsOf.get('dimension') ?? []) {
    const text = grid.joined(row, column).text.trim()
    const name = headerPath(grid, mapping.header, column).findLast(each => each !== '') ?? ''
    if (text !== '' && !limitsNothing(text)) return { name: name.slice(0, 60), text: text.slice(0, 60) }
  }
  return undefined
}

/**
 * The part of a whole that a title, the name of a sheet or a line between rows says all of its numbers are
 * of.
 */
export function partNamed(text: string): PartSaid | undefined {
  const said = [text, withoutBrackets(text).inside].find(isPart)
  return said === undefined ? undefined : { name: '', text: said.trim() }
}
