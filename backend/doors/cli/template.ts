import { Command, Option } from 'commander'
import { entryKey } from './named.ts'
import { withWorkspace } from './open.ts'
import { forceOption, placeFor, writeOut, type Out } from './write-out.ts'

interface Options extends Out {
  readonly department: string
  readonly period?: string[]
  readonly region?: string[]
  readonly language: 'zh' | 'en'
}

export const templateCommand = (): Command =>
  new Command('template')
    .description('write a blank table of a department’s indicators, to be filled in and imported')
    .argument('<file>', 'workspace file')
    .requiredOption('--department <department>', 'department, by key or name')
    .requiredOption('--out <path>', 'xlsx file to write, or the folder for it')
    .option(...forceOption)
    .option('--period <period...>', 'periods to ask for; otherwise last year')
    .option('--region <region...>', 'regions to ask for, by key or name; otherwise the home region')
    .addOption(
      new Option('--language <language>', 'language of the table').choices(['zh', 'en']).default('zh'),
    )
    .action(async (file: string, options: Options) => {
      const target = await placeFor(options)
      const written = await withWorkspace(file, true, async ({ office, session, call }) => {
        const [departments, regions] = await Promise.all([
          office.workspace().departments(),
          office.workspace().regions(),
        ])
        const { id } = await call.imports.templateFile({
          department: entryKey(departments, options.department),
          periods: options.period ?? [String(new Date().getFullYear() - 1)],
          regions: (options.region ?? []).map(
            wanted => regions.find(({ key, name }) => key === wanted || name === wanted)?.key ?? wanted,
          ),
          language: options.language,
        })
        await session.jobs.finished(id)
        return session.jobs.result(id)
      })
      writeOut(target, written)
    })
