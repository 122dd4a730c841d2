import { useDataStore } from '../data-store.ts'
import { useEditsStore } from '../edits-store.ts'
import { fillDown, fillRight, fillTo, type Copied } from '../fill.ts'
import type { Rect, Spot } from '../grid/range.ts'
import { rowAtOf, type Place, type ValuesRow } from '../rows.ts'
import type { Selection } from '../use-selection.ts'
import type { Wish } from '../wishes.ts'
import { cellsIn, isWritable, spotsIn, type Cells } from './cells.ts'
import { useStanding } from './use-standing.ts'

/** One cell takes what another says, as the table was when this was asked for. */
interface Copy {
  readonly from: Place | undefined
  readonly to: Place | undefined
  readonly row: ValuesRow | undefined
}

/** Repeats what some cells say in others, and takes values back. */
export function useFilling(cells: Cells, selection: Selection) {
  const store = useDataStore()
  const edits = useEditsStore()
  const { entryAt, isUnchanged } = useStanding()
  const { rowAt, placeAt, rowsBetween } = cellsIn(cells)

  function clear(rect: Rect): void {
    const places = spotsIn(rect).flatMap(spot => {
      const [place, row] = [placeAt(spot), rowAt(spot.row)]
      return place && row && isWritable(row) ? [place] : []
    })
    edits.whenRead(rowsBetween(rect.top, rect.bottom).map(rowAtOf), () => {
      edits.propose(places.filter(place => store.valueAt(place)).map(place => ({ place, entry: undefined })))
    })
  }

  function copyOver(copies: readonly Copied[]): void {
    const planned = copies.map(({ from, to }): Copy => ({
      from: placeAt(from),
      to: placeAt(to),
      row: rowAt(to.row),
    }))
    const rows = planned.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [to] : [])])
    edits.whenRead(rows, () => edits.propose(planned.flatMap(wishOf)))
  }

  function wishOf({ from, to, row }: Copy): Wish[] {
    const entry = from && entryAt(from)
    return entry && to && row && isWritable(row) && !isUnchanged(to, entry)
      ? [{ place: to, entry: { value: entry.value, bound: entry.bound } }]
      : []
  }

  const clamped = (rect: Rect): Rect => ({ ...rect, left: Math.max(0, rect.left) })

  function fill(rect: Rect, to: Spot): void {
    const filled = fillTo(clamped(rect), { row: to.row, column: Math.max(0, to.column) })
    copyOver(filled.copies)
    selection.selectRect(filled.rect)
  }

  return {
    clear,
    fill,
    fillDown: () => {
      if (selection.rect.value) copyOver(fillDown(clamped(selection.rect.value)))
    },
    fillRight: () => {
      if (selection.rect.value) copyOver(fillRight(clamped(selection.rect.value)))
    },
  }
}
