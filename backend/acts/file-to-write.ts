import type { JobFile } from '../jobs/jobs.ts'
import type { Task } from '../jobs/tasks.ts'

/** A file to be written off the main thread. */
export interface FileToWrite {
  readonly task: Task
  readonly file: JobFile
}
