import { Worker } from 'node:worker_threads'
import { AppError, type Problem } from '../../core/problem.ts'
import type { Current } from '../../core/reading/table/index.ts'
import { limits } from './limits.ts'
import type { Packed } from './packed.ts'
import type { ShownRow } from './listing.ts'
import type { Change, Page, TableReader } from './table-reader.ts'

export interface Call {
  readonly id: number
  readonly method: keyof TableReader
  readonly parameters: readonly unknown[]
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: Problem }
  | { readonly id: number; readonly ok: false; readonly error: string }

/** How answers of many rows travel. */
export interface Travelling {
  readonly page: Omit<Page, 'rows'> & { readonly rows: Packed<ShownRow> }
  readonly changes: Packed<Change>
}

/** The reader of tables, asked from another thread. */
export type TableThread = {
  readonly [Method in Exclude<keyof TableReader, 'settle'>]: (
    ...parameters: Parameters<TableReader[Method]>
  ) => Promise<Method extends keyof Travelling ? Travelling[Method] : ReturnType<TableReader[Method]>>
} & {
  readonly settle: (portion: number, current: Packed<Current>) => Promise<void>
  /** Ends the thread; whoever waits for it hears `job-cancelled`. */
  close(): void
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
  readonly alarms: readonly NodeJS.Timeout[]
}

/** The thread stands beside this file, under the extension this file has. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './table-worker.ts' : './table-worker.js', import.meta.url)

const outcome = (answer: Extract<Answer, { ok: false }>): Error =>
  'problem' in answer ? new AppError(answer.problem.code, answer.problem.facts) : new Error(answer.error)

const isOutOfMemory = (error: unknown): boolean =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * What is read lives on and is moved out of here at once: more room would only be filled with what nobody
 * needs any more.
 */
const youngMegabytes = 24

/** On a busy machine a thread may have to wait this many times as long as it works. */
const patience = 8

/**
 * Starts a thread that reads one file. A file may be anything: the thread has bounded memory, each call has
 * seconds of the processor's time to answer, and a thread that fails is ended and never asked again.
 */
export function startTableThread({
  seconds,
  megabytes,
}: { seconds: number; megabytes: number } = limits): TableThread {
  const worker = new Worker(workerFile(), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const waiting = new Map<number, Waiting>()
  let [calls, spentBefore, ended] = [0, 0, undefined as Error | undefined]

  const end = (reason: Error): void => {
    ended ??= reason
    void worker.terminate()
    for (const { reject, alarms } of waiting.values()) {
      alarms.forEach(clearTimeout)
      reject(reason)
    }
    waiting.clear()
  }

  /** Seconds of the processor's time so far; a thread that has ended has no more to spend. */
  const spent = (): Promise<number> =>
    worker.cpuUsage().then(
      ({ user, system }) => (user + system) / 1_000_000,
      () => spentBefore,
    )
  const giveUp = (): void => end(new AppError('file-too-slow', { name: '', seconds }))
  const look = (): void => {
    void spent().then(used => {
      if (used - spentBefore >= seconds) giveUp()
    })
  }

  worker.unref()
  worker.on('message', (answer: Answer) => {
    const call = waiting.get(answer.id)
    if (!call) return
    waiting.delete(answer.id)
    call.alarms.forEach(clearTimeout)
    void spent().then(used => {
      spentBefore = used
    })
    if (answer.ok) call.resolve(answer.result)
    else call.reject(outcome(answer))
  })
  worker.on('error', error =>
    end(
      isOutOfMemory(error)
        ? new AppError('file-hostile', { name: '', reason: `> ${megabytes} MB` })
        : (error as Error),
    ),
  )

  const ask =
    (method: keyof TableReader) =>
    (...parameters: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        const id = (calls += 1)
        const alarms = [setInterval(look, seconds * 250), setTimeout(giveUp, seconds * 1000 * patience)]
        waiting.set(id, { resolve, reject, alarms })
        worker.postMessage({ id, method, parameters } satisfies Call)
      })

  const methods: readonly (keyof TableReader)[] = [
    'read',
    'mapped',
    'interpret',
    'settle',
    'counts',
    'page',
    'summary',
    'unknown',
    'listing',
    'changes',
    'marked',
  ]
  return {
    ...Object.fromEntries(methods.map(method => [method, ask(method)])),
    close: () => end(new AppError('job-cancelled')),
  } as unknown as TableThread
}
