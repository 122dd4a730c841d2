import { onBeforeUnmount, ref, shallowRef } from 'vue'
import type { Paragraph, Placement, ScriptId, ScriptItem } from '../../../core/documents/model.ts'
import { problemOf, useApi, windowName, type Inputs, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { createAutosave, useFiguresStore } from '../prose/index.ts'
import { useSessionStore, type Change } from '../session/index.ts'
import { createPlacedSource, keyOf, placedAnswers } from './placed.ts'

export type LoadedScript = Outputs['scripts']['get']
export type OpenScript = LoadedScript['script']
export type ScriptHead = Omit<Inputs['scripts']['save']['changes'], 'items'>

interface Desk {
  /** The items as they stand in the editor; undefined before it is there. */
  readonly items: () => readonly ScriptItem[] | undefined
  readonly isComposing: () => boolean
  /**
   * Shows other items in the editor: somebody else's, or those of a newer revision; what differs is brought
   * into sight if wanted.
   */
  readonly show: (items: readonly ScriptItem[], reveal: boolean) => void
}

/** One script at hand: what is typed, what is stored, and what its placed blocks print. */
export function useScript(id: ScriptId, desk: Desk) {
  const api = useApi()
  const session = useSessionStore()
  const figures = useFiguresStore()
  const placed = createPlacedSource(api)
  const script = shallowRef<OpenScript>()
  const theirs = shallowRef<OpenScript>()
  const isMissing = ref(false)
  let head: ScriptHead = {}
  let stored: OpenScript | undefined
  /** The next reading shows what was taken back, or done again, from this window. */
  let wasTakenBack = false

  const saver = createAutosave(0, {
    delay: 600,
    isComposing: desk.isComposing,
    save: store,
    conflict: () => void fetchTheirs(),
  })

  async function store(expected: number): Promise<number> {
    const sent = head
    head = {}
    const items = desk.items()
    try {
      const saved = await session.track(
        api.scripts.save.mutate({
          id,
          expected,
          changes: { ...sent, ...(items ? { items: [...items] } : {}) },
        }),
      )
      stored = saved
      return saved.revision
    } catch (error) {
      head = { ...sent, ...head }
      throw error
    }
  }

  const reading = createLatest<void, LoadedScript>({
    ask: () => api.scripts.get.query({ id }),
    take: loaded => {
      receive(loaded)
      take(loaded.script)
    },
    fail: error => {
      if (problemOf(error).code === 'not-found' && !script.value) isMissing.value = true
      else session.tellProblem(error)
    },
  })
  const load = () => reading.ask()

  function receive(loaded: LoadedScript) {
    figures.receive(loaded.script.language, loaded.figures)
    placed.receive(placedAnswers(loaded.script, loaded.placed))
  }

  /** What is stored is shown only where nothing waits to be stored; otherwise the next save finds out. */
  function take(latest: OpenScript) {
    const isNew = !stored || latest.revision > saver.revision()
    if (!isNew || (stored && saver.state.value !== 'saved')) return
    show(latest)
    saver.rebase(latest.revision)
  }

  function show(latest: OpenScript) {
    const isFirst = !stored
    stored = latest
    script.value = latest
    if (!isFirst) desk.show(latest.items, wasTakenBack)
    wasTakenBack = false
  }

  function edit(change: ScriptHead) {
    if (!script.value) return
    head = { ...head, ...change }
    script.value = { ...script.value, ...change } as OpenScript
    saver.touch()
  }

  async function fetchTheirs(): Promise<void> {
    theirs.value = (await api.scripts.get.query({ id })).script
  }

  function keepMine() {
    if (!theirs.value) return
    saver.rebase(theirs.value.revision)
    theirs.value = undefined
    saver.touch()
  }

  function keepTheirs() {
    const latest = theirs.value
    if (!latest) return
    head = {}
    theirs.value = undefined
    saver.adopt(latest.revision)
    show(latest)
  }

  const contents = (placement: Placement): readonly Paragraph[] | undefined =>
    placement.use.mode === 'edited' ? placement.use.paragraphs : placed.current(keyOf(placement))?.paragraphs

  /**
   * The feed also tells of our own saves; fetching the whole script again for each would cost the author a
   * frame.
   */
  const isOwnEcho = (change: Change) =>
    change.type === 'script.saved' &&
    change.id === id &&
    change.name === 'scripts.save' &&
    change.origin === windowName

  session.onChange(['script', 'block', 'observation', 'indicator', 'workspace'], changes => {
    wasTakenBack ||= changes.some(
      change => change.id === id && change.origin === windowName && change.name?.startsWith('log.'),
    )
    if (changes.some(change => (change.type !== 'script.saved' || change.id === id) && !isOwnEcho(change)))
      void load()
  })
  session.onFlush(saver.flush, () => saver.state.value !== 'saved')
  onBeforeUnmount(() => void saver.flush().finally(saver.stop))

  return {
    script,
    theirs,
    isMissing,
    placed,
    contents,
    saveState: saver.state,
    load,
    edit,
    touch: saver.touch,
    flush: saver.flush,
    keepMine,
    keepTheirs,
  }
}
