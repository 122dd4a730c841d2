import { Option, type Command } from 'commander'
import { AppError } from '../../../core/problem.ts'
import { Purpose, type ExportRequest } from '../../acts/exports/export-request.ts'
import { ChartId, EventId, ScriptId } from '../../../core/documents/model.ts'
import { withWorkspace } from './open.ts'
import { printLines } from './print.ts'
import { asideAt, forceOption, placeFor, writeOut, type Out } from './write-out.ts'

interface Options extends Out {
  readonly script?: string
  readonly template: 'official' | 'large-print'
  readonly questions?: string
  readonly form: 'full' | 'speech'
  readonly chart?: string
  readonly deck?: string
  readonly purpose?: Purpose
  readonly reason?: string
  readonly person?: string
}

export const completeExport = (command: Command): Command =>
  command
    .requiredOption('--out <path>', 'file to write, or the folder for it')
    .option(...forceOption)
    .option('--script <id>', 'a script as a Word file')
    .addOption(
      new Option('--template <template>', 'layout of a script')
        .choices(['official', 'large-print'])
        .default('official'),
    )
    .option('--questions <event>', 'an event’s questions and answers as a Word file')
    .addOption(
      new Option('--form <form>', 'with guidance and sources, or question and answer only')
        .choices(['full', 'speech'])
        .default('full'),
    )
    .option('--chart <id>', 'a chart as a picture, 3840 × 2160')
    .option('--deck <event>', 'an event’s charts as slides')
    .addOption(
      new Option(
        '--purpose <purpose>',
        'final: refused where a figure is unpublished or stale or a passage was not cleared, and recorded; draft: says so at its head',
      ).choices(Purpose.options),
    )
    .option(
      '--reason <text>',
      'why passages that were not cleared leave all the same; recorded with the file',
    )
    .option('--person <name>', 'who releases it; the person at the desk where absent')
    .action(async (file: string, options: Options) => {
      const target = await placeFor(options)
      const isFinal = options.purpose === 'final'
      const written = await withWorkspace(
        file,
        !isFinal,
        async ({ session, call }) => {
          const { id } = await call.exports.start({
            ...requestOf(options),
            ...(options.purpose ? { purpose: options.purpose } : {}),
            ...(options.reason ? { reason: options.reason } : {}),
          })
          await session.jobs.finished(id)
          return session.jobs.result(id)
        },
        options.person,
        (bytes, made) => asideAt(target, bytes, made),
      )
      // A final file was put in its place by the act that recorded it.
      if (isFinal) printLines([target.pathOf(written.file)])
      else writeOut(target, written)
    })

function requestOf({ script, template, questions, form, chart, deck }: Options): ExportRequest {
  if (script !== undefined) return { kind: 'script', script: ScriptId.parse(script), template }
  if (questions !== undefined) return { kind: 'questions', event: EventId.parse(questions), form }
  if (chart !== undefined) return { kind: 'chart', chart: ChartId.parse(chart), width: 3840 }
  if (deck !== undefined) return { kind: 'deck', event: EventId.parse(deck) }
  throw new AppError('nothing-to-export')
}
