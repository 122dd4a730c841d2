import type { Rect } from './grid/range.ts'

/** One cell takes what another holds. Rows and columns as the table counts them. */
export interface Copied {
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

/** Ctrl+D: the first row of a range into the others; one row alone takes what stands above it. */
export function fillDown({ top, bottom, left, right }: Rect): Copied[] {
  const source = top === bottom ? top - 1 : top
  return span(source + 1, bottom).flatMap(row =>
    span(left, right).map(column => ({ from: { row: source, column }, to: { row, column } })),
  )
}

/** Ctrl+R: the first column of a range into the others; one column alone takes what stands on its left. */
export function fillRight({ top, bottom, left, right }: Rect): Copied[] {
  const source = left === right ? left - 1 : left
  return span(top, bottom).flatMap(row =>
    span(source + 1, right).map(column => ({ from: { row, column: source }, to: { row, column } })),
  )
}

/**
 * The handle: a range repeated over the longer side of what the pointer passed; nothing where it went back.
 */
export function fillTo(
  source: Rect,
  to: { readonly row: number; readonly column: number },
): { readonly rect: Rect; readonly copies: Copied[] } {
  const [down, up] = [to.row - source.bottom, source.top - to.row]
  const [right, left] = [to.column - source.right, source.left - to.column]
  const furthest = Math.max(down, up, right, left)
  if (furthest <= 0) return { rect: source, copies: [] }
  const rect =
    furthest === down
      ? { ...source, bottom: to.row }
      : furthest === up
        ? { ...source, top: to.row }
        : furthest === right
          ? { ...source, right: to.column }
          : { ...source, left: to.column }
  return { rect, copies: repeated(source, rect) }
}

function repeated(source: Rect, rect: Rect): Copied[] {
  const within = (value: number, from: number, to: number): number =>
    from + ((((value - from) % (to - from + 1)) + (to - from + 1)) % (to - from + 1))
  return span(rect.top, rect.bottom).flatMap(row =>
    span(rect.left, rect.right).flatMap(column => {
      const isSource =
        row >= source.top && row <= source.bottom && column >= source.left && column <= source.right
      return isSource
        ? []
        : [
            {
              from: {
                row: within(row, source.top, source.bottom),
                column: within(column, source.left, source.right),
              },
              to: { row, column },
            },
          ]
    }),
  )
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
