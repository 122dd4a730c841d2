/** Advance widths of Noto Sans SC in thousandths of its size, from the space (32) to the tilde (126). */
const advances = {
  400: [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555,
    555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293,
    535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555,
    559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468,
    377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
  ],
  500: [
    225, 343, 518, 570, 570, 939, 706, 298, 356, 356, 484, 570, 298, 357, 298, 390, 570, 570, 570, 570, 570,
    570, 570, 570, 570, 570, 298, 298, 570, 570, 570, 492, 972, 622, 667, 646, 699, 600, 566, 701, 741, 309,
    549, 664, 558, 830, 734, 754, 648, 754, 656, 608, 611, 733, 594, 894, 596, 553, 607, 356, 390, 356, 570,
    562, 615, 575, 629, 517, 630, 566, 346, 578, 621, 288, 289, 575, 298, 943, 624, 615, 630, 630, 409, 480,
    396, 620, 545, 829, 526, 544, 491, 356, 281, 356, 570,
  ],
  700: [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590,
    590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330,
    568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590,
    567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495,
    421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
  ],
} as const

export type FontWeight = keyof typeof advances

/** Width of one line of text in the unit of `size`; whatever is not ASCII counts as a full square. */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const thousandths = [...text].reduce(
    (sum, sign) => sum + (advances[weight][sign.codePointAt(0)! - 32] ?? 1000),
    0,
  )
  return (thousandths * size) / 1000
}

/**
 * What may stand on a line by itself: a number with its 年, 月, 日 or %, a word with its trailing spaces, or one
 * square sign with its closing marks.
 */
const pieces = /\d+[年月日]|[\x21-\x7e]+ *|[^\x21-\x7e][，。、；：！？）》」』”’％…]* */gu

/** Opening marks stay with what follows them. */
const opening = /[（《「『“‘]$/u

function piecesOf(text: string): string[] {
  const found = text.match(pieces) ?? []
  return found.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1) ?? ''
    return opening.test(last) ? [...joined.slice(0, -1), last + piece] : [...joined, piece]
  }, [])
}

function fill(parts: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line !== '' && measure((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** Breaks text into the fewest lines no wider than `width`; a single longer word keeps a line of its own. */
export function wrapText(text: string, size: number, weight: FontWeight, width: number): string[] {
  return fill(piecesOf(text), width, line => textWidth(line, size, weight))
}

/** A remark in brackets goes on a line of its own where that costs no further line. */
function beforeBracket(text: string, lines: number, fits: (line: string) => boolean): string[] | undefined {
  const at = text.indexOf('（')
  const parts = [text.slice(0, at), text.slice(at)]
  return lines === 2 && at > 0 && parts.every(fits) ? parts : undefined
}

/** As `wrapText`, with the lines made about equally long, so that no last line holds a single sign. */
export function wrapEvenly(text: string, size: number, weight: FontWeight, width: number): string[] {
  const parts = piecesOf(text)
  const measure = (line: string) => textWidth(line, size, weight)
  let best = fill(parts, width, measure)
  const bracketed = beforeBracket(text, best.length, line => measure(line) <= width)
  if (bracketed) return bracketed
  for (let narrower = width - size / 4; narrower > size; narrower -= size / 4) {
    const tried = fill(parts, narrower, measure)
    if (tried.length > best.length) break
    best = tried
  }
  return best
}

/** Shortens one line to `width`, ending in … where something was left out. */
export function truncate(text: string, size: number, weight: FontWeight, width: number): string {
  if (textWidth(text, size, weight) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size, weight) > width) signs.pop()
  return `${signs.join('')}…`
}
