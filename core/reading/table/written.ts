import type { Grid } from './cells.ts'
import type { ColumnRole, Lines, Mapping, Written } from './model.ts'
import { headerPath, headerRepeats } from './shape.ts'
import { isNoteLine } from './words.ts'

const names: readonly ColumnRole[] = ['indicator', 'region', 'year', 'period', 'unit']
const longest = 200

/** What is written at a place, and the names above and beside it that say what it is about. */
export function writtenAt(grid: Grid, mapping: Mapping, row: number, column: number): Written {
  const beside = names.flatMap(role =>
    mapping.columns.flatMap((known, index) => (known === role ? [grid.joined(row, index).text] : [])),
  )
  return {
    text: grid.at(row, column).text.slice(0, longest),
    above: shown(headerPath(grid, mapping.header, column)),
    beside: shown(beside),
  }
}

const shown = (texts: readonly string[]): string[] =>
  texts.map(text => text.trim().slice(0, longest)).filter(text => text !== '')

/** What each row of a sheet is for, counted. */
export function linesOf(grid: Grid, { header }: Mapping): Lines {
  const lines = { above: 0, header: 0, values: 0, notes: 0, blank: 0 }
  const kindOf = lineKinds(grid, header)
  for (let row = 0; row < grid.height; row += 1) lines[kindOf(row)] += 1
  return lines
}

/** Only rows of values have entries. A header that is repeated on the next printed page is a header. */
export function lineKinds(grid: Grid, header: Mapping['header']): (row: number) => keyof Lines {
  const isHeaderAgain = headerRepeats(grid, header)
  return row => {
    const said = grid.textsIn(row)
    if (said.length === 0) return 'blank'
    if (row < header.first) return 'above'
    if (row < header.first + header.count || isHeaderAgain(said)) return 'header'
    return isNoteLine(said) ? 'notes' : 'values'
  }
}
