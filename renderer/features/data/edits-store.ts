import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { isSameValue } from '../../../core/figures/same-value.ts'
import type { Problem } from '../../../core/problem.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { usePeopleStore } from '../people/index.ts'
import { useSessionStore } from '../session/index.ts'
import { useUndoStore } from '../undo/index.ts'
import { useDataStore, type Change } from './data-store.ts'
import type { Entry } from './entry.ts'
import { placeKey, type Held, type Place, type RowAt } from './rows.ts'
import { moved, ownSource, sharedSource, unsaid, used } from './value-source.ts'

/**
 * What is to become of a cell; no entry takes its value back. One that restates says the same value from
 * another source, or with a note.
 */
export interface Wish {
  readonly place: Place
  readonly entry: Entry | undefined
  readonly restates?: boolean
}

/** What stood in a cell before, and what stands there now. */
interface Stored {
  readonly before: Held | undefined
  readonly after: Held | undefined
}

/**
 * Everything written into the table on its way to the record. A value without a source, and a revision
 * without a reason, is never stored and never lost: it waits in its cell, wherever the person goes meanwhile,
 * until both are named.
 */
export const useEditsStore = defineStore('data-edits', () => {
  const { t } = useI18n({ useScope: 'global' })
  const session = useSessionStore()
  const undo = useUndoStore()
  const people = usePeopleStore()
  const store = useDataStore()
  const waiting = shallowRef(new Map<string, Wish>())
  const sourcing = shallowRef(unsaid)
  const inHand = shallowRef<Place>()
  /** On their way to the record: what was written stands in its cell until the record has answered. */
  const leaving = shallowRef<readonly Wish[]>([])
  const reason = ref('')
  const lastReason = ref('')
  const asks = ref<'' | 'source' | 'reason'>('')
  let storing: Promise<unknown> = Promise.resolve()
  /** What a person did to rows that are still being read, in the order in which it was done. */
  let doing: Promise<unknown> | undefined

  watch(
    () => session.visit,
    () => {
      abandon()
      sourcing.value = unsaid
      lastReason.value = ''
    },
  )

  const waitingAt = (place: Place): Wish | undefined =>
    waiting.value.size === 0 ? undefined : waiting.value.get(placeKey(place))
  const leavingAt = (place: Place): Wish | undefined =>
    leaving.value.findLast(wish => placeKey(wish.place) === placeKey(place))
  /** What the person last wanted of a cell and the record does not say yet. */
  const wishAt = (place: Place): Wish | undefined => waitingAt(place) ?? leavingAt(place)
  const revises = computed(() => {
    void store.version
    return [...waiting.value.values()].some(
      ({ place }) => store.valueAt(place) !== undefined || leavingAt(place) !== undefined,
    )
  })
  store.hold(() => [
    ...[...waiting.value.values(), ...leaving.value].map(({ place }) => place),
    ...(inHand.value ? [inHand.value] : []),
  ])

  /**
   * Does what has to know what stands in these rows: at once where that is known. What was typed into a row
   * that cannot be read is not lost: it waits in its cell, and the record says what it thinks of it.
   */
  function whenRead(rows: readonly RowAt[], act: () => void): void {
    if (!doing && store.areRead(rows)) return act()
    const mine: Promise<unknown> = (doing ?? Promise.resolve())
      .then(() => store.need(rows))
      .catch(session.tellProblem)
      .then(act)
      .finally(() => {
        if (doing === mine) doing = undefined
      })
    doing = mine
  }

  /** Written back to what stands there: then nothing is to become of the cell. */
  function isStored({ place, entry, restates }: Wish): boolean {
    if (leavingAt(place)) return false
    const standing = store.valueAt(place)
    if (restates && standing) return isSameSource(standing)
    return entry === undefined
      ? standing === undefined
      : standing !== undefined && standing.state !== 'returned' && isSameValue(standing, entry)
  }

  /** What stands there names the source given now, or none is, and there is no note to add. */
  const isSameSource = (standing: Held): boolean =>
    [standing.source, '', undefined].includes(sourcing.value.given?.trim()) &&
    [standing.note, ''].includes(reason.value.trim())

  const sourceOf = ({ place }: { readonly place: Place }): string =>
    sourcing.value.given?.trim() ?? ownSource(sourcing.value, place, store.valueAt(place))

  /** Of what waits, or else of the cell in hand; what is written there holds for all that waits. */
  const source = computed({
    get: () => {
      void store.version
      const places = waiting.value.size > 0 ? entered() : inHand.value ? [{ place: inHand.value }] : []
      return sourcing.value.given ?? sharedSource(places.map(sourceOf))
    },
    set: text => {
      sourcing.value = { ...sourcing.value, given: text }
    },
  })
  const entered = (): Wish[] => [...waiting.value.values()].filter(wish => wish.entry !== undefined)
  /** What waits comes from different places, each of them named. */
  const keepsSources = computed(() => {
    void store.version
    return source.value === '' && waiting.value.size > 0 && entered().every(wish => sourceOf(wish) !== '')
  })

  /** The cell in hand, whose source the field shows while nothing waits. */
  function hold(place: Place | undefined): void {
    if (waiting.value.size === 0) sourcing.value = moved(sourcing.value, place)
    inHand.value = place
  }

  /** Takes what was written and stores it as soon as nothing is lacking. */
  function propose(wishes: readonly Wish[]): void {
    if (wishes.length === 0 || !mayEnter()) return
    const next = new Map(waiting.value)
    for (const wish of wishes) {
      if (isStored(wish)) next.delete(placeKey(wish.place))
      else next.set(placeKey(wish.place), wish)
    }
    if (waiting.value.size > 0 && next.size === 0) reason.value = ''
    waiting.value = next
    settle()
  }

  /** Stores what waits, or says what it waits for. */
  function settle(): void {
    const wishes = [...waiting.value.values()]
    const lacksSource = wishes.some(
      wish => wish.entry !== undefined && !wish.restates && sourceOf(wish) === '',
    )
    asks.value =
      wishes.length === 0
        ? ''
        : lacksSource
          ? 'source'
          : revises.value && reason.value.trim() === ''
            ? 'reason'
            : ''
    if (wishes.length === 0 || asks.value !== '') return
    const [sources, note] = [new Map(wishes.map(wish => [wish, sourceOf(wish)])), reason.value.trim()]
    if (revises.value) lastReason.value = note
    const next = used(
      sourcing.value,
      wishes.map(({ place }) => place.indicator),
    )
    abandon()
    sourcing.value = next
    leaving.value = [...leaving.value, ...wishes]
    storing = storing
      .then(() => keep(sources, note))
      .finally(() => {
        leaving.value = leaving.value.filter(wish => !wishes.includes(wish))
      })
  }

  /**
   * Nothing waits any more, and neither source nor reason is left behind: they were given for what waited,
   * not for what is written next.
   */
  function abandon(): void {
    waiting.value = new Map()
    sourcing.value = { ...sourcing.value, given: undefined }
    reason.value = ''
    asks.value = ''
  }

  async function keep(sources: ReadonlyMap<Wish, string>, note: string): Promise<void> {
    const rows = [...sources.keys()].map(({ place }) => place)
    if (!store.areRead(rows)) await store.need(rows).catch(session.tellProblem)
    const changes = [...sources].map(([{ place, entry, restates = false }, from]): Change => {
      const before = store.valueAt(place)
      return {
        place,
        before,
        after: entry && { ...entry, source: from || (before?.source ?? ''), note },
        note,
        restates,
      }
    })
    await apply(changes)
  }

  /**
   * Stores changes as one act and says what became of them; what the record refuses is written down again as
   * waiting.
   */
  async function apply(changes: readonly Change[]): Promise<void> {
    try {
      const { act, stored, refused, stale } = await store.apply(changes)
      const cells = stored.map(({ place, after }) => ({
        before: changes.find(change => placeKey(change.place) === placeKey(place))?.before,
        after,
      }))
      tell(act, cells, refused, stale)
    } catch (error) {
      const next = new Map(waiting.value)
      for (const { place, after, restates } of changes)
        if (!next.has(placeKey(place))) next.set(placeKey(place), { place, entry: after, restates })
      waiting.value = next
      const given = sharedSource(changes.flatMap(({ after }) => (after ? [after.source] : [])))
      if (given !== '') sourcing.value = { ...sourcing.value, given: sourcing.value.given ?? given }
      session.tellProblem(error)
    }
  }

  function tell(
    act: string,
    cells: readonly Stored[],
    refused: readonly { problem: Problem }[],
    stale: number,
  ): void {
    const left = refused[0]
      ? t('data.told.refused', { n: refused.length, why: sentenceOf(refused[0].problem) })
      : ''
    const behind = stale > 0 ? t('data.told.stale', stale) : ''
    if (cells.length > 1 || left !== '' || behind !== '' || cells.some(cell => cell.before)) {
      const what = cells.every(isRestated) ? 'restated' : 'stored'
      undo.report(cells.length > 0 ? act : undefined, {
        text: [cells.length > 0 ? t(`data.told.${what}`, cells.length) : '', behind, left]
          .filter(Boolean)
          .join(t('data.told.join')),
        tone: left ? 'seal' : 'plain',
      })
    }
  }

  /** Whether the one at the desk may write here at all; who may not is told why, at the first key. */
  function mayEnter(): boolean {
    if (!people.may('enter') && !session.isReadOnly)
      session.tell({
        text: sentenceOf({ code: 'right-missing', facts: { person: people.current.name, right: 'enter' } }),
        tone: 'seal',
      })
    return people.may('enter')
  }

  /** At once where nothing is still being read: a page that is left waits for nothing. */
  const flush = (): Promise<unknown> => {
    settle()
    return doing ? doing.then(flush) : storing
  }

  return {
    waiting,
    waitingAt,
    leaving,
    wishAt,
    source,
    keepsSources,
    hold,
    whenRead,
    revises,
    reason,
    lastReason,
    asks,
    propose,
    isSameSource,
    mayEnter,
    settle,
    abandon,
    flush,
  }
})

const isRestated = ({ before, after }: Stored): boolean =>
  before !== undefined && after !== undefined && isSameValue(before, after) && before.state !== 'returned'
