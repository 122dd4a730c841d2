import { EventEmitter, on } from 'node:events'
import { problemOfFault } from '../../core/faults.ts'
import { AppError, type Problem } from '../../core/problem.ts'
import type { Progress, Task } from './tasks.ts'
import { createTaskThread } from './thread.ts'

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

/**
 * Work that waits for others, or has a thread of its own. It stops at the signal, and leaves nothing half
 * done.
 */
export type Errand = (progress: Progress, signal: AbortSignal, id: string) => Promise<void>

/** Long work on its own thread, one task at a time, each to be watched and cancelled. */
export interface Jobs {
  /** `finish` is done with the bytes before anybody can fetch them; where it fails, the job does. */
  start(task: Task, file: JobFile, finish?: Finish): JobStatus
  /** Follows work that is done elsewhere; `cancel` asks it to stop. */
  follow(file: JobFile, errand: Errand): JobStatus
  status(id: string): JobStatus
  /** Asks a job to end; a running task loses its thread, and the next gets a new one. */
  cancel(id: string): void
  /** Every status from the present one until the job ends. */
  watch(id: string, signal?: AbortSignal): AsyncIterable<JobStatus>
  /** The finished file's bytes; throws `not-found` once they are gone or were never made. */
  result(id: string): { bytes: Uint8Array<ArrayBuffer>; file: JobFile }
  /** Resolves when the job is done; throws its problem, `job-failed` or `job-cancelled`. */
  ended(id: string): Promise<void>
  /** Resolves with the bytes, or throws as `ended` does. */
  finished(id: string): Promise<Uint8Array<ArrayBuffer>>
  /** Cancels what is left, and resolves once it has stopped. */
  close(): Promise<void>
}

/** What is left to do with a file that is written. */
export type Finish = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>

/** What a job does: a task on the thread gives bytes, an errand gives nothing. */
type Work = (progress: Progress, signal: AbortSignal, id: string) => Promise<Uint8Array<ArrayBuffer> | void>

interface Job {
  status: JobStatus
  readonly work: Work
  readonly stop: AbortController
  /** Settled once the work has ended, however it ended. */
  ending?: Promise<void>
  bytes?: Uint8Array<ArrayBuffer>
  reason?: string
}

/** How many finished files are kept to be fetched. */
const kept = 20

/** `report` is told of failures that nobody foresaw; whoever asked for the job hears only that it failed. */
export function createJobs(report: (error: unknown) => void): Jobs {
  const jobs = new Map<string, Job>()
  const thread = createTaskThread()
  const changes = new EventEmitter()
  changes.setMaxListeners(0)

  const known = (id: string): Job => {
    const job = jobs.get(id)
    if (!job) throw new AppError('not-found', { id })
    return job
  }

  const add = (file: JobFile, state: 'waiting' | 'running', work: Work): Job => {
    const job: Job = {
      status: { id: crypto.randomUUID(), state, part: 0, file },
      work,
      stop: new AbortController(),
    }
    jobs.set(job.status.id, job)
    return job
  }

  const update = (job: Job, change: Partial<JobStatus>): void => {
    job.status = { ...job.status, ...change }
    changes.emit(job.status.id, job.status)
  }

  /** What ended last stands last, so that the files kept are those of the latest jobs. */
  const end = (job: Job, state: 'done' | 'failed' | 'cancelled'): void => {
    jobs.delete(job.status.id)
    jobs.set(job.status.id, job)
    update(job, { state, part: state === 'done' ? 1 : job.status.part })
    const ended = [...jobs.values()].filter(({ status }) => isEnded(status))
    for (const { status } of ended.slice(0, -kept)) jobs.delete(status.id)
  }

  const fail = (job: Job, error: unknown): void => {
    if (job.stop.signal.aborted) return end(job, 'cancelled')
    job.reason = String(error)
    const problem = problemOfFault(error)
    if (problem instanceof AppError)
      job.status = { ...job.status, problem: { code: problem.code, facts: problem.facts } }
    else report(error)
    if (problem instanceof AppError && problem.cause !== undefined) report(problem.cause)
    end(job, 'failed')
  }

  const run = async (job: Job): Promise<void> => {
    try {
      const bytes = await job.work(part => update(job, { part }), job.stop.signal, job.status.id)
      if (bytes) job.bytes = bytes
      end(job, 'done')
    } catch (error) {
      fail(job, error)
    }
  }

  /** The thread does one task at a time. */
  const queue = createQueue(
    () => [...jobs.values()].find(({ status }) => status.state === 'waiting'),
    job => {
      update(job, { state: 'running' })
      return (job.ending = run(job))
    },
  )

  const cancel = (id: string): void => {
    const job = known(id)
    if (isEnded(job.status)) return
    job.stop.abort()
    if (job.status.state === 'waiting') end(job, 'cancelled')
  }

  const ended = async (id: string): Promise<void> => {
    for await (const status of statuses(changes, () => known(id).status)) if (isEnded(status)) break
    const { status, reason } = known(id)
    if (status.problem) throw new AppError(status.problem.code, status.problem.facts)
    if (status.state === 'failed') throw new AppError('job-failed', { reason: reason ?? '' })
    if (status.state === 'cancelled') throw new AppError('job-cancelled')
  }

  return {
    start(task, file, finish) {
      const job = add(file, 'waiting', async (progress, signal) => {
        const bytes = await thread.run(task, progress, signal)
        await finish?.(bytes)
        return bytes
      })
      queue.next()
      return job.status
    },
    follow(file, errand) {
      const job = add(file, 'running', errand)
      job.ending = run(job)
      return job.status
    },
    status: id => known(id).status,
    cancel,
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
      const left = [...jobs.values()]
      for (const { status } of left) cancel(status.id)
      await Promise.all(left.map(({ ending }) => ending))
      await thread.stop()
    },
  }
}

/** Runs one after another: `waiting` names what comes next, and `run` never rejects. */
function createQueue(waiting: () => Job | undefined, run: (job: Job) => Promise<void>): { next(): void } {
  let isBusy = false
  const next = (): void => {
    const job = isBusy ? undefined : waiting()
    if (!job) return
    isBusy = true
    void run(job).then(() => {
      isBusy = false
      next()
    })
  }
  return { next }
}

const isEnded = (status: JobStatus): boolean =>
  status.state === 'done' || status.state === 'failed' || status.state === 'cancelled'

/** Listens no longer than somebody asks: not after the end, nor after the signal, which is no error. */
async function* statuses(
  changes: EventEmitter,
  present: () => JobStatus,
  signal?: AbortSignal,
): AsyncGenerator<JobStatus> {
  const first = present()
  if (isEnded(first)) return yield first
  const updates = on(changes, first.id, signal ? { signal } : {})
  try {
    yield first
    for await (const [status] of updates) {
      yield status as JobStatus
      if (isEnded(status as JobStatus)) return
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  } finally {
    await updates.return?.()
  }
}
