import { computed, ref, shallowRef } from 'vue'
import { differenceOf, isSame, type Json, type Patch } from '../../../core/acts/index.ts'
import { meet } from '../../../core/documents/meeting.ts'
import { createAutosave } from './autosave.ts'
import { useSessionStore } from '../session/index.ts'

export interface Stored {
  readonly revision: number
  readonly updatedBy: string
  readonly updatedAt: string
}

interface Options<Document extends Stored, Changes extends object> {
  /** What a person edits; all else is the store's. */
  readonly fields: readonly (keyof Changes & keyof Document)[]
  /** As it is stored now. */
  readonly latest: () => Promise<Document>
  /** Stores how what is typed differs from revision `expected`; gives what only the store knows. */
  readonly save: (expected: number, difference: Patch) => Promise<Stored & Partial<Document>>
  /** Milliseconds of rest before a save. */
  readonly delay?: number
  readonly isComposing?: () => boolean
  /** Fields an editor holds, as they stand there; without an editor, as they are stored. */
  readonly held?: (stored: Document) => Partial<Document>
  /** Another state stands here than what was typed: an editor shows it. */
  readonly shown?: (document: Document) => void
}

/**
 * A document in hand: what is typed, what is stored, and what to do where another save came first. What
 * others did to fields that were left alone here stays, and so does what was typed; where both changed the
 * same field, nothing is stored until the person has chosen.
 */
export function createInHand<Document extends Stored, Changes extends object>({
  fields,
  latest,
  save,
  delay = 600,
  isComposing = () => false,
  held = () => ({}),
  shown = () => {},
}: Options<Document, Changes>) {
  const session = useSessionStore()
  const document = shallowRef<Document>()
  /** What another save made of it, where the person has to choose. */
  const theirs = shallowRef<Document>()
  /** How often another state came to stand here than what was typed. */
  const times = ref(0)
  /** As it is stored, in the revision the next save builds on. */
  let base: Document | undefined
  let inHand = ''

  const saver = createAutosave(0, { delay, isComposing, save: store, conflict: meetTheirs })
  const isUnsaved = computed(() => saver.state.value !== 'saved')

  const typed = (from: Document): Changes =>
    Object.fromEntries(fields.map(field => [field, from[field]])) as Changes

  /** As it stands here, in fields and editors. */
  const present = (): Document | undefined => document.value && base && { ...document.value, ...held(base) }

  async function store(expected: number): Promise<number> {
    const sent = present()
    const difference = sent && base && differenceOf(typed(base) as Json, typed(sent) as Json)
    if (!difference) return expected
    const saved = await session.track(save(expected, difference))
    base = { ...sent, ...saved }
    document.value = { ...document.value!, ...saved, ...typedSince(sent) }
    return saved.revision
  }

  /** What was changed while what was sent was being stored: its answer knows nothing of that. */
  const typedSince = (sent: Document): Partial<Document> =>
    among(field => !isSame(document.value![field] as Json, sent[field] as Json), document.value!)

  const among = (isMeant: (field: keyof Document) => boolean, from: Document): Partial<Document> =>
    Object.fromEntries(
      fields.filter(isMeant).map(field => [field, from[field]]),
    ) as unknown as Partial<Document>

  /** What of the fields stands here otherwise than it is stored. */
  function unsaved(): Partial<Document> {
    const [here, there] = [present(), base]
    if (!here || !there) return {}
    return among(field => !isSame(here[field] as Json, there[field] as Json), here)
  }

  /**
   * Changes fields, which are stored once the person rests. Changes of one `group` in quick succession are
   * one act, and undone together; what was changed before is an act of its own.
   */
  function edit(changes: Changes, group = ''): void {
    if (!document.value || session.isReadOnly) return
    if (group === '' || group !== inHand) void saver.flush()
    inHand = group
    document.value = { ...document.value, ...changes }
    saver.touch()
  }

  function show(state: Document): void {
    document.value = state
    times.value += 1
    shown(state)
  }

  /** What is stored wins only where nothing waits to be stored; otherwise the next save finds out. */
  function take(stored: Document): void {
    if (base && (isUnsaved.value || stored.revision <= saver.revision())) return
    base = stored
    show(stored)
    saver.rebase(stored.revision)
  }

  async function meetTheirs(): Promise<void> {
    const stored = await latest()
    const [here, there] = [present(), base]
    const isSameJson = (left: Document[keyof Document], right: Document[keyof Document]): boolean =>
      isSame(left as Json, right as Json)
    const isBoth =
      here !== undefined &&
      there !== undefined &&
      fields.some(field => meet(there[field], here[field], stored[field], isSameJson) === 'both')
    if (isBoth) theirs.value = stored
    else build(stored)
  }

  /** Goes on from what another save made of it, with what was typed here. */
  function build(stored: Document): void {
    const mine = unsaved()
    base = stored
    show({ ...stored, ...mine })
    saver.rebase(stored.revision)
    saver.touch()
  }

  /** What was typed here is kept; what others did to other fields stays. */
  function keepMine(): void {
    if (!theirs.value) return
    build(theirs.value)
    theirs.value = undefined
  }

  function keepTheirs(): void {
    const stored = theirs.value
    if (!stored) return
    theirs.value = undefined
    saver.adopt(stored.revision)
    base = stored
    show(stored)
  }

  /** Does something with what is stored, after everything typed is; false where it could not be stored. */
  async function afterSave(act: (revision: number) => Promise<Document>): Promise<boolean> {
    await saver.flush()
    if (isUnsaved.value) return false
    const saved = await session.track(act(saver.revision()))
    saver.adopt(saved.revision)
    base = saved
    document.value = document.value ? { ...saved, ...typed(document.value) } : saved
    return true
  }

  session.onFlush(saver.flush, () => isUnsaved.value)

  return {
    document,
    theirs,
    times,
    edit,
    touch: saver.touch,
    take,
    keepMine,
    keepTheirs,
    afterSave,
    flush: saver.flush,
    /** Stores what waits, and nothing more afterwards. */
    leave: () => void saver.flush().finally(saver.stop),
  }
}
