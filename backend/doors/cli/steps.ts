import { Command, Option } from 'commander'
import type { Observation } from '../../../core/figures/model.ts'
import { placeOf, type NamedPlace } from './named.ts'
import { withWorkspace, type Opened } from './open.ts'
import { printJson, printLines, valueLine } from './print.ts'

interface Options extends NamedPlace {
  readonly person?: string
  readonly json?: boolean
}

type Seen = NamedPlace & { readonly expected: number }

/** A command that takes one step with the value that stands at a place now. */
const stepCommand = (name: string, description: string): Command => new Command(name)
  .description(description)
  .argument('<file>', 'workspace file')
  .requiredOption('--indicator <key>', 'indicator, by key, name or alias')
  .requiredOption('--region <region>', 'region, by key or name')
  .requiredOption('--period <period>', 'period of the value, such as 2022 or 2022-06')
  .option('--person <name>', 'who does it; the person at the desk where absent')
  .option('--json', 'print as JSON')

async function step(file: string, options: Options, take: (opened: Opened, seen: Seen) => Promise<Observation>): Promise<void> {
  const moved = await withWorkspace(file, false, async opened => {
    const place = await placeOf(opened, options)
    const [latest] = await opened.call.observations.history(place)
    return take(opened, { ...place, expected: latest?.revision ?? 1 })
  }, options.person)
  if (options.json) printJson(moved)
  else printLines([valueLine(moved)])
}

export const advanceCommand = (): Command => stepCommand('advance', 'bring a value to checked or published, over every step between')
  .addOption(new Option('--to <state>', 'how far it comes').choices(['checked', 'published']).makeOptionMandatory())
  .action((file: string, options: Options & { to: 'checked' | 'published' }) =>
    step(file, options, ({ call }, seen) => call.observations.advance({ ...seen, to: options.to })))

export const returnCommand = (): Command => stepCommand('return', 'send a value back to whoever enters it, with a reason')
  .requiredOption('--reason <text>', 'why it goes back')
  .action((file: string, options: Options & { reason: string }) =>
    step(file, options, ({ call }, seen) => call.observations.return({ ...seen, reason: options.reason })))
