import { onBeforeUnmount, ref, shallowRef } from 'vue'
import type { Paragraph, Placement, ScriptId, ScriptItem } from '../../../core/documents/model.ts'
import { differenceOf, type Json } from '../../../core/acts/index.ts'
import { problemOf, useApi, windowName, type Inputs, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { createAutosave, useFiguresStore } from '../prose/index.ts'
import { isOwnSave, useSessionStore, type Change } from '../session/index.ts'
import { createPlacedSource, keyOf, placedAnswers } from './placed.ts'

export type LoadedScript = Outputs['scripts']['get']
export type OpenScript = LoadedScript['script']
export type ScriptHead = Omit<Inputs['scripts']['create'], 'event' | 'kind' | 'items'>

/** What a person edits of a script beside its text. */
const headFields = [
  'title',
  'date',
  'speaker',
  'salutation',
  'language',
  'rate',
  'budget',
] as const satisfies (keyof ScriptHead)[]

/** What a person edits of a script. */
const edited = (script: OpenScript): Pick<OpenScript, (typeof headFields)[number] | 'items'> => {
  const { title, date, speaker, salutation, language, rate, budget, items } = script
  return { title, date, speaker, salutation, language, rate, budget, items }
}

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
  /** As it is stored, in the revision the next save builds on. */
  let stored: OpenScript | undefined
  /** What stood in the editor when the script was left: a save may still be under way then. */
  let left: readonly ScriptItem[] | undefined
  /** The next reading shows what was taken back, or done again, from this window. */
  let wasTakenBack = false

  const saver = createAutosave(0, {
    delay: 600,
    isComposing: desk.isComposing,
    save: store,
    conflict: () => void fetchTheirs(),
  })

  /** As it stands here: what stands in the editor, and the words above it. */
  function present(): OpenScript | undefined {
    if (!script.value || !stored) return undefined
    const items = desk.items() ?? left ?? stored.items
    return { ...script.value, items: [...items] as OpenScript['items'] }
  }

  async function store(expected: number): Promise<number> {
    const sent = present()
    const difference = sent && stored && differenceOf(edited(stored) as Json, edited(sent) as Json)
    if (!difference) return expected
    const saved = await session.track(api.scripts.save.mutate({ id, expected, difference }))
    stored = { ...sent, ...saved }
    return saved.revision
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
    script.value = { ...script.value, ...change } as OpenScript
    saver.touch()
  }

  async function fetchTheirs(): Promise<void> {
    theirs.value = (await api.scripts.get.query({ id })).script
  }

  /** What was typed here is kept; what others wrote above the text, where it was left alone here, stays. */
  function keepMine() {
    const [mine, before, latest] = [present(), stored, theirs.value]
    if (!mine || !before || !latest) return
    const typed = headFields.filter(field => mine[field] !== before[field])
    script.value = {
      ...latest,
      ...Object.fromEntries(typed.map(field => [field, mine[field]])),
    }
    stored = latest
    saver.rebase(latest.revision)
    theirs.value = undefined
    saver.touch()
  }

  function keepTheirs() {
    const latest = theirs.value
    if (!latest) return
    theirs.value = undefined
    saver.adopt(latest.revision)
    show(latest)
  }

  const contents = (placement: Placement): readonly Paragraph[] | undefined =>
    placement.use.mode === 'edited' ? placement.use.paragraphs : placed.current(keyOf(placement))?.paragraphs

  session.onChange(['script', 'block', 'observation', 'indicator', 'workspace'], changes => {
    wasTakenBack ||= changes.some(
      change => change.id === id && change.origin === windowName && change.name?.startsWith('log.'),
    )
    const isAboutThis = (change: Change): boolean => change.type !== 'script.saved' || change.id === id
    if (changes.some(change => isAboutThis(change) && !isOwnSave(change, 'script', id))) void load()
  })
  session.onFlush(saver.flush, () => saver.state.value !== 'saved')
  onBeforeUnmount(() => {
    left = desk.items()
    void saver.flush().finally(saver.stop)
  })

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
