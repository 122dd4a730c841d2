import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../sqlite-connection.ts'
import { copyWorkspace } from './copy.ts'

const { source, path } = workerData as { source: string; path: string }

/** Copying takes as long as the file is large: it has a thread of its own. */
try {
  copyWorkspace(source, path)
  parentPort!.postMessage({ ok: true })
} catch (error) {
  const problem = problemOf(error) as Error & { code?: string; facts?: object }
  parentPort!.postMessage({ ok: false, code: problem.facts ? problem.code : '', facts: problem.facts ?? {}, text: problem.stack ?? String(error) })
}
