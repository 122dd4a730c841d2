import type { ChangedLine, Json } from '../../../core/acts/index.ts'
import type { Operand } from '../../../core/figures/model.ts'

/** What is counted, by an id that no other act gives, and the id of the one before; '' for the first. */
export interface RevisionOf {
  readonly number: number
  readonly id: string
  readonly parent: string
}

/** What an act did to one record: its name, and what of it changed, as it was and as it is. */
export interface LoggedChange {
  /** `script/abc`, `value/优良天数[home]@2022`. */
  readonly record: string
  readonly title: string
  /** What it is whatever it is called, in every copy of the workspace, where `record` does not say that. */
  readonly identity?: string
  /** Which revision of a value, or version of a block, in every copy of the workspace. */
  readonly revision?: RevisionOf
  readonly from: Json | null
  readonly to: Json | null
  /** The same as people read it, a line a field. */
  readonly lines: readonly ChangedLine[]
  /** Where a value stands. */
  readonly value?: Operand
  /** What an indicator is called by now; the record is named by its id. */
  readonly indicator?: string
}

/** One act as people read it. */
export interface LoggedAct {
  readonly id: string
  readonly number: number
  readonly at: string
  readonly person: string
  readonly origin: string
  readonly name: string
  readonly summary: string
  readonly undoes: string
  readonly undoneBy: string
  /** Whoever did it can take it back. */
  readonly standing: boolean
  readonly changes: readonly LoggedChange[]
}
