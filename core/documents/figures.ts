import { signedNumber } from '../figures/index.ts'
import type { RenderedFigure } from '../figures/model.ts'
import type { Change } from './change.ts'
import type { AnswerItem, Block, Inline, Paragraph, Question, Script, ScriptItem } from './model.ts'

/** How the main line of a question is named among its items. */
export const MAIN_LINE = 'main-line'

/** A figure in a document. `item` says where: a paragraph's index, an item's id, `main-line`, or `series/point`. */
export interface FigurePlace {
  readonly item: string
  readonly expression: string
  readonly printed: string
}

function figuresInInlines(item: string, inlines: readonly Inline[]): FigurePlace[] {
  return inlines.flatMap((inline) =>
    inline.type === 'figure' ? [{ item, expression: inline.expression, printed: inline.printed }] : [])
}

/** Figures of paragraphs, each named by its paragraph's index from 0. */
export const figuresInParagraphs = (paragraphs: readonly Paragraph[]): FigurePlace[] =>
  paragraphs.flatMap(({ inlines }, index) => figuresInInlines(String(index), inlines))

export const figuresInBlock = (block: Pick<Block, 'paragraphs'>): FigurePlace[] => figuresInParagraphs(block.paragraphs)

/** Whether two texts say the same, whatever numbers their figures print. */
export const isSameButForFigures = (left: readonly Paragraph[], right: readonly Paragraph[]): boolean =>
  JSON.stringify(withoutNumbers(left)) === JSON.stringify(withoutNumbers(right))

const withoutNumbers = (paragraphs: readonly Paragraph[]): Paragraph[] => paragraphs.map(({ inlines }) =>
  ({ inlines: inlines.map((inline) => (inline.type === 'figure' ? { ...inline, printed: '' } : inline)) }))

/** Figures an item owns: those of a placed block belong to the block, unless it was edited in place. */
function figuresInItem(item: ScriptItem | AnswerItem): FigurePlace[] {
  if (item.type === 'paragraph') return figuresInInlines(item.id, item.inlines)
  if (item.type === 'placement' && item.use.mode === 'edited') {
    return item.use.paragraphs.flatMap(({ inlines }) => figuresInInlines(item.id, inlines))
  }
  return []
}

/** Figures a script owns, named by item id. */
export const figuresInScript = (script: Pick<Script, 'items'>): FigurePlace[] => script.items.flatMap(figuresInItem)

/** Figures a question owns, named `main-line` or by item id. */
export const figuresInQuestion = (question: Pick<Question, 'mainLine' | 'answer'>): FigurePlace[] => [
  ...figuresInInlines(MAIN_LINE, question.mainLine),
  ...question.answer.flatMap(figuresInItem),
]

/** What matters here of a chart, so that documents need not know charts. */
interface Plotted {
  readonly expression: string
  readonly printed: string
  readonly value: string
}
interface WithSeries {
  readonly series: readonly { readonly points: readonly Plotted[] }[]
}

/** Figures a chart plots, named `series/point` from 0. */
export const figuresInChart = (chart: WithSeries): FigurePlace[] =>
  chart.series.flatMap(({ points }, series) =>
    points.map(({ expression, printed }, point) => ({ item: `${series}/${point}`, expression, printed })))

/** The new words, by expression, of the figures a person chose to accept. */
export type Accepted = ReadonlyMap<string, Pick<RenderedFigure, 'text' | 'number' | 'kind' | 'direction'>>

function acceptInlines(inlines: readonly Inline[], accepted: Accepted): Inline[] {
  return inlines.map((inline) => {
    const rendered = inline.type === 'figure' ? accepted.get(inline.expression) : undefined
    return inline.type === 'figure' && rendered ? { ...inline, printed: rendered.text } : inline
  })
}

const acceptParagraphs = (paragraphs: readonly Paragraph[], accepted: Accepted): Paragraph[] =>
  paragraphs.map((paragraph) => ({ ...paragraph, inlines: acceptInlines(paragraph.inlines, accepted) }))

function acceptItem<T extends ScriptItem | AnswerItem>(item: T, accepted: Accepted): T {
  if (item.type === 'paragraph') return { ...item, inlines: acceptInlines(item.inlines, accepted) }
  if (item.type !== 'placement' || item.use.mode !== 'edited') return item
  return { ...item, use: { ...item.use, paragraphs: acceptParagraphs(item.use.paragraphs, accepted) } }
}

/** The change from one value to another, undefined where no figure reads differently. */
function changed<Value>(undo: Value, next: Value, places: (value: Value) => FigurePlace[]): Change<Value> | undefined {
  const before = places(undo)
  const after = places(next)
  return after.some((place, index) => place.printed !== before[index]?.printed) ? { next, undo } : undefined
}

/** Prints the accepted words in place of the old; undefined where nothing changes. */
export const acceptFigures = (
  paragraphs: readonly Paragraph[],
  accepted: Accepted,
): Change<readonly Paragraph[]> | undefined =>
  changed(paragraphs, acceptParagraphs(paragraphs, accepted), figuresInParagraphs)

/** As `acceptFigures`, for the figures a script owns. */
export const acceptFiguresInScript = (script: Script, accepted: Accepted): Change<Script> | undefined =>
  changed(script, { ...script, items: script.items.map((item) => acceptItem(item, accepted)) }, figuresInScript)

/** As `acceptFigures`, for the figures a question owns. */
export function acceptFiguresInQuestion(question: Question, accepted: Accepted): Change<Question> | undefined {
  const next = {
    ...question,
    mainLine: acceptInlines(question.mainLine, accepted),
    answer: question.answer.map((item) => acceptItem(item, accepted)),
  }
  return changed(question, next, figuresInQuestion)
}

function acceptPoint<Point extends Plotted>(point: Point, accepted: Accepted): Point {
  const rendered = accepted.get(point.expression)
  return rendered ? { ...point, printed: rendered.text, value: signedNumber(rendered) } : point
}

/** As `acceptFigures`, for the points of a chart; label and plotted value change together. */
export function acceptFiguresInChart<Chart extends WithSeries>(
  chart: Chart,
  accepted: Accepted,
): Change<Chart> | undefined {
  const series = chart.series.map((one) => ({
    ...one,
    points: one.points.map((point) => acceptPoint(point, accepted)),
  }))
  return changed(chart, { ...chart, series }, figuresInChart)
}
