import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError, type Problem } from '../../../core/problem.ts'

/**
 * What takes as long as a file is large: a thread of its own does it, so that nobody waits for it while
 * typing.
 */
export type Errand =
  | { readonly kind: 'copy'; readonly path: string; readonly target: string }
  | { readonly kind: 'read'; readonly path: string }

export type Answer =
  | { readonly ok: true; readonly isSound: boolean }
  | { readonly ok: false; readonly problem: Problem | undefined; readonly text: string }

/** The thread stands beside this file, under the extension this file has. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js', import.meta.url)

async function send(errand: Errand): Promise<boolean> {
  const worker = new Worker(workerFile(), { workerData: errand })
  const [answer] = (await once(worker, 'message')) as [Answer]
  await worker.terminate()
  if (answer.ok) return answer.isSound
  throw answer.problem ? new AppError(answer.problem.code, answer.problem.facts) : new Error(answer.text)
}

/** As `copyWorkspace`. */
export const copyAside = async (path: string, target: string): Promise<void> =>
  void (await send({ kind: 'copy', path, target }))

/** As `isSoundWhileOpen`. */
export const isSoundAside = (path: string): Promise<boolean> => send({ kind: 'read', path })
