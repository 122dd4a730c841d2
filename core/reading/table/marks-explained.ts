import type { Grid } from './cells.ts'
import type { Mapping } from './model.ts'

const rowsBelow = 12
const begins = /^(?:注\s*[:：]?\s*)?([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}|[\u2460-\u2473]|[*＊†‡]{1,3}|[[［〔(（]\d{1,2}[\]］〕)）]|\d{1,2}(?=[)）]))[)）]?\s*[:：.、]?\s*(.+)$/su

/** The sign of a mark without brackets and in one spelling: ¹, ①, 1) and [1] are all the first note. */
const signOf = (mark: string): string => mark.normalize('NFKC').replace(/[[\](){}〔〕注\s]/gu, '')

/** What the lines below a table say of its marks, by the sign of each. */
export function explainedMarks(grid: Grid, { header }: Pick<Mapping, 'header'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let row = Math.max(header.first + header.count, grid.height - rowsBelow); row < grid.height; row += 1) {
    const said = grid.textsIn(row)
    if (said.length !== 1) continue
    for (const part of said[0]!.split(/[；;\n]/u)) {
      const [, mark, text] = begins.exec(part.trim()) ?? []
      if (mark !== undefined && text !== undefined) found.set(signOf(mark), text.trim())
    }
  }
  return found
}

/** A mark as it is kept with the value: with what is said of it, where that is found. */
export const markNote = (mark: string, explained: ReadonlyMap<string, string>): string => {
  const text = explained.get(signOf(mark))
  return text === undefined ? mark : `${mark} ${text}`
}
