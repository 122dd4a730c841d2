import { createAxis, type Axis } from './axis.ts'

/** One column of values as the table lays it out. */
export interface Column {
  /** The period. */
  readonly key: string
  readonly title: string
  readonly width: number
}

/** Where everything stands from left to right: name, unit, frozen columns, the others, the trend. Pixels. */
export interface Layout {
  readonly columns: readonly Column[]
  /** How many columns from the first one stay when the others scroll. */
  readonly frozen: number
  readonly nameWidth: number
  readonly unitWidth: number
  readonly trendWidth: number
  /** The trend with what room is left beside it. */
  readonly trendSpan: number
  /** Columns from the left edge of the first one. */
  readonly axis: Axis
  /** The width that stays: name, unit and frozen columns. */
  readonly frozenWidth: number
  readonly width: number
}

export interface Wanted {
  readonly columns: readonly Column[]
  readonly frozen: number
  readonly hasTrend: boolean
  /** Room in the window. */
  readonly room: number
}

const NAME = { least: 190, most: 330 }
const UNIT = 96
const TREND = { least: 92, most: 150 }
/** What stands after the last column: the button that adds one. */
const END = 40
/** So much of the room is left to the columns that scroll. */
const SCROLLED = 180

/** The name and the trend share what room the columns leave. */
export function layOut({ columns, frozen, hasTrend, room }: Wanted): Layout {
  const axis = createAxis(columns.map(column => column.width))
  const least = NAME.least + UNIT + axis.total + (hasTrend ? TREND.least : 0) + END
  const spare = Math.max(0, room - least)
  const nameWidth = NAME.least + Math.min(NAME.most - NAME.least, Math.round(spare * 0.7))
  const trendWidth = hasTrend ? TREND.least + Math.min(TREND.most - TREND.least, Math.round(spare * 0.3)) : 0
  const kept = keptFrozen(axis, frozen, room - nameWidth - UNIT - trendWidth - SCROLLED)
  return {
    columns,
    frozen: kept,
    nameWidth,
    unitWidth: UNIT,
    trendWidth,
    axis,
    trendSpan: trendWidth === 0 ? 0 : Math.max(trendWidth + END, room - nameWidth - UNIT - axis.total),
    frozenWidth: nameWidth + UNIT + axis.offsetOf(kept),
    width: Math.max(nameWidth + UNIT + axis.total + trendWidth + END, room),
  }
}

/** Frozen columns give way where they would leave no room to scroll the others in. */
function keptFrozen(axis: Axis, frozen: number, room: number): number {
  let kept = Math.min(frozen, axis.count)
  while (kept > 0 && axis.offsetOf(kept) > room) kept -= 1
  return kept
}

/** The left edge of a column in the sheet, which a frozen one keeps while the others scroll. */
export const leftOf = (layout: Layout, column: number): number =>
  layout.nameWidth + layout.unitWidth + layout.axis.offsetOf(column)

export const columnWidth = (title: string, longest: number): number =>
  Math.min(168, Math.max(64, Math.round(24 + titleWidth(title)), Math.round(22 + longest * 7.7)))

/** Full-width signs are as wide as the letters are high. */
const titleWidth = (title: string): number =>
  [...title].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 13 : 7.4), 0)
