import type { ReadFigure, Span } from '../text/model.ts'

/** A clean text with what was read in it. */
export interface Verified {
  readonly text: string
  readonly figures: readonly ReadFigure[]
  /** The day it was said; '' where it does not tell. */
  readonly date: string
}

/** The rules a text is held against. */
export type RuleName =
  | 'extent'
  | 'course'
  | 'change'
  | 'share'
  | 'rate'
  | 'remainder'
  | 'sum'
  | 'days'
  | 'times'
  | 'rank'
  | 'announced'
  | 'sign'
  | 'points'
  | 'date'
  | 'weekday'
  | 'beyond-all'
  | 'year-before'
  | 'approximation'
  | 'placeholder'
  | 'said-twice'
  | 'range'

/**
 * `cannot-be`: its own numbers rule it out; `reversed`: it says the other direction; `differs`: two
 * statements disagree.
 */
export type Verdict = 'agrees' | 'cannot-be' | 'reversed' | 'differs'

/** Something a text says that can be held against what else it says. */
export interface Claim extends Span {
  readonly rule: RuleName
  readonly verdict: Verdict
  /** In one line: (58 − 31.4) ÷ 58 = 45.9%. */
  readonly arithmetic: string
  /** What it would have to be; '' where no one number is right. */
  readonly fix: string
}

export type Rule = (verified: Verified) => readonly Claim[]
