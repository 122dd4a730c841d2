import type { ComputedRef, Ref } from 'vue'
import type { Row } from '../rows.ts'
import type { Looks } from '../use-looks.ts'
import type { SortBy } from '../use-order.ts'
import type { Selection } from '../use-selection.ts'
import type { Column } from './columns.ts'
import type { GridKey } from './keys.ts'
import type { Span } from './painter.ts'
import type { Rect, Spot, Step } from './range.ts'

/** What the grid shows. It holds nothing of its own but where it is scrolled to. */
export interface GridModel {
  readonly rows: ComputedRef<readonly Row[]>
  readonly columns: ComputedRef<readonly Column[]>
  /** How many columns stay when the others scroll. */
  readonly frozen: Ref<number>
  readonly hasTrend: ComputedRef<boolean>
  readonly sort: Ref<SortBy>
  readonly selection: Selection
  readonly looks: Looks
  /** What is being typed into the cell in hand. */
  readonly draft: Ref<string | undefined>
  readonly isRefused: ComputedRef<boolean>
  /** The cell in hand, said in words. */
  readonly where: ComputedRef<string>
  readonly firstColumn: ComputedRef<string>
}

/** What a person does in the grid, for whoever knows what it means. */
export interface GridDoings {
  press(key: GridKey, pageRows: number): void
  type(text: string): void
  accept(then: Step | 'stay'): void
  cancel(): void
  copy(event: ClipboardEvent): void
  paste(event: ClipboardEvent): void
  fold(key: string): void
  fillTo(source: Rect, to: Spot): void
  openMenu(column: string, anchor: HTMLElement): void
  hover(spot: Spot | undefined, cell: HTMLElement | undefined): void
  /** These rows are drawn now. */
  look(rows: Span): void
}

/** What a grid on screen can be asked for. */
export interface GridHandle {
  focus(): void
  activeElement(): HTMLElement | undefined
}
