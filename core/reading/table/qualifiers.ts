/**
 * What a header says besides a period: what stands below it is no value of that period itself, except where
 * it is a target.
 */
export type Qualifier =
  | 'target'
  | 'forecast'
  | 'states-change'
  | 'states-rank'
  | 'states-share'
  | 'states-score'
  | 'other-period'
  | 'part-of-period'
  | 'part-of-whole'

/** Times within a year that have no written form, behind the year. */
export const partOfPeriod =
  /^[度的]?(?:[(（])?(?:非?汛期|[枯丰平]水期|采暖|供暖|[春夏秋冬]季|冬春|夏秋|第?[\d一二三四五六七八九十]+周|周|[上中下]旬|\d{0,2}月?[上中下]旬|国庆|春节|元旦|清明|五一|端午|中秋|假期|暑期|寒假|学年|财年|春运|晚季|早季)/

/** 比2022年, 较上年同期, 与2022年相比: what stands below such words is no value of either time. */
const comparedWith =
  /(?:[比较]|[与同](?=.{0,8}比))\s*(?:上年|去年|前年|上期|上月|上季|同期|(?:19|20)\d{2}\s*年?)(?:度|同期|末)?(?:相比|比)?(?:增长|增加|减少|增减|提高|下降|上升|变化)?(?:率|幅度?|量|额|天数)?/u
/** 2023年（预）, 2024E: shorter words stand behind a year or alone. */
const forecasts =
  /预计|预测|预期|预估|预报|估计|估算|展望|预算(?=[数值]?[)）\]】]?$)|(?<=年度?\s*[（([【]?\s*|^[（([【]?\s*)[预估][数值]?(?=\s*[)）\]】]?$)|(?<=\d\s*[\u4e00-\u9fff%]{0,4}\s*[（(\s]\s*)预[数值]?(?=[)）]?$)|(?<=(?:19|20)\d{2}\s*年?\s*[（([]?)[EF](?=[)）\]]?$)|\b(?:forecast|estimated?)\b/iu

/** In this order: 目标完成率 is a share, 计划增长 a change. */
const words: readonly (readonly [Qualifier, RegExp])[] = [
  ['states-rank', /排名|排位|位次|名次|排序|座次|位居|\brank/i],
  ['states-share', /占比|比重|占.{0,6}(?:%|比例)|百分比|构成|贡献率|完成率|完成比例|达成率|进度|\bshare\b/i],
  ['states-score', /得分|评分|打分|计分|加分|扣分|积分|分值|分数|权重|\bscore\b/i],
  ['states-change', comparedWith],
  [
    'states-change',
    /增长|增速|增幅|增减|增量|增加|减少|同比|环比|涨幅|降幅|变幅|变化|变动|提高|下降|降低|上升|上涨|改善|±|\b(?:yoy|change|growth)\b/i,
  ],
  ['other-period', /上年|去年|前年|上期|上月|上季|同期|基期|期初|年初(?!步)|本年预?算|last\s?year/i],
  [
    'part-of-period',
    /汛期|[枯丰平]水期|采暖|供暖|[春夏秋冬]季|第[\d一二三四五六七八九十]+周|[上中下]旬|日均|月均|季均|最高|最低|最大|最小|\bweek/i,
  ],
  ['part-of-whole', /^\s*其中/u],
  ['forecast', forecasts],
  ['target', /目标|计划|规划|任务|考核值|约束值|\b(?:target|plan|planned)\b/i],
]

/** 累计 and 本月 below a period say which part of the year it means. */
export type Scope = 'month' | 'quarter' | 'year' | 'so-far'

const scopes: readonly (readonly [Scope, RegExp])[] = [
  [
    'so-far',
    /^(?:本年|本月止|截至本月|自?年初以?来?|年初至今|1\s*[-—–~至]\s*本月)?累计(?:数|值|完成)?$|^1\s*[-—–~至]\s*本月$/u,
  ],
  ['month', /^(?:本|当)月(?:数|值|完成)?$/u],
  ['quarter', /^(?:本|当)季度?(?:数|值|完成)?$/u],
  ['year', /^(?:本|当)年(?:数|值|完成)?$/u],
]

export const scopeIn = (text: string): Scope | undefined =>
  scopes.find(([, pattern]) => pattern.test(text.normalize('NFKC').replace(/\s+/gu, '')))?.[0]

export interface Qualified {
  readonly qualifier: Qualifier
  /** The word that says so. */
  readonly said: string
  /** The text says nothing else, so that it is no name that nobody knows: 全省排名. */
  readonly isAlone?: boolean
}

/** What is no value of any time; 去年 is one, once somebody says of which. */
export const isNoValue = ({ qualifier }: Qualified): boolean =>
  qualifier !== 'target' && qualifier !== 'other-period' && qualifier !== 'part-of-period'

/** What a text says besides naming something; undefined where it says nothing more. */
export function qualifierIn(text: string): Qualified | undefined {
  for (const [qualifier, pattern] of words) {
    const said = pattern.exec(text)?.[0]
    if (said !== undefined) return { qualifier, said }
  }
  return undefined
}

const about =
  /^(?:(?:19|20)\d{2}\s*年?度?|在?(?:全[国省市县区州]|[省市国]内|本[省市]|川南|同类|同级)(?:[的内中])?|位居|名列|其中)/u
const alone =
  /^(?:排名|排位|位次|名次|排序|座次|占比|占.{0,6}(?:比重|比例)|比重|百分比|构成|得分|评分|打分|计分|加分|扣分|积分|分值|分数|权重|同比|环比|增长|增速|增幅|增减|增量|增加|减少|涨幅|降幅|变幅|变化|变动|提高|下降|上升|改善)*(?:率|幅度|幅|情况|量|额|值|数|天数)?[%％‰]?$/u

/**
 * Whether a text is nothing but a word for a change, a place, a share or a score, and names nothing that it
 * is of: 比2022年增长, 全省排名.
 */
export function isQualifierAlone(text: string): boolean {
  const said = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[([【][^()[\]【】]*[)\]】]/gu, '')
  if (qualifierIn(said) === undefined) return false
  let bare = said.replace(comparedWith, '')
  for (let shorter = bare.replace(about, ''); shorter !== bare; shorter = bare.replace(about, ''))
    bare = shorter
  return alone.test(bare)
}

/**
 * What was done of a target is no target, and how something changed may be told by its values; but what is
 * expected to be done is still expected, and how places stand is told by ranks.
 */
const plainly: ReadonlySet<Qualifier> = new Set(['forecast', 'states-rank', 'states-score'])

/**
 * What a title or a line between the rows says the numbers below it are, where it is not about how far they
 * have come.
 */
export function qualifiedHead(text: string): Qualified | undefined {
  const head = text
    .replace(/[（([【][^（()）\]】]*[)）\]】]/gu, '')
    .replace(/(情况|统计|汇总|一览|明细)?表?$/u, '')
  const qualified = qualifierIn(head)
  if (!qualified) return undefined
  const isPlain = plainly.has(qualified.qualifier) && !/目标|任务|计划|规划|预期/u.test(text)
  if (!isPlain && /完成|进展|执行|落实|实绩|情况/u.test(text)) return undefined
  if (qualified.qualifier === 'part-of-period' || qualified.qualifier === 'other-period') return undefined
  const isWhole =
    qualified.qualifier === 'target' ||
    qualified.qualifier === 'forecast' ||
    head.endsWith(qualified.said) ||
    /(?:率|幅|速)$/u.test(head)
  return isWhole ? qualified : undefined
}

const forms =
  /\s*\b(?:target|plan|planned|forecast|estimate)\b|(?:年度)?(?:目标|计划|规划|任务|预计|预测|预期|预估|预报|预算|估计|估算|考核|约束)(?:完成)?(?:值|数|量)?|(?<=\d{4}\s*年?)[预EF估][数值]?$/gi

/** A text without the words that make a target or a forecast of what it names. */
export const withoutQualifier = (text: string): string =>
  text
    .replace(/[（(【[]\s*[^（()）】\]]{0,12}[)）】\]]\s*$/u, inside => (qualifierIn(inside) ? '' : inside))
    .replace(forms, '')
    .trim()
