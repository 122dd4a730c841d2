import type { PrintingKind } from '../documents/kinds.ts'
import { periodPhrases, restated } from '../figures/period-phrases.ts'
import type { Language } from '../figures/model.ts'

/** Where a piece of text stands in the source of a copy. */
export interface TextPlace {
  readonly place: PrintingKind
  /** Of the source, so that the same place is meant before and after copying. */
  readonly id: string
  /** As figures name it: an item's id, a paragraph's index, `title`, `fallback`. */
  readonly item: string
}

/** A period that prose names by itself and that a later one would take the place of. */
export interface WrittenPeriod extends TextPlace {
  /** Names it for whoever chooses to have it changed. */
  readonly key: string
  readonly text: string
  readonly suggestion: string
  /**
   * It says of when a figure beside it is, and that figure moves: left as it is, the sentence would be false.
   */
  readonly isProposed: boolean
  /** What stands around it. */
  readonly before: string
  readonly after: string
}

const AROUND = 14

/** No two read alike, whatever characters ids hold. */
const keyOf = ({ place, id, item }: TextPlace, part: string, start: number): string =>
  JSON.stringify([place, id, item, part, start])

/**
 * The periods named in a text that move, in order. Four digits alone are a year in English only. `besides`
 * gives the periods of the figures beside what stands at a place of the text.
 */
export function writtenPeriods(
  text: string,
  where: TextPlace,
  part: string,
  language: Language,
  move: (period: string) => string,
  besides: (at: number) => readonly string[],
): WrittenPeriod[] {
  return movingIn(text, language, move).map(({ start, end, text: words, period, next }) => ({
    ...where,
    key: keyOf(where, part, start),
    text: words,
    suggestion: next,
    isProposed: !isNamed(text, start, end) && besides(start).some(beside => follows(period, beside, move)),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  }))
}

/** The text with those of its periods changed that were chosen by key. */
export function withPeriodsChanged(
  text: string,
  where: TextPlace,
  part: string,
  language: Language,
  move: (period: string) => string,
  chosen: (key: string) => boolean,
): string {
  const wanted = movingIn(text, language, move).filter(({ start }) => chosen(keyOf(where, part, start)))
  return wanted
    .toReversed()
    .reduce((changed, { start, end, next }) => changed.slice(0, start) + next + changed.slice(end), text)
}

/** A name with every period in it changed: a copy must not be called by the year of its original. */
export const renamed = (title: string, language: Language, move: (period: string) => string): string =>
  movingIn(title, language, move)
    .toReversed()
    .reduce((changed, { start, end, next }) => changed.slice(0, start) + next + changed.slice(end), title)

/** The label of a plotted value with its own period changed, a bare year included. */
export function relabelled(
  label: string,
  periods: ReadonlySet<string>,
  language: Language,
  move: (period: string) => string,
): string {
  return periodPhrases(label)
    .toReversed()
    .reduce((changed, phrase) => {
      const next = move(phrase.period)
      return next === phrase.period || !periods.has(phrase.period)
        ? changed
        : changed.slice(0, phrase.start) + restated(phrase, next, language) + changed.slice(phrase.end)
    }, label)
}

/** The period of a figure: its own, or the year it lies in where both move by as many years. */
function follows(period: string, beside: string, move: (period: string) => string): boolean {
  if (period === beside) return true
  const isWholeYear = /^\d{4}(-12-31)?$/.test(period)
  return isWholeYear && yearOf(period) === yearOf(beside) && yearOf(move(period)) === yearOf(move(beside))
}

const yearOf = (period: string): string => period.slice(0, 4)

/** A year in the name of a law or plan, or of when it was made, belongs to that and to no figure. */
function isNamed(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start)
  return before.lastIndexOf('《') > before.lastIndexOf('》') || madeThen.test(text.slice(end))
}

/** The clause after the year says that something was made then, and holds no figure of its own. */
const madeThen =
  /^[^，。；,;]*(?:印发|出台|颁布|施行|修订|批准|批复|获批|签订|签署|成立|设立)[^，。；,;]*[，。；,;]/

function movingIn(text: string, language: Language, move: (period: string) => string) {
  return periodPhrases(text)
    .filter(({ isBare }) => !isBare || language === 'en')
    .flatMap(phrase => {
      const next = move(phrase.period)
      return next === phrase.period ? [] : [{ ...phrase, next: restated(phrase, next, language) }]
    })
}
