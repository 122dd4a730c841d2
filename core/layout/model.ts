import type { PlaceId } from '../documents/index.ts'
import type { LayoutProfile, PageGeometry, PlanStyle } from './profile.ts'

export type { PageGeometry, PlanStyle } from './profile.ts'

interface RunLook {
  readonly text: string
  readonly bold?: boolean
  /** A run-in label such as 核心口径：, set in the face of the first heading level. */
  readonly label?: boolean
  /**
   * Offsets in `text` at which a new line of the paragraph begins: where the words of a title end, where a
   * term would be torn.
   */
  readonly breaks?: readonly number[]
  /** Twips that each sign takes beyond its own width, so that a line ends where no term is torn. */
  readonly spread?: number
}

interface PlainRun extends RunLook {
  readonly expression?: undefined
}

/** A figure: the writer prints `text`, the record keeps the expression and which document's figure it is. */
export interface FigureRun extends RunLook {
  readonly expression: string
  readonly at: PlaceId
  /** Which of those that read alike in the same text; the first where absent. */
  readonly nth?: number
  /** The version of a block that the place holds on to; absent where it prints what the library offers. */
  readonly version?: number
}

export type PlanRun = PlainRun | FigureRun

export const isFigure = (run: PlanRun): run is FigureRun => run.expression !== undefined

export interface PlanParagraph {
  readonly style: PlanStyle
  readonly runs: readonly PlanRun[]
  readonly pageBreakBefore?: boolean
  /** Stays on the page of what follows although its style does not ask for it. */
  readonly keepWithNext?: boolean
  /** Goes over the end of a page although its style keeps it whole and with what follows. */
  readonly mayTurn?: boolean
}

/** A neutral document: what stands on paper and how each style looks, with nothing of Word in it. */
export interface PagePlan {
  readonly template: LayoutProfile['template']
  readonly language: LayoutProfile['language']
  readonly title: string
  readonly page: PageGeometry
  readonly look: Pick<LayoutProfile, 'styles' | 'footer' | 'substitutes'>
  readonly paragraphs: readonly PlanParagraph[]
}
