import { computed, shallowRef } from 'vue'

/** How many steps can be taken back. */
const STEPS = 200
/** Changes of one group that follow each other within this time are one step, in milliseconds. */
const QUICK = 1200

/** The way back and forth again. A step holds the fields as they were before a change. */
export function createHistory<Step extends object>(clock: () => number = Date.now) {
  const past = shallowRef<readonly Step[]>([])
  const future = shallowRef<readonly Step[]>([])
  let last = { group: '', at: 0 }

  function remember(step: Step, group = ''): void {
    const continues = group !== '' && group === last.group && clock() - last.at < QUICK
    last = { group, at: clock() }
    future.value = []
    if (!continues) past.value = [...past.value.slice(1 - STEPS), step]
  }

  /** The step to apply; `opposite` gives the fields as they are now, for the way back. */
  function undo(opposite: (step: Step) => Step): Step | undefined {
    const step = past.value.at(-1)
    if (!step) return undefined
    past.value = past.value.slice(0, -1)
    future.value = [...future.value, opposite(step)]
    last = { group: '', at: 0 }
    return step
  }

  function redo(opposite: (step: Step) => Step): Step | undefined {
    const step = future.value.at(-1)
    if (!step) return undefined
    future.value = future.value.slice(0, -1)
    past.value = [...past.value, opposite(step)]
    return step
  }

  function forget(): void {
    past.value = []
    future.value = []
  }

  return { remember, undo, redo, forget, canUndo: computed(() => past.value.length > 0), canRedo: computed(() => future.value.length > 0) }
}
