import { computed, ref, watch } from 'vue'
import type { Problem } from '../../../core/problem.ts'
import { problemOf } from '../../api.ts'

export type SaveState =
  | { kind: 'saved'; at: Date | undefined }
  | { kind: 'saving' }
  /** All that can be stored is; something waits for a person to decide. */
  | { kind: 'waiting' }
  | { kind: 'failed'; problem: Problem }

/**
 * Refusals of what nobody typed: nothing is left that would have to be saved, and the person decides again or
 * need not.
 */
const nothingLeft: ReadonlySet<string> = new Set(['figures-moved-on', 'import-already-undone'])

/**
 * What the save mark says. "Saved" appears only once nothing waits any more and the store acknowledged it
 * all; a failure stays until a later save succeeds, or until nothing is left that would have to be saved.
 */
export function createSaveState(
  clock: () => Date,
  isHolding: () => boolean = () => false,
  isWaiting: () => boolean = () => false,
) {
  const running = ref(0)
  /** Grows as a save begins: what was typed until then is on its way. */
  const begun = ref(0)
  const savedAt = ref<Date>()
  const failure = ref<Problem>()

  const state = computed<SaveState>(() => {
    if (running.value > 0) return { kind: 'saving' }
    if (failure.value) return { kind: 'failed', problem: failure.value }
    if (isHolding()) return { kind: 'saving' }
    if (isWaiting()) return { kind: 'waiting' }
    return { kind: 'saved', at: savedAt.value }
  })

  /** Follows a save: shows saving, then saved or failed. Hands the outcome through unchanged. */
  async function track<Value>(save: Promise<Value>): Promise<Value> {
    running.value += 1
    begun.value += 1
    try {
      const saved = await save
      savedAt.value = clock()
      failure.value = undefined
      return saved
    } catch (error) {
      const problem = problemOf(error)
      if (!nothingLeft.has(problem.code)) failure.value = problem
      throw error
    } finally {
      running.value -= 1
    }
  }

  watch(
    isHolding,
    holding => {
      if (!holding) failure.value = undefined
    },
    { flush: 'sync' },
  )

  return {
    state,
    begun,
    track,
    forget: () => {
      failure.value = undefined
      savedAt.value = undefined
    },
  }
}
