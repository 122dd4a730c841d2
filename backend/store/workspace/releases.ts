import type { HeldReason } from '../../../core/documents/clearance.ts'
import type { SpokenKind } from '../../../core/documents/kinds.ts'
import type { Operand } from '../../../core/figures/model.ts'

/** A figure as a released file prints it, with everything needed to compute it again. */
export interface ReleasedFigure {
  readonly text: string
  readonly expression: string
  readonly language: 'zh' | 'en'
  readonly operands: readonly (Operand & {
    readonly value: string
    readonly unit: string
    readonly bound: string
    readonly source: string
  })[]
  readonly formula: string
  readonly rounding: string
  /** Where the data already said something else when the file left: what, and why it kept these words. */
  readonly kept?: {
    readonly reason: string
    readonly by: string
    readonly at: string
    readonly against: string
  }
}

/**
 * A passage that was not cleared to leave: a placed block, an answer nobody approved, or a text with typed
 * numbers or untrue words in it.
 */
export interface HeldPassage {
  readonly place: SpokenKind
  readonly id: string
  readonly title: string
  readonly reasons: readonly HeldReason[]
  /** The numbers typed in it, where that is a reason. */
  readonly numbers?: readonly string[]
  /** The typed words that a figure contradicts, with what they ought to be, where that is a reason. */
  readonly words?: readonly string[]
}

/** A file that left for good: what it is, its hash, and every figure in it. */
export interface Release {
  readonly id: string
  readonly kind: string
  /**
   * Which of the forms of its kind: the template of a script, what of the answers is printed; '' where there
   * is one.
   */
  readonly form: string
  /** Id of the script, event or chart it was made from. */
  readonly document: string
  readonly title: string
  readonly fileName: string
  readonly sha256: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly figures: readonly ReleasedFigure[]
  /** What left with it although it was not cleared, and why; nothing and '' where everything was. */
  readonly held: readonly HeldPassage[]
  readonly overrideReason: string
}

/** Files that left for good. */
export interface ReleaseReader {
  /** The newest first, without their figures. */
  releases(): Promise<Omit<Release, 'figures'>[]>
  release(id: string): Promise<Release | undefined>
}

/** See `WorkspaceWriter`. */
export interface ReleaseWriter {
  saveRelease(release: Release): Promise<void>
}
