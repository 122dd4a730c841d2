/** A region that a text names, where it does. */
export interface NamedRegion {
  readonly start: number
  readonly end: number
  readonly region: string
}

const provinces =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾'
/** Verbs that a name does not begin with, and what a region is no part of: 社区, 园区, 超市. */
const noName =
  '[全我本该各城上下大小中一两成超股门在于将把对为向以及其等同使让被由]|创建|完成|推进|围绕|根据|按照|实现|建成|增速|涉及|覆盖|位列|召开'
const noPart =
  '[地社园城小景灾牧山片库矿厂校老郊林湿辖街全我本各该跨超股门菜]|集聚|示范|开发|高新|功能|棚户|设立|设|都|农贸|批发'
const proper = new RegExp(
  `(?<=^|[，。；：、！？\\n\\s（(《“省市州年月日底末在对和与及到向由从于为]|其中)(?!${noName})(?<name>(?:${provinces})省|(?<=^|\\n|《|“)\\p{Script=Han}{2}省|\\p{Script=Han}{2,4}?(?<!${noPart})(?:自治区|自治州|市|县|区|州|盟|旗))(?!场|域|级|民|政|委|长|直|属|区|县|里|外|内|间|别|划|块|位|人大|纪委|局|办|厅|管|生态|融媒)`,
  'gu',
)
const general =
  /(?<name>全国|全省|全市|全县|全区|全州|我国|我省|我市|我县|我区|我州|本市|本省|本区|本县|市区|城区|主城区|中心城区|市城区|县城)(?!第|排名|\d+个[^，。]{0,10}(?:中|排)|前|最|首|唯一|平均|的?比重|总量|生态环境保护工作会|环境保护大会|代表大会|两会|人大|政协)/gu

const own: Readonly<Record<string, string>> = { 市: '市', 省: '省', 县: '县', 区: '区', 州: '州' }

/** The name in what an office calls itself or its paper: 霁州市生态环境状况公报. */
const OFFICE =
  /(?<=^|\n|[《“：由，。；、])(?:(?:19|20)\d{2}年)?(?<name>(?!记者|经|据|从|在|对|向|全|我|各)(?:(?![从在对向的由])\p{Script=Han}){2,3}(?:自治州|市|县|区|州))(?=委|生态|人民|水|城|住|教|卫|交|发|财|统|农|融|民|文|科|公|司|应|市场|召|举|国)/gu

/**
 * The region a text is about: the one that its title names, or that stands in it most often; else 全市
 * as it says.
 */
export function homeOf(text: string): string {
  const counts = new Map<string, number>()
  for (const { groups } of [...text.matchAll(proper), ...text.matchAll(OFFICE)])
    counts.set(groups!.name!, (counts.get(groups!.name!) ?? 0) + 1)
  const [first] = [...counts].toSorted(([, left], [, right]) => right - left)
  if (first && (first[1] > 1 || text.slice(0, 200).includes(first[0]))) return first[0]
  return /全[省市县区州]/u.exec(text)?.[0] ?? ''
}

/**
 * Every region that a clean text names outside of titles and quotations, in order; 全市 is the city it
 * is about.
 */
export function regionsIn(text: string, home: string): NamedRegion[] {
  const found: NamedRegion[] = []
  const quoted = [...text.matchAll(/《[^》]*》|“[^”]*”/gu)].map(
    ({ 0: words, index }) => [index, index + words.length] as const,
  )
  for (const pattern of [general, proper])
    for (const { 0: said, index: start, groups } of text.matchAll(pattern)) {
      if (quoted.some(([from, to]) => from < start && start < to)) continue
      const before = text.slice(Math.max(0, start - 8), start)
      if (/(?:[比占居列]|高于|低于|名列|位居|排名?|好于|优于|超)$/u.test(before)) continue
      const name = groups!.name!
      found.push({ start, end: start + said.length, region: resolved(name, home) })
    }
  return found.toSorted((left, right) => left.start - right.start)
}

/** 全市 and 我市 where the text is about a city; 市区 stays what it is. */
function resolved(name: string, home: string): string {
  const level = /^[全我本](?<level>[省市县区州])$/u.exec(name)?.groups?.level
  if (level === undefined || !home.endsWith(own[level]!)) return name
  return home
}
