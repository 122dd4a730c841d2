import { parentPort } from 'node:worker_threads'
import { AppError } from '../../core/problem.ts'
import { createTableReader } from './table-reader.ts'
import type { Answer, Call } from './table-thread.ts'

const reader = createTableReader()
const port = parentPort!

function answer({ id, method, parameters }: Call): Answer {
  try {
    const work = reader[method] as (...given: unknown[]) => unknown
    return { id, ok: true, result: work(...parameters) }
  } catch (error) {
    if (error instanceof AppError) return { id, ok: false, problem: { code: error.code, facts: error.facts } }
    return { id, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

port.on('message', (call: Call) => port.postMessage(answer(call)))
