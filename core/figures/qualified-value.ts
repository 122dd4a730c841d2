import { done, type Outcome } from '../problem.ts'
import { placeFor, type Ask } from './asking.ts'
import { decimal } from './decimal.ts'
import { scaled, term } from './formula.ts'
import { placeOf, type Print, type Reading } from './kind.ts'
import { limitQuantity } from './limit.ts'
import type { Bilingual, Language, Operand, PrintOptions } from './model.ts'
import { asWritten, choice, place as placeField, type ChoiceField, type Way } from './picking.ts'
import { qualified, qualifierLabel, roundsTo, withQualifier, type QualifierWord } from './qualifier.ts'
import { printedValue } from './printed-value.ts'
import { formatOf, quantity } from './quantity.ts'
import { placeWords, roundingWords } from './rounding-words.ts'
import { isCounted, isRate } from './unit.ts'

/**
 * A value said with a word beside it, as two kinds have it; words that print the number as it is have no
 * place.
 */
export interface QualifiedValue<Word extends QualifierWord> {
  readonly of: Operand
  readonly word: Word
  /** A decimal in the indicator's unit, e.g. '10000'. */
  readonly place?: string
}

/** Prints a value with its word. Refuses what the word is not true of, as `qualified` does. */
export function qualifiedValue(
  reading: Reading,
  { word, place }: QualifiedValue<QualifierWord>,
  print: PrintOptions,
  language: Language,
): Outcome<Print> {
  const { value, operand, indicator } = reading
  const format = formatOf(indicator, print, indicator.rounding, value)
  const to = roundsTo(word)
  const facts = { ...placeOf(reading), value: operand.value }
  const step = decimal(place ?? '1')
  const number = qualified(
    { value, seen: printedValue(reading), isAbove: operand.bound === 'above' },
    word,
    step,
    facts,
  )
  if (!number.ok) return number
  const printed = to ? limitQuantity(number.value, format, language) : quantity(value, format, language)
  return done({
    text: withQualifier(word, printed, language, isCounted(indicator)),
    number: printed.number,
    unit: printed.unit,
    exact: value.times(`1e${-printed.power}`),
    formula: scaled(term(value), printed.power),
    rounding: to
      ? placeWords(to, step.toFixed(), language)
      : roundingWords(printed.places, format.mode, language),
    direction: 'none',
  })
}

/** The field of the picker for a choice of words. */
export const wordsField = <Word extends QualifierWord>(words: readonly Word[]): ChoiceField<Word> => {
  const said = asWritten(...words)
  return choice(
    Object.fromEntries(
      words.map(word => [word, { ...said[word], en: `${qualifierLabel(word).en} (${word})` }]),
    ) as typeof said,
  )
}

/** The expression of such a kind, as far as the picker and the finder make it. */
type Made<Name extends string, Word extends QualifierWord> = QualifiedValue<Word> & { readonly kind: Name }

/** How such a kind is chosen step by step. */
export function qualifiedWay<Name extends string, Word extends QualifierWord>(
  kind: Name,
  words: ChoiceField<Word>,
  label: Bilingual,
): Way<Made<Name, Word>> {
  return {
    name: kind,
    group: 'amount',
    label,
    fields: [words, placeField],
    build: chosen => {
      const [word, place] = [words.read(chosen), placeField.read(chosen)]
      if (!roundsTo(word)) return { kind, of: chosen.of, word }
      return place === undefined ? undefined : { kind, of: chosen.of, word, place }
    },
    take: ({ of, word, place = '10000' }) => ({ ...of, more: { word, place } }),
  }
}

/**
 * How such a word is asked for: anywhere where it can mean nothing else, otherwise alone or with a number.
 */
export function qualifiedAsk<Name extends string, Word extends QualifierWord>(
  kind: Name,
  word: Word,
  {
    name,
    words = [],
    alone = [],
  }: { readonly name: string; readonly words?: readonly string[]; readonly alone?: readonly string[] },
): Ask<Made<Name, Word>> {
  return {
    name,
    words,
    alone,
    numbered: alone,
    inWan: true,
    propose: subject =>
      subject.isPercent && !isRate(subject.indicator)
        ? []
        : [{ kind, of: subject.of, word, ...(roundsTo(word) ? { place: placeFor(subject) } : {}) }],
  }
}
