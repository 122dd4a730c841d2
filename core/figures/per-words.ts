import { done, refused, type Outcome } from '../problem.ts'
import { decimal, groupThousands, type Decimal } from './decimal.ts'
import type { Reading } from './kind.ts'
import type { Indicator, Language, PrintOptions } from './model.ts'
import { indicatorNamed, wordingNamed } from './naming.ts'
import { singular } from './singular.ts'
import { powerOf, splitUnit } from './unit.ts'
import { conversion, englishUnit, measureOf, printedUnit, unitInEnglish } from './units.ts'

/** How many of something one figure of it is for: 每百户, 每十万人. */
const sizes = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 } as const

export type Size = keyof typeof sizes

/** What a value is divided by: so many of a unit, the bare unit of its indicator where none is named. */
export interface Per {
  readonly size?: Size
  readonly unit?: string
}

const longestFirst = (Object.keys(sizes) as Size[]).toSorted((left, right) => right.length - left.length)
const byDigits = new Map(longestFirst.map(size => [`1${'0'.repeat(sizes[size])}`, size]))

export const sizePower = (size: Size | undefined): number => (size === undefined ? 0 : sizes[size])

/** Whether a text is a unit of its own, as 千克 is and 千人 is not. */
const isUnit = (text: string): boolean =>
  splitUnit(text).scale === undefined && !measureOf(text).dimension.startsWith('as written')

/** Reads 千, 1000, 百户, 平方公里, 万元, 千克; undefined where it names neither a size nor a unit. */
export function readPer(argument: string): Per | undefined {
  const [, digits = '', behind = argument] = /^(10+)(.*)$/.exec(argument) ?? []
  const size =
    byDigits.get(digits) ??
    (isUnit(argument) ? undefined : longestFirst.find(each => argument.startsWith(each)))
  if (digits !== '' && size === undefined) return undefined
  const rest = digits === '' ? argument.slice(size?.length ?? 0) : behind
  const unit = rest === '' ? undefined : printedUnit(rest)
  return rest !== '' && unit === undefined
    ? undefined
    : { ...(size ? { size } : {}), ...(unit === undefined ? {} : { unit }) }
}

export const writePer = ({ size = '' as Size, unit = '' }: Per): string => `${size}${unit}`

/**
 * The divisor in the unit that is asked for, or in the bare unit of its indicator: 12公顷 as 180亩, 50.3万人 as
 * 503000人.
 */
export function divisorIn(
  { unit }: Per,
  { indicator, value }: Reading,
): Outcome<{ readonly value: Decimal; readonly power: number; readonly factor: Decimal | undefined }> {
  const { scale, base } = splitUnit(indicator.unit)
  if (unit === undefined || unit === base) return done({ value, power: powerOf(scale), factor: undefined })
  const factor = conversion(indicator.unit, unit)
  if (!factor)
    return refused('unit-not-convertible', { indicator: indicator.key, unit: indicator.unit, wanted: unit })
  return done({ value: value.times(factor), power: 0, factor })
}

const people = new Set(['人', '名', '口', '人次'])

/** Whether a unit counts people. */
export const countsPeople = (unit: string): boolean => people.has(splitUnit(unit).base)

/** 每千人口, 每百名学生, 每万元地区生产总值, 每平方公里: what is called by a name takes its unit only where it needs one. */
function perZh(unit: string, size: string, naming: string | undefined): string {
  if (naming === undefined || naming === unit) return `${size}${unit}`
  if (people.has(unit)) return `${size}${/^[人口名]|人口$/u.test(naming) ? '' : '名'}${naming}`
  return `${size}${naming.startsWith(unit) ? '' : unit}${naming}`
}

/** per 1,000 people, per 10,000 yuan of GDP, per household */
function perEn(per: Per, divisor: Indicator, naming: string | undefined): string {
  const base = per.unit ?? splitUnit(divisor.unit).base
  const known = per.unit === undefined ? unitInEnglish(divisor) : (englishUnit(base) ?? base)
  const isCalled = naming !== undefined && people.has(base)
  const noun = isCalled ? naming : known
  const many =
    per.size === undefined
      ? singular(noun)
      : `${groupThousands(decimal('10').pow(sizePower(per.size)).toFixed())} ${noun}`
  return naming === undefined || isCalled ? many : `${many} of ${naming}`
}

/**
 * 每千人口拥有执业医师3.4人, 万元地区生产总值用水量32.1立方米 with 称=无; 3.4 doctors per 1,000 people. Refuses names that nobody
 * registered (`not-its-name`).
 */
export function eachWords(
  amount: string,
  per: Per,
  [of, divisor]: readonly [Indicator, Indicator],
  print: PrintOptions,
  language: Language,
): Outcome<string> {
  const named = print.naming === undefined ? done('') : indicatorNamed(print.naming, divisor)
  if (!named.ok) return named
  const worded = wordedAs(print, of)
  if (!worded.ok) return worded
  if (language === 'en')
    return done(
      `${worded.value === '' ? '' : `${worded.value} of `}${amount} per ${perEn(per, divisor, print.naming)}`,
    )
  const unit = per.unit ?? splitUnit(divisor.unit).base
  return done(
    `${print.lead === 'none' ? '' : '每'}${perZh(unit, per.size ?? '', print.naming)}${worded.value}${amount}`,
  )
}

/** What stands before the number, where it is a name of what is counted. */
export const wordedAs = ({ wording }: PrintOptions, of: Indicator): Outcome<string> =>
  wording === undefined ? done('') : wordingNamed(wording, of)
