import type { Waiting } from './wishes.ts'

/** What waited before each thing that was written, to be gone back over and forward again. */
export function createWrittenSteps() {
  let before: Waiting[] = []
  let after: Waiting[] = []

  return {
    note(waiting: Waiting): void {
      before.push(waiting)
      after = []
    },
    /** What waited one step before `waiting`; undefined where no step is left. */
    back(waiting: Waiting): Waiting | undefined {
      const found = before.pop()
      if (found) after.push(waiting)
      return found
    },
    /** What waited when the last step was gone back over. */
    forward(waiting: Waiting): Waiting | undefined {
      const found = after.pop()
      if (found) before.push(waiting)
      return found
    },
    /** What was stored or given up is not written any more. */
    clear(): void {
      before = []
      after = []
    },
  }
}
