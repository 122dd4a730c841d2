import { textCell } from '../../core/reading/table/index.ts'
import type { Cell } from '../../core/reading/table/index.ts'

/** How a run of text stands in its cell. */
export interface Look {
  readonly raised: boolean
  readonly struck: boolean
  /** Nobody sees it. */
  readonly hidden: boolean
}

export const plainLook: Look = { raised: false, struck: false, hidden: false }

/** Collects the runs of one cell after another. */
export interface Runs {
  add(text: string, look: Look): void
  /** The cell that was collected; the next begins. */
  take(): Cell
}

/**
 * The 2 of km² and the 8 of 3.45×10⁸ are raised and belong to the text; a raised 1 behind 295 points to a
 * note.
 */
function belongs(raised: string, before: string): 'unit' | 'power' | undefined {
  if (!/^[-−]?\d{1,2}$/.test(raised)) return undefined
  if (/(?:^|[^\d.,])10$/.test(before) && (raised !== '1' || /[×xX]\s*10$/.test(before))) return 'power'
  return /[a-zA-Zμ米]$/.test(before) && /^[-−]?[1-3]$/.test(raised) ? 'unit' : undefined
}

const longestMark = 40

function cellOf(text: string, mark: string, struck: string): Cell {
  const isOnlyStruck = text.trim() === '' && struck.trim() !== ''
  if (isOnlyStruck) return { ...textCell(struck), struck: true }
  const known = mark.trim().slice(0, longestMark)
  if (text.trim() === '' && known !== '') return textCell(known)
  return known === '' ? textCell(text) : { ...textCell(text), mark: known }
}

/**
 * What is struck or hidden is no text of the cell. A cell whose whole text is struck keeps it, and says so.
 */
export function collectRuns(): Runs {
  let [text, mark, struck] = ['', '', '']
  const raise = (raised: string): void => {
    const place = belongs(raised.trim(), text)
    if (place === undefined) mark += raised
    else text += place === 'power' ? `^${raised.trim()}` : raised
  }
  return {
    add(run, { raised, struck: isStruck, hidden }) {
      if (hidden || run === '') return
      if (isStruck) struck += run
      else if (raised) raise(run)
      else text += run
    },
    take() {
      const cell = mark === '' && struck === '' ? textCell(text) : cellOf(text, mark, struck)
      text = mark = struck = ''
      return cell
    },
  }
}
