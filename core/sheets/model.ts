/** How a cell looks: what it is for the person who fills the sheet in or corrects it. */
export type SheetLook = 'plain' | 'title' | 'hint' | 'header' | 'given' | 'entry' | 'wrong' | 'reason'

export interface SheetCell {
  readonly text: string
  /** The decimal of a number; of a percent cell the percentage. Absent: text, whatever it begins with. */
  readonly value?: string
  readonly percent?: boolean
  readonly look: SheetLook
}

/** A spreadsheet to be written: one sheet, as data. */
export interface SheetPlan {
  readonly name: string
  /** Width of each column in characters. */
  readonly widths: readonly number[]
  /** Rows that stay in sight. */
  readonly frozen: number
  readonly rows: readonly (readonly SheetCell[])[]
}
