import { parentPort } from 'node:worker_threads'
import { problemOfFault } from '../../../core/faults.ts'
import { unreachable } from '../../../core/problem.ts'
import { unfounded } from '../log/check.ts'
import { queries } from '../sqlite.ts'
import { keepFewPages } from '../sqlite-connection.ts'
import type { Answer, Errand, Found } from './aside.ts'
import { copyWorkspace } from './copy.ts'
import { isSoundWhileOpen } from './identify.ts'
import { openToRead } from './read-only.ts'

/** Reads while others write: all of it is as it was at one moment. */
async function unfoundedIn(path: string): Promise<Found['unfounded']> {
  const connection = openToRead(path)
  const db = queries(connection)
  try {
    connection.exec('begin')
    keepFewPages(connection)
    return await unfounded(db)
  } finally {
    await db.destroy()
  }
}

async function run(errand: Errand): Promise<Found[Errand['kind']]> {
  switch (errand.kind) {
    case 'copy':
      return void copyWorkspace(errand.path, errand.target)
    case 'unfounded':
      return unfoundedIn(errand.path)
    case 'read':
      return isSoundWhileOpen(errand.path)
    default:
      return unreachable(errand)
  }
}

async function answer(errand: Errand): Promise<Answer> {
  try {
    return { ok: true, found: await run(errand) }
  } catch (error) {
    const problem = problemOfFault(error, { path: errand.path }) as Error &
      Partial<{ code: string; facts: object }>
    const facts =
      problem.facts === undefined
        ? undefined
        : { code: problem.code!, facts: problem.facts as Record<string, string> }
    return { ok: false, problem: facts, text: problem.stack ?? String(error) }
  }
}

parentPort!.on('message', async (errand: Errand) => parentPort!.postMessage(await answer(errand)))
