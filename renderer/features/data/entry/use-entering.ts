import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { sentenceOf } from '../../../i18n/index.ts'
import { useSessionStore } from '../../session/index.ts'
import { useDataStore } from '../data-store.ts'
import { useEditsStore } from '../edits-store.ts'
import { entryText, readEntryOf, type Entry, type Reading } from '../entry.ts'
import type { Step } from '../grid/range.ts'
import type { Place, ValuesRow } from '../rows.ts'
import type { Selection } from '../use-selection.ts'
import { isWritable } from './cells.ts'
import { useStanding } from './use-standing.ts'

export type Refusal = Extract<Reading, { kind: 'refused' }>

/** What is typed into the cell in hand, from the first key until it is taken over. */
export function useEntering(selection: Selection) {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()
  const edits = useEditsStore()
  const { entryAt, isUnchanged } = useStanding()
  const draft = ref<string>()
  /** What the cell said when it was opened to be edited; undefined where a person typed into it at once. */
  let opened: string | undefined
  const refusal = ref<Refusal>()

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
    if (typed === undefined) edits.whenRead([place], () => open(row, place))
    else write(typed, undefined)
  }

  /** What stands in the cell is there to be changed, unless the person went on while it was read. */
  function open(row: ValuesRow, place: Place): void {
    const isStillInHand = selection.rowKey.value === row.key && selection.period.value === place.period
    if (!isStillInHand || draft.value !== undefined) return
    const entry = entryAt(place)
    const text = entry ? entryText(entry, row.indicator) : undefined
    write(text ?? '', text)
  }

  function write(text: string, standing: string | undefined): void {
    opened = standing
    draft.value = text
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
    const isTyped = text !== opened
    cancel()
    if (read.kind === 'value') edits.whenRead([place], () => enter(place, read.entry, isTyped))
    return true
  }

  function enter(place: Place, entry: Entry, isTyped: boolean): void {
    if (!isUnchanged(place, entry)) edits.propose([{ place, entry }])
    else if (isTyped && !edits.wishAt(place)) restate(place)
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
      isWritable(row) &&
      edits.waiting.size === 0 &&
      edits.reason.trim() !== ''
    )
      restate(place)
  }

  /** After a cell was taken over: on to the next one, unless it could not be read. */
  function acceptThen(then: Step | 'stay'): boolean {
    const isDone = accept()
    if (isDone && then !== 'stay') selection.move(then)
    return isDone
  }

  /** Something stands half typed in the cell. */
  const isTyping = (): boolean => draft.value !== undefined && draft.value !== (opened ?? '')

  return { draft, refusal, isTyping, begin, cancel, acceptThen, restateInHand }
}
