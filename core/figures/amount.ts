import { done, type Facts, type Outcome } from '../problem.ts'
import { decimal, roundTo, type Decimal } from './decimal.ts'
import { limitQuantity } from './limit.ts'
import type { Indicator, Language, PrintOptions } from './model.ts'
import { qualified, roundsTo, withQualifier } from './qualifier.ts'
import { quantity, scalePower, type Format, type Quantity } from './quantity.ts'
import { placeWords, roundingWords } from './rounding-words.ts'
import { pointsEn } from './words-en.ts'
import { pointsZh } from './words-zh.ts'

/** A printed number with its unit and its qualifier, and the rule it was rounded by. */
export interface Amount extends Quantity {
  readonly rule: string
}

interface Asked {
  readonly format: Format
  readonly language: Language
  readonly print: PrintOptions
  /** Which value a refusal names. */
  readonly facts: Facts
  /**
   * What the qualifier is held against besides the value; absent: a computed value as it prints without one.
   */
  readonly seen?: Decimal
  /** Set where the unit counts things, so that English says fewer. */
  readonly isCounted?: boolean
}

/**
 * Prints a value, not below zero and in the own unit of its format, with the qualifier that is asked for:
 * 近30%, 1200多人次. Refuses a value the qualifier is not true of, as `qualified` does.
 */
export function amount(
  value: Decimal,
  { format, language, print, facts, isCounted = false, seen }: Asked,
): Outcome<Amount> {
  const { qualifier } = print
  const plain = quantity(value, format, language)
  const rule = roundingWords(plain.places, format.mode, language)
  if (!qualifier) return done({ ...plain, rule })
  const { word, place } = qualifier
  const to = roundsTo(word)
  if (to === undefined) return done({ ...plain, text: withQualifier(word, plain, language, isCounted), rule })
  const step = place === undefined ? decimal('1').times(`1e${scalePower(format)}`) : decimal(place)
  const number = qualified({ value, seen: seen ?? plainly(value, step, format, print) }, word, step, facts)
  if (!number.ok) return number
  const printed = limitQuantity(number.value, format, language)
  return done({
    ...printed,
    text: withQualifier(word, printed, language, isCounted),
    rule: placeWords(to, step.toFixed(), language),
  })
}

/**
 * A computed value as it prints elsewhere, in its own unit and without the decimals that a fitting scale
 * brings. Where the word goes as far as the decimals do (平均超过307天 of 307.4), or others are asked for, it says
 * what those leave out, and the value speaks for itself.
 */
function plainly(value: Decimal, step: Decimal, format: Format, { scale, decimals }: PrintOptions): Decimal {
  const usual = Math.max(0, format.decimals - (scale === 'auto' ? scalePower(format) : 0))
  return decimals !== undefined || step.lte(`1e${-usual}`) ? value : roundTo(value, usual, format.mode)
}

/** How a percentage that is computed prints. */
export const percentFormat = (
  decimals: number,
  mode: Format['mode'],
  { trimmed, unitless = false }: PrintOptions,
): Format => ({
  unit: '%',
  unitEn: '%',
  scale: undefined,
  unitless,
  decimals,
  mode,
  ...(trimmed ? { trimmed } : {}),
})

/** How the difference of two rates prints: 2.7个百分点, 0.75个千分点. */
export const pointsFormat = (
  indicator: Pick<Indicator, 'unit'>,
  decimals: number,
  mode: Format['mode'],
  { trimmed }: PrintOptions,
): Format => ({
  unit: pointsZh(indicator),
  unitEn: pointsEn('', indicator),
  scale: undefined,
  unitless: false,
  decimals,
  mode,
  ...(trimmed ? { trimmed } : {}),
})
