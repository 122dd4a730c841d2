import { typedClaims } from '../../../core/checks/typed-claims.ts'
import { typedNumbers } from '../../../core/checks/typed-numbers.ts'
import { isFaulty, judgedWords } from '../../../core/checks/typed-words.ts'
import type { Paragraph } from '../../../core/documents/model.ts'
import type { FigureMap } from '../../../core/figures/model.ts'

/** How a printed figure stands to the data. */
export type FigureState = 'bound' | 'unpublished' | 'stale' | 'problem'

export function figureState(printed: string, outcome: FigureMap[string] | undefined): FigureState {
  if (!outcome?.ok) return 'problem'
  if (outcome.value.text !== printed) return 'stale'
  return outcome.value.state === 'published' ? 'bound' : 'unpublished'
}

export interface Tally {
  readonly bound: number
  readonly unpublished: number
  readonly stale: number
  readonly problem: number
  /** Numbers typed as text, with no figure behind them. */
  readonly unbound: number
  /** Words typed beside a figure that it contradicts; they are no numbers. */
  readonly contradicted: number
  /**
   * First times, records and the like, typed where no figure proves them: a remark, nothing that holds a file
   * back.
   */
  readonly claimed: number
}

export const nothing: Tally = {
  bound: 0,
  unpublished: 0,
  stale: 0,
  problem: 0,
  unbound: 0,
  contradicted: 0,
  claimed: 0,
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, each) => ({
      bound: sum.bound + each.bound,
      unpublished: sum.unpublished + each.unpublished,
      stale: sum.stale + each.stale,
      problem: sum.problem + each.problem,
      unbound: sum.unbound + each.unbound,
      contradicted: sum.contradicted + each.contradicted,
      claimed: sum.claimed + each.claimed,
    }),
    nothing,
  )

/** Figures, each with what it printed when it was last accepted. */
export const tallyOf = (
  printed: readonly { readonly expression: string; readonly printed: string }[],
  figures: FigureMap,
): Tally =>
  sumOf(printed.map(figure => ({ ...nothing, [figureState(figure.printed, figures[figure.expression])]: 1 })))

/** The figures, the typed numbers and the untrue words of paragraphs. */
export function tallyOfProse(paragraphs: readonly Paragraph[], figures: FigureMap): Tally {
  const inlines = paragraphs.flatMap(paragraph => paragraph.inlines)
  const tally = tallyOf(
    inlines.flatMap(inline => (inline.type === 'figure' ? [inline] : [])),
    figures,
  )
  return {
    ...tally,
    unbound: paragraphs.reduce((sum, paragraph) => sum + typedNumbers(paragraph.inlines).length, 0),
    contradicted: paragraphs.reduce((sum, paragraph) => sum + contradictionsIn(paragraph, figures), 0),
    claimed: paragraphs.reduce((sum, paragraph) => sum + typedClaims(paragraph.inlines).length, 0),
  }
}

const contradictionsIn = ({ inlines }: Paragraph, figures: FigureMap): number =>
  judgedWords(inlines, expression => figures[expression]).filter(isFaulty).length

export const numbersIn = (tally: Tally): number =>
  tally.bound + tally.unpublished + tally.stale + tally.problem + tally.unbound
