import { parentPort, workerData } from 'node:worker_threads'
import { problemOfFault } from '../../../core/faults.ts'
import { unreachable } from '../../../core/problem.ts'
import type { Answer, Errand } from './aside.ts'
import { copyWorkspace } from './copy.ts'
import { isSoundWhileOpen } from './identify.ts'

function run(errand: Errand): boolean {
  switch (errand.kind) {
    case 'copy': {
      copyWorkspace(errand.path, errand.target)
      return true
    }
    case 'read':
      return isSoundWhileOpen(errand.path)
    default:
      return unreachable(errand)
  }
}

function answer(): Answer {
  try {
    return { ok: true, isSound: run(workerData as Errand) }
  } catch (error) {
    const problem = problemOfFault(error, { path: (workerData as Errand).path }) as Error &
      Partial<{ code: string; facts: object }>
    const facts =
      problem.facts === undefined
        ? undefined
        : { code: problem.code!, facts: problem.facts as Record<string, string> }
    return { ok: false, problem: facts, text: problem.stack ?? String(error) }
  }
}

parentPort!.postMessage(answer())
