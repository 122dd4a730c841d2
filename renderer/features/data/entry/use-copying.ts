import { useI18n } from 'vue-i18n'
import { useSessionStore } from '../../session/index.ts'
import { writeHtml, writePlain, type TextTable } from '../clipboard.ts'
import { useDataStore } from '../data-store.ts'
import { entryText, shownText } from '../entry.ts'
import { NAME, type Rect } from '../grid/range.ts'
import { rowAtOf, type Held, type Place, type ValuesRow } from '../rows.ts'
import type { Selection } from '../use-selection.ts'
import { cellsIn, span, type Cells } from './cells.ts'

/** So many rows are read at once that are copied and not shown. */
const AT_ONCE = 200

/** Which texts of a range are copied. */
interface Range {
  readonly rows: readonly ValuesRow[]
  readonly periods: readonly string[]
  readonly isNamed: boolean
  readonly isHeaded: boolean
}

/** Copies a range as a sheet program reads it; what of it is not at hand is read first. */
export function useCopying(cells: Cells, selection: Selection, headOf: (period: string) => string) {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()
  const { rowsBetween } = cellsIn(cells)

  function rangeOf({ top, bottom, left, right }: Rect, isHeaded: boolean): Range {
    const periods = span(Math.max(0, left), right).map(column => cells.periods.value[column]!)
    return { rows: rowsBetween(top, bottom), periods, isNamed: isHeaded || left === NAME, isHeaded }
  }

  /** What a cell holds in full; what is computed, as it is shown. */
  const textOf = (row: ValuesRow, value: Held): string =>
    row.indicator.formula
      ? shownText(value, row.indicator, session.language)
      : entryText(value, row.indicator)

  function lineOf(row: ValuesRow, range: Range, valueAt: (place: Place) => Held | undefined): string[] {
    const values = range.periods.map(period => {
      const value = valueAt({ ...rowAtOf(row), period })
      return value ? textOf(row, value) : ''
    })
    if (!range.isNamed) return values
    return [row.title, ...(range.isHeaded ? [row.unit] : []), ...values]
  }

  const headsOf = ({ periods, isHeaded }: Range): TextTable =>
    isHeaded ? [['', t('data.column.unit'), ...periods.map(headOf)]] : []

  const isAtHand = ({ rows, periods }: Range): boolean =>
    periods.length === 0 || store.areRead(rows.map(rowAtOf))

  const textsAtHand = (range: Range): TextTable => [
    ...headsOf(range),
    ...range.rows.map(row => lineOf(row, range, store.valueAt)),
  ]

  async function textsRead(range: Range): Promise<TextTable> {
    const lines = headsOf(range)
    for (let from = 0; from < range.rows.length; from += AT_ONCE) {
      const part = range.rows.slice(from, from + AT_ONCE)
      const valueAt = await store.lookAt(part.map(rowAtOf))
      for (const row of part) lines.push(lineOf(row, range, valueAt))
    }
    return lines
  }

  function copy(event: ClipboardEvent): void {
    const rect = selection.rect.value
    if (!rect || !event.clipboardData) return
    event.preventDefault()
    const range = rangeOf(rect, false)
    if (!isAtHand(range)) return void copyRead(range)
    const table = textsAtHand(range)
    event.clipboardData.setData('text/plain', writePlain(table))
    event.clipboardData.setData('text/html', writeHtml(table))
  }

  async function copyHeaded(): Promise<void> {
    const rect = selection.rect.value
    if (!rect) return
    const range = rangeOf(rect, true)
    if (isAtHand(range)) await put(Promise.resolve(textsAtHand(range))).catch(session.tellProblem)
    else await copyRead(range)
  }

  /** What takes a while says when it can be pasted. */
  async function copyRead(range: Range): Promise<void> {
    session.tell({ text: t('data.copy.reading', range.rows.length) })
    try {
      await put(textsRead(range))
      session.tell({ text: t('data.copy.done', range.rows.length) })
    } catch (error) {
      session.tellProblem(error)
    }
  }

  /** The clipboard takes what is still being read, as long as it was asked for by a person's own key. */
  async function put(table: Promise<TextTable>): Promise<void> {
    const as = async (type: string, write: (texts: TextTable) => string): Promise<Blob> =>
      new Blob([write(await table)], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': as('text/plain', writePlain),
        'text/html': as('text/html', writeHtml),
      }),
    ])
  }

  return { copy, copyHeaded }
}
