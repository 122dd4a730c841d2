import { useI18n } from 'vue-i18n'
import { useSessionStore } from '../../session/index.ts'
import { readClipboard, type TextTable } from '../clipboard.ts'
import { useEditsStore } from '../edits-store.ts'
import { readEntryOf } from '../entry.ts'
import { NAME, type Rect } from '../grid/range.ts'
import { asCsv, isHeaded } from '../headed.ts'
import { rowAtOf, type Place, type ValuesRow } from '../rows.ts'
import type { Selection } from '../use-selection.ts'
import type { Wish } from '../wishes.ts'
import { cellsIn, isWritable, span, type Cells } from './cells.ts'
import { planPaste } from './paste-plan.ts'
import { useStanding } from './use-standing.ts'
import type { Refusal } from './use-entering.ts'

/** A text with the cell it goes to, as the table was when it was pasted. */
interface Target {
  readonly text: string
  readonly row: ValuesRow | undefined
  readonly place: Place | undefined
}

/** What came to nothing, and why. */
interface Left {
  readonly text: string
  readonly refusal: Refusal | undefined
}

/** Writes what was copied elsewhere into the cells from the chosen one on. */
export function usePasting(cells: Cells, selection: Selection, bring: (file: File) => void) {
  const { t } = useI18n()
  const session = useSessionStore()
  const edits = useEditsStore()
  const { isUnchanged } = useStanding()
  const { rowAt, placeAt } = cellsIn(cells)

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
    else put(table, rect)
  }

  function put(table: TextTable, chosen: Rect): void {
    const lines = span(chosen.top, cells.rows.value.length - 1).filter(index => rowAt(index))
    const plan = planPaste(table, chosen, lines, cells.periods.value.length)
    const targets = plan.cells.map(({ text, row, column }): Target => ({
      text,
      row: row === undefined ? undefined : rowAt(row),
      place: row === undefined ? undefined : placeAt({ row, column }),
    }))
    selection.selectRect(plan.rect)
    const rows = new Set(targets.flatMap(({ row }) => row ?? []))
    edits.whenRead([...rows].map(rowAtOf), () => write(targets))
  }

  function write(targets: readonly Target[]): void {
    const wishes: Wish[] = []
    const left: Left[] = []
    let same = 0
    for (const { text, row, place } of targets) {
      const read = row && place && isWritable(row) ? readEntryOf(text, row.indicator) : undefined
      if (text === '' || read?.kind === 'none') continue
      if (!place || read?.kind !== 'value')
        left.push({ refusal: read?.kind === 'refused' ? read : undefined, text })
      else if (isUnchanged(place, read.entry)) same += 1
      else wishes.push({ place, entry: read.entry })
    }
    edits.propose(wishes)
    if (wishes.length === 0 && left.length === 0 && same > 0)
      session.tell({ text: t('data.paste.same', same) })
    if (left.length > 0) tellLeft(left)
  }

  function tellLeft(left: readonly Left[]): void {
    session.tell({
      text: t('data.paste.left', { n: left.length, text: left[0]!.text, why: whyOf(left[0]!.refusal) }),
      tone: 'seal',
      lasting: true,
    })
  }

  const whyOf = (refused: Refusal | undefined): string =>
    refused ? t(`data.entry.${refused.why}`, { unit: refused.unit }) : t('data.paste.outside')

  return { paste }
}
