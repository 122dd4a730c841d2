import { ref } from 'vue'
import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { isSameValue } from '../../../core/figures/same-value.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { useSessionStore } from '../session/index.ts'
import { readClipboard, writeHtml, writePlain, type TextTable } from './clipboard.ts'
import { useDataStore } from './data-store.ts'
import { useEditsStore, type Wish } from './edits-store.ts'
import { entryText, readEntryOf, shownText, type Entry, type Reading } from './entry.ts'
import { fillDown, fillRight, fillTo, type Copied } from './fill.ts'
import { isSingle, NAME, type Rect, type Spot, type Step } from './grid/range.ts'
import { asCsv, isHeaded } from './headed.ts'
import type { Held, Place, Row, ValuesRow } from './rows.ts'
import type { Selection } from './use-selection.ts'

interface Table {
  readonly rows: ComputedRef<readonly Row[]>
  readonly periods: ComputedRef<readonly string[]>
  readonly selection: Selection
  readonly headOf: (period: string) => string
  /** Opens the import with a table that brings its own headings. */
  readonly bring: (file: File) => void
}

type Refusal = Extract<Reading, { kind: 'refused' }>

/**
 * What a person does to the cells: writing one, pasting a range, filling, taking back, copying. Everything
 * ends as a wish.
 */
export function useActions({ rows, periods, selection, headOf, bring }: Table) {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()
  const edits = useEditsStore()
  /** What is being typed into the cell in hand. */
  const draft = ref<string>()
  /** What the cell said when it was opened to be edited; undefined where a person typed into it at once. */
  let opened: string | undefined
  const refusal = ref<Refusal>()

  const valuesAt = (row: number): ValuesRow | undefined => {
    const found = rows.value[row]
    return found?.kind === 'values' ? found : undefined
  }

  function placeAt({ row, column }: Spot): Place | undefined {
    const found = valuesAt(row)
    const period = periods.value[column]
    return found && period !== undefined
      ? { indicator: found.indicator.key, region: found.region, period }
      : undefined
  }

  const entryAt = (place: Place) => {
    const wish = edits.wishAt(place)
    return wish ? wish.entry : store.valueAt(place)
  }

  /** A computed value has nothing to type: that is said at once. */
  function mayWrite(row: ValuesRow): boolean {
    if (row.indicator.formula)
      session.tell({
        text: sentenceOf({ code: 'derived-value', facts: { indicator: session.nameOf(row.indicator) } }),
      })
    return !row.indicator.formula
  }

  function begin(typed?: string): void {
    const { row, place } = { row: selection.row.value, place: selection.place.value }
    if (
      !row ||
      !place ||
      session.isReadOnly ||
      draft.value !== undefined ||
      !mayWrite(row) ||
      !edits.mayEnter()
    )
      return
    const entry = entryAt(place)
    opened = typed === undefined && entry ? entryText(entry, row.indicator) : undefined
    draft.value = typed ?? opened ?? ''
    refusal.value = undefined
  }

  function cancel(): void {
    draft.value = undefined
    refusal.value = undefined
  }

  /** Takes what was typed over; false where it cannot be read, and the cell is not left. */
  function accept(): boolean {
    const place = selection.place.value
    const row = selection.row.value
    const text = draft.value
    if (text === undefined || !place || !row) {
      cancel()
      return true
    }
    const read = readEntryOf(text, row.indicator)
    refusal.value = read.kind === 'refused' ? read : undefined
    if (read.kind === 'refused') return false
    cancel()
    if (read.kind === 'value' && !isUnchanged(place, read.entry))
      edits.propose([{ place, entry: read.entry }])
    else if (read.kind === 'value' && text !== opened && !edits.wishAt(place)) restate(place)
    return true
  }

  /**
   * The value that stands there was said again: from the source named now, or with the note; where both are
   * the same, that is said.
   */
  function restate(place: Place): void {
    const standing = store.valueAt(place)
    if (!standing) return
    if (edits.isSameSource(standing)) session.tell({ text: t('data.entry.same') })
    else edits.propose([{ place, entry: { value: standing.value, bound: standing.bound }, restates: true }])
  }

  /** The source and the reason written for the value in hand, while nothing waits for them. */
  function restateInHand(): void {
    const [row, place] = [selection.row.value, selection.place.value]
    const standing = place && store.valueAt(place)
    if (
      row &&
      standing &&
      standing.state !== 'returned' &&
      wishable(row) &&
      edits.waiting.size === 0 &&
      edits.reason.trim() !== ''
    )
      restate(place)
  }

  const wishable = (row: ValuesRow): boolean => row.indicator.formula === null

  function clear(rect: Rect): void {
    const wishes = cellsIn(rect).flatMap(spot => {
      const place = placeAt(spot)
      const row = valuesAt(spot.row)
      return place && row && wishable(row) && store.valueAt(place) ? [{ place, entry: undefined }] : []
    })
    edits.propose(wishes)
  }

  function copyOver(copies: readonly Copied[]): void {
    edits.propose(
      copies.flatMap(({ from, to }): Wish[] => {
        const [source, place, row] = [placeAt(from), placeAt(to), valuesAt(to.row)]
        const entry = source && entryAt(source)
        return entry && place && row && wishable(row) && !isUnchanged(place, entry)
          ? [{ place, entry: { value: entry.value, bound: entry.bound } }]
          : []
      }),
    )
  }

  const clamped = (rect: Rect): Rect => ({ ...rect, left: Math.max(0, rect.left) })

  function fill(rect: Rect, to: Spot): void {
    const filled = fillTo(clamped(rect), { row: to.row, column: Math.max(0, to.column) })
    copyOver(filled.copies)
    selection.selectRect(filled.rect)
  }

  /** What a cell holds in full; what is computed, as it is shown. */
  const textOf = (row: ValuesRow, value: Held): string =>
    row.indicator.formula
      ? shownText(value, row.indicator, session.language)
      : entryText(value, row.indicator)

  function texts(rect: Rect, headed: boolean): TextTable {
    const columns = range(Math.max(0, rect.left), rect.right)
    const named = headed || rect.left === NAME
    const lines = range(rect.top, rect.bottom).flatMap(index => {
      const row = valuesAt(index)
      if (!row) return []
      const values = columns.map(column => {
        const value = store.values.series(row.indicator.key, row.region).get(periods.value[column]!)
        return value ? textOf(row, value) : ''
      })
      return [named ? [row.title, ...(headed ? [row.unit] : []), ...values] : values]
    })
    return headed
      ? [['', t('data.column.unit'), ...columns.map(column => headOf(periods.value[column]!))], ...lines]
      : lines
  }

  function copy(event: ClipboardEvent): void {
    const rect = selection.rect.value
    if (!rect || !event.clipboardData) return
    const table = texts(rect, false)
    event.clipboardData.setData('text/plain', writePlain(table))
    event.clipboardData.setData('text/html', writeHtml(table))
    event.preventDefault()
  }

  async function copyHeaded(): Promise<void> {
    const rect = selection.rect.value
    if (!rect) return
    const table = texts(rect, true)
    await navigator.clipboard
      .write([
        new ClipboardItem({
          'text/plain': new Blob([writePlain(table)], { type: 'text/plain' }),
          'text/html': new Blob([writeHtml(table)], { type: 'text/html' }),
        }),
      ])
      .catch(session.tellProblem)
  }

  function paste(event: ClipboardEvent): void {
    event.preventDefault()
    const rect = selection.rect.value
    if (session.isReadOnly || !rect || !event.clipboardData || !edits.mayEnter()) return
    if (rect.left === NAME) {
      session.tell({ text: t('data.paste.chooseCell'), tone: 'seal' })
      return
    }
    const table = readClipboard(
      event.clipboardData.getData('text/plain'),
      event.clipboardData.getData('text/html'),
    )
    if (isHeaded(table)) bring(new File([asCsv(table)], `${t('data.paste.name')}.csv`, { type: 'text/csv' }))
    else take(table, rect)
  }

  /**
   * One copied cell goes into every chosen one; a range into the cells from the first chosen one on, as often
   * as it fits.
   */
  function take(table: TextTable, rect: Rect): void {
    const [height, width] = [table.length, Math.max(...table.map(row => row.length))]
    const lines = range(rect.top, rows.value.length - 1).filter(index => valuesAt(index))
    const chosen = lines.filter(index => index <= rect.bottom).length
    const down = isSingle(rect) || chosen % height !== 0 ? height : chosen
    const across =
      isSingle(rect) || (rect.right - rect.left + 1) % width !== 0 ? width : rect.right - rect.left + 1
    const wishes: Wish[] = []
    let same = 0
    const left: { refusal: Refusal | undefined; text: string }[] = []
    for (const [at, index] of range(0, down - 1).map(offset => [offset, lines[offset]] as const)) {
      for (const beside of range(0, across - 1)) {
        const text = table[at % height]?.[beside % width] ?? ''
        const row = index === undefined ? undefined : valuesAt(index)
        const place = index === undefined ? undefined : placeAt({ row: index, column: rect.left + beside })
        const read = row && place && wishable(row) ? readEntryOf(text, row.indicator) : undefined
        if (text === '' || read?.kind === 'none') continue
        if (!place || read?.kind !== 'value')
          left.push({ refusal: read?.kind === 'refused' ? read : undefined, text })
        else if (isUnchanged(place, read.entry)) same += 1
        else wishes.push({ place, entry: read.entry })
      }
    }
    selection.selectRect({
      top: rect.top,
      left: rect.left,
      bottom: lines[Math.min(down, lines.length) - 1] ?? rect.bottom,
      right: Math.min(periods.value.length - 1, rect.left + across - 1),
    })
    edits.propose(wishes)
    if (wishes.length === 0 && left.length === 0 && same > 0)
      session.tell({ text: t('data.paste.same', same) })
    if (left.length > 0)
      session.tell({
        text: t('data.paste.left', { n: left.length, text: left[0]!.text, why: whyOf(left[0]!.refusal) }),
        tone: 'seal',
        lasting: true,
      })
  }

  /** What waits there, or stands there and was not returned, says the same already. */
  const isUnchanged = (place: Place, entry: Entry): boolean => {
    const present = entryAt(place)
    return (
      present !== undefined &&
      isSameValue(present, entry) &&
      (edits.wishAt(place) !== undefined || store.valueAt(place)?.state !== 'returned')
    )
  }
  const whyOf = (refused: Refusal | undefined): string =>
    refused ? t(`data.entry.${refused.why}`, { unit: refused.unit }) : t('data.paste.outside')

  const cellsIn = ({ top, bottom, left, right }: Rect): Spot[] =>
    range(top, bottom).flatMap(row => range(Math.max(0, left), right).map(column => ({ row, column })))

  /** After a cell was taken over: on to the next one, unless it could not be read. */
  function acceptThen(then: Step | 'stay'): boolean {
    const isDone = accept()
    if (isDone && then !== 'stay') selection.move(then)
    return isDone
  }

  return {
    draft,
    refusal,
    begin,
    cancel,
    acceptThen,
    restateInHand,
    clear,
    fill,
    copy,
    copyHeaded,
    paste,
    fillDown: () => {
      if (selection.rect.value) copyOver(fillDown(clamped(selection.rect.value)))
    },
    fillRight: () => {
      if (selection.rect.value) copyOver(fillRight(clamped(selection.rect.value)))
    },
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
