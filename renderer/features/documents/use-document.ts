import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { differenceOf, isSame, type Json, type Patch } from '../../../core/acts/index.ts'
import { problemOf } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { createAutosave } from '../prose/index.ts'
import { useSessionStore } from '../session/index.ts'

interface Stored {
  readonly revision: number
  readonly updatedBy: string
  readonly updatedAt: string
}

interface Options<Document extends Stored, Changes extends object, About> {
  /** What a person edits; all else is the store's. */
  readonly fields: readonly (keyof Changes & keyof Document)[]
  /** The document, and what is known about it: figures, stale places. */
  readonly read: () => Promise<{ document: Document; about: About }>
  /** Stores how what is typed differs from revision `expected`; gives what only the store knows. */
  readonly save: (expected: number, difference: Patch) => Promise<Stored & Partial<Document>>
  readonly isComposing?: () => boolean
}

/** One document at hand: what is typed, what is stored, and what to do where another save came first. */
export function useDocument<Document extends Stored, Changes extends object, About>({
  fields,
  read,
  save,
  isComposing = () => false,
}: Options<Document, Changes, About>) {
  const session = useSessionStore()
  const document = shallowRef<Document>()
  const about = shallowRef<About>()
  const theirs = shallowRef<Document>()
  const isMissing = ref(false)
  /** As it is stored, in the revision the next save builds on. */
  let base: Document | undefined
  let inHand = ''

  const saver = createAutosave(0, { isComposing, save: store, conflict: () => void fetchTheirs() })
  const isUnsaved = computed(() => saver.state.value !== 'saved')

  const typed = (from: Document): Changes =>
    Object.fromEntries(fields.map(field => [field, from[field]])) as Changes

  async function store(expected: number): Promise<number> {
    const sent = document.value
    const difference = sent && base && differenceOf(typed(base) as Json, typed(sent) as Json)
    if (!difference) return expected
    const saved = await session.track(save(expected, difference))
    base = { ...sent, ...saved }
    document.value = { ...document.value!, ...saved }
    return saved.revision
  }

  /** What of the fields stands here otherwise than it is stored. */
  function unsaved(): Partial<Document> {
    const [here, there] = [document.value, base]
    if (!here || !there) return {}
    const changed = fields.filter(field => !isSame(here[field] as Json, there[field] as Json))
    return Object.fromEntries(changed.map(field => [field, here[field]])) as unknown as Partial<Document>
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

  const reading = createLatest<void, { document: Document; about: About }>({
    ask: read,
    take: answer => {
      about.value = answer.about
      take(answer.document)
    },
    fail: error => {
      if (problemOf(error).code === 'not-found') isMissing.value = true
      else session.tellProblem(error)
    },
  })
  const load = () => reading.ask()

  /** What is stored wins only where nothing waits to be stored; otherwise the next save finds out. */
  function take(stored: Document): void {
    if (document.value && (isUnsaved.value || stored.revision <= saver.revision())) return
    document.value = base = stored
    saver.rebase(stored.revision)
  }

  async function fetchTheirs(): Promise<void> {
    theirs.value = (await read()).document
  }

  /** What was typed here is kept; what others did to other fields stays. */
  function keepMine(): void {
    const latest = theirs.value
    if (!latest) return
    document.value = { ...latest, ...unsaved() }
    base = latest
    saver.rebase(latest.revision)
    theirs.value = undefined
    saver.touch()
  }

  function keepTheirs(): void {
    const stored = theirs.value
    if (!stored) return
    theirs.value = undefined
    saver.adopt(stored.revision)
    document.value = base = stored
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
  onBeforeUnmount(() => void saver.flush().finally(saver.stop))

  return {
    document,
    about,
    theirs,
    isMissing,
    edit,
    load,
    keepMine,
    keepTheirs,
    afterSave,
    flush: saver.flush,
  }
}
