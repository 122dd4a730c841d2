import { Command, Option } from 'commander'
import { compareDecimals } from '../../../core/figures/decimal.ts'
import { DecimalText, type Observation } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import { placeOf, storedValue, type NamedPlace } from './named.ts'
import { withWorkspace, type Opened } from './open.ts'
import { printJson, printLines, valueLine } from './print.ts'

interface Options extends NamedPlace {
  /** The number that is meant, as far as it was said. */
  readonly value?: string
  readonly person?: string
  readonly json?: boolean
}

type Seen = NamedPlace & { readonly expected: number }

/** A command that takes one step with the value that stands at a place now. */
const stepCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .argument('<file>', 'workspace file')
    .requiredOption('--indicator <key>', 'indicator, by key, name or alias')
    .requiredOption('--region <region>', 'region, by key or name')
    .requiredOption('--period <period>', 'period of the value, such as 2022 or 2022-06')
    .option('--person <name>', 'who does it; the person at the desk where absent')
    .option('--json', 'print as JSON')

async function step(
  file: string,
  options: Options,
  take: (opened: Opened, seen: Seen) => Promise<Observation>,
): Promise<void> {
  const { moved, indicator } = await withWorkspace(
    file,
    false,
    async opened => {
      const place = await placeOf(opened, options)
      const [latest] = await opened.call.observations.history(place)
      if (latest && options.value !== undefined)
        requireValue(latest, DecimalText.parse(await storedValue(opened, place.indicator, options.value)))
      const taken = await take(opened, { ...place, expected: latest?.revision ?? 1 })
      return { moved: taken, indicator: await opened.office.workspace().indicator(place.indicator) }
    },
    options.person,
  )
  if (options.json) printJson(moved)
  else printLines([valueLine(moved, indicator)])
}

/** @throws AppError other-value where another number stands than the one that is meant */
function requireValue(latest: Observation, meant: string): void {
  if (compareDecimals(latest.value, meant) !== 0)
    throw new AppError('other-value', { value: meant, stands: latest.value })
}

export const advanceCommand = (): Command =>
  stepCommand('advance', 'bring a value to checked or published, over every step between')
    .addOption(
      new Option('--to <state>', 'how far it comes').choices(['checked', 'published']).makeOptionMandatory(),
    )
    .option('--value <number>', 'only where this is the number that stands there')
    .action((file: string, options: Options & { to: 'checked' | 'published' }) =>
      step(file, options, ({ call }, seen) => call.observations.advance({ ...seen, to: options.to })),
    )

export const returnCommand = (): Command =>
  stepCommand('return', 'send a value back to whoever enters it, with a reason')
    .requiredOption('--reason <text>', 'why it goes back')
    .action((file: string, options: Options & { reason: string }) =>
      step(file, options, ({ call }, seen) => call.observations.return({ ...seen, reason: options.reason })),
    )
