import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { makeSample } from '../../api/sample-file.ts'
import { planDemo } from '../../api/demo.ts'
import { withWorkspace } from './open.ts'
import { printLines, printProgress } from './print.ts'

export const completeDemo = (command: Command): Command => command
  .requiredOption('--out <folder>', 'folder to write into')
  .action(async ({ out }: { out: string }) => {
    await mkdir(join(out, 'charts'), { recursive: true })
    const file = join(out, 'luzhou.lectern')
    await rm(file, { force: true })
    await makeSample(file, () => new Date().toISOString())
    printProgress(`made ${file}`)
    await withWorkspace(file, false, async ({ desk }) => {
      const { files, figures } = await planDemo(desk.workspace(), new Date().toISOString())
      const started = files.map(({ name, task }) => ({ name, id: desk.jobs.start(task, { name, mediaType: '' }).id }))
      for (const { name, id } of started) {
        await writeFile(join(out, name), await desk.jobs.finished(id))
        printProgress(`made ${join(out, name)}`)
      }
      await writeFile(join(out, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
      printLines([`${figures.length} figures in ${files.length} files`])
    })
  })
