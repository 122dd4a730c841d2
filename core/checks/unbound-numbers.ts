/** A number typed into prose that no figure stands behind. Offsets count characters of the text. */
export interface UnboundNumber {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A number as it is printed: digits with a point, or with grouping commas. */
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g

/** What may follow a number that names a time: 2022年, 8月11日, 9时30分, 2018—2023年, 2022/23年度. */
const TIME_AFTER = /^\s*(?:[-—–~～至到/]\s*\d+\s*)?(?:年|月|日|时|点|分(?![之钟])|周年|季度|世纪)/
/** What may stand before the second half of such a time: 2018—[2023]年, 8·[15]. */
const TIME_BEFORE = /\d\s*(?:年|月|[-—–~～至到/·])\s*$/
const ORDINAL_BEFORE = /(?:第|[（(]|No\.?\s?|№)\s*$/i
/** 1+N, “4+1+X”: names of schemes, not quantities. */
const SCHEME_AFTER = /^\s*[+＋]/
const SCHEME_BEFORE = /[+＋]\s*$/
/** PM2.5, O3, COVID-19, G20, mg/m3, A4. */
const LATIN_BEFORE = /[A-Za-zμ][-‐.]?$/
/** 5G, 4A, 3D; but 40mg and 26km are quantities. */
const LATIN_AFTER = /^[A-Z](?![A-Za-z])/
/** Numbers of documents and lines: 〔2023〕5号, 12345热线, 1号线. */
const NAME_AFTER = /^\s*(?:号|热线|路公交)/
const ENGLISH_ORDINAL = /^(?:st|nd|rd|th)\b/
const ENGLISH_MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)/

/**
 * The numbers of a text that ought to come from data. Dates, years, ordinals, names such as PM2.5 or “1+N”
 * and all that is quoted are left out: it is better to miss one than to cry wolf.
 */
export function unboundNumbers(text: string): UnboundNumber[] {
  const quoted = quotedRanges(text)
  return [...text.matchAll(NUMBER)].flatMap(match => {
    const start = match.index
    const end = start + match[0].length
    const isName = quoted.some(range => range.start < start && end < range.end)
    return isName || isNoQuantity(text.slice(0, start), match[0], text.slice(end))
      ? []
      : [{ start, end, text: match[0] }]
  })
}

function isNoQuantity(before: string, number: string, after: string): boolean {
  return (
    TIME_AFTER.test(after) ||
    (TIME_BEFORE.test(before) && /^\s*(?:年|月|日|\D|$)/.test(after)) ||
    ORDINAL_BEFORE.test(before) ||
    SCHEME_AFTER.test(after) ||
    SCHEME_BEFORE.test(before) ||
    LATIN_BEFORE.test(before) ||
    LATIN_AFTER.test(after) ||
    NAME_AFTER.test(after) ||
    ENGLISH_ORDINAL.test(after) ||
    isEnglishDate(before, number, after) ||
    isListNumber(before, after)
  )
}

/** 11 August 2023, in 2022: an English year or day. */
function isEnglishDate(before: string, number: string, after: string): boolean {
  if (
    new RegExp(`^\\s${ENGLISH_MONTH.source}`).test(after) ||
    new RegExp(`${ENGLISH_MONTH.source}\\s$`).test(before)
  )
    return true
  return /^(?:19|20)\d{2}$/.test(number) && /(?:\b(?:in|of|by|since|from|to|than|year)\s|^)$/i.test(before)
}

/** `1.` or `2、` at the head of a paragraph counts points, not things. */
function isListNumber(before: string, after: string): boolean {
  return before.trim() === '' && /^[.．、](?!\d)/.test(after)
}

function quotedRanges(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[“「《‘〔][^”」》’〕]*[”」》’〕]/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
