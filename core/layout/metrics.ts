/** How wide signs are on the machine that sets a page. */
export interface Metrics {
  /** Width in ems of a sign set in the Latin face. Han characters and full-width signs are one em wherever they are set. */
  readonly latin: (sign: string, isBold: boolean) => number
  /** Ems between a Han character and a Latin letter or digit beside it. */
  readonly gap: number
}

/** Advance widths of Times New Roman in thousandths of an em, from U+0020 to U+007E. */
const regular = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
  500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
  921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
  556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
  333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
  500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]
const bold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
  500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
  930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
  611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
  333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
  556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
]

/** Other signs of that face that stand in such texts. */
const others: Readonly<Record<string, number>> = {
  '“': 444, '”': 444, '‘': 333, '’': 333, '–': 500, '—': 1000, '…': 1000, '°': 400, '±': 564, '−': 564, '×': 564, '÷': 564, '·': 333,
  '²': 300, '³': 300, '¹': 300, 'µ': 536, 'μ': 536,
}

const raised = /[\u2070-\u209f]/

function timesWidth(sign: string, isBold: boolean): number {
  const known = (isBold ? bold : regular)[sign.charCodeAt(0) - 0x20] ?? others[sign] ?? (raised.test(sign) ? 300 : 500)
  return known / 1000
}

/** Times New Roman, and a fifth of an em beside Latin letters, as LibreOffice leaves it; Word leaves a quarter. */
export const times: Metrics = { latin: timesWidth, gap: 0.2 }

/** The same with another space beside Latin letters. */
const withGap = (gap: number): Metrics => ({ ...times, gap })

/** Signs of a font that stands in for Times New Roman where it is not installed; DejaVu Serif is the widest in use. */
const wide: Metrics = { latin: (sign, isBold) => timesWidth(sign, isBold) * (/[−+=±×<>]/.test(sign) ? 1.5 : 1.37), gap: 0.25 }

/** Widths that a page may meet: Word, LibreOffice, a program that leaves no space beside digits, and a wide font. */
export const likely: readonly Metrics[] = [times, withGap(0.25), withGap(0), wide]

/** No machine sets a line wider than this. */
export const widest = wide
