import { getCurrentScope, onScopeDispose } from 'vue'
import type { PrintingKind } from '../../../core/documents/index.ts'
import { windowName, type Api, type Topic } from '../../api.ts'

export interface Change {
  readonly type: string
  readonly id: string
  /** The act it was part of: its name, and the window or door it came through. */
  readonly name?: string
  readonly origin?: string
}
type Listener = (changes: readonly Change[]) => void

/** Long enough to gather what one action changes, too short to be seen. */
const BURST = 16

/** Stands for all that may have happened while nobody listened. */
const gap: Change = { type: 'gap', id: '' }

/**
 * Whether a change is one of those listened to: `block.saved`, or `block` for all that happens to blocks. A
 * gap is about everything.
 */
export const isAbout = (change: Change, topics: readonly Topic[]): boolean =>
  change === gap || topics.some(topic => change.type === topic || change.type.startsWith(`${topic}.`))

/**
 * The feed tells a window of its own saves too. Whoever saved a document has been answered already, and need
 * not fetch it again.
 */
export const isOwnSave = (
  { type, id, name, origin }: Change,
  place: PrintingKind,
  document: string,
): boolean =>
  type === `${place}.saved` && id === document && name === `${place}s.save` && origin === windowName

/** Passes on what changed in the workspace, from this window or another, to the views that show it. */
export function createChangeListeners() {
  const listeners = new Set<(change: Change) => void>()
  const heard = (change: Change): void => {
    for (const listener of listeners) listener(change)
  }

  /**
   * Calls `refetch` with the changes to the topics, once for a burst of them. Stops with the component, and
   * returns how to stop earlier.
   */
  function onChange(topics: readonly Topic[], refetch: Listener): () => void {
    let waiting: Change[] = []
    const listener = (change: Change): void => {
      if (!isAbout(change, topics)) return
      waiting.push(change)
      if (waiting.length === 1)
        setTimeout(() => {
          const gathered = waiting
          waiting = []
          if (listeners.has(listener)) refetch(gathered)
        }, BURST)
    }
    listeners.add(listener)
    const stop = () => {
      listeners.delete(listener)
    }
    if (getCurrentScope()) onScopeDispose(stop)
    return stop
  }

  /**
   * Follows the workspace's own feed. The client reconnects by itself, and is told then what was done since
   * it was last told; where nobody can say that, everything is fetched again. That the workspace itself was
   * opened or closed is for the session, which tells the rest once it has entered.
   * @param seen the place of what the window read before it listens, '' where no workspace was open
   */
  function follow(
    api: Pick<Api, 'changes'>,
    workspaceChanged: () => Promise<unknown>,
    seen?: string,
  ): () => void {
    let started = 0
    let entering = 0
    let missed = false

    /** What is told until the window is in the other workspace is not about what it still shows. */
    async function change(): Promise<void> {
      entering += 1
      await workspaceChanged().finally(() => {
        entering -= 1
      })
      if (entering > 0 || !missed) return
      missed = false
      heard(gap)
    }

    function tell(told: Change): void {
      if (entering > 0) missed = true
      else heard(told)
    }

    const subscription = api.changes.subscribe(seen === undefined ? undefined : { seen }, {
      onStarted: () => {
        started += 1
        if (started > 1) void workspaceChanged()
      },
      onData: ({ data: told }) => {
        if (told.type === 'feed.gap') missed = true
        if (told.type === 'feed.gap' || told.type.startsWith('workspace.')) void change()
        else if (told.type !== 'feed.here') tell(told)
      },
    })
    return () => subscription.unsubscribe()
  }

  /** Tells whoever outlives a workspace that another was entered, or the same once more. */
  const entered = (id: string): void => heard({ type: 'workspace.opened', id })

  /** Nobody knows what happened meanwhile: everything shown is fetched again. */
  const missed = (): void => heard(gap)

  return { onChange, follow, entered, missed }
}
