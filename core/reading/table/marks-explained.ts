import type { Grid } from './cells.ts'
import type { Mapping } from './model.ts'

const rowsBelow = 12
const prefix = /^\s*[（(]?注(?:释)?\s*[:：]?\s*/u

const circled = '[\u2460-\u2473]'
/**
 * Signs that are nothing but marks; a bare number is one only with a bracket, a point or a colon behind it.
 */
const sign = `[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}|${circled}|[*＊†‡]{1,3}|[[［〔(（]\\d{1,2}[\\]］〕)）]`
const numbered = '\\d{1,2}(?=\\s*[)）、．:：]|\\.(?!\\d)|\\s+[\\u4e00-\\u9fff])'
const markAt = new RegExp(`^(${sign}|${numbered})\\s*[)）]?\\s*[:：.．、]?\\s*`, 'u')
/**
 * A note begins where the line does, or behind what ends the note before it; a bare number never behind a
 * comma.
 */
const beginning = new RegExp(
  `(?:^|[；;。\\n\\s])(?=${sign}|${numbered})|(?<=[，,])(?=${sign})|(?<![同见与和及或])(?=${circled})`,
  'gu',
)

/** The sign of a mark without brackets and in one spelling: ¹, ①, 1) and [1] are all the first note. */
export const signOf = (mark: string): string => mark.normalize('NFKC').replace(/[[\](){}〔〕注\s]/gu, '')

/**
 * The notes of one line, each from its mark to where the next begins: a semicolon within a note ends nothing.
 */
export function markedNotes(line: string): (readonly [mark: string, text: string])[] {
  const text = line.replace(prefix, '')
  const starts = [...new Set([...text.matchAll(beginning)].map(found => found.index + found[0].length))]
  return starts.flatMap((start, index) => {
    const part = text.slice(start, starts[index + 1])
    const [head = '', mark = ''] = markAt.exec(part) ?? []
    const said = part
      .slice(head.length)
      .trim()
      .replace(/[；;，,]$/u, '')
      .trim()
    return mark === '' || said === '' ? [] : [[signOf(mark), said] as const]
  })
}

/** What the lines below a table say of its marks, by the sign of each. */
export function explainedMarks(grid: Grid, { header }: Pick<Mapping, 'header'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (
    let row = Math.max(header.first + header.count, grid.height - rowsBelow);
    row < grid.height;
    row += 1
  ) {
    const said = grid.textsIn(row)
    if (said.length !== 1 && !said.every(text => markAt.test(text.replace(prefix, '')))) continue
    for (const [mark, text] of said.flatMap(markedNotes)) if (!found.has(mark)) found.set(mark, text)
  }
  return found
}

/** A mark as it is kept with the value: with what is said of it, where that is found. */
export const markNote = (mark: string, explained: ReadonlyMap<string, string>): string => {
  const text = explained.get(signOf(mark))
  return text === undefined ? mark : `${mark} ${text}`
}
