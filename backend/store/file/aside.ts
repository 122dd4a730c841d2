import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError, type Problem } from '../../../core/problem.ts'
import type { Unfounded } from '../log/model.ts'

/**
 * What takes as long as a file is large: a thread of its own does it, so that nobody waits for it while
 * typing.
 */
export type Errand =
  | { readonly kind: 'copy'; readonly path: string; readonly target: string }
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'unfounded'; readonly path: string }

/** What each errand brings back. */
export interface Found {
  readonly copy: undefined
  /** Whether the file is sound. */
  readonly read: boolean
  readonly unfounded: Unfounded[]
}

export type Answer =
  | { readonly ok: true; readonly found: Found[Errand['kind']] }
  | { readonly ok: false; readonly problem: Problem | undefined; readonly text: string }

/** The thread stands beside this file, under the extension this file has. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js', import.meta.url)

/** What was just read and is needed no more is let go of early: the whole file passes through the thread. */
const youngMegabytes = 8

/** @throws AbortError at the signal, once the thread is gone and the file with it */
async function send<Kind extends Errand['kind']>(
  errand: Errand & { kind: Kind },
  signal?: AbortSignal,
): Promise<Found[Kind]> {
  const worker = new Worker(workerFile(), {
    workerData: errand,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  const answering = once(worker, 'message', signal ? { signal } : {}) as Promise<[Answer]>
  const [answer] = await answering.finally(() => worker.terminate())
  if (answer.ok) return answer.found as Found[Kind]
  throw answer.problem ? new AppError(answer.problem.code, answer.problem.facts) : new Error(answer.text)
}

/** As `copyWorkspace`. */
export const copyAside = async (path: string, target: string): Promise<void> =>
  await send({ kind: 'copy', path, target })

/** As `isSoundWhileOpen`. */
export const isSoundAside = (path: string, signal: AbortSignal): Promise<boolean> =>
  send({ kind: 'read', path }, signal)

/** As `unfounded`, of the file as it stands at one moment. */
export const unfoundedAside = (path: string, signal: AbortSignal): Promise<Unfounded[]> =>
  send({ kind: 'unfounded', path }, signal)
