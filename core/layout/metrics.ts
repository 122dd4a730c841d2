/** How wide signs are on the machine that sets a page. */
export interface Metrics {
  /**
   * Width in ems of a sign set in the Latin face. Han characters and full-width signs are one em wherever
   * they are set.
   */
  readonly latin: (sign: string, isBold: boolean) => number
  /** Ems between a Han character and a Latin letter or digit beside it. */
  readonly gap: number
}

/**
 * Advance widths of a face in thousandths of an em: from U+0020 to U+007E in order, others by sign, raised
 * digits apart.
 */
interface Face {
  readonly ascii: readonly number[]
  readonly others: Readonly<Record<string, number>>
  readonly raised: number
}

const timesNewRoman: Face = {
  ascii: [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ],
  others: {
    '“': 444,
    '”': 444,
    '‘': 333,
    '’': 333,
    '–': 500,
    '—': 1000,
    '…': 1000,
    '°': 400,
    '±': 564,
    '×': 564,
    '÷': 564,
    '−': 564,
    '·': 333,
    µ: 536,
    μ: 536,
  },
  raised: 300,
}

const timesBold: Face = {
  ...timesNewRoman,
  ascii: [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
    500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
    500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
    333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
  ],
}

/** What a Linux without Times New Roman and its like takes for it; the widest of those in use. */
const dejaVuSerif: Face = {
  ascii: [
    318, 402, 460, 838, 636, 950, 890, 275, 390, 390, 500, 838, 318, 338, 318, 337, 636, 636, 636, 636, 636,
    636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 536, 1000, 722, 735, 765, 802, 730, 694, 799, 872, 395,
    401, 747, 664, 1024, 875, 820, 673, 820, 753, 685, 667, 843, 722, 1028, 712, 660, 695, 390, 337, 390, 838,
    500, 500, 596, 640, 560, 640, 592, 370, 640, 644, 320, 310, 606, 320, 948, 644, 602, 640, 640, 478, 513,
    402, 644, 565, 856, 564, 565, 527, 636, 337, 636, 838,
  ],
  others: {
    '“': 511,
    '”': 511,
    '‘': 318,
    '’': 318,
    '–': 500,
    '—': 1000,
    '…': 1000,
    '°': 500,
    '±': 838,
    '×': 838,
    '÷': 838,
    '−': 838,
    '·': 318,
    µ: 650,
    μ: 650,
  },
  raised: 401,
}

const raised = /[\u2070-\u209f²³¹]/

function widthIn({ ascii, others, raised: raisedWidth }: Face, sign: string): number {
  const known =
    ascii[sign.charCodeAt(0) - 0x20] ??
    others[sign] ??
    (raised.test(sign) ? raisedWidth : ascii[0x30 - 0x20]!)
  return known / 1000
}

/** Bold signs of a face that has no table of its own are up to a tenth wider. */
const timesWidth = (sign: string, isBold: boolean): number =>
  widthIn(isBold ? timesBold : timesNewRoman, sign)
const dejaVuWidth = (sign: string, isBold: boolean): number => widthIn(dejaVuSerif, sign) * (isBold ? 1.1 : 1)

/** Times New Roman, and a fifth of an em beside Latin letters, as LibreOffice leaves it. */
export const times: Metrics = { latin: timesWidth, gap: 0.2 }
/** Word leaves a quarter. */
export const timesInWord: Metrics = { latin: timesWidth, gap: 0.25 }
/** LibreOffice where the font is missing. */
export const substitute: Metrics = { latin: dejaVuWidth, gap: 0.2 }
const timesWithoutGap: Metrics = { latin: timesWidth, gap: 0 }

/** No machine sets a line wider than this. */
export const widest: Metrics = { latin: dejaVuWidth, gap: 0.25 }

/** Widths that a page may meet. */
export const likely: readonly Metrics[] = [times, timesInWord, timesWithoutGap, substitute, widest]
