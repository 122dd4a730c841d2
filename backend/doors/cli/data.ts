import { createInterface } from 'node:readline'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { Bound } from '../../../core/figures/model.ts'
import { badInput } from '../../../core/bad-input.ts'
import { problemOfLacking } from '../../../core/figures/lacking.ts'
import { AppError } from '../../../core/problem.ts'
import { importCommand } from './import.ts'
import { indicatorKey, placeOf, storedValue } from './named.ts'
import { withWorkspace, type Opened } from './open.ts'
import { printJson, printLines, valueLine } from './print.ts'
import { advanceCommand, returnCommand } from './steps.ts'
import { templateCommand } from './template.ts'

/** How far a value may come as it is entered. */
const State = z.enum(['entered', 'checked', 'published'])

const Entry = z.object({
  indicator: z.string().min(1),
  region: z.string().min(1),
  period: z.string().min(1),
  value: z.string().min(1),
  /** That of the value it revises, where it names none. */
  source: z.string().default(''),
  bound: Bound.default('exact'),
  state: State.default('entered'),
  note: z.string().default(''),
})
type Entry = z.infer<typeof Entry>

export const completeData = (command: Command): Command =>
  command
    .addCommand(setCommand())
    .addCommand(applyCommand())
    .addCommand(advanceCommand())
    .addCommand(returnCommand())
    .addCommand(listCommand())
    .addCommand(importCommand())
    .addCommand(templateCommand())

const setCommand = (): Command =>
  new Command('set')
    .description('enter a value: the first one of its place, or a revision')
    .argument('<file>', 'workspace file')
    .requiredOption('--indicator <key>', 'indicator, by key, name or alias')
    .requiredOption('--region <region>', 'region, by key or name')
    .requiredOption('--period <period>', '2022, 2022-H1, 2022-Q3, 2022-06, 2022-01/2022-06 or 2022-12-31')
    .requiredOption(
      '--value <number>',
      'decimal number, in the indicator’s unit; a class or a place by its name: Ⅱ类, 第7位',
    )
    .option(
      '--source <text>',
      'where the value comes from; of a revision, that of the value it revises where absent',
    )
    .addOption(
      new Option('--bound <bound>', 'how the source states the value')
        .choices(Bound.options)
        .default('exact'),
    )
    .addOption(
      new Option('--state <state>', 'how far the value has come').choices(State.options).default('entered'),
    )
    .option('--note <text>', 'why, for a revision; needed over a published value', '')
    .option('--person <name>', 'who enters it; the person at the desk where absent')
    .option('--json', 'print as JSON')
    .action(async (file: string, options: Entry & { person?: string; json?: boolean }) => {
      const { indicator, ...result } = await withWorkspace(
        file,
        false,
        async opened => {
          const entered = await enter(opened, Entry.parse(options))
          return {
            ...entered,
            indicator: await opened.office.workspace().indicator(entered.observation.indicator),
          }
        },
        options.person,
      )
      if (options.json) return printJson(result)
      printLines([
        valueLine(result.observation, indicator),
        ...result.stale.map(
          place => `stale  ${place.place}  ${place.title}  ${place.printed} → ${place.current}`,
        ),
      ])
    })

/**
 * Acknowledges each value with a line once it is stored, so that a writer at the other end of the pipe knows
 * what is safe.
 */
const applyCommand = (): Command =>
  new Command('apply')
    .description(
      'enter values from standard input, one JSON object a line; each stored one is acknowledged with a line; a note is needed over a published value',
    )
    .argument('<file>', 'workspace file')
    .option('--person <name>', 'who enters them; the person at the desk where absent')
    .action((file: string, options: { person?: string }) =>
      withWorkspace(
        file,
        false,
        async opened => {
          let number = 0
          for await (const line of createInterface({ input: process.stdin })) {
            number += 1
            if (line.trim() === '') continue
            const { observation } = await enter(opened, entryIn(line, number))
            process.stdout.write(
              `${JSON.stringify({ indicator: observation.indicator, region: observation.region, period: observation.period, value: observation.value, revision: observation.revision })}\n`,
            )
          }
        },
        options.person,
      ),
    )

/** @throws AppError entry-line-unreadable, entry-line-incomplete, naming the line as an editor counts */
function entryIn(text: string, line: number): Entry {
  const read = Entry.safeParse(objectIn(text, line))
  if (read.success) return read.data
  throw new AppError('entry-line-incomplete', { line, ...badInput(read.error).facts })
}

function objectIn(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('entry-line-unreadable', { line })
  }
}

const listCommand = (): Command =>
  new Command('list')
    .description('list the latest values')
    .argument('<file>', 'workspace file')
    .option('--indicator <key>', 'only this indicator')
    .option('--json', 'print as JSON')
    .action(async (file: string, options: { indicator?: string; json?: boolean }) => {
      const { observations, indicators } = await withWorkspace(file, true, async opened => ({
        observations: await opened.call.observations.table(
          options.indicator === undefined
            ? {}
            : { indicators: [await indicatorKey(opened, options.indicator)] },
        ),
        indicators: new Map(
          (await opened.office.workspace().indicators()).map(indicator => [indicator.key, indicator]),
        ),
      }))
      if (options.json) return printJson(observations)
      printLines(
        observations.map(observation => valueLine(observation, indicators.get(observation.indicator))),
      )
    })

async function enter(
  opened: Opened,
  entry: Entry,
): Promise<Awaited<ReturnType<Opened['call']['observations']['set']>>> {
  const place = await placeOf(opened, entry)
  const [latest] = await opened.call.observations.history(place)
  const value = await storedValue(opened, place.indicator, entry.value)
  const source = entry.source.trim() || (latest && !latest.withdrawn ? latest.source : '')
  const lacking = problemOfLacking({ ...entry, source }, place, false)
  if (lacking) throw new AppError(lacking.code, lacking.facts)
  return opened.call.observations.set({ ...entry, ...place, value, source, expected: latest?.revision ?? 0 })
}
