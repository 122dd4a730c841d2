import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../core/problem.ts'
import type { Facts } from '../../../core/problem.ts'

type Answer = { ok: true } | { ok: false; code: string; facts: Facts; text: string }

/** The worker stands beside this file, under the extension this file has. */
const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? './copy-worker.ts' : './copy-worker.js', import.meta.url)

/** Copies a workspace file in a thread of its own, so that nobody waits for it while typing. */
export async function copyAside(source: string, path: string): Promise<void> {
  const worker = new Worker(workerFile(), { workerData: { source, path } })
  const [answer] = await once(worker, 'message') as [Answer]
  await worker.terminate()
  if (answer.ok) return
  throw answer.code === '' ? new Error(answer.text) : new AppError(answer.code, answer.facts)
}
