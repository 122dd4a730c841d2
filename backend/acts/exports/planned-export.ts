import type { ChartSpec } from '../../../core/charts/index.ts'
import { nameOf } from '../../../core/documents/index.ts'
import type { Event, EventId } from '../../../core/documents/model.ts'
import type { Language } from '../../../core/figures/model.ts'
import { fileName } from '../../../core/file-name.ts'
import { printDate } from '../../../core/layout/words.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { draftSuffix } from './draft-suffix.ts'
import { drawnCharts } from './drawn-charts.ts'
import type { ExportRequest, PlannedExport } from './export-request.ts'
import type { Spoken } from './held-passages.ts'
import { pages, planQuestionsExport, planScriptExport } from './planned-pages.ts'

const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** Reads everything an export needs into plain data, so that the writing needs no workspace. */
export async function planExport(
  reader: WorkspaceReader,
  request: ExportRequest,
  now: string,
): Promise<PlannedExport> {
  switch (request.kind) {
    case 'script': {
      const { plan, spoken } = await planScriptExport(reader, request.script, request.template)
      const suffix =
        request.template === 'large-print' ? (plan.language === 'zh' ? '（大字版）' : ' (large print)') : ''
      return {
        kind: request.kind,
        form: request.template,
        document: request.script,
        ...sourcesOf(spoken),
        ...(await pages(reader, plan, suffix, now)),
      }
    }
    case 'questions': {
      const { plan, spoken } = await planQuestionsExport(reader, request.event, request.form)
      const suffix =
        request.form === 'speech' ? (plan.language === 'zh' ? '（发言本）' : ' (to speak from)') : ''
      return {
        kind: request.kind,
        form: request.form,
        document: request.event,
        ...sourcesOf(spoken),
        ...(await pages(reader, plan, suffix, now)),
      }
    }
    case 'chart': {
      const drawn = await drawnCharts(reader, [found(await reader.chart(request.chart), request.chart)])
      const [{ title, language }] = drawn.specs(false) as [ChartSpec]
      return {
        kind: request.kind,
        form: '',
        document: request.chart,
        title,
        printings: drawn.printings,
        sources: drawn.sources,
        spoken: [],
        task: asDraft => ({ kind: 'chart-picture', spec: drawn.specs(asDraft)[0]!, width: request.width }),
        file: asDraft => ({
          name: fileName({ title, suffix: draftSuffix(language, asDraft), extension: 'png' }),
          mediaType: 'image/png',
        }),
      }
    }
    case 'chart-pictures': {
      const { event, drawn, language } = await eventCharts(reader, request.event)
      return {
        kind: request.kind,
        form: '',
        document: event.id,
        title: event.title,
        printings: drawn.printings,
        sources: drawn.sources,
        spoken: [],
        task: asDraft => ({
          kind: 'bundle',
          files: drawn.specs(asDraft).map((spec, index) => ({
            name: pictureName(index, spec.title, draftSuffix(language, asDraft)),
            task: { kind: 'chart-picture', spec, width: request.width },
          })),
        }),
        file: asDraft => ({
          name: fileName({ title: event.title, suffix: draftSuffix(language, asDraft), extension: 'zip' }),
          mediaType: 'application/zip',
        }),
      }
    }
    case 'deck': {
      const { event, drawn, language } = await eventCharts(reader, request.event)
      return {
        kind: request.kind,
        form: '',
        document: event.id,
        title: event.title,
        printings: drawn.printings,
        sources: drawn.sources,
        spoken: [],
        task: asDraft => ({
          kind: 'deck',
          title: event.title,
          subtitle: coverLine(event, language),
          specs: drawn.specs(asDraft),
          date: now,
        }),
        file: asDraft => ({
          name: fileName({ title: event.title, suffix: draftSuffix(language, asDraft), extension: 'pptx' }),
          mediaType: slides,
        }),
      }
    }
  }
}

const sourcesOf = (spoken: readonly Spoken[]): Pick<PlannedExport, 'sources' | 'spoken'> => ({
  spoken,
  sources: spoken.map(({ document }) => nameOf(document)),
})

/** A picture in a bundle: numbered, so that they lie in order and no two have one name. */
const pictureName = (index: number, title: string, suffix: string): string =>
  fileName({ title: `${String(index + 1).padStart(2, '0')} ${title}`, suffix, extension: 'png' })

async function eventCharts(reader: WorkspaceReader, id: EventId) {
  const event = found(await reader.event(id), id)
  const drawn = await drawnCharts(reader, await reader.charts(id))
  return { event, drawn, language: drawn.printings[0]?.language ?? ('zh' as const) }
}

/** Day and place under the title of the slides. */
export const coverLine = (event: Event, language: Language): string =>
  [printDate(event.date, language), event.place].filter(Boolean).join(language === 'zh' ? '　' : ' · ')
