import { parentPort } from 'node:worker_threads'
import { AppError } from '../../core/problem.ts'
import type { Current, Table } from '../../core/reading/table/index.ts'
import { isOldWorkbook, type ImportFile } from './read.ts'
import { pack, unpack, type Packed } from './packed.ts'
import { createTableReader, type TableReader } from './table-reader.ts'
import type { Answer, Call, Travelling } from './table-thread.ts'

const readers: { xls?: (bytes: Uint8Array) => Table[] } = {}
const reader = createTableReader(readers)
const port = parentPort!

const packed: {
  readonly [Method in keyof Travelling]: (answer: ReturnType<TableReader[Method]>) => Travelling[Method]
} = {
  page: ({ rows, ...about }) => ({ ...about, rows: pack(rows) }),
  changes: rows => pack(rows),
}

const isPacked = (method: keyof TableReader): method is keyof Travelling => method in packed

function answer({ id, method, parameters }: Call): Answer {
  try {
    const given =
      method === 'settle' ? [parameters[0], [...unpack(parameters[1] as Packed<Current>)]] : parameters
    const work = reader[method] as (...parameters: unknown[]) => unknown
    const result = work(...given)
    return { id, ok: true, result: isPacked(method) ? packed[method](result as never) : result }
  } catch (error) {
    if (error instanceof AppError) return { id, ok: false, problem: { code: error.code, facts: error.facts } }
    return { id, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/**
 * The library for old workbooks takes longer to load than most files take to read, so it is loaded for those
 * alone.
 */
async function prepare({ method, parameters }: Call): Promise<void> {
  if (method === 'read' && isOldWorkbook((parameters[0] as ImportFile).bytes))
    readers.xls ??= (await import('./xls.ts')).readXls
}

port.on('message', async (call: Call) => {
  await prepare(call)
  port.postMessage(answer(call))
})
