import { computed, shallowRef } from 'vue'
import { problemOf } from '../../api.ts'
import { createAutosave } from '../documents/index.ts'

/**
 * What is on its way to the record: one step after another, each as one act, saved and tried again as
 * documents are. `sent` is called once a step has left.
 */
export function createLeaving<Item>(send: (step: readonly Item[]) => Promise<void>, sent: () => void) {
  const steps = shallowRef<readonly (readonly Item[])[]>([])
  const saver = createAutosave(0, { delay: 0, save: sendAll })

  async function sendAll(): Promise<number> {
    for (let [next] = steps.value; next; [next] = steps.value) {
      await send(next).catch(forgetElsewhere)
      steps.value = steps.value.filter(step => step !== next)
      sent()
    }
    return 0
  }

  /** What belongs to a workspace that is not open any more is not for the one that is. */
  function forgetElsewhere(error: unknown): never {
    if (problemOf(error).code === 'workspace-left') steps.value = []
    throw error
  }

  function add(step: readonly Item[]): void {
    steps.value = [...steps.value, step]
    saver.touch()
    void saver.flush()
  }

  /** Another state of what waits for those that are sent now. */
  function revise(revised: (items: readonly Item[]) => readonly Item[]): void {
    const [sent, ...later] = steps.value
    if (sent) steps.value = [sent, ...later.map(revised)]
  }

  /** Lets go of all that could not be sent; what is being sent goes its way. */
  function clear(): void {
    if (saver.state.value === 'saving') steps.value = steps.value.slice(0, 1)
    else {
      steps.value = []
      saver.adopt(0)
    }
  }

  return {
    items: computed(() => steps.value.flat()),
    /** Of the steps behind the one that is being sent. */
    later: () => steps.value.slice(1).flat(),
    /** It could not be sent, and is tried again. */
    isStuck: computed(() => steps.value.length > 0 && saver.state.value === 'failed'),
    add,
    revise,
    clear,
    flush: saver.flush,
  }
}
