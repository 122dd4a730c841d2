import type { PlanRun } from './model.ts'

/** A number with its unit: 第7位, 98.3%, 26.76亿立方米, 0.0043毫克/升. */
const number = /[第约近超达]?\d[\d.,]*(?:[%‰℃]|[万亿]{0,2}(?:个百分点|平方公里|立方米|\p{Script=Han}{1,4}\/\p{Script=Han}{1,3}|\p{Script=Han})?)/gu

/** Longer figures are left to wrap: moving them whole would leave half a line empty. */
const longestWhole = 8

/** Closer to the edge than this, a number moves to the next line by itself and a break could leave an empty one. */
const safety = 0.5

const widths: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'!|]/, 0.25], [/\//, 0.28], [/%/, 0.84], [/[A-Z]/, 0.72], [/[\u0020-\u02ff]/, 0.5],
]

const signWidth = (sign: string): number => widths.find(([signs]) => signs.test(sign))?.[1] ?? 1

const isLatin = (sign: string): boolean => /[A-Za-z0-9]/.test(sign)
const isHan = (sign: string): boolean => /\p{Script=Han}/u.test(sign)
/** Word sets a quarter em between Han characters and digits. */
const gapWidth = (left: string, right: string): number => ((isHan(left) && isLatin(right)) || (isLatin(left) && isHan(right)) ? 0.25 : 0)

/** A place on a line in ems, and the sign before it. */
interface Place { readonly x: number; readonly last: string }

/** Where a text ends if it starts at `place` and wraps at `capacity`. */
function placeAfter(place: Place, text: string, capacity: number): Place {
  let { x, last } = place
  for (const sign of text) {
    const width = gapWidth(last, sign) + signWidth(sign)
    x = x + width > capacity ? signWidth(sign) : x + width
    last = sign
  }
  return { x, last }
}

/** Whether a number, with the sign that may not begin a line after it, would be torn by the end of the line. */
function isTorn(place: Place, text: string, following: string, capacity: number): boolean {
  const held = /^[，。、；：！？）》”’]/.test(following) ? following.charAt(0) : ''
  const ends = (words: string) => placeAfter(place, words, Infinity).x
  const staysAnyway = place.x === 0 || place.x > capacity - safety
  return !staysAnyway && ends(text + held) > capacity && ends(text) - place.x <= longestWhole
}

/** A text cut before and behind each of its numbers. */
function cutAtNumbers(text: string): string[] {
  const bounds = [...text.matchAll(number)].flatMap(({ index, 0: { length } }) => [index, index + length])
  return [0, ...bounds].map((start, index) => text.slice(start, bounds[index] ?? text.length)).filter((piece) => piece !== '')
}

/** Part of a run. `mayMove` where it may begin a line: a number, or a figure, whose text stays whole. */
interface Piece { readonly run: PlanRun; readonly text: string; readonly isFirst: boolean; readonly mayMove: boolean }

function piecesOf(run: PlanRun): Piece[] {
  if (run.expression !== undefined) return [{ run, text: run.text, isFirst: true, mayMove: true }]
  return cutAtNumbers(run.text).map((text, index) => ({ run, text, isFirst: index === 0, mayMove: /^[第约近超达]?\d/.test(text) }))
}

/** The runs with a piece added: to the run it continues, or as a new one. */
function withPiece(runs: readonly PlanRun[], { run, text, isFirst }: Piece): PlanRun[] {
  const last = runs.at(-1)
  return isFirst || !last ? [...runs, { ...run, text }] : [...runs.slice(0, -1), { ...last, text: last.text + text }]
}

/**
 * Runs of a paragraph with a line break before each number that the end of a line would tear from its unit. Lines hold
 * `capacity` ems, the first begins at `indent`. Widths are those of full-width Han characters and Times digits, taken
 * rather too wide, so that a break comes early and never behind the end of the line.
 */
export function keepNumbersWhole(runs: readonly PlanRun[], capacity: number, indent: number): PlanRun[] {
  const pieces = runs.flatMap(piecesOf)
  let place: Place = { x: indent, last: '' }
  let kept: PlanRun[] = []
  for (const [index, piece] of pieces.entries()) {
    const moves = piece.mayMove && isTorn(place, piece.text, pieces[index + 1]?.text ?? '', capacity)
    kept = moves ? [...kept, { ...piece.run, text: piece.text, breaks: [0] }] : withPiece(kept, piece)
    place = placeAfter(moves ? { x: 0, last: '' } : place, piece.text, capacity)
  }
  return kept
}
