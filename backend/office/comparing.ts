import { setTimeout as wait } from 'node:timers/promises'
import type { Unfounded, Workspace } from '../store/index.ts'

interface Comparing {
  /** Milliseconds to let pass first; Infinity where it is not to be compared. */
  readonly after: number
  readonly report: (error: unknown) => void
  /** Called where something was found, or is found no more. */
  readonly tell: () => void
}

/** A workspace that is compared with its log while others work in it. */
export interface Compared {
  /** What does not follow from the log, as far as that is known yet. */
  found(): readonly Unfounded[]
  /** Compares once more. */
  again(): void
  /** Compares once more where something turned up that nobody knew of. @param what names it */
  turnedUp(what: string): void
  /** The file is let go of once this is over. */
  stop(): Promise<void>
}

/** What turns up in one go is compared in one go, in milliseconds. */
const PAUSE = 1000

/** Compares an open workspace with its log in the background: another program may have changed it. */
export function compareWithLog(workspace: Workspace, { after, report, tell }: Comparing): Compared {
  const stopping = new AbortController()
  const { signal } = stopping
  let found: readonly Unfounded[] = []
  let isWaiting = false
  const compare = async (pause: number): Promise<void> => {
    isWaiting = true
    await wait(pause, undefined, { signal, ref: false })
    isWaiting = false
    const before = found.length
    found = await workspace.unfoundedAside(signal)
    if (found.length + before > 0 && !signal.aborted) tell()
  }
  let comparing: Promise<void> = Promise.resolve()
  const soon = (pause: number): void => {
    if (after === Infinity || isWaiting) return
    isWaiting = true
    comparing = comparing
      .then(() => compare(pause))
      .catch((error: unknown) => {
        if (!signal.aborted) report(error)
      })
  }
  soon(after)
  const known = new Set<string>()
  const turnedUp = (what: string): void => {
    if (known.has(what)) return
    known.add(what)
    soon(PAUSE)
  }
  const again = (): void => {
    known.clear()
    soon(PAUSE)
  }
  const stop = async (): Promise<void> => {
    stopping.abort()
    await comparing
  }
  return { found: () => found, again, turnedUp, stop }
}
