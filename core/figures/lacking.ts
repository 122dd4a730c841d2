import type { Problem } from '../problem.ts'
import type { Operand } from './model.ts'

/** What still has to be named before a change of a value is taken. */
export type Lacking = 'source' | 'reason'

/** What is said of a change; one without a value takes the value back. */
interface Stated {
  readonly value?: string | undefined
  readonly source: string
  readonly note: string
}

/**
 * The rule of source and reason: a value that is entered says where it comes from, and whatever becomes of
 * one that stands says why in its note. The source is asked for first. What counts as standing is said by
 * whoever asks: in the data table every value does.
 */
export function lackingOf({ value, source, note }: Stated, revises: boolean): Lacking | undefined {
  if (value !== undefined && source.trim() === '') return 'source'
  return revises && note.trim() === '' ? 'reason' : undefined
}

/** The same as the record says it of one value. */
export function problemOfLacking(
  stated: Stated,
  { indicator, region, period }: Operand,
  revises: boolean,
): Problem | undefined {
  const lacking = lackingOf(stated, revises)
  return lacking && { code: `${lacking}-needed`, facts: { indicator, region, period } }
}
