import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { makeSample } from '../../acts/sample-file.ts'
import { planDemo } from '../../acts/exports/demo.ts'
import { requireTarget, writeFileWhole } from '../../store/index.ts'
import { withWorkspace } from './open.ts'
import { printLines, printProgress } from './print.ts'
import { forceOption } from './write-out.ts'

const record = 'figures.json'

export const completeDemo = (command: Command): Command =>
  command
    .requiredOption('--out <folder>', 'folder to write into')
    .option(
      forceOption[0],
      'write over the files of an earlier demo, its workspace included where nobody has it open',
    )
    .action(async ({ out, force = false }: { out: string; force?: boolean }) => {
      await mkdir(join(out, 'charts'), { recursive: true })
      const file = join(out, 'luzhou.lectern')
      await makeSample(file, () => new Date().toISOString(), force)
      printProgress(`made ${file}`)
      await withWorkspace(file, false, async ({ office, session }) => {
        const { files, figures } = await planDemo(office.workspace(), new Date().toISOString())
        for (const name of [...files.map(({ name }) => name), record])
          requireTarget(join(out, name), { force })
        const started = files.map(({ name, task }) => ({
          name,
          id: session.jobs.start(task, { name, mediaType: '' }).id,
        }))
        for (const { name, id } of started) {
          writeFileWhole(join(out, name), await session.jobs.finished(id), { force })
          printProgress(`made ${join(out, name)}`)
        }
        writeFileWhole(join(out, record), `${JSON.stringify(figures, null, 2)}\n`, { force })
        printLines([`${figures.length} figures in ${files.length} files`])
      })
    })
