import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
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
  readonly save: (expected: number, changes: Changes) => Promise<Document>
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
  let pending = {} as Changes
  let inHand = ''

  const saver = createAutosave(0, { isComposing, save: store, conflict: () => void fetchTheirs() })
  const isUnsaved = computed(() => saver.state.value !== 'saved')

  const typed = (from: Document): Changes =>
    Object.fromEntries(fields.map(field => [field, from[field]])) as Changes

  async function store(expected: number): Promise<number> {
    const sent = pending
    pending = {} as Changes
    try {
      const saved = await session.track(save(expected, sent))
      keepTyped(saved)
      return saved.revision
    } catch (error) {
      pending = { ...sent, ...pending }
      throw error
    }
  }

  /** What the store says of the document, with the text as it stands here, so that no caret is lost. */
  function keepTyped(saved: Document): void {
    document.value = document.value ? { ...saved, ...typed(document.value) } : saved
  }

  /**
   * Changes fields, which are stored once the person rests. Changes of one `group` in quick succession are
   * one act, and undone together; what was changed before is an act of its own.
   */
  function edit(changes: Changes, group = ''): void {
    if (!document.value || session.isReadOnly) return
    if (group === '' || group !== inHand) void saver.flush()
    inHand = group
    pending = { ...pending, ...changes }
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
    document.value = stored
    saver.rebase(stored.revision)
  }

  async function fetchTheirs(): Promise<void> {
    theirs.value = (await read()).document
  }

  function keepMine(): void {
    if (!theirs.value) return
    saver.rebase(theirs.value.revision)
    theirs.value = undefined
    saver.touch()
  }

  function keepTheirs(): void {
    const stored = theirs.value
    if (!stored) return
    pending = {} as Changes
    theirs.value = undefined
    saver.adopt(stored.revision)
    document.value = stored
  }

  /** Does something with what is stored, after everything typed is; false where it could not be stored. */
  async function afterSave(act: (revision: number) => Promise<Document>): Promise<boolean> {
    await saver.flush()
    if (isUnsaved.value) return false
    const saved = await session.track(act(saver.revision()))
    saver.adopt(saved.revision)
    keepTyped(saved)
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
