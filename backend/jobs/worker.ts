import { parentPort } from 'node:worker_threads'
import { runTask, type Task } from './tasks.ts'

/** The thread's side: one task at a time, answers with progress and then bytes or the error's text. */
const port = parentPort!

port.on('message', async (task: Task) => {
  try {
    const bytes = await runTask(task, part => port.postMessage({ part }))
    port.postMessage({ bytes })
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
