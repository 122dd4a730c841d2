import { onBeforeUnmount, ref } from 'vue'
import {
  editable,
  type Paragraph,
  type Placement,
  type ScriptId,
  type ScriptItem,
} from '../../../core/documents/index.ts'
import { isSame, type Json } from '../../../core/acts/index.ts'
import { problemOf, useApi, windowName, type Inputs, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { createInHand } from '../documents/index.ts'
import { useFiguresStore } from '../prose/index.ts'
import { isOwnSave, useSessionStore, type Change } from '../session/index.ts'
import { createPlacedSource, keyOf, placedAnswers } from './placed.ts'

export type LoadedScript = Outputs['scripts']['get']
export type OpenScript = LoadedScript['script']
export type ScriptHead = Omit<Inputs['scripts']['create'], 'event' | 'kind' | 'items'>

type ScriptChanges = ScriptHead & Partial<Pick<OpenScript, 'items'>>

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
  const isMissing = ref(false)
  /** What stood in the editor when the script was left: a save may still be under way then. */
  let left: readonly ScriptItem[] | undefined
  /** The next reading shows what was taken back, or done again, from this window. */
  let wasTakenBack = false

  const inHand = createInHand<OpenScript, ScriptChanges>({
    fields: editable.script,
    latest: async () => (await api.scripts.get.query({ id })).script,
    save: (expected, difference) => api.scripts.save.mutate({ id, expected, difference }),
    isComposing: desk.isComposing,
    held: stored => ({ items: [...(desk.items() ?? left ?? stored.items)] as OpenScript['items'] }),
    shown: ({ items }) => {
      const standing = desk.items()
      if (standing && !isSame(items as Json, standing as unknown as Json)) desk.show(items, wasTakenBack)
      wasTakenBack = false
    },
  })

  const reading = createLatest<void, LoadedScript>({
    ask: () => api.scripts.get.query({ id }),
    take: loaded => {
      figures.receive(loaded.script.language, loaded.figures)
      placed.receive(placedAnswers(loaded.script, loaded.placed))
      inHand.take(loaded.script)
    },
    fail: error => {
      if (problemOf(error).code === 'not-found' && !inHand.document.value) isMissing.value = true
      else session.tellProblem(error)
    },
  })
  const load = () => reading.ask()

  const contents = (placement: Placement): readonly Paragraph[] | undefined =>
    placement.use.mode === 'edited' ? placement.use.paragraphs : placed.current(keyOf(placement))?.paragraphs

  session.onChange(['script', 'block', 'observation', 'indicator', 'workspace'], changes => {
    wasTakenBack ||= changes.some(
      change => change.id === id && change.origin === windowName && change.name?.startsWith('log.'),
    )
    const isAboutThis = (change: Change): boolean => change.type !== 'script.saved' || change.id === id
    if (changes.some(change => isAboutThis(change) && !isOwnSave(change, 'script', id))) void load()
  })
  onBeforeUnmount(() => {
    left = desk.items()
    inHand.leave()
  })

  /** What is typed into one field without a rest is one act. */
  const edit = (change: ScriptHead): void => inHand.edit(change, Object.keys(change).join())

  return { ...inHand, edit, script: inHand.document, isMissing, placed, contents, load }
}
