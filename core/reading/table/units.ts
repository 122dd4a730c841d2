import { conversion, decimal, englishUnit, measureOf, splitUnit } from '../../figures/index.ts'

/** Scales as tables write them; prose prints 万 and 亿 only. */
const powers: readonly [string, number][] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
]

const classifier =
  /^(个|项|件|家|户|人次|次|处|座|条|起|宗|例|场|所|辆|台|套|支|批|篇|份|头|只|株|棵|张|块|期|艘|度|街道|社区|断面|(个)?百分点)$/

const tidied = (unit: string): string =>
  unit
    .trim()
    .replace(/\s+/g, '')
    .replace(/^个(?=百分点)/, '')

const isKnown = (unit: string): boolean => unit !== '' && !measureOf(unit).dimension.includes('as written')

/** A scale that is no part of a unit's own name: 千克 is one unit, 千吨 a thousand. */
function scaled(unit: string): { power: number; rest: string } {
  const isWhole = classifier.test(unit) || (isKnown(unit) && !/^[万亿]/.test(unit))
  const scale = isWhole ? undefined : powers.find(([word]) => unit.startsWith(word))
  return scale ? { power: scale[1], rest: unit.slice(scale[0].length) } : { power: 0, rest: unit }
}

/** Whether a unit is nothing but a scale: 万, 亿. */
export const isScale = (unit: string): boolean => powers.some(([word]) => word === unit.trim())

/**
 * Whether the text is a unit: one known by name, a word that things are counted in, or either behind a scale.
 */
export function isUnit(text: string): boolean {
  const before = areUnits.get(text)
  if (before !== undefined) return before
  const found = readsAsUnit(text)
  if (areUnits.size < mostRemembered) areUnits.set(text, found)
  return found
}

/** Tables ask the same of the same few texts, row after row. */
const areUnits = new Map<string, boolean>()
const mostRemembered = 5000

function readsAsUnit(text: string): boolean {
  const unit = tidied(text)
  const { power, rest } = scaled(unit)
  return (
    unit !== '' &&
    unit.length <= 16 &&
    (isScale(unit) ||
      isKnown(unit) ||
      classifier.test(rest) ||
      (power > 0 && (isKnown(rest) || /^\p{L}{1,4}$/u.test(rest))))
  )
}

/**
 * The unit of a number that stands with one text of its own and below another: 28万 in a column of 元 counts
 * 万元. A scale on both says two things at once, so there is none.
 */
export function unitOf(own: string, around: string): string | undefined {
  if (own === '' || around === '') return own || around
  if (!isScale(own)) return own
  return scaled(tidied(around)).power > 0 ? undefined : own.trim() + around.trim()
}

/**
 * A decimal in one unit as a decimal in another; undefined where they measure different things. An empty unit
 * is the wanted one, a scale alone counts in it. Fractions that never end keep twenty digits.
 */
export function convert(value: string, from: string, to: string): string | undefined {
  if (from === '' || from === to || isEnglishOf(from, to)) return value
  const { power, rest } = scaled(tidied(from))
  const { scale, base } = splitUnit(tidied(to))
  const factor =
    rest === '' ? conversion(base, scale === undefined ? base : tidied(to)) : conversion(rest, tidied(to))
  return (
    factor && decimal(value).times(factor).times(decimal('10').pow(power)).toSignificantDigits(20).toFixed()
  )
}

const isEnglishOf = (from: string, to: string): boolean =>
  englishUnit(to)?.toLowerCase() === from.trim().toLowerCase()

/** Whether a unit counts things one by one, behind a scale or not: 个, 天, 万户. */
export function countsThings(unit: string): boolean {
  const { power, rest } = scaled(tidied(unit))
  return power === 0 && /^[天日人名]$|^人次$/u.test(rest)
    ? true
    : power === 0 && classifier.test(rest) && !/^(度|(个)?百分点)$/u.test(rest)
}

/** Offices and places are no units, though their column is headed 单位 too. */
export const isOffice = (text: string): boolean =>
  /(局|委|厅|办|院|公司|中心|政府|站|处|科|部|队|行|校|所|社|会|省|市|县|区|乡|镇)$/u.test(text) &&
  !isUnit(text)
