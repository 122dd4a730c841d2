import { digits, groupThousands, roundTo, type Decimal, type RoundingMode } from './decimal.ts'
import type { Indicator, Language, PrintOptions } from './model.ts'
import { singular } from './singular.ts'
import { powerOf, splitUnit, type Scale } from './unit.ts'
import { unitInEnglish } from './units.ts'

/** How a quantity of an indicator prints. */
export interface Format {
  readonly unit: string
  readonly unitEn: string
  readonly scale: Scale | undefined
  readonly unitless: boolean
  readonly decimals: number
  readonly mode: RoundingMode
  /** Leave out zeros at the end of the decimals. */
  readonly trimmed?: boolean
}

/**
 * A number with its unit as printed. `number` is without digit groups, so that it can be plotted; `text` is
 * as prose has it.
 */
export interface Quantity {
  readonly number: string
  readonly unit: string
  readonly text: string
  /** Between the digits and the unit's base a Chinese text can put 余: [28万, 户]. */
  readonly parts: readonly [string, string]
  /** The rounded value in the indicator's own unit. */
  readonly rounded: Decimal
  /** The power of ten by which the own unit was divided to print: 4 for 284000户 as 28.4万户. */
  readonly power: number
  /** Decimals of the printed number; below zero where it was rounded to tens, hundreds and so on. */
  readonly places: number
}

/** `value`, in the indicator's own unit, decides where the scale is to fit it. */
export function formatOf(
  indicator: Indicator,
  print: PrintOptions,
  mode: RoundingMode = indicator.rounding,
  value?: Decimal,
): Format {
  const scale =
    print.scale === 'auto'
      ? fittingScale(indicator.unit, value && roundTo(value, indicator.decimals, mode))
      : print.scale
  const gained = print.scale === 'auto' ? scalePower({ unit: indicator.unit, scale }) : 0
  return {
    unit: indicator.unit,
    unitEn: unitInEnglish(indicator),
    scale,
    unitless: print.unitless ?? false,
    decimals: print.decimals ?? Math.max(0, indicator.decimals + gained),
    mode,
    trimmed: print.trimmed ?? gained > 0,
  }
}

/** The largest scale that leaves a value at one or more: 万亿 for 12640亿元, none for 300元. */
function fittingScale(unit: string, value: Decimal | undefined): Scale | undefined {
  const amount = value?.abs().times(`1e${powerOf(splitUnit(unit).scale)}`)
  return amount && (['万亿', '亿', '万'] as const).find(scale => amount.gte(`1e${powerOf(scale)}`))
}

/**
 * The power of ten between the indicator's own unit and the one printed: 284000户 in 万户 is 4, 1.2亿元 in 万元 is
 * −4.
 */
export function scalePower({ unit, scale }: Pick<Format, 'unit' | 'scale'>): number {
  return scale ? powerOf(scale) - powerOf(splitUnit(unit).scale) : 0
}

/** A value, given in the indicator's own unit, rounded once and printed. */
export function quantity(value: Decimal, format: Format, language: Language): Quantity {
  const power = scalePower(format)
  const shown = roundTo(value.times(`1e${-power}`), format.decimals, format.mode)
  const dropped = format.trimmed ? format.decimals - shown.decimalPlaces() : 0
  const printed = { ...format, decimals: format.decimals - dropped }
  const rounded = shown.times(`1e${power}`)
  const said = language === 'zh' ? inChinese(rounded, printed, power) : inEnglish(rounded, printed, power)
  return { ...said, places: said.places + dropped }
}

function inChinese(rounded: Decimal, format: Format, power: number): Quantity {
  const { scale: own, base } = splitUnit(format.unit)
  const scale = format.scale ?? (format.unitless ? undefined : own) ?? ''
  const rest = format.unitless ? '' : base
  const number = shifted(rounded, power, format.decimals)
  return {
    number,
    unit: `${scale}${rest}`,
    text: `${number}${scale}${rest}`,
    parts: [`${number}${scale}`, rest],
    rounded,
    power,
    places: format.decimals,
  }
}

function inEnglish(rounded: Decimal, format: Format, scaledBy: number): Quantity {
  const { unitEn } = format
  const { power, word } = englishScale(rounded, format)
  const places = format.decimals - scaledBy + power
  // Zeros that only the moved point brings are no digits of the figure: 100万 is 1 million, not 1.00 million.
  const number = shifted(rounded, power, word === '' ? places : rounded.times(`1e${-power}`).decimalPlaces())
  const counted = number === '1' && word === '' ? singular(unitEn) : unitEn
  const unit = [word, format.unitless ? '' : counted].filter(piece => piece !== '').join(' ')
  const text = `${groupThousands(number)}${/^([%‰]|$)/.test(unit) ? '' : ' '}${unit}`
  return { number, unit, text, parts: [text, ''], rounded, power, places }
}

const englishWords = [
  { size: 12, word: 'trillion' },
  { size: 9, word: 'billion' },
  { size: 6, word: 'million' },
  { size: 0, word: '' },
]

/** English has no 万 and 亿: the digits stay, the point moves (26.76亿 is 2.676 billion, 28.4万 is 284,000). */
function englishScale(rounded: Decimal, { unit, scale }: Format): { power: number; word: string } {
  const { scale: own } = splitUnit(unit)
  if (!(scale ?? own)) return { power: 0, word: '' }
  const amount = rounded.abs().times(`1e${powerOf(own)}`)
  const { size, word } = englishWords.find(candidate => amount.gte(`1e${candidate.size}`)) ?? {
    size: 0,
    word: '',
  }
  return { power: size - powerOf(own), word }
}

const shifted = (rounded: Decimal, power: number, places: number): string =>
  digits(rounded.times(`1e${-power}`), Math.max(0, places))
