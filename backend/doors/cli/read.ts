import { basename } from 'node:path'
import type { Command } from 'commander'
import { readText, type ReadSource } from '../../../core/reading/text/index.ts'
import { verifyText } from '../../../core/reading/verify/index.ts'
import { readTextFile } from '../../import/texts/read-text.ts'
import { givenFile } from './given-file.ts'
import { printJson, printLines } from './print.ts'

async function readFrom(file: string): Promise<ReadSource> {
  return readText(readTextFile({ name: basename(file), bytes: await givenFile(file) }))
}

/** Prints what a text holds: its sections, who speaks in it, its figures, and what is noise. */
export const completeRead = (command: Command): Command =>
  command.option('--json', 'print as JSON').action(async (file: string, { json }: { json?: boolean }) => {
    const { reading } = await readFrom(file)
    if (json) return printJson(reading)
    const { title, date, byline, sections, turns, figures, numbers, noise } = reading
    printLines([
      [title, date, byline].filter(part => part !== '').join('  '),
      ...sections.map(({ level, heading }) => `${'  '.repeat(level)}${heading}`),
      `${sections.length} sections, ${turns.length} turns, ${figures.length} figures, ${numbers.length} other numbers, ${noise.length} pieces of noise`,
      ...figures.map(({ indicator, quote, period, region }) => [indicator, quote, period, region].join('  ')),
    ])
  })

/** Prints what a text says that its own numbers rule out; ends with 1 where it finds something. */
export const completeVerify = (command: Command): Command =>
  command.option('--json', 'print as JSON').action(async (file: string, { json }: { json?: boolean }) => {
    const verification = verifyText(await readFrom(file))
    const { recognised, findings } = verification
    if (json) printJson(verification)
    else
      printLines([
        ...findings.map(({ rule, verdict, quote, arithmetic, fix }) =>
          [rule, verdict, quote, arithmetic, fix === '' ? '' : `→ ${fix}`]
            .filter(part => part !== '')
            .join('  '),
        ),
        `${recognised} statements held against others, ${findings.length} found`,
      ])
  })
