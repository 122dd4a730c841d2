import { parentPort } from 'node:worker_threads'
import { AppError } from '../../core/problem.ts'
import { runTask, type Task } from './tasks.ts'

/**
 * The thread's side: one task at a time, answers with progress and then bytes, the problem, or the error's
 * text.
 */
const port = parentPort!

const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

const failure = (error: unknown) =>
  error instanceof AppError
    ? {
        problem: { code: error.code, facts: error.facts },
        ...(error.cause !== undefined && { error: traceOf(error.cause) }),
      }
    : { error: traceOf(error) }

port.on('message', async (task: Task) => {
  try {
    const bytes = await runTask(task, part => port.postMessage({ part }))
    port.postMessage({ bytes })
  } catch (error) {
    port.postMessage(failure(error))
  }
})
