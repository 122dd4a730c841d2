import { z } from 'zod'
import type { Block, Inline, Paragraph } from './model.ts'
import { documentKey, type DocumentName } from './place-id.ts'
import { numbered, type FigureSpot } from './spots.ts'
import { paragraphName } from './text-names.ts'

/** One of the figures of a document that read alike. */
export interface Spot extends Pick<FigureSpot, 'item' | 'nth'> {
  /** The version of a block whose words these are; 0 for its present words, and in every other document. */
  readonly version: number
}

/** One figure among those of every document, whatever it reads. */
export interface FigureAt extends DocumentName, Spot {}

/** A text among those of every document; see `OwnText`. */
export type TextAt = DocumentName & Omit<Spot, 'nth'>

/**
 * Names the text that each paragraph of a passage belongs to; none where it is stored nowhere as it stands.
 */
export type TextOfParagraph = (paragraph: number) => TextAt | undefined

/** Names one figure, as it reads, among those of every document. */
export const FigureId = z.string().min(1).brand<'FigureId'>()
export type FigureId = z.infer<typeof FigureId>

export const figureId = (
  at: FigureAt,
  { expression, printed }: Pick<FigureSpot, 'expression' | 'printed'>,
): FigureId => JSON.stringify([documentKey(at), at.version, at.item, at.nth, expression, printed]) as FigureId

/** How a version of a block is named as the words a figure stands in; see `Spot`. */
export const wordsOf = ({ version }: Pick<Block, 'version'>, of: number): number => (of === version ? 0 : of)

/** The paragraphs of a block have no names but their places. */
export const textInBlock =
  (block: string, version: number): ((paragraph: number) => TextAt) =>
  paragraph => ({ place: 'block', id: block, version, item: paragraphName(paragraph) })

type FigureInline = Extract<Inline, { type: 'figure' }>

const isFigure = (inline: Inline): inline is FigureInline => inline.type === 'figure'

/** Where the figures of a passage stand, in their order. */
export function figuresAt<Text extends TextAt | undefined>(
  paragraphs: readonly Paragraph[],
  textOf: (paragraph: number) => Text,
): (FigureAt | Exclude<Text, TextAt>)[] {
  const figures = paragraphs.flatMap(({ inlines }, paragraph) => {
    const text = textOf(paragraph)
    const item = text?.item ?? ''
    return inlines.filter(isFigure).map(({ expression, printed }) => ({ text, item, expression, printed }))
  })
  return numbered(figures).map(
    ({ text, nth }) => (text ? { ...text, nth } : text) as FigureAt | Exclude<Text, TextAt>,
  )
}
