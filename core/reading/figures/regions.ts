/** A region that a text names, where it does. */
export interface NamedRegion {
  readonly start: number
  readonly end: number
  readonly region: string
}

const proper =
  /(?<=^|[，。；：、！？\n\s（(“在对和与及到了向由从于为]|年|月|日|底|末|其中)(?<name>(?!全|我|本|该|各|城|上|下|大|小|中|一|两|成|都市|超|股|门|农贸|批发|专业|开发|工业|高新|园|景|社|街|校|灾|牧|林|山|矿|库|地|辖|市|区|县|州|省|新|老|主|市场|区域)(?![^，。]{0,3}(?:完成|增速|居|位列|实现|建成|推进|提升|涉及|覆盖))\p{Script=Han}{2,4}?(?<!地|社|园|城|小|景|灾|牧|山|片|库|矿|厂|校|老|郊|林|湿|辖|街|全|我|本|各|该|跨)(?:自治区|自治州|省|市|县|区|州|盟|旗))(?!场|域|级|民|政|委|长|直|属|区|县|里|外|内|内外|间|别|划|块|位|人大|政府|政协|纪委|局|办|厅|管)/gu
const general =
  /(?<name>全国|全省|全市|全县|全区|全州|我国|我省|我市|我县|我区|我州|本市|本省|本区|本县|市区|城区|主城区|中心城区|市城区|县城|城市建成区|建成区)(?!第|排名|前|最|首|唯一|平均|的?比重|总量|生态环境保护工作会|环境保护大会|代表大会|两会|人大|政协)/gu

const own: Readonly<Record<string, string>> = { 市: '市', 省: '省', 县: '县', 区: '区', 州: '州' }

/** The region a text is about: the one that its title names, or that stands in it most often. */
export function homeOf(text: string): string {
  const counts = new Map<string, number>()
  for (const { groups } of text.matchAll(proper))
    counts.set(groups!.name!, (counts.get(groups!.name!) ?? 0) + 1)
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? ''
}

/** Every region that a clean text names, in order; 全市 is the city that the text is about. */
export function regionsIn(text: string, home: string): NamedRegion[] {
  const found: NamedRegion[] = []
  for (const pattern of [general, proper])
    for (const { 0: said, index: start, groups } of text.matchAll(pattern)) {
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
