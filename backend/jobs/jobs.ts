import { EventEmitter, on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError, type Problem } from '../../core/problem.ts'
import type { Progress, Task } from './tasks.ts'

export interface JobFile {
  readonly name: string
  readonly mediaType: string
}

export interface JobStatus {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** From 0 to 1. */
  readonly part: number
  readonly file: JobFile
  /** Why it failed, where that is something a person can be told. */
  readonly problem?: Problem
}

/** Work that waits for others, or has a thread of its own. It stops at the signal, and leaves nothing half done. */
export type Errand = (progress: Progress, signal: AbortSignal, id: string) => Promise<void>

/** Long work on its own thread, one task at a time, each to be watched and cancelled. */
export interface Jobs {
  start(task: Task, file: JobFile): JobStatus
  /** Follows work that is done elsewhere; `cancel` asks it to stop. */
  follow(file: JobFile, errand: Errand): JobStatus
  status(id: string): JobStatus
  /** Ends a job; a running task loses its thread, and the next gets a new one. */
  cancel(id: string): void
  /** Every status from the present one until the job ends. */
  watch(id: string, signal?: AbortSignal): AsyncIterable<JobStatus>
  /** The finished file's bytes; throws `not-found` once they are gone or were never made. */
  result(id: string): { bytes: Uint8Array<ArrayBuffer>; file: JobFile }
  /** Resolves when the job is done; throws its problem, `job-failed` or `job-cancelled`. */
  ended(id: string): Promise<void>
  /** Resolves with the bytes, or throws as `ended` does. */
  finished(id: string): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

interface Job {
  status: JobStatus
  /** What the worker does; absent where the work is followed only. */
  readonly task?: Task
  readonly stop?: AbortController
  bytes?: Uint8Array<ArrayBuffer>
  reason?: string
}

type Answer = { part: number } | { bytes: Uint8Array<ArrayBuffer> } | { error: string }

/** How many finished files are kept to be fetched. */
const kept = 20

/** The worker stands beside this file, as TypeScript in the sources and as JavaScript in the built app. */
const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

export function createJobs(): Jobs {
  const jobs = new Map<string, Job>()
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  let worker: Worker | undefined
  let running: Job | undefined

  const update = (job: Job, change: Partial<JobStatus>): void => {
    job.status = { ...job.status, ...change }
    changes.emit(job.status.id, job.status)
  }

  const end = (job: Job, state: 'done' | 'failed' | 'cancelled'): void => {
    if (running === job) running = undefined
    update(job, { state, part: state === 'done' ? 1 : job.status.part })
    forgetOldest()
    next()
  }

  const fail = (job: Job, reason: string, problem?: Problem): void => {
    job.reason = reason
    if (problem) job.status = { ...job.status, problem }
    end(job, 'failed')
  }

  const answered = (answer: Answer): void => {
    const job = running
    if (!job) return
    if ('part' in answer) return update(job, { part: answer.part })
    if ('error' in answer) return fail(job, answer.error)
    job.bytes = answer.bytes
    end(job, 'done')
  }

  const startWorker = (): Worker => {
    const started = new Worker(workerFile())
    started.unref()
    started.on('message', answered)
    started.on('error', error => {
      worker = undefined
      if (running) fail(running, String(error))
    })
    return started
  }

  const next = (): void => {
    const waiting = [...jobs.values()].find(job => job.status.state === 'waiting')
    if (running || !waiting) return
    running = waiting
    worker ??= startWorker()
    worker.ref()
    worker.postMessage(waiting.task)
    update(waiting, { state: 'running' })
  }

  const forgetOldest = (): void => {
    if (!running) worker?.unref()
    const ended = [...jobs.values()].filter(job => job.status.state !== 'waiting' && job.status.state !== 'running')
    for (const job of ended.slice(0, -kept)) jobs.delete(job.status.id)
  }

  const accompany = async (job: Job, errand: Errand, stop: AbortController): Promise<void> => {
    try {
      await errand(part => update(job, { part }), stop.signal, job.status.id)
      end(job, 'done')
    } catch (error) {
      if (stop.signal.aborted) return end(job, 'cancelled')
      fail(job, String(error), error instanceof AppError ? { code: error.code, facts: error.facts } : undefined)
    }
  }

  const ended = async (id: string): Promise<void> => {
    for await (const status of statuses(changes, () => known(id).status)) if (isEnded(status)) break
    const { status, reason } = known(id)
    if (status.problem) throw new AppError(status.problem.code, status.problem.facts)
    if (status.state === 'failed') throw new AppError('job-failed', { reason: reason ?? '' })
    if (status.state === 'cancelled') throw new AppError('job-cancelled')
  }

  const known = (id: string): Job => {
    const job = jobs.get(id)
    if (!job) throw new AppError('not-found', { id })
    return job
  }

  return {
    start(task, file) {
      const job: Job = { status: { id: crypto.randomUUID(), state: 'waiting', part: 0, file }, task }
      jobs.set(job.status.id, job)
      next()
      return job.status
    },
    follow(file, errand) {
      const stop = new AbortController()
      const job: Job = { status: { id: crypto.randomUUID(), state: 'running', part: 0, file }, stop }
      jobs.set(job.status.id, job)
      void accompany(job, errand, stop)
      return job.status
    },
    status: id => known(id).status,
    cancel(id) {
      const job = known(id)
      if (isEnded(job.status)) return
      if (job.stop) return job.stop.abort()
      if (running === job) {
        void worker?.terminate()
        worker = undefined
      }
      end(job, 'cancelled')
    },
    watch: (id, signal) => statuses(changes, () => known(id).status, signal),
    result(id) {
      const { bytes, status } = known(id)
      if (!bytes) throw new AppError('not-found', { id })
      return { bytes, file: status.file }
    },
    ended,
    async finished(id) {
      await ended(id)
      return known(id).bytes!
    },
    async close() {
      for (const { stop } of jobs.values()) stop?.abort()
      await worker?.terminate()
      worker = undefined
    },
  }
}

const isEnded = (status: JobStatus): boolean => status.state === 'done' || status.state === 'failed' || status.state === 'cancelled'

async function* statuses(changes: EventEmitter, present: () => JobStatus, signal?: AbortSignal): AsyncGenerator<JobStatus> {
  const first = present()
  const updates = on(changes, first.id, signal ? { signal } : {})
  yield first
  if (isEnded(first)) return
  for await (const [status] of updates) {
    yield status as JobStatus
    if (isEnded(status as JobStatus)) return
  }
}
