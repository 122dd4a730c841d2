import type { Lookup } from './lookup.ts'
import type { Region } from '../../figures/model.ts'
import type { Register } from './model.ts'
import { withoutBrackets } from './words.ts'

/** Words that end like a place and are none, or are any place. */
const generic =
  /^(?:[各全本我该每两三主要重点有关其他所属分按]*(?:省|市|县|区|州|乡|镇|区县|县区|市县|市州|县市区|省市|城市|地区)|(?:城|市|地|园|辖|库|灌|林|牧|矿|景|社|片|小|校|厂|战|禁|建成|主城|中心城)区|(?:超|股|门|夜|上|楼|都|城|大中城|主要城)市|(?:贫困|百强|城|大|全)县|(?:乡|城|市|村|集|重点|建制|中心)镇)$|(?:保护|功能|农村地|城镇地)区$/u

const suffix = '(?:特别行政区|自治区|自治州|自治县|新区|林区|省|市|地区|州|盟|县|区|旗|乡|镇|街道)'
/** A name at the beginning, or behind what cannot be part of one. */
const place = new RegExp(
  `(?:^|[\\s\\d年月日季度（(\\[【：:、,，·-]|关于|\\u0000)([\\u4e00-\\u9fff]{1,8}?${suffix})(?![\\u4e00-\\u9fff]{0,2}(?:域|间|长|民|场|政))`,
  'gu',
)
/** The whole of some region; which one is known only where it is the home region's own kind. */
const whole = /[全本我](?:国|省|市|县|区|州|乡|镇)(?!域)|中国/u

interface Known {
  readonly region: Region
  readonly name: string
}

/**
 * Every spelling by which a title may name a region, the longest first; a short form only where it is long
 * enough to be sure of.
 */
function spellings(register: Register): Known[] {
  return register.regions
    .flatMap(region => {
      const bare = withoutBrackets(region.name).name
      const short = bare.replace(/(省|市|自治州|州|地区|自治县|县|区)$/u, '')
      const names = [
        region.name,
        bare,
        region.nameEn,
        ...(short.length >= 2 && short !== bare ? [short] : []),
      ]
      return names.filter(name => name !== '').map(name => ({ region, name }))
    })
    .toSorted((a, b) => b.name.length - a.name.length)
}

const spellingsOf = new WeakMap<Register, Known[]>()

function knownIn(register: Register): Known[] {
  const known = spellingsOf.get(register) ?? spellings(register)
  spellingsOf.set(register, known)
  return known
}

/** What a title is about: names the register knows, cut out, and what is left. */
function cutOut(title: string, register: Register): { found: Region[]; rest: string } {
  const found: Region[] = []
  let rest = title
  for (const { region, name } of knownIn(register)) {
    if (!rest.includes(name)) continue
    found.push(region)
    rest = rest.replaceAll(name, '\u0000')
  }
  return { found: [...new Set(found)], rest }
}

const ancestors = (region: Region, register: Register): Set<string> => {
  const keys = new Set<string>()
  for (
    let at = register.regions.find(({ key }) => key === region.parent);
    at && !keys.has(at.key);
    at = register.regions.find(({ key }) => key === at!.parent)
  )
    keys.add(at.key)
  return keys
}

/** The innermost regions: 四川省泸州市 is 泸州市. */
function innermost(found: readonly Region[], register: Register): Region[] {
  const outer = new Set(found.flatMap(region => [...ancestors(region, register)]))
  return found.filter(({ key }) => !outer.has(key))
}

/** A text without the region that it begins or ends with, and that region: 东岭区2022年, 优良天数-东岭区. */
export function regionApart(
  text: string,
  register: Register,
): { readonly region: Region; readonly rest: string } | undefined {
  for (const { region, name } of knownIn(register)) {
    if (text.length <= name.length) continue
    if (text.startsWith(name) && !/^[省市县区州]/u.test(text.slice(name.length)))
      return { region, rest: text.slice(name.length).replace(/^[\s\-—–·_:：的]+/u, '') }
    if (text.endsWith(name))
      return { region, rest: text.slice(0, -name.length).replace(/[\s\-—–·_:：]+$/u, '') }
  }
  return undefined
}

const unknownPlace = new RegExp(`^[\\u4e00-\\u9fff]{1,8}?${suffix}$`, 'u')

/** Whether a whole text reads like the name of a place, known or not. */
export const isPlaceLike = (text: string): boolean => unknownPlace.test(text) && !generic.test(text)

/** A title without the regions it names. */
export const withoutRegions = (title: string, register: Register): string =>
  cutOut(title, register).rest.replaceAll('\u0000', '')

/**
 * The region that a title is about, as a name: one the register knows, one it does not, or several joined.
 * Undefined where it names none.
 */
export function regionSaid(title: string, register: Register, lookup: Lookup): string | undefined {
  const exact = lookup.region(title)
  if (exact.ok) return title
  const text = title.slice(0, 300)
  const { found, rest } = cutOut(text, register)
  const unknown = [...rest.matchAll(place)]
    .map(match => match[1]!.replace(/^(?:关于|[年月日季度]+)/u, ''))
    .filter(name => !generic.test(name) && !lookup.region(name).ok)
  const wholes = whole.exec(rest)?.[0]
  const names = [...innermost(found, register).map(({ name }) => name), ...unknown]
  if (names.length > 0) return unknown.length > 0 ? unknown.join('、') : names.join('、')
  return wholes !== undefined && !lookup.region(wholes).ok ? wholes : undefined
}

/** What a remark says of the region of the numbers it is about. */
export type RegionNoted =
  | { readonly kind: 'said'; readonly region: string }
  /** It names another region, and not as what the numbers are of. */
  | { readonly kind: 'unclear'; readonly region: string; readonly text: string }

const aboutAll =
  '(?:(?:本表|此表|该表|上表|表中|表内|以上|上述|所列|所填|全部|所有|各项|数据|数值|指标|统计|范围|口径|的|内|中|均|都|皆|仅|只|系|为|是|属于?|指|反映)\\s*)*'
const ofNumbers =
  '(?:\\s*(?:的|\\d{2,4}年|年?度|[上下]半年|[一二三四1-4]季度|\\d{1,2}月|全[市省县区]|市?本级|统计|数据|数值|情况|口径|范围|数|指标))*'
const stated = new RegExp(`^${aboutAll}\\u0000(?:、?\\u0000)*${ofNumbers}$`, 'u')
const statedUnknown = new RegExp(`^${aboutAll}[为是系]([\\u4e00-\\u9fff]{2,8}?${suffix})${ofNumbers}$`, 'u')
/** A region that numbers are compared with, set apart from or counted in is not what they are of. */
const inPassing =
  /相比|[比较含除外增减与和及同]|包括|[高低优好差多少]于|排名|位次|[划并归]入|划[归出]|参[照考]|合并|交界|其中/u

/**
 * What a part of a note, or the name of a source, says of the region of the numbers. The source of a part of
 * the home region is as doubtful as that of another; one of a whole that it belongs to is not, since such
 * offices publish numbers of their parts.
 */
export function regionNoted(clause: string, isSource: boolean, register: Register): RegionNoted | undefined {
  const { found, rest } = cutOut(clause, register)
  const inner = innermost(found, register)
  const unknown = found.length === 0 && !isSource ? statedUnknown.exec(clause)?.[1] : undefined
  if (unknown !== undefined && isPlaceLike(unknown)) return { kind: 'said', region: unknown }
  if (inner.length === 0) return undefined
  const region = inner.map(({ name }) => name).join('、')
  if (!isSource && stated.test(rest.replaceAll(/\s/gu, ''))) return { kind: 'said', region }
  const home = register.regions.find(({ key }) => key === register.homeRegion)
  const above = home ? ancestors(home, register) : new Set<string>()
  const isOfHome = (each: Region): boolean => ancestors(each, register).has(register.homeRegion)
  const others = inner.filter(each => !above.has(each.key) && (isSource || !isOfHome(each)))
  const namesHome = found.some(({ key }) => key === register.homeRegion)
  if (others.length === 0 || (namesHome && !others.some(isOfHome))) return undefined
  return !isSource && inPassing.test(rest)
    ? undefined
    : { kind: 'unclear', region, text: clause.slice(0, 60) }
}
