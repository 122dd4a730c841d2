import { digits, groupThousands, roundTo, type Decimal, type RoundingMode } from './decimal.ts'
import type { Indicator, Language, PrintOptions } from './model.ts'
import { namesScale, powerOf, singular, splitUnit, type Scale } from './unit.ts'

/** How a quantity of an indicator prints. */
export interface Format {
  readonly unit: string
  readonly unitEn: string
  readonly scale: Scale | undefined
  readonly unitless: boolean
  readonly decimals: number
  readonly mode: RoundingMode
}

/** A number with its unit as printed. `number` is without digit groups, so that it can be plotted; `text` is as prose has it. */
export interface Quantity {
  readonly number: string
  readonly unit: string
  readonly text: string
  /** The rounded value, in the scale it was rounded in. */
  readonly rounded: Decimal
  /** Between the digits and the unit's base a Chinese text can put 余: [28万, 户]. */
  readonly parts: readonly [string, string]
}

export function formatOf(indicator: Indicator, print: PrintOptions, mode: RoundingMode = indicator.rounding): Format {
  return {
    unit: indicator.unit,
    unitEn: indicator.unitEn === '' ? indicator.unit : indicator.unitEn,
    scale: print.scale,
    unitless: print.unitless ?? false,
    decimals: print.decimals ?? indicator.decimals,
    mode,
  }
}

/** The power of ten between the indicator's own unit and the one printed: 284000户 in 万户 is 4, 1.2亿元 in 万元 is −4. */
export function scalePower({ unit, scale }: Pick<Format, 'unit' | 'scale'>): number {
  return scale ? powerOf(scale) - powerOf(splitUnit(unit).scale) : 0
}

/** A value, given in the indicator's own unit, rounded once and printed. */
export function quantity(value: Decimal, format: Format, language: Language): Quantity {
  const rounded = roundTo(value.times(`1e${-scalePower(format)}`), format.decimals, format.mode)
  return language === 'zh' ? inChinese(rounded, format) : inEnglish(rounded, format)
}

function inChinese(rounded: Decimal, format: Format): Quantity {
  const { scale: own, base } = splitUnit(format.unit)
  const scale = format.scale ?? (format.unitless ? undefined : own) ?? ''
  const rest = format.unitless ? '' : base
  const number = digits(rounded, format.decimals)
  return { number, unit: `${scale}${rest}`, text: `${number}${scale}${rest}`, rounded, parts: [`${number}${scale}`, rest] }
}

function inEnglish(rounded: Decimal, format: Format): Quantity {
  const { number, word, unitEn } = englishAmount(rounded, format)
  const counted = number === '1' && word === '' ? singular(unitEn) : unitEn
  const unit = [word, format.unitless ? '' : counted].filter((piece) => piece !== '').join(' ')
  const text = `${groupThousands(number)}${/^([%‰]|$)/.test(unit) ? '' : ' '}${unit}`
  return { number, unit, text, rounded, parts: [text, ''] }
}

const englishWords = [{ power: 12, word: 'trillion' }, { power: 9, word: 'billion' }, { power: 6, word: 'million' }]

/** English has no 万 and 亿: the digits stay, the point moves (26.76亿 is 2.676 billion, 28.4万 is 284,000). */
function englishAmount(rounded: Decimal, format: Format): { number: string; word: string; unitEn: string } {
  const own = splitUnit(format.unit).scale
  const printed = powerOf(format.scale ?? own)
  if (own && namesScale(format.unitEn)) return { number: shifted(rounded, format.decimals, printed - powerOf(own)), word: '', unitEn: format.unitEn }
  const unitEn = own && format.unitEn === format.unit ? splitUnit(format.unit).base : format.unitEn
  const size = rounded.abs().times(`1e${printed}`)
  const { power, word } = (printed > 0 && englishWords.find((candidate) => size.gte(`1e${candidate.power}`))) || { power: 0, word: '' }
  return { number: shifted(rounded, format.decimals, printed - power), word, unitEn }
}

const shifted = (rounded: Decimal, decimals: number, by: number): string => digits(rounded.times(`1e${by}`), Math.max(0, decimals - by))
