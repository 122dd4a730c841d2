import { done, type Outcome } from '../problem.ts'
import { chooseVerb } from './direction.ts'
import type { EnglishVerbs, Indicator, PrintOptions, VerbPair } from './model.ts'
import { courseEn, verbsEn } from './words-en.ts'

/**
 * What an English verb stands before: an amount (dropped 3%), or where it goes to or comes from, or for how
 * long (dropped to 3%).
 */
export type VerbStands = 'before-amount' | 'before-course'

type Choice = Pick<PrintOptions, 'englishVerbs' | 'byAmount'>

const wordsOf = (verbs: EnglishVerbs): readonly [string, string] => verbs.split('/') as [string, string]

/** A noun wants its amount, and `up to 28` would be read as a limit. */
export const englishVerbsFit = (verbs: EnglishVerbs, stands: VerbStands): boolean =>
  stands === 'before-amount' || !(verbs === 'up/down' || verbs.endsWith(' of'))

/** `rose by` for `rose`; what ends in a preposition has it already. */
const withBy = (verb: string): string => (/ (by|of)$/.test(verb) ? verb : `${verb} by`)

/** Both verbs before an amount: up, dropped, declined by, an increase of. */
export function amountVerbs(pair: VerbPair, { englishVerbs, byAmount }: Choice): readonly [string, string] {
  const [up, down] = englishVerbs ? wordsOf(englishVerbs) : verbsEn[pair]
  return byAmount ? [withBy(up), withBy(down)] : [up, down]
}

/** Both verbs before a course, the space behind them included. */
export function courseVerbs(pair: VerbPair, { englishVerbs }: Choice): readonly [string, string] {
  if (!englishVerbs) return courseEn[pair]
  const [up, down] = wordsOf(englishVerbs)
  return [`${up} `, `${down} `]
}

/** Verbs that are chosen in English go by the sign, whatever the Chinese pair goes by. */
const goesBy = (pair: VerbPair, { englishVerbs }: Choice): VerbPair => (englishVerbs ? 'rise-fall' : pair)

/** The verb before an amount. Refuses as `chooseVerb` does. */
export const amountVerb = (
  pair: VerbPair,
  print: Choice,
  direction: 'up' | 'down',
  indicator: Indicator,
): Outcome<string> => chooseVerb(amountVerbs(pair, print), goesBy(pair, print), direction, indicator)

/** The verb before a course; '' where none is wanted unless it is chosen. */
export function courseVerb(
  pair: VerbPair | undefined,
  print: Choice,
  direction: 'up' | 'down',
  indicator: Indicator,
): Outcome<string> {
  const own = pair ?? (print.englishVerbs ? 'rise-fall' : undefined)
  return own ? chooseVerb(courseVerbs(own, print), goesBy(own, print), direction, indicator) : done('')
}
