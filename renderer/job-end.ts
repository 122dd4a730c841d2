import type { Api, Outputs } from './api.ts'

type JobStatus = Outputs['jobs']['status']
/** A job that is over; `problem` says why it failed, where that can be said. */
export type EndedJob = JobStatus & { readonly state: 'done' | 'failed' | 'cancelled' }

/**
 * Follows a job to its end, and gives the last of its statuses: done, failed or cancelled.
 * @param tell hears of each status on the way
 * @throws where the backend can no longer be asked
 */
export function endOfJob(
  api: Pick<Api, 'jobs'>,
  id: string,
  tell: (status: JobStatus) => void = () => undefined,
): Promise<EndedJob> {
  return new Promise((resolve, reject) => {
    const watching = api.jobs.watch.subscribe(
      { id },
      {
        onData: status => {
          tell(status)
          const { state } = status
          if (state === 'waiting' || state === 'running') return
          watching.unsubscribe()
          resolve({ ...status, state })
        },
        onError: error => {
          watching.unsubscribe()
          reject(error)
        },
      },
    )
  })
}
