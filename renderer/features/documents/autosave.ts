import { ref, type Ref } from 'vue'
import { problemOf } from '../../api.ts'

export type AutosaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed'

export interface Autosave {
  readonly state: Ref<AutosaveState>
  /** The revision the next save builds on. */
  revision(): number
  /** Something was changed: saves once the author rests. */
  touch(): void
  /** Stores at once what is not stored yet. */
  flush(): Promise<void>
  /** Builds on another revision from now on; what is not stored yet stays to be stored. */
  rebase(revision: number): void
  /** Takes what is stored as revision `revision` for all there is: nothing is left to store. */
  adopt(revision: number): void
  stop(): void
}

interface Options {
  /** Milliseconds of rest before a save. */
  readonly delay?: number
  /** Text being composed still holds pinyin and waits. */
  readonly isComposing?: () => boolean
  /** Stores what there is now, building on `expected`, and gives the new revision. */
  readonly save: (expected: number) => Promise<number>
  /**
   * Another save came first: nothing was stored, and nothing will be until `rebase`. Where it cannot be
   * looked at, the save is tried again.
   */
  readonly conflict?: () => Promise<void>
}

const RETRY = 5000

/** Longest wait of somebody who types without a rest. */
const PATIENCE = 4000

/** Saves on its own, one save at a time, and never over somebody else's. */
export function createAutosave(
  first: number,
  { delay = 600, isComposing = () => false, save, conflict = async () => {} }: Options,
): Autosave {
  const state = ref<AutosaveState>('saved')
  let revision = first
  let dirty = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let unsavedSince = 0

  function wait(time: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void rested(), time)
  }

  async function rested() {
    if (isComposing()) wait(delay)
    else await flush()
  }

  function touch() {
    dirty = true
    if (state.value === 'conflict') return
    if (state.value === 'saved') state.value = 'unsaved'
    unsavedSince ||= Date.now()
    wait(Math.min(delay, Math.max(0, unsavedSince + PATIENCE - Date.now())))
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    if (!dirty || state.value === 'conflict') return
    running = store().finally(() => {
      running = undefined
    })
    await running
  }

  async function store() {
    dirty = false
    unsavedSince = 0
    state.value = 'saving'
    try {
      revision = await save(revision)
      state.value = dirty ? 'unsaved' : 'saved'
    } catch (error) {
      failed(error)
    }
  }

  function failed(error: unknown) {
    const { code } = problemOf(error)
    // What belongs to a workspace that is not open any more is not for the one that is.
    dirty = code !== 'workspace-left'
    if (!dirty) state.value = 'failed'
    else if (code === 'stale-revision') {
      state.value = 'conflict'
      conflict().catch(tryAgain)
    } else tryAgain()
  }

  function tryAgain() {
    state.value = 'failed'
    wait(RETRY)
  }

  function rebase(next: number) {
    revision = next
    if (state.value === 'conflict') state.value = dirty ? 'unsaved' : 'saved'
  }

  function adopt(next: number) {
    clearTimeout(timer)
    dirty = false
    revision = next
    state.value = 'saved'
  }

  return { state, revision: () => revision, touch, flush, rebase, adopt, stop: () => clearTimeout(timer) }
}
