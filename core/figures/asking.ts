import { decimal } from './decimal.ts'
import type { Indicator, Operand, PrintOptions } from './model.ts'
import type { QualifierWord } from './qualifier.ts'
import { powerOf, splitUnit } from './unit.ts'

/** What a query is about, for a kind to make the figure of that is asked for. */
export interface Subject {
  readonly indicator: Indicator
  readonly of: Operand
  /** The value of `of`, '0' where there is none. */
  readonly value: string
  /** Further indicators named by the query, at the same region and period. */
  readonly others: readonly Operand[]
  /** What it may be a part of: the next indicator named, or the likeliest where none is. */
  readonly wholes: readonly Operand[]
  /** Where a series begins that ends at `of`. */
  readonly from: Operand | undefined
  /** The base of a change where the query names one, ready to be spread into a figure. */
  readonly base: { readonly base?: string }
  /** The region right above that of `of`, '' for none. */
  readonly scope: string
  /** The standard that is registered for it, where there is one: 35. */
  readonly standard: string | undefined
  /** The region that the query sets it beside. */
  readonly rival: string | undefined
  /** The word that asked, and the number behind it: 首次低于 and 35. */
  readonly word: string
  readonly number: string | undefined
  /** How that number stands to the value, where a word says so: 以上 in 提高到90以上. */
  readonly qualifier: QualifierWord | undefined
  /** Whether that number was typed in percent. */
  readonly isPercent: boolean
  /** Whether the query names the moments a course goes between, so that they are to be printed. */
  readonly isDated: boolean
}

/** A figure that a query may mean, with how it is to print where the words that asked say so. */
export type Proposed<Figure> = Omit<Figure, 'print'> & { readonly print?: PrintOptions }

/** When a form is offered although nobody asked for it. */
export type Occasion = 'alone' | 'part-of-year' | 'with-base' | 'with-start' | 'several'

/** One thing a query may ask for. */
export interface Ask<Figure> {
  /** Unique among what all kinds are asked for. */
  readonly name: string
  /** Words that ask for it wherever they stand; letters are the initials an input method would be given. */
  readonly words: readonly string[]
  /** Words that ask for it only where they stand alone, or with a number. */
  readonly alone?: readonly string[]
  /** Words that a number may follow: 超80, 前10, 近30万. */
  readonly numbered?: readonly string[]
  /**
   * Set where it can be made of several indicators, or of a part and a whole that is looked for where none is
   * named.
   */
  readonly takes?: 'several' | 'whole'
  /** How early it is offered on an occasion. */
  readonly usual?: Partial<Readonly<Record<Occasion, number>>>
  /** Set where large numbers are said in 万. */
  readonly inWan?: true
  /**
   * What it may mean, the likeliest first; none where something it needs was not said and cannot be guessed.
   */
  propose(subject: Subject): readonly Proposed<Figure>[]
}

/**
 * The number a query names, in the indicator's own unit: 100亿 is 100 of what counts in 亿元, and 20000 beside
 * 31260万元 is 20000.
 */
export function numberAsked({ number, indicator, value }: Subject): string | undefined {
  const scale = decimal('10').pow(powerOf(splitUnit(indicator.unit).scale))
  const isWhole =
    number !== undefined && decimal(number).gte(scale) && decimal(number).gt(decimal(value).abs().times(10))
  return isWhole ? decimal(number).dividedBy(scale).toFixed() : number
}

/** The limit named, or else the round number below the value: 295 passes 290. */
export function limitFor(subject: Subject): string {
  const asked = numberAsked(subject)
  if (asked !== undefined) return asked
  const { value } = subject
  const size = tensOf(value)
  return decimal(value).abs().dividedBy(size).floor().times(size).toFixed()
}

/**
 * The place a number is usually rounded to when it is said roughly: 284231 to 10000, 295 to 10, 3.97 to 1.
 */
export const placeFor = (subject: Subject): string => numberAsked(subject) ?? tensOf(subject.value)

function tensOf(value: string): string {
  const digits = decimal(value).abs().truncated().toFixed().length
  return decimal('10')
    .pow(Math.max(0, digits - 2))
    .toFixed()
}
