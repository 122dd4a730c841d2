/** A cell by its place on the screen; column -1 is the row's name. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** All cells between two corners, both included. */
export interface Rect {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'first'
  | 'last'
  /** To the edge of what is filled, as Ctrl and an arrow go in a spreadsheet. */
  | 'edge-up'
  | 'edge-down'
  | 'edge-left'
  | 'edge-right'
  /** On to the next cell in reading order, or back. */
  | 'next'
  | 'previous'

/** What moving needs to know of a table. */
export interface Terrain {
  readonly rows: number
  readonly columns: number
  readonly pageRows: number
  /** False for headings, which a move along a column passes over. */
  isRow(row: number): boolean
  isFilled(spot: Spot): boolean
}

export const NAME = -1

export const rectOf = (one: Spot, other: Spot): Rect => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
})

export const isWithin = ({ top, bottom, left, right }: Rect, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

export const isSingle = ({ top, bottom, left, right }: Rect): boolean => top === bottom && left === right

/** Where a step leads; the same spot where it leads nowhere. */
export function stepFrom(spot: Spot, step: Step, on: Terrain): Spot {
  switch (step) {
    case 'up':
      return vertical(spot, -1, on)
    case 'down':
      return vertical(spot, 1, on)
    case 'page-up':
      return vertical(spot, -on.pageRows, on)
    case 'page-down':
      return vertical(spot, on.pageRows, on)
    case 'left':
      return { ...spot, column: Math.max(NAME, spot.column - 1) }
    case 'right':
      return { ...spot, column: Math.min(on.columns - 1, spot.column + 1) }
    case 'home':
      return { ...spot, column: NAME }
    case 'end':
      return { ...spot, column: on.columns - 1 }
    case 'first':
      return vertical({ row: -1, column: spot.column }, 1, on)
    case 'last':
      return vertical({ row: on.rows, column: spot.column }, -1, on)
    case 'edge-up':
      return edge(spot, 'up', on)
    case 'edge-down':
      return edge(spot, 'down', on)
    case 'edge-left':
      return edge(spot, 'left', on)
    case 'edge-right':
      return edge(spot, 'right', on)
    case 'next':
      return reading(spot, 1, on)
    case 'previous':
      return reading(spot, -1, on)
  }
}

/** Headings are landed on only in the column of names: they have nothing in the others. */
function vertical(spot: Spot, distance: number, on: Terrain): Spot {
  const direction = Math.sign(distance)
  const mayLand = (row: number): boolean => spot.column === NAME || on.isRow(row)
  let row = Math.max(0, Math.min(on.rows - 1, spot.row + distance))
  while (row >= 0 && row < on.rows && !mayLand(row)) row += direction
  if (row >= 0 && row < on.rows) return { ...spot, row }
  row = Math.max(0, Math.min(on.rows - 1, row))
  while (row >= 0 && row < on.rows && !mayLand(row)) row -= direction
  return on.rows > 0 && row >= 0 && row < on.rows ? { ...spot, row } : spot
}

const isSame = (one: Spot, other: Spot): boolean => one.row === other.row && one.column === other.column

function edge(spot: Spot, step: 'up' | 'down' | 'left' | 'right', on: Terrain): Spot {
  let here = spot
  let ahead = stepFrom(here, step, on)
  const through = on.isFilled(here) && on.isFilled(ahead)
  while (!isSame(here, ahead)) {
    if (through && !on.isFilled(ahead)) return here
    here = ahead
    if (!through && on.isFilled(here)) return here
    ahead = stepFrom(here, step, on)
  }
  return here
}

function reading(spot: Spot, direction: 1 | -1, on: Terrain): Spot {
  const column = spot.column + direction
  if (column >= 0 && column < on.columns) return { ...spot, column }
  const next = vertical({ row: spot.row, column: 0 }, direction, on)
  if (next.row === spot.row) return spot
  return { row: next.row, column: direction === 1 ? 0 : on.columns - 1 }
}
