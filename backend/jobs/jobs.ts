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

/** The long work of one session: nobody else watches it, ends it or fetches what it wrote. */
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

/** The long work of an office on one thread, one task at a time, whichever session asked for it. */
export interface JobRoom {
  /** The jobs of one more session. */
  begin(): Jobs
  /** Cancels what is left of every session, and resolves once it has stopped. */
  close(): Promise<void>
}

/** What is left to do with a file that is written. */
export type Finish = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>

/** What a job does: a task on the thread gives bytes, an errand gives nothing. */
type Work = (progress: Progress, signal: AbortSignal, id: string) => Promise<Uint8Array<ArrayBuffer> | void>

interface Job {
  /** Stands for the session that asked for it. */
  readonly owner: symbol
  status: JobStatus
  readonly work: Work
  readonly stop: AbortController
  /** Settled once the work has ended, however it ended. */
  ending?: Promise<void>
  bytes?: Uint8Array<ArrayBuffer>
  reason?: string
}

/** How many finished files of a session are kept to be fetched. */
const kept = 20

/** `report` is told of failures that nobody foresaw; whoever asked for the job hears only that it failed. */
export function createJobRoom(report: (error: unknown) => void): JobRoom {
  const jobs = new Map<string, Job>()
  const thread = createTaskThread()
  const changes = new EventEmitter()
  changes.setMaxListeners(0)

  const add = (owner: symbol, file: JobFile, state: 'waiting' | 'running', work: Work): Job => {
    const job: Job = {
      owner,
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
    const ended = [...jobs.values()].filter(({ owner, status }) => owner === job.owner && isEnded(status))
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

  const cancel = (job: Job): void => {
    if (isEnded(job.status)) return
    job.stop.abort()
    if (job.status.state === 'waiting') end(job, 'cancelled')
  }

  const stop = async (left: readonly Job[]): Promise<void> => {
    for (const job of left) cancel(job)
    await Promise.all(left.map(({ ending }) => ending))
  }

  const engine: Engine = {
    jobs,
    changes,
    start(owner, task, file, finish) {
      const job = add(owner, file, 'waiting', async (progress, signal) => {
        const bytes = await thread.run(task, progress, signal)
        await finish?.(bytes)
        return bytes
      })
      queue.next()
      return job.status
    },
    follow(owner, file, errand) {
      const job = add(owner, file, 'running', errand)
      job.ending = run(job)
      return job.status
    },
    cancel,
    stop,
  }

  return {
    begin: () => jobsOf(engine, Symbol('session')),
    async close() {
      await stop([...jobs.values()])
      await thread.stop()
    },
  }
}

/** What runs the jobs of all sessions. */
interface Engine {
  readonly jobs: Map<string, Job>
  /** Emits each status under the job's id. */
  readonly changes: EventEmitter
  start(owner: symbol, ...asked: Parameters<Jobs['start']>): JobStatus
  follow(owner: symbol, ...asked: Parameters<Jobs['follow']>): JobStatus
  cancel(job: Job): void
  stop(left: readonly Job[]): Promise<void>
}

function jobsOf({ jobs, changes, start, follow, cancel, stop }: Engine, owner: symbol): Jobs {
  const known = (id: string): Job => {
    const job = jobs.get(id)
    if (job?.owner !== owner) throw new AppError('not-found', { id })
    return job
  }
  const ended = async (id: string): Promise<Job> => {
    const job = known(id)
    for await (const status of statuses(changes, () => job.status)) if (isEnded(status)) break
    requireDone(job)
    return job
  }
  return {
    start: (...asked) => start(owner, ...asked),
    follow: (...asked) => follow(owner, ...asked),
    status: id => known(id).status,
    cancel: id => cancel(known(id)),
    watch: (id, signal) => statuses(changes, () => known(id).status, signal),
    result(id) {
      const { bytes, status } = known(id)
      if (!bytes) throw new AppError('not-found', { id })
      return { bytes, file: status.file }
    },
    ended: async id => void (await ended(id)),
    finished: async id => (await ended(id)).bytes!,
    async close() {
      const own = [...jobs.values()].filter(job => job.owner === owner)
      await stop(own)
      for (const { status } of own) jobs.delete(status.id)
    },
  }
}

/** @throws AppError job-failed, job-cancelled, and what kept the job from being done */
function requireDone({ status, reason = '' }: Job): void {
  if (status.problem) throw new AppError(status.problem.code, status.problem.facts)
  if (status.state === 'failed') throw new AppError('job-failed', { reason })
  if (status.state === 'cancelled') throw new AppError('job-cancelled')
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
