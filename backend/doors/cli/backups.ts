import { resolve } from 'node:path'
import type { Command } from 'commander'
import { withOffice } from './open.ts'
import { printJson, printLines } from './print.ts'

/** Lists the backups of a workspace file, the newest first, each with what it holds. */
export const completeBackups = (command: Command): Command =>
  command
    .option('--json', 'print as JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const backups = await withOffice(async ({ office }) => office.backupsOf(resolve(file)))
      if (json) return printJson(backups)
      printLines(
        backups.map(({ name, at, bytes, records }) =>
          [at, records === null ? 'unreadable' : `${records} records`, `${bytes} bytes`, name].join('  '),
        ),
      )
    })
