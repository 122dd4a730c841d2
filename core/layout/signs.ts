import type { Metrics } from './metrics.ts'
import type { PlanParagraph, PlanRun } from './model.ts'
import type { ParagraphLook } from './profile.ts'

/** One sign of a paragraph as it is set. Widths are in twips. */
export interface Sign {
  readonly text: string
  /** Its run, and where in that run's text it stands. */
  readonly run: PlanRun
  readonly offset: number
  readonly isLatin: boolean
  /** Its own width, and what stands between it and the next on a line. */
  readonly width: number
  readonly behind: number
  /** The last before another face or run: LibreOffice puts no space between characters behind it. */
  readonly endsPortion: boolean
  /** The line ends before it, because its author or the plan ended it. */
  readonly isForced: boolean
}

/**
 * Signs of the Latin face wherever they stand; quotation marks, dashes and spaces take the face of what goes
 * before.
 */
const latinFace = /[\u0021-\u00b6\u00b8-\u024f\u0370-\u052f\u2013\u2212\u2070-\u209f]/
const eitherFace = /[\s“”‘’·—…]/
const letter = /[\p{L}\p{N}]/u

/** The signs that end a line, whatever system they were typed on. */
const lineEnds = new Set(['\r\n', '\n', '\r', '\v', '\u0085', '\u2028', '\u2029'])

const splitSigns = (text: string): string[] =>
  text.includes('\r\n') ? (text.match(/\r\n|[\s\S]/gu) ?? []) : [...text]

interface Placed {
  readonly text: string
  readonly run: PlanRun
  readonly offset: number
  readonly isForced: boolean
}

/**
 * The signs of the runs in order; the mark of a line's end is no sign, but forces the next one to a new line.
 */
function placedSigns(runs: readonly PlanRun[]): Placed[] {
  const placed: Placed[] = []
  let isForced = false
  for (const run of runs) {
    let offset = 0
    for (const text of splitSigns(run.text)) {
      const ends = lineEnds.has(text)
      if (!ends)
        placed.push({ text, run, offset, isForced: isForced || (run.breaks?.includes(offset) ?? false) })
      isForced = ends
      offset += text.length
    }
  }
  return placed
}

/**
 * What a sign is: 'latin' or 'han' for its face, '' where that depends on its neighbours. A text holds few
 * different ones.
 */
const faces = new Map<string, 'latin' | 'han' | ''>()

function faceOf(sign: string): 'latin' | 'han' | '' {
  const known = faces.get(sign)
  if (known !== undefined) return known
  const face = latinFace.test(sign) ? 'latin' : eitherFace.test(sign) ? '' : 'han'
  faces.set(sign, face)
  return face
}

/**
 * Which signs are set in the Latin face: the undecided follow the one before, at the beginning the one
 * behind.
 */
function latinOnes(signs: readonly Placed[]): boolean[] {
  let last = faceOf(signs.find(({ text }) => faceOf(text) !== '')?.text ?? 'a')
  return signs.map(({ text }) => (last = faceOf(text) || last) === 'latin')
}

/** Whether a quarter or a fifth of an em stands between two neighbours. */
const isGap = (left: string, right: string): boolean => letter.test(left) && letter.test(right)

/** Whether two runs look different, so that they are set apart. */
const isOther = (left: PlanRun, right: PlanRun): boolean =>
  left !== right &&
  (left.expression !== right.expression ||
    left.bold !== right.bold ||
    left.label !== right.label ||
    left.spread !== right.spread)

/**
 * The signs of a paragraph with their widths in its look. The space between characters ends with each face.
 */
export function signsOf({ runs }: PlanParagraph, look: ParagraphLook, metrics: Metrics): Sign[] {
  const placed = placedSigns(runs)
  const latin = latinOnes(placed)
  const em = look.size * 10
  return placed.map((sign, index): Sign => {
    const isLatin = latin[index] ?? false
    const next = placed[index + 1]
    const changes = next !== undefined && latin[index + 1] !== isLatin
    const advance = isLatin ? metrics.latin(sign.text, look.bold || (sign.run.bold ?? false)) : 1
    const endsPortion = changes || (next !== undefined && isOther(sign.run, next.run))
    const between = endsPortion ? 0 : look.spacing + (sign.run.spread ?? 0)
    const behind = changes && isGap(sign.text, next.text) ? metrics.gap * em : between
    return { ...sign, isLatin, width: advance * em, behind, endsPortion }
  })
}
