import { onBeforeUnmount, ref, shallowRef } from 'vue'
import type { Patch } from '../../../core/acts/index.ts'
import { problemOf } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import { createInHand, type Stored } from './in-hand.ts'

interface Options<Document extends Stored, Changes extends object, About> {
  /** What a person edits; all else is the store's. */
  readonly fields: readonly (keyof Changes & keyof Document)[]
  /** The document, and what is known about it: figures, stale places. */
  readonly read: () => Promise<{ document: Document; about: About }>
  /** Stores how what is typed differs from revision `expected`; gives what only the store knows. */
  readonly save: (expected: number, difference: Patch) => Promise<Stored & Partial<Document>>
  readonly isComposing?: () => boolean
}

/** One document at hand, with what is known about it; stored as it is edited, and when it is left. */
export function useDocument<Document extends Stored, Changes extends object, About>({
  read,
  ...options
}: Options<Document, Changes, About>) {
  const session = useSessionStore()
  const about = shallowRef<About>()
  const isMissing = ref(false)
  const inHand = createInHand<Document, Changes>({
    ...options,
    latest: async () => (await read()).document,
  })

  const reading = createLatest<void, { document: Document; about: About }>({
    ask: read,
    take: answer => {
      about.value = answer.about
      inHand.take(answer.document)
    },
    fail: error => {
      if (problemOf(error).code === 'not-found') isMissing.value = true
      else session.tellProblem(error)
    },
  })

  onBeforeUnmount(inHand.leave)

  return { ...inHand, about, isMissing, load: () => reading.ask() }
}
