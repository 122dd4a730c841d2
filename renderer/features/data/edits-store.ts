import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { lackingOf, type Lacking } from '../../../core/figures/lacking.ts'
import { isSameValue } from '../../../core/figures/same-value.ts'
import { problemOf } from '../../api.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { usePeopleStore } from '../people/index.ts'
import { useSessionStore } from '../session/index.ts'
import { useUndoStore } from '../undo/index.ts'
import { useDataStore, type Applied, type Change } from './data-store.ts'
import { createLeaving } from './leaving.ts'
import { placeKey, type Held, type Place, type RowAt } from './rows.ts'
import { moved, ownSource, sharedSource, unsaid, used } from './value-source.ts'
import {
  builtOn,
  isDisputed,
  without,
  withWishes,
  type Dispute,
  type LeavingWish,
  type Waiting,
  type WaitingWish,
  type Wish,
} from './wishes.ts'
import { createWrittenSteps } from './written-steps.ts'

/** Refusals of a whole step that trying again changes nothing about: its cells wait for a person. */
const final: ReadonlySet<string> = new Set(['right-missing', 'bad-input'])

/**
 * Everything written into the table on its way to the record. What lacks a source or a reason, what the
 * record refused, and what somebody else changed meanwhile is never stored and never lost: it waits in its
 * cell, wherever the person goes meanwhile, until they have decided.
 */
export const useEditsStore = defineStore('data-edits', () => {
  const { t } = useI18n({ useScope: 'global' })
  const session = useSessionStore()
  const undo = useUndoStore()
  const people = usePeopleStore()
  const store = useDataStore()
  const waiting = shallowRef<Waiting>(new Map())
  const sourcing = shallowRef(unsaid)
  const inHand = shallowRef<Place>()
  /** What was written stands in its cell until the record has answered. */
  const leaving = createLeaving<LeavingWish>(send, settleOvertaken)
  const steps = createWrittenSteps()
  const reason = ref('')
  const lastReason = ref('')
  const asks = ref<'' | Lacking>('')
  /** Grows whenever a person did something that something is asked for. */
  const asked = ref(0)
  /** How many cells the step stored that others were refused of. */
  const storedBeside = ref(0)
  /** Something was refused only because it had been written before another revision was read. */
  let goesAgain = false
  /** What a person did to rows that are still being read, in the order in which it was done. */
  let doing: Promise<unknown> | undefined

  watch(
    () => session.visit,
    () => {
      leaving.clear()
      forget()
      sourcing.value = unsaid
      lastReason.value = ''
    },
  )

  const waitingAt = (place: Place): WaitingWish | undefined =>
    waiting.value.size === 0 ? undefined : waiting.value.get(placeKey(place))
  /** The last of each cell. */
  const leavingByCell = computed(
    () => new Map(leaving.items.value.map(wish => [placeKey(wish.place), wish] as const)),
  )
  const leavingAt = (place: Place): LeavingWish | undefined =>
    leavingByCell.value.size === 0 ? undefined : leavingByCell.value.get(placeKey(place))
  /** What the person last wanted of a cell and the record does not say yet. */
  const wishAt = (place: Place): WaitingWish | undefined => waitingAt(place) ?? leavingAt(place)
  const isRevision = ({ place }: Wish): boolean =>
    store.valueAt(place) !== undefined || leavingAt(place) !== undefined
  const revises = computed(() => {
    void store.version
    return [...waiting.value.values()].some(isRevision)
  })
  /** What others made of cells that wait here. */
  const disputes = computed((): Dispute[] => {
    void store.version
    return [...waiting.value.values()]
      .filter(wish => isContested(wish))
      .map(wish => ({ wish, theirs: store.valueAt(wish.place) }))
  })
  const refusals = computed(() => [...waiting.value.values()].filter(({ refused }) => refused !== undefined))
  const isContested = (wish: WaitingWish): boolean =>
    store.areRead([wish.place]) && !leavingAt(wish.place) && isDisputed(wish, store.valueAt(wish.place))
  // Wherever the person goes, this stays: only closing the window would lose it.
  session.onFlush(
    () => flush(),
    () => leaving.items.value.length > 0,
    'stored',
  )
  session.onFlush(
    () => Promise.resolve(),
    () => waiting.value.size > 0,
    'decided',
  )
  store.hold(() => [
    ...[...waiting.value.values(), ...leaving.items.value].map(({ place }) => place),
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

  /** A revision comes from where the value that was seen came, never from where somebody's newer one did. */
  function sourceOf(cell: Pick<WaitingWish, 'place'> | WaitingWish): string {
    const { given } = sourcing.value
    if (given !== undefined) return given.trim()
    if ('said' in cell && cell.said) return cell.said.source
    return ownSource(sourcing.value, cell.place, 'seen' in cell ? cell.seen : store.valueAt(cell.place))
  }
  const noteOf = ({ said }: WaitingWish): string => reason.value.trim() || (said?.note ?? '')

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
  const entered = (): WaitingWish[] => [...waiting.value.values()].filter(wish => wish.entry !== undefined)
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
    const written = wishes
      .filter(wish => !isStored(wish))
      .map((wish): WaitingWish => ({ ...wish, seen: seenBy(wish) }))
    const next = withWishes(
      without(
        waiting.value,
        wishes.map(({ place }) => place),
      ),
      written,
    )
    steps.note(waiting.value)
    if (waiting.value.size > 0 && next.size === 0) reason.value = ''
    waiting.value = next
    settle()
  }

  /** Written again, a cell is still written over what stood there at first. */
  function seenBy({ place }: Wish): Held | undefined {
    const before = waitingAt(place)
    return before ? before.seen : store.valueAt(place)
  }

  /** What is written as it is to be stored: a value said again keeps its source where no other is given. */
  const stated = (wish: WaitingWish): LeavingWish => ({
    ...wish,
    source: sourceOf(wish) || (wish.restates ? (store.valueAt(wish.place)?.source ?? '') : ''),
    note: noteOf(wish),
  })

  /**
   * Stores what waits, or says what it waits for. Where a person asks for it, what was refused is tried
   * `again`; what is disputed waits until they have chosen. Unless it is `asking`, nobody is taken to the
   * field that something lacks in.
   */
  function settle({ again = false, asking = true } = {}): void {
    dropStored()
    const wishes = [...waiting.value.values()]
    const ready = wishes.filter(wish => (again || !wish.refused) && !isContested(wish))
    const going = ready.map(stated)
    asks.value = lackingAmong(going)
    if (asks.value !== '' && asking) asked.value += 1
    if (going.length === 0 || asks.value !== '') return
    if (going.some(isRevision)) lastReason.value = reason.value.trim() || lastReason.value
    const next = used(
      sourcing.value,
      going.map(({ place }) => place.indicator),
    )
    const left = wishes.filter(wish => !ready.includes(wish)).map(keepsSaid)
    forget()
    sourcing.value = next
    waiting.value = withWishes(new Map(), left)
    leaving.add(going.map(wish => ({ ...wish, refused: undefined })))
  }

  function lackingAmong(going: readonly LeavingWish[]): '' | Lacking {
    const lacking = going.map(wish => lackingOf({ ...wish, value: wish.entry?.value }, isRevision(wish)))
    if (lacking.includes('source')) return 'source'
    return lacking.includes('reason') ? 'reason' : ''
  }

  /** What others made the same of meanwhile is what was wanted. */
  function dropStored(): void {
    const stays = [...waiting.value.values()].filter(
      wish => wish.refused !== undefined || wish.restates || !isStored(wish),
    )
    if (stays.length === waiting.value.size) return
    if (stays.length === 0) forget()
    else waiting.value = withWishes(new Map(), stays)
  }

  /** What was said of all that waits stays said of what is not stored with it. */
  const keepsSaid = (wish: WaitingWish): WaitingWish => ({
    ...wish,
    said: { source: sourceOf(wish), note: noteOf(wish) },
  })

  /**
   * Nothing waits any more, and neither source nor reason is left behind: they were given for what waited,
   * not for what is written next.
   */
  function forget(): void {
    steps.clear()
    waiting.value = new Map()
    sourcing.value = { ...sourcing.value, given: undefined }
    reason.value = ''
    asks.value = ''
    storedBeside.value = 0
  }

  /** Gives up what waits, and what could not be sent. */
  function abandon(): void {
    if (leaving.isStuck.value) leaving.clear()
    forget()
  }

  /** Takes back what was written last and is not stored. */
  function stepBack(): void {
    const before = steps.back(waiting.value)
    if (before) showStep(before)
    else abandon()
  }

  /** Writes again what was taken back last; false where there is nothing. */
  function stepForward(): boolean {
    const after = steps.forward(waiting.value)
    if (after) showStep(after)
    return after !== undefined
  }

  function showStep(step: Waiting): void {
    waiting.value = step
    asks.value = lackingAmong([...step.values()].filter(wish => !isContested(wish)).map(stated))
  }

  /** One step: stored as one act, each cell of it by itself. */
  async function send(step: readonly LeavingWish[]): Promise<void> {
    const rows = step.map(({ place }) => place)
    if (!store.areRead(rows)) await store.need(rows).catch(session.tellProblem)
    const disputed = step.filter(wish => isDisputed(wish, store.valueAt(wish.place)))
    putBack(disputed)
    const going = step
      .filter(wish => !disputed.includes(wish))
      .map(wish => ({ ...wish, seen: store.valueAt(wish.place) }))
    if (going.length === 0) return
    try {
      await take(going, await store.apply(going.map(changeOf)))
    } catch (error) {
      if (!final.has(problemOf(error).code)) throw error
      putBack(going.map(wish => ({ ...wish, refused: problemOf(error) })))
      session.tellProblem(error)
    }
  }

  const changeOf = ({ place, seen, entry, source: from, note, restates = false }: LeavingWish): Change => ({
    place,
    before: seen,
    after: entry && { ...entry, source: from || (seen?.source ?? ''), note },
    note,
    restates,
  })

  /** Back into its cell, with what was said of it; unless something else was written there since. */
  function putBack(wishes: readonly LeavingWish[]): void {
    const since = new Set([...waiting.value.keys(), ...leaving.later().map(({ place }) => placeKey(place))])
    const back = wishes
      .filter(({ place }) => !since.has(placeKey(place)))
      .map(({ source: from, note, ...wish }): WaitingWish => ({ ...wish, said: { source: from, note } }))
    if (back.length === 0) return
    steps.clear()
    waiting.value = withWishes(waiting.value, back)
  }

  async function take(
    going: readonly LeavingWish[],
    { act, stored, refused, stale }: Applied,
  ): Promise<void> {
    const after = new Map(stored.map(value => [placeKey(value.place), value.after]))
    const why = new Map(refused.map(({ place, problem }) => [placeKey(place), problem]))
    waiting.value = withWishes(new Map(), builtOn([...waiting.value.values()], after))
    leaving.revise(later => builtOn(later, after))
    const back = going.filter(({ place }) => why.has(placeKey(place)))
    storedBeside.value = back.length > 0 ? stored.length : 0
    putBack(back.map(wish => ({ ...wish, refused: why.get(placeKey(wish.place)) })))
    const overtaken = back.filter(({ place }) => why.get(placeKey(place))?.code === 'stale-revision')
    if (overtaken.length > 0) await lookAgain(overtaken)
    tell(
      act,
      going.filter(({ place }) => after.has(placeKey(place))),
      back.filter(({ place }) => waitingAt(place)?.refused).length,
      stale,
    )
  }

  /** What came first is read: what contradicts nothing goes again, and of the rest a person chooses. */
  async function lookAgain(overtaken: readonly LeavingWish[]): Promise<void> {
    await store
      .refresh([...new Set(overtaken.map(({ place }) => place.indicator))], false)
      .catch(session.tellProblem)
    const read = overtaken.flatMap(({ place, seen }) => {
      const wish = waitingAt(place)
      return wish?.refused && store.valueAt(place)?.revision !== seen?.revision ? [wish] : []
    })
    waiting.value = withWishes(
      waiting.value,
      read.map(wish => ({ ...wish, refused: undefined })),
    )
    goesAgain ||= read.length > 0
  }

  function settleOvertaken(): void {
    if (goesAgain) settle({ asking: false })
    goesAgain = false
  }

  /** What was written here is stored over what others made of these cells. */
  function keepMine(places: readonly Place[]): void {
    const mine = places.flatMap(place => {
      const wish = waitingAt(place)
      return wish ? [{ ...keepsSaid(wish), seen: store.valueAt(place) }] : []
    })
    steps.clear()
    waiting.value = withWishes(waiting.value, mine)
    settle()
  }

  /** What others made of these cells stays. */
  function keepTheirs(places: readonly Place[]): void {
    steps.clear()
    const next = without(waiting.value, places)
    if (next.size === 0) forget()
    else waiting.value = next
    settle({ asking: false })
  }

  function tell(act: string, cells: readonly LeavingWish[], refused: number, stale: number): void {
    const left = refused > 0 ? t('data.told.refused', refused) : ''
    const behind = stale > 0 ? t('data.told.stale', stale) : ''
    if (cells.length > 1 || left !== '' || behind !== '' || cells.some(({ seen }) => seen)) {
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
    settle({ asking: false })
    return doing ? doing.then(flush) : leaving.flush()
  }

  return {
    waiting,
    waitingAt,
    leaving: leaving.items,
    isStuck: leaving.isStuck,
    wishAt,
    disputes,
    refusals,
    storedBeside,
    keepMine,
    keepTheirs,
    source,
    keepsSources,
    hold,
    whenRead,
    revises,
    reason,
    lastReason,
    asks,
    asked,
    propose,
    isSameSource,
    mayEnter,
    settle,
    abandon,
    stepBack,
    stepForward,
    flush,
  }
})

const isRestated = ({ seen, entry }: LeavingWish): boolean =>
  seen !== undefined && entry !== undefined && isSameValue(seen, entry) && seen.state !== 'returned'
