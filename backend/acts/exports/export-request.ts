import { z } from 'zod'
import type { DocumentName } from '../../../core/documents/index.ts'
import { ChartId, EventId, ScriptId } from '../../../core/documents/model.ts'
import type { JobFile } from '../../jobs/jobs.ts'
import type { Task } from '../../jobs/tasks.ts'
import type { Spoken } from './held-passages.ts'
import type { Printing } from './printed-figures.ts'

/** What can leave: each becomes one file. */
export const ExportRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('script'), script: ScriptId, template: z.enum(['official', 'large-print']) }),
  z.object({ kind: z.literal('questions'), event: EventId, form: z.enum(['full', 'speech']) }),
  z.object({ kind: z.literal('chart'), chart: ChartId, width: z.union([z.literal(1920), z.literal(3840)]) }),
  z.object({
    kind: z.literal('chart-pictures'),
    event: EventId,
    width: z.union([z.literal(1920), z.literal(3840)]),
  }),
  z.object({ kind: z.literal('deck'), event: EventId }),
])
export type ExportRequest = z.infer<typeof ExportRequest>

/**
 * `final` leaves for good: it is refused where a figure is unpublished or stale, or a passage was not
 * cleared, and recorded as a release. `draft` says at its head that it is one and marks each unpublished
 * figure. Without a purpose a file does so where anything would keep it from leaving for good.
 */
export const Purpose = z.enum(['final', 'draft'])
export type Purpose = z.infer<typeof Purpose>

/** A file ready to be written, with what it prints. */
export interface PlannedExport {
  readonly kind: ExportRequest['kind']
  /** Which of its forms, '' where it has one. */
  readonly form: string
  /** Id of the script, event or chart. */
  readonly document: string
  readonly title: string
  /** What is to be written, as a draft or as it leaves. */
  readonly task: (asDraft: boolean) => Task
  readonly file: (asDraft: boolean) => JobFile
  readonly printings: readonly Printing[]
  /** The documents whose words stand in it. */
  readonly sources: readonly DocumentName[]
  /**
   * Those of them that are put together from text and blocks, with the words that it prints of each block.
   */
  readonly spoken: readonly Spoken[]
}
