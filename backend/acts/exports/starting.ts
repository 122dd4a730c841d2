import type { JobStatus, Jobs } from '../../jobs/jobs.ts'
import type { Workspace } from '../../store/index.ts'
import type { ExportRequest, Purpose } from './export-request.ts'
import type { Override } from './final-export.ts'
import { planFinal, planPreview, type Leaving } from './leaving.ts'

/** Where and for what a file is written, and why it may leave although something speaks against it. */
export interface Wanted extends Override {
  readonly purpose?: Purpose | undefined
}

/**
 * Starts writing a file off the main thread.
 * @throws AppError read-only, not-found, export-blocked, and what a plan lacks
 */
export async function startExport(
  jobs: Jobs,
  workspace: Workspace,
  request: ExportRequest,
  { purpose, ...override }: Wanted,
  leaving: Leaving,
): Promise<JobStatus> {
  if (purpose !== 'final') {
    const { task, file } = await planPreview(workspace, request, leaving.now, purpose)
    return jobs.start(task, file)
  }
  const { task, file, finish } = await planFinal(workspace, request, override, leaving)
  return jobs.start(task, file, finish)
}
