import { Worker } from 'node:worker_threads'
import { AppError, type Problem } from '../../core/problem.ts'
import type { Progress, Task } from './tasks.ts'

/**
 * A thread of its own for long work. It is started when first needed, and started anew after work was cut
 * short.
 */
export interface TaskThread {
  /**
   * Runs one task and gives its bytes. Rejects with the problem where it is known, else with what went wrong,
   * and with the signal's reason once that is raised.
   */
  run(task: Task, progress: Progress, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>
  stop(): Promise<void>
}

type Answer =
  | { part: number }
  | { bytes: Uint8Array<ArrayBuffer> }
  | { problem: Problem; error?: string }
  | { error: string }

const raised = ({ code, facts }: Problem, error: string | undefined): AppError =>
  new AppError(code, facts, error === undefined ? undefined : { cause: new Error(error) })

/** The worker stands beside this file, as TypeScript in the sources and as JavaScript in the built app. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

export function createTaskThread(): TaskThread {
  let present: Worker | undefined

  const leave = (worker: Worker): void => {
    if (present === worker) present = undefined
  }

  /**
   * Each run listens to its own worker: what a worker that was ended still had to say reaches nobody else's
   * task.
   */
  const run = (
    worker: Worker,
    task: Task,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> =>
    new Promise((resolve, reject) => {
      const answered = (answer: Answer): void => {
        if ('part' in answer) progress(answer.part)
        else if ('problem' in answer) settle(() => reject(raised(answer.problem, answer.error)))
        else if ('error' in answer) settle(() => reject(new Error(answer.error)))
        else settle(() => resolve(answer.bytes))
      }
      const failed = (error: unknown): void => {
        leave(worker)
        settle(() => reject(error))
      }
      const ended = (code: number): void => failed(new Error(`the thread for long work ended with ${code}`))
      const cut = (): void => {
        void worker.terminate()
        failed(signal.reason)
      }
      const settle = (outcome: () => void): void => {
        worker.off('message', answered).off('error', failed).off('exit', ended)
        signal.removeEventListener('abort', cut)
        worker.unref()
        outcome()
      }
      worker.on('message', answered).on('error', failed).on('exit', ended)
      signal.addEventListener('abort', cut)
      worker.ref()
      worker.postMessage(task)
    })

  return {
    run: (task, progress, signal) => run((present ??= new Worker(workerFile())), task, progress, signal),
    async stop() {
      await present?.terminate()
      present = undefined
    },
  }
}
