import type { Sign } from './signs.ts'

/** Signs that begin no line, and signs that end none, in Chinese text (as LibreOffice and Word have them). */
const noStart = new Set(
  '!),.:;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏￠々‖•·ˇˉ―′’”℃‰',
)
const noEnd = new Set('([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘')

/**
 * What stands in the way of a break beside Latin letters (Unicode line breaking, its rules for letters and
 * numbers).
 */
const staysWithLast = /[!),.:;?\]}'"”’、。〉》」』】〕）％％，：；！？%‰℃°/…·\-–]/
const holdsNext = /[([{“‘〈《「『【〔（$￥£±+−№#@]/
const word = /[A-Za-z0-9\u00aa-\u00ff\u0100-\u052f\u2070-\u209f_=&*<>^|~\\`]/

function mayBreakBeside(left: string, right: string): boolean {
  if (/\s/.test(right)) return false
  if (/\s/.test(left)) return true
  if (staysWithLast.test(right) || holdsNext.test(left)) return false
  if (left === '-') return true
  if (/[–?!]/.test(left)) return true
  if (/[.,:;'"”’)\]}%°℃‰]/.test(left)) return !word.test(right) && !holdsNext.test(right)
  if (word.test(left) && holdsNext.test(right)) return !/[([{“‘$+±−#@]/.test(right)
  return !(word.test(left) && word.test(right))
}

const hasHan = (signs: readonly Sign[]): boolean => signs.some(({ isLatin }) => !isLatin)

/**
 * Whether a line may begin with the sign `at`. As LibreOffice has it: and/or stays whole in English text, in
 * Chinese a line may end behind the stroke.
 */
export function mayBreak(signs: readonly Sign[], at: number): boolean {
  const [left, right] = [signs[at - 1]!, signs[at]!]
  if (left.text === '/' && right.isLatin)
    return hasHan(signs) && !(/\d/.test(signs[at - 2]?.text ?? '') && /\d/.test(right.text))
  return right.isLatin
    ? mayBreakBeside(left.text, right.text)
    : !noStart.has(right.text) && !noEnd.has(left.text)
}

const isSpace = (sign: Sign | undefined): boolean => sign !== undefined && /\s/.test(sign.text)

/** The start of the line after one that began at `start` and has no room for the sign at `full`. */
function breakAt(signs: readonly Sign[], start: number, full: number): number {
  let at = full
  if (isSpace(signs[full])) {
    while (isSpace(signs[at])) at += 1
    return at
  }
  while (at > start && !signs[at]?.isLatin && !mayBreak(signs, at)) at -= 1
  if (signs[at]?.isLatin && signs[at - 1]?.text === '/') at -= 1
  while (at > start && !mayBreak(signs, at)) at -= 1
  return at > start ? at : Math.max(full, start + 1)
}

/** Room for text: the width of a line and the indent of the first, in twips. */
export interface Room {
  readonly width: number
  readonly indent: number
}

/**
 * What must be free for a sign at the end of a line: the space between characters too, but none for a blank.
 */
const roomFor = (sign: Sign): number =>
  isSpace(sign) ? 0 : sign.width + (sign.endsPortion ? 0 : sign.behind)

/** The indices of the signs with which lines begin, the first being 0. */
export function lineStarts(signs: readonly Sign[], { width, indent }: Room): number[] {
  const starts = [0]
  let used = indent
  let start = 0
  const begin = (at: number) => {
    start = at
    used = 0
    starts.push(at)
  }
  for (let index = 0; index < signs.length; index += 1) {
    const sign = signs[index]!
    if (sign.isForced && index > start) begin(index)
    else if (used + roomFor(sign) > width && index > start) {
      const at = breakAt(signs, start, index)
      if (at >= signs.length) return starts
      begin(at)
      index = at - 1
      continue
    }
    used += sign.width + sign.behind
  }
  return starts
}
