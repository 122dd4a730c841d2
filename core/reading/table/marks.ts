/** A text without the signs that point to a note, and those signs. */
export interface Marked {
  readonly text: string
  readonly mark: string
}

const raised = '\u00b9\u00b2\u00b3\u2070\u2074-\u2079'
const circled = '\u2460-\u2473\u2474-\u2487\u24f5-\u24fe\u2776-\u277f\u2780-\u2793\u3251-\u325f\u32b1-\u32bf'

/** 1, 12, 注, 注1, a: what brackets that point to a note hold. */
const pointer = '(?:注\\s*)?\\d{1,2}|注|[a-h*]'

/**
 * A digit with a bracket behind it points to a note only where a space parts it from the number: 56 2) is 56,
 * but 562) may be anything.
 */
const behind = new RegExp(
  `(?:[${raised}]{1,2}[)）]?|[${circled}]|[*＊†‡§※★☆△▲◆#＃]{1,3}[)）]?|\\s*[[［〔【](?:${pointer})[\\]］〕】]|\\s+(?:${pointer})[)）]|\\s*[(（]注\\s*\\d{0,2}[)）]|注\\d{1,2})$`,
  'u',
)
const before = new RegExp(`^(?:[${raised}]{1,2}[)）]?|[${circled}])\\s*(?=\\S)`, 'u')

/** m² and 10⁴ are no marks: the raised digit belongs to what stands before it. 10¹ is 10 either way. */
const belongs =
  /(?:[a-zA-Zμ米]|×\s*10|x\s*10)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}$|(?<![\d.,])10(?!\u00b9$)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}$/u

const longest = 200

/**
 * Takes off what points to notes: raised and circled digits, [1], *, 注1. Nothing is taken of a text that is
 * all marks.
 */
export function withoutMarks(written: string): Marked {
  if (written.length > longest) return { text: written, mark: '' }
  let [text, marks] = [written.trim(), [] as string[]]
  for (let found = markIn(text); found; found = markIn(text)) {
    text = found.text
    marks = [...marks, found.mark]
  }
  return { text, mark: marks.join('') }
}

function markIn(text: string): Marked | undefined {
  const last = belongs.test(text) ? undefined : behind.exec(text)?.[0]
  if (last !== undefined && last.length < text.length)
    return { text: text.slice(0, -last.length).trimEnd(), mark: last.trim() }
  const first = before.exec(text)?.[0]
  return first === undefined ? undefined : { text: text.slice(first.length), mark: first.trim() }
}
