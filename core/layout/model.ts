/** Paragraph styles every template provides; a writer maps each to one named Word style. */
export type PlanStyle =
  | 'title' | 'date-line' | 'speaker-line' | 'salutation' | 'body'
  | 'heading-1' | 'heading-2' | 'heading-3' | 'heading-4'
  | 'direction' | 'question' | 'answer-label' | 'note' | 'blank'

export interface PlanRun {
  readonly text: string
  readonly bold?: boolean
  /** Set where the run is a figure; the writer prints `text`, the record keeps the expression. */
  readonly expression?: string
}

export interface PlanParagraph {
  readonly style: PlanStyle
  readonly runs: readonly PlanRun[]
  readonly pageBreakBefore?: boolean
}

/** Lengths in twips (1/1440 inch), sizes in half-points, as Word stores them. */
export interface PageGeometry {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly footer: number
  /** Exact line pitch of body text in twips. */
  readonly linePitch: number
}

/** A neutral document: what stands on paper and in which style, with nothing of Word in it. */
export interface PagePlan {
  readonly template: 'official' | 'large-print'
  readonly language: 'zh' | 'en'
  readonly title: string
  readonly page: PageGeometry
  readonly paragraphs: readonly PlanParagraph[]
}
