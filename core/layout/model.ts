import type { LayoutProfile, PageGeometry, PlanStyle } from './profile.ts'

export type { PageGeometry, PlanStyle } from './profile.ts'

export interface PlanRun {
  readonly text: string
  readonly bold?: boolean
  /** A run-in label such as 核心口径：, set in the face of the first heading level. */
  readonly label?: boolean
  /** Begins a new line of the same paragraph; titles break where their words end. */
  readonly breakBefore?: boolean
  /** Set where the run is a figure; the writer prints `text`, the record keeps the expression. */
  readonly expression?: string
}

export interface PlanParagraph {
  readonly style: PlanStyle
  readonly runs: readonly PlanRun[]
  readonly pageBreakBefore?: boolean
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
