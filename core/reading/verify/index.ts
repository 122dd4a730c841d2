import type { Claim, Rule, Verified } from './model.ts'
import { announced } from './rules/announced.ts'
import { changes } from './rules/changes.ts'
import { courses } from './rules/courses.ts'
import { dates } from './rules/dates.ts'
import { forms } from './rules/forms.ts'
import { limits } from './rules/limits.ts'
import { parts } from './rules/parts.ts'

export type { Claim, RuleName, Verdict, Verified } from './model.ts'

const rules: readonly Rule[] = [courses, changes, parts, limits, dates, announced, forms]

/**
 * All that a text says which can be held against what else it says, in order: printed numbers are intervals
 * (22.4 is 22.35 to 22.45), and only what is alike in indicator, region, period and unit is compared. What
 * cannot be told is no claim.
 */
export const claimsOf = (verified: Verified): readonly Claim[] =>
  rules
    .flatMap(rule => rule(verified))
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
