import { backIn } from '../text/clean.ts'
import type { ReadSource } from '../text/index.ts'
import type { Claim, Rule, Verified } from './model.ts'
import { announced } from './rules/announced.ts'
import { changes } from './rules/changes.ts'
import { courses } from './rules/courses.ts'
import { dates } from './rules/dates.ts'
import { forms } from './rules/forms.ts'
import { limits } from './rules/limits.ts'
import { parts } from './rules/parts.ts'

const rules: readonly Rule[] = [courses, changes, parts, limits, dates, announced, forms]

/**
 * All that a text says which can be held against what else it says, in order: printed numbers are intervals
 * (22.4 is 22.35 to 22.45), and only what is alike in indicator, region, period and unit is compared. What
 * cannot be told is no claim.
 */
const claimsOf = (verified: Verified): readonly Claim[] =>
  rules
    .flatMap(rule => rule(verified))
    .toSorted((one, other) => one.start - other.start || one.end - other.end)

/** Something a text says that cannot be, at its place in the text as it was read. */
export interface Finding extends Claim {
  readonly quote: string
}

export interface Verification {
  /** How many statements could be held against another. */
  readonly recognised: number
  readonly findings: readonly Finding[]
}

/** Holds a text that was read against itself: what agrees is counted, what does not is listed. */
export function verifyText({ reading, clean, figures }: ReadSource): Verification {
  const claims = claimsOf({ text: clean.text, figures, date: reading.date })
  return {
    recognised: claims.length,
    findings: claims
      .filter(({ verdict }) => verdict !== 'agrees')
      .map(claim => {
        const placed = backIn(clean, claim)
        return { ...claim, ...placed, quote: reading.text.slice(placed.start, placed.end) }
      }),
  }
}
