import type { FigureSpot } from '../../../core/documents/spots.ts'
import type { TextName } from '../../../core/documents/text-names.ts'
import type { FigureMap, Language, Operand } from '../../../core/figures/model.ts'
import type { UsePlace } from './documents.ts'

export interface FigureUse {
  readonly place: UsePlace
  readonly id: string
  readonly item: TextName
  /** As the document keeps it, so that it can be found there. */
  readonly expression: string
  readonly printed: string
  /** The block version whose text prints it; 0 where it stands in the document's own present text. */
  readonly version: number
  /** In which it prints: that of its document, of its block where a placement is pinned, or its own. */
  readonly language: Language
  /**
   * What the figure reads: the base year, the peers of a rank and a target included. Not listed are the
   * earlier values a record or a run looks back on, though a change of one of them finds the use. A region
   * left empty is the home region.
   */
  readonly operands: readonly Operand[]
}

/**
 * That one figure of a document goes on printing `printed` although it would now say `against`, which is a
 * problem's code where it says nothing. Which one: the text it stands in, and which of those that read alike
 * there.
 */
export interface KeptFigure extends FigureSpot {
  readonly place: UsePlace
  readonly id: string
  /** The version of a block whose words these are; 0 for its present words, and in every other document. */
  readonly version: number
  readonly expression: string
  readonly printed: string
  readonly against: string
  readonly reason: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** Where documents print figures, and which the data left behind. */
export interface FigureReader {
  /** Every use of a figure, or only those that read the given observation. */
  figureUses(operand?: Operand): Promise<FigureUse[]>
  /** The uses in documents of one kind. */
  figureUsesIn(place: UsePlace, ids: readonly string[]): Promise<FigureUse[]>
  /**
   * The uses that print something other than they render to by now, kept with every act; some may be among
   * them of which that is not known yet. Of all documents, or of some of one kind.
   */
  figuresBehind(among?: { place: UsePlace; ids: readonly string[] }): Promise<Omit<FigureUse, 'operands'>[]>
  keptFigures(): Promise<KeptFigure[]>
}

/** See `WorkspaceWriter`. */
export interface FigureWriter {
  /** Replaces what was kept of the same figure before. */
  keepFigure(kept: KeptFigure): Promise<void>
  /**
   * Tells what figures render to as the data stands, so that nobody renders them once more to know whether
   * what this act saves is behind it. Where the act changes what figures read, it counts for nothing.
   */
  knowRendered(language: Language, figures: FigureMap): void
}
