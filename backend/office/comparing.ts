import { setTimeout as wait } from 'node:timers/promises'
import type { Unfounded, Workspace } from '../store/index.ts'

interface Comparing {
  /** Milliseconds to let pass first; Infinity where it is not to be compared. */
  readonly after: number
  readonly report: (error: unknown) => void
  /** Called where something was found. */
  readonly tell: () => void
}

/** A workspace that is compared with its log while others work in it. */
export interface Compared {
  /** What does not follow from the log, as far as that is known yet. */
  found(): readonly Unfounded[]
  stop(): void
}

/** Compares an open workspace with its log in the background: another program may have changed it. */
export function compareWithLog(workspace: Workspace, { after, report, tell }: Comparing): Compared {
  const { signal, abort } = stopper()
  let found: readonly Unfounded[] = []
  const compare = async (): Promise<void> => {
    if (after === Infinity) return
    await wait(after, undefined, { signal, ref: false })
    found = await workspace.unfoundedAside(signal)
    if (found.length > 0 && !signal.aborted) tell()
  }
  compare().catch((error: unknown) => {
    if (!signal.aborted) report(error)
  })
  return { found: () => found, stop: abort }
}

function stopper(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
