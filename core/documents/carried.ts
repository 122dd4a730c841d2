import { alignedEnds } from './aligned.ts'
import type { Inline } from './model.ts'
import { spotKey, spotsIn, type FigureSpot, type OwnText, type SpotKey } from './spots.ts'

/** A text sign by sign; a figure is one sign. Bold or not makes no other text. */
const signsOf = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap(inline => (inline.type === 'figure' ? [figureSign(inline)] : [...inline.text]))

const figureSign = ({ expression, printed }: Pick<FigureSpot, 'expression' | 'printed'>): string =>
  JSON.stringify([expression, printed])

/** Where the figures of a text stand among its signs. */
const placesOf = (inlines: readonly Inline[]): number[] => {
  let at = 0
  return inlines.flatMap(inline => {
    const here = at
    at += inline.type === 'figure' ? 1 : [...inline.text].length
    return inline.type === 'figure' ? [here] : []
  })
}

/** A text without what its figures print: two that share it differ in words that were taken over at most. */
const frameOf = (inlines: readonly Inline[]): string =>
  JSON.stringify(
    inlines.flatMap(inline =>
      inline.type === 'figure' ? [JSON.stringify([inline.expression])] : [...inline.text],
    ),
  )

const haveSameFrame = (before: readonly OwnText[], after: readonly OwnText[]): boolean =>
  before.length === after.length &&
  before.every(({ inlines }, at) => frameOf(inlines) === frameOf(after[at]!.inlines))

/**
 * Which figure each one of a text is now: the only one that reads so, or one between signs that stayed, or
 * where only figures of the text read otherwise, the one in its place.
 */
function figuresCarried(before: readonly Inline[], after: readonly Inline[]): (number | undefined)[] {
  const [was, is] = [signsOf(before), signsOf(after)]
  const claims = alignedEnds(was, is)
  const isSameFrame = frameOf(before) === frameOf(after)
  const now = placesOf(after)
  return placesOf(before).map(place => {
    const sign = was[place]!
    const isOnly = [was, is].every(signs => signs.filter(each => each === sign).length === 1)
    const inPlace = isSameFrame && is[place] === sign ? place : undefined
    const claimed = isOnly ? is.indexOf(sign) : (claims[place] ?? inPlace)
    return claimed === undefined ? undefined : now.indexOf(claimed)
  })
}

/** Of two texts that may be the same one, edited, this share of the shorter stands unchanged at the ends. */
const enough = 0.5

function isEdited(before: OwnText, after: OwnText): boolean {
  const [was, is] = [signsOf(before.inlines), signsOf(after.inlines)]
  const kept = alignedEnds(was, is).filter(claim => claim !== undefined).length
  return kept >= enough * Math.max(1, Math.min(was.length, is.length))
}

/**
 * Which text each one is now. Texts that have names keep them; others are known by what stays around them:
 * only one that was edited between two that were not is the same, and only if much of it is.
 */
function textsCarried(
  before: readonly OwnText[],
  after: readonly OwnText[],
  areNamed: boolean,
): (number | undefined)[] {
  if (areNamed) return before.map(({ item }) => indexOrNone(after.findIndex(text => text.item === item)))
  const areSameFrames = haveSameFrame(before, after)
  const read = (texts: readonly OwnText[]): string[] => texts.map(({ inlines }) => signsOf(inlines).join(''))
  const [was, is] = [read(before), read(after)]
  const claims = alignedEnds(was, is)
  const gone = [...was.keys()].filter(at => claims[at] === undefined)
  const come = [...is.keys()].filter(at => !claims.includes(at))
  /** A text that reads like another one now may be that one, moved. */
  const standsInPlace = (at: number): boolean =>
    was[at] === is[at] || (!is.includes(was[at]!) && !was.includes(is[at]!))
  return claims.map((claim, at) => {
    if (areSameFrames && standsInPlace(at)) return at
    if (claim !== undefined) return claim
    const isOnly = [was, is].every(texts => texts.filter(text => text === was[at]).length === 1)
    if (isOnly) return is.indexOf(was[at]!)
    const isAlone = gone.length === 1 && come.length === 1 && come[0] === at
    return isAlone && isEdited(before[at]!, after[at]!) ? at : undefined
  })
}

const indexOrNone = (index: number): number | undefined => (index < 0 ? undefined : index)

/**
 * Where each figure of some texts stands after an edit, by the key of where it stood. A figure that may be
 * another one, or that is gone, or prints other words now, has no place: what was decided about it is asked
 * again.
 */
export function figuresAfter(
  before: readonly OwnText[],
  after: readonly OwnText[],
  { areNamed }: { areNamed: boolean },
): ReadonlyMap<SpotKey, FigureSpot> {
  const places = new Map<SpotKey, FigureSpot>()
  const [was, is] = [before, after].map(spotsByText) as [FigureSpot[][], FigureSpot[][]]
  textsCarried(before, after, areNamed).forEach((text, at) => {
    if (text === undefined) return
    figuresCarried(before[at]!.inlines, after[text]!.inlines).forEach((figure, index) => {
      if (figure !== undefined) places.set(spotKey(was[at]![index]!), is[text]![figure]!)
    })
  })
  return places
}

const spotsByText = (texts: readonly OwnText[]): FigureSpot[][] => texts.map(text => spotsIn([text]))
