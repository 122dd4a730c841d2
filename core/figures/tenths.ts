import { done, refused, type Facts, type Outcome } from '../problem.ts'
import { decimal, roundTo, type Decimal } from './decimal.ts'
import type { Language } from './model.ts'
import { qualified, withWord, type Qualifier } from './qualifier.ts'
import { readNumber } from './spoken.ts'

/** A percentage in words: 八成, 三分之二. */
export interface Said {
  readonly text: string
  /** What was said, in percent. */
  readonly percent: Decimal
}

/**
 * Half a point either way is what a percentage said in a fraction may lie off without a word that says so.
 */
export const slack = decimal('0.5')

export const noFraction = (facts: Facts): Outcome<never> => refused('no-such-fraction', facts)

/**
 * 八成, 六成五, 近七成 of a percentage above zero; eight in ten. Said plainly it lies within half a point, and a word
 * is held against it as everywhere. Refused where no tenth or half of one lies near (`no-such-fraction`), and
 * at the whole.
 */
export function tenthsSaid(
  { exact, seen }: { readonly exact: Decimal; readonly seen: Decimal },
  qualifier: Qualifier | undefined,
  facts: Facts,
  language: Language,
): Outcome<Said> {
  const found = qualifier
    ? isMore(qualifier)
      ? overTenths(exact, seen, qualifier, facts)
      : qualified({ value: exact, seen }, qualifier.word, decimal(qualifier.place ?? '10'), facts)
    : plainTenths(exact, facts)
  if (!found.ok) return found
  const percent = found.value
  // Below one tenth Chinese would say 半成 at most; 五 alone is another number.
  const least = language === 'zh' ? 10 : 1
  if (percent.lt(least) || percent.gte(100) || !percent.mod(1).isZero()) return noFraction(facts)
  return done({
    text: withWord(qualifier?.word, tenthsWords(percent.toNumber(), language), language),
    percent,
  })
}

const isMore = ({ word, place }: Qualifier): boolean =>
  (word === '多' || word === '余') && place === undefined

/** 六成多 is up to eight of the ten points to 七成, of which it may be said to be near as well. */
const mostOver = decimal('8')

function overTenths(exact: Decimal, seen: Decimal, { word }: Qualifier, facts: Facts): Outcome<Decimal> {
  const number = exact.dividedBy(10).floor().times(10)
  const isOver = number.gt(0) && exact.gt(number) && seen.gt(number)
  return isOver && exact.minus(number).lte(mostOver) && seen.minus(number).lte(mostOver)
    ? done(number)
    : qualified({ value: exact, seen }, word, decimal('10'), facts)
}

function plainTenths(exact: Decimal, facts: Facts): Outcome<Decimal> {
  const nearest = roundTo(exact.dividedBy(5), 0, 'half-up').times(5)
  return exact.minus(nearest).abs().lt(slack) ? done(nearest) : noFraction(facts)
}

export const numbersEn = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function tenthsWords(percent: number, language: Language): string {
  const [tens, ones] = [Math.floor(percent / 10), percent % 10]
  if (language === 'zh')
    return `${tens === 0 ? '' : `${tens === 2 ? '两' : readNumber(String(tens))}成`}${ones === 0 ? '' : readNumber(String(ones))}`
  return ones === 0 ? `${numbersEn[tens]} in ten` : `${percent} percent`
}
