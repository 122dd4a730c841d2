import type { LoggedAct } from '../../acts/log/logged-act.ts'
import type { Indicator, Observation } from '../../../core/figures/model.ts'
import { ordinalText } from '../../../core/reading/table/ordinals.ts'
import { boundSigns } from '../../../core/sentences/bound-signs.ts'
import { languageOfTerminal } from './failure.ts'

/** What a program reads goes to stdout as JSON; what a person reads, as aligned lines. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLines(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** What is too long to be one text. */
export function printChunks(chunks: readonly Uint8Array[]): void {
  for (const chunk of chunks) process.stdout.write(chunk)
}

/** A value in a line; a place or a class as people write it, where its indicator is given. */
export const valueLine = (observation: Observation, indicator?: Indicator): string =>
  [
    observation.indicator,
    observation.region,
    observation.period,
    writtenValue(observation, indicator),
    observation.state,
    `r${observation.revision}`,
    observation.source,
  ].join('  ')

const writtenValue = ({ value, bound }: Observation, indicator: Indicator | undefined): string =>
  (indicator && ordinalText(value, indicator, languageOfTerminal())) ?? `${boundSigns[bound]}${value}`

/** Progress is for the person waiting, so it never mixes with the output. */
export function printProgress(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** One act of the log on a line. */
export const actLine = ({ at, person, summary, undoneBy }: LoggedAct): string =>
  `${at}  ${person}  ${summary}${undoneBy === '' ? '' : '  (undone)'}`
