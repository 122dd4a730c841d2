import { isSingle, type Rect } from '../grid/range.ts'
import type { TextTable } from '../clipboard.ts'
import { span } from './cells.ts'

/** One text that was copied, and the cell it goes to; no row where it would come out below the last one. */
export interface Pasted {
  readonly text: string
  readonly row: number | undefined
  readonly column: number
}

export interface PastePlan {
  readonly cells: readonly Pasted[]
  /** What is chosen afterwards. */
  readonly rect: Rect
}

/**
 * One copied cell goes into every chosen one; a range into the cells from the first chosen one on, as often
 * as it fits. `lines` are the rows of values from the first chosen one to the last of the table.
 */
export function planPaste(
  table: TextTable,
  chosen: Rect,
  lines: readonly number[],
  columns: number,
): PastePlan {
  const [height, width] = [table.length, Math.max(...table.map(row => row.length))]
  const chosenLines = lines.filter(index => index <= chosen.bottom).length
  const chosenColumns = chosen.right - chosen.left + 1
  const down = isSingle(chosen) || chosenLines % height !== 0 ? height : chosenLines
  const across = isSingle(chosen) || chosenColumns % width !== 0 ? width : chosenColumns
  return {
    cells: span(0, down - 1).flatMap(below =>
      span(0, across - 1).map(beside => ({
        text: table[below % height]?.[beside % width] ?? '',
        row: lines[below],
        column: chosen.left + beside,
      })),
    ),
    rect: {
      top: chosen.top,
      left: chosen.left,
      bottom: lines[Math.min(down, lines.length) - 1] ?? chosen.bottom,
      right: Math.min(columns - 1, chosen.left + across - 1),
    },
  }
}
