import type { EventId } from '../../../core/documents/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Task } from '../../jobs/tasks.ts'
import type { ReleasedFigure, WorkspaceReader } from '../../store/workspace.ts'
import type { ExportRequest } from './export-request.ts'
import { planExport } from './planned-export.ts'
import { releasedFigures } from './final-export.ts'
import { standingFigures } from './printed-figures.ts'

/** A figure as one document prints it, with everything needed to compute it again. */
export interface RecordedFigure extends ReleasedFigure {
  /** File name of the document. */
  readonly document: string
}

export interface Demo {
  readonly files: readonly { readonly name: string; readonly task: Task }[]
  readonly figures: readonly RecordedFigure[]
}

/**
 * Everything that leaves the first event of a workspace, unpublished figures marked, and the record of every
 * figure printed in it.
 */
export async function planDemo(reader: WorkspaceReader, now: string): Promise<Demo> {
  const [event] = await reader.events()
  if (!event) throw new AppError('nothing-to-export')
  const documents = await Promise.all(
    (await requestsFor(reader, event.id)).map(({ name, request }) => printedAs(reader, name, request, now)),
  )
  const charts = await reader.charts(event.id)
  const pictures = await Promise.all(
    charts.map(({ id }, index) =>
      printedAs(
        reader,
        `charts/${pictureName(index, charts.length)}`,
        { kind: 'chart', chart: id, width: 3840 },
        now,
      ),
    ),
  )
  const deck = await printedAs(reader, 'charts.pptx', { kind: 'deck', event: event.id }, now)
  return {
    files: [...documents, ...pictures, deck].map(({ name, task }) => ({ name, task })),
    figures: [...documents, deck].flatMap(({ name, figures }) =>
      releasedFigures(figures).map(figure => ({ document: name, ...figure })),
    ),
  }
}

async function printedAs(reader: WorkspaceReader, name: string, request: ExportRequest, now: string) {
  const planned = await planExport(reader, request, now)
  const figures = await standingFigures(reader, planned.printings)
  return { name, figures, task: planned.task(figures.some(({ figure }) => figure?.state !== 'published')) }
}

async function requestsFor(
  reader: WorkspaceReader,
  event: EventId,
): Promise<{ name: string; request: ExportRequest }[]> {
  const scripts = (await reader.scripts(event)).flatMap(
    ({ id, kind }): { name: string; request: ExportRequest }[] => {
      const official = { kind: 'script', script: id, template: 'official' } as const
      if (kind === 'host-script') return [{ name: 'host-script.docx', request: official }]
      return [
        { name: 'speech.docx', request: official },
        { name: 'speech-large-print.docx', request: { ...official, template: 'large-print' } },
      ]
    },
  )
  return [...scripts, { name: 'qa.docx', request: { kind: 'questions', event, form: 'full' } }]
}

const pictureName = (index: number, count: number): string =>
  `${String(index + 1).padStart(String(count).length, '0')}.png`
