import { resolve } from 'node:path'
import type { Command } from 'commander'
import { withOffice } from './open.ts'
import { printJson, printLines } from './print.ts'

/** Brings what can be read of a damaged workspace into a new file, and lists what cannot. */
export const completeSalvage = (command: Command): Command =>
  command
    .requiredOption('--out <file>', 'path of the new .lectern file')
    .option('--json', 'print as JSON')
    .action(async (file: string, { out, json }: { readonly out: string; readonly json?: boolean }) => {
      const salvaged = await withOffice(({ office }) => office.salvage(resolve(file), resolve(out)))
      if (json) return printJson(salvaged)
      printLines([
        salvaged.path,
        `${salvaged.read} read, ${salvaged.lost.length} not`,
        ...salvaged.lost.map(name => `! ${name}`),
      ])
    })
