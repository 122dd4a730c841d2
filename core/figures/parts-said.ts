import { done, type Facts, type Outcome } from '../problem.ts'
import { decimal, type Decimal } from './decimal.ts'
import type { Language, PrintOptions } from './model.ts'
import { qualified, roundsTo, withWord } from './qualifier.ts'
import { readNumber } from './spoken.ts'
import { noFraction, numbersEn, slack, type Said } from './tenths.ts'

interface Part {
  readonly over: number
  readonly under: number
  readonly percent: Decimal
}

const parts: readonly Part[] = [2, 3, 4, 5, 10]
  .flatMap(under => Array.from({ length: under - 1 }, (_, at) => ({ over: at + 1, under })))
  .filter(({ over, under }) => divisor(over, under) === 1)
  .map(({ over, under }) => ({ over, under, percent: decimal('100').times(over).dividedBy(under) }))
  .toSorted((left, right) => left.percent.comparedTo(right.percent))

/** What 半数 may be said of: half. */
const halves = parts.filter(({ under }) => under === 2)

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right)
}

/**
 * 三分之二, 一半, 超三分之一; two thirds. Said plainly the percentage lies within half a point, and a word is held
 * against it as everywhere. Refused where no such fraction lies near (`no-such-fraction`).
 */
export function fractionSaid(
  { exact, seen }: { readonly exact: Decimal; readonly seen: Decimal },
  { qualifier, inDigits }: Pick<PrintOptions, 'qualifier' | 'inDigits'>,
  among: 'parts' | 'halves',
  facts: Facts,
  language: Language,
): Outcome<Said> {
  const way = qualifier && roundsTo(qualifier.word)
  const known = among === 'halves' ? halves : parts
  const part =
    way === 'up'
      ? known.find(({ percent }) => percent.gte(exact))
      : way === 'down'
        ? known.findLast(({ percent }) => percent.lte(exact))
        : nearest(exact, known)
  if (!part || (!qualifier && exact.minus(part.percent).abs().gte(slack))) return noFraction(facts)
  const held = qualifier
    ? qualified({ value: exact, seen }, qualifier.word, part.percent, facts)
    : done(part.percent)
  if (!held.ok) return held
  if (!held.value.eq(part.percent)) return noFraction(facts)
  const usual = among === 'halves' && language === 'zh' ? '半数' : fractionWords(part, language)
  const words = inDigits ? `${part.over}/${part.under}` : usual
  return done({ text: withWord(qualifier?.word, words, language), percent: part.percent })
}

const nearest = (exact: Decimal, parts: readonly Part[]): Part =>
  parts.reduce((best, each) =>
    each.percent.minus(exact).abs().lt(best.percent.minus(exact).abs()) ? each : best,
  )

const partsEn: Readonly<Record<number, string>> = {
  2: 'half',
  3: 'third',
  4: 'quarter',
  5: 'fifth',
  10: 'tenth',
}

/** 三分之二, 一半; two thirds, half. */
function fractionWords({ over, under }: Part, language: Language): string {
  if (language === 'zh')
    return under === 2 ? '一半' : `${readNumber(String(under))}分之${readNumber(String(over))}`
  if (under === 2) return 'half'
  return over === 1 ? `a ${partsEn[under]}` : `${numbersEn[over]} ${partsEn[under]}s`
}
