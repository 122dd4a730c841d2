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

/** How long a thread waits for the next errand, in milliseconds: opening a file sends three. */
const REST = 2000

/** Threads that are done with an errand, each with what ends it unless another comes. */
const resting = new Map<Worker, NodeJS.Timeout>()

/** A thread with nothing else to do: starting one costs more than most errands on a small file. */
function takeThread(): Worker {
  const [rested] = resting
  if (!rested) return startThread()
  const [worker] = rested
  wake(worker)
  worker.ref()
  return worker
}

function startThread(): Worker {
  const worker = new Worker(workerFile(), { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
  // What ends a thread in the middle of an errand is told to whoever sent it.
  return worker.on('error', () => wake(worker)).on('exit', () => wake(worker))
}

function wake(worker: Worker): void {
  clearTimeout(resting.get(worker))
  resting.delete(worker)
}

/** Has a thread wait for the next errand, which keeps no process from ending. */
function rest(worker: Worker): void {
  worker.unref()
  resting.set(
    worker,
    setTimeout(() => {
      wake(worker)
      void worker.terminate()
    }, REST).unref(),
  )
}

/** @throws AbortError at the signal, once the thread is gone and the file with it */
async function send<Kind extends Errand['kind']>(
  errand: Errand & { kind: Kind },
  signal?: AbortSignal,
): Promise<Found[Kind]> {
  const worker = takeThread()
  try {
    const answering = once(worker, 'message', signal ? { signal } : {}) as Promise<[Answer]>
    worker.postMessage(errand)
    const [answer] = await answering
    rest(worker)
    return foundIn(answer) as Found[Kind]
  } catch (error) {
    if (!resting.has(worker)) await worker.terminate()
    throw error
  }
}

function foundIn(answer: Answer): Found[Errand['kind']] {
  if (answer.ok) return answer.found
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
