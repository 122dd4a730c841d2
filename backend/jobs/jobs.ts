import { EventEmitter, on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../core/problem.ts'
import type { Task } from './tasks.ts'

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
}

/** Long work on its own thread, one task at a time, each to be watched and cancelled. */
export interface Jobs {
  start(task: Task, file: JobFile): JobStatus
  status(id: string): JobStatus
  /** Ends a job; a running one loses its thread, and the next gets a new one. */
  cancel(id: string): void
  /** Every status from the present one until the job ends. */
  watch(id: string, signal?: AbortSignal): AsyncIterable<JobStatus>
  /** The finished file's bytes; throws `not-found` once they are gone or were never made. */
  result(id: string): { bytes: Uint8Array<ArrayBuffer>; file: JobFile }
  /** Resolves with the bytes, or throws `job-failed` or `job-cancelled`. */
  finished(id: string): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

interface Job {
  status: JobStatus
  readonly task: Task
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

  const fail = (job: Job, reason: string): void => {
    job.reason = reason
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
    status: id => known(id).status,
    cancel(id) {
      const job = known(id)
      if (isEnded(job.status)) return
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
    async finished(id) {
      for await (const status of this.watch(id)) if (isEnded(status)) break
      const job = known(id)
      if (job.status.state === 'failed') throw new AppError('job-failed', { reason: job.reason ?? '' })
      if (!job.bytes) throw new AppError('job-cancelled', {})
      return job.bytes
    },
    async close() {
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
