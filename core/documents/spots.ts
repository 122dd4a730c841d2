import { z } from 'zod'
import type { Block, Inline, Paragraph, Question, Script, ScriptItem, AnswerItem } from './model.ts'
import { MAIN_LINE, paragraphName, pointName, type TextName } from './text-names.ts'

/**
 * A text of a document: a paragraph, the main line, a passage edited where it is placed, a point of a chart.
 */
export interface OwnText {
  /** How the document calls it; see `FigurePlace`. */
  readonly item: TextName
  readonly inlines: readonly Inline[]
}

/**
 * One single figure of a document: which text it stands in, and which of those that read alike there, from 0.
 */
export interface FigureSpot {
  readonly item: TextName
  readonly expression: string
  readonly printed: string
  readonly nth: number
}

/** Names a figure within its document; what goes beyond one document is kept by a `FigureId`. */
export const SpotKey = z.string().min(1).brand<'SpotKey'>()
export type SpotKey = z.infer<typeof SpotKey>

export const spotKey = ({ item, expression, printed, nth }: FigureSpot): SpotKey =>
  JSON.stringify([item, expression, printed, nth]) as SpotKey

/** What a figure reads, and what names the text it stands in. */
type Reading = Pick<FigureSpot, 'expression' | 'printed'> & { readonly item: string }

/**
 * Says of each figure it is shown, in their order, which it is of those that stand in the same text and read
 * alike.
 */
export function numbering(): (figure: Reading, apart?: string | number) => number {
  const counts = new Map<string, number>()
  return ({ item, expression, printed }, apart = '') => {
    const alike = JSON.stringify([apart, item, expression, printed])
    const nth = counts.get(alike) ?? 0
    counts.set(alike, nth + 1)
    return nth
  }
}

/** Numbers figures that stand in the same text and read alike, in their order. */
export function numbered<Figure extends Reading>(
  figures: readonly Figure[],
  apart: (figure: Figure) => string | number = () => '',
): (Figure & Pick<FigureSpot, 'nth'>)[] {
  const numberOf = numbering()
  return figures.map(figure => ({ ...figure, nth: numberOf(figure, apart(figure)) }))
}

/** The figures of some texts. */
export const spotsIn = (texts: readonly OwnText[]): FigureSpot[] =>
  numbered(
    texts.flatMap(({ item, inlines }) =>
      inlines.flatMap(inline =>
        inline.type === 'figure' ? [{ item, expression: inline.expression, printed: inline.printed }] : [],
      ),
    ),
  )

const lineBreak: Inline = { type: 'text', text: '\n' }

const textOfItem = (item: ScriptItem | AnswerItem): OwnText[] => {
  if (item.type === 'paragraph') return [{ item: item.id, inlines: item.inlines }]
  if (item.type !== 'placement' || item.use.mode !== 'edited') return []
  return [{ item: item.id, inlines: item.use.paragraphs.flatMap(({ inlines }) => [...inlines, lineBreak]) }]
}

/** By position: the paragraphs of a block have no names. */
export const textsInParagraphs = (paragraphs: readonly Paragraph[]): OwnText[] =>
  paragraphs.map(({ inlines }, index) => ({ item: paragraphName(index), inlines }))

export const textsInBlock = ({ paragraphs }: Pick<Block, 'paragraphs'>): OwnText[] =>
  textsInParagraphs(paragraphs)

export const textsInScript = ({ items }: Pick<Script, 'items'>): OwnText[] => items.flatMap(textOfItem)

export const textsInQuestion = ({ mainLine, answer }: Pick<Question, 'mainLine' | 'answer'>): OwnText[] => [
  { item: MAIN_LINE, inlines: mainLine },
  ...answer.flatMap(textOfItem),
]

interface Plotted {
  readonly series: readonly {
    readonly name: string
    readonly points: readonly {
      readonly label: string
      readonly expression: string
      readonly printed: string
    }[]
  }[]
}

/** By position; a point reads as its series and label do. */
export const textsInChart = ({ series }: Plotted): OwnText[] =>
  series.flatMap(({ name, points }, at) =>
    points.map(({ label, expression, printed }, point) => ({
      item: pointName(at, point),
      inlines: [
        { type: 'text', text: `${name}\n${label}` },
        { type: 'figure', expression, printed },
      ],
    })),
  )
