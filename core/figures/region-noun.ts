import type { Language, Region } from './model.ts'
import { listEn } from './words-en.ts'

/** What regions are called by the end of their names: [Chinese, English plural], what holds others first. */
const nouns: readonly (readonly [RegExp, string, string])[] = [
  [/省$/u, '省', 'provinces'],
  [/自治区$|特别行政区$/u, '区', 'regions'],
  [/县$/u, '县', 'counties'],
  [/街道(办事处)?$/u, '街道', 'subdistricts'],
  [/社区$/u, '社区', 'communities'],
  [/村$/u, '村', 'villages'],
  [/镇$/u, '镇', 'towns'],
  [/乡$/u, '乡', 'townships'],
  [/市$/u, '市', 'cities'],
  [/州$/u, '州', 'prefectures'],
  [/地区$/u, '地区', 'prefectures'],
  [/盟$/u, '盟', 'leagues'],
  [/区$/u, '区', 'districts'],
  [/旗$/u, '旗', 'banners'],
]
/**
 * 县（市、区）, 市（州）, 镇（街道、乡）: the order in which several are named; under a country regions come before cities.
 */
const order = ['省', '县', '市', '州', '地区', '盟', '区', '旗', '镇', '乡', '街道', '村', '社区']

const nounOf = ({ name }: Region) => nouns.find(([pattern]) => pattern.test(name.replace(/（.*）$/u, '')))

/**
 * What regions of these kinds are called together, what holds others first; none where one of them is of no
 * known kind.
 */
function nounsOf(regions: readonly Region[]): readonly (readonly [string, string])[] {
  const found = regions.map(nounOf)
  const known = found.includes(undefined)
    ? []
    : [...new Map(found.flatMap(noun => (noun ? [[noun[1], noun[2]] as const] : [])))]
  const sorted = known.toSorted(([left], [right]) => order.indexOf(left) - order.indexOf(right))
  return sorted.some(([noun]) => noun === '省')
    ? sorted.toSorted(([left], [right]) => Number(left === '市') - Number(right === '市'))
    : sorted
}

/** 市, 市（州）, 县（市、区）; 地区 where one is of no known kind. */
export function regionNoun(regions: readonly Region[]): string {
  const [first = '地区', ...others] = nounsOf(regions).map(([noun]) => noun)
  return `${first}${others.length > 0 ? `（${others.join('、')}）` : ''}`
}

/** How regions are counted: 6个市, 21个市（州）, 7个县（市、区）, 31个省（区、市）; 6 cities. Regions of no known kind are 地区. */
export function regionsCounted(regions: readonly Region[], language: Language): string {
  if (language === 'zh') return `${regions.length}个${regionNoun(regions)}`
  const named = nounsOf(regions)
  return `${regions.length} ${named.length === 0 ? 'regions' : listEn([...new Set(named.map(([, noun]) => noun))])}`
}
