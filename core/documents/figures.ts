import { signedNumber } from '../figures/index.ts'
import type { RenderedFigure } from '../figures/model.ts'
import type { Change } from './change.ts'
import type { AnswerItem, Block, Inline, Paragraph, Question, Script, ScriptItem } from './model.ts'
import { numbering, spotKey, type SpotKey } from './spots.ts'
import { MAIN_LINE, paragraphName, pointName, type TextName } from './text-names.ts'

/**
 * A figure in a document. `item` says where: a paragraph's index, an item's id, `main-line`, or
 * `series/point`.
 */
export interface FigurePlace {
  readonly item: TextName
  readonly expression: string
  readonly printed: string
}

function figuresInInlines(item: TextName, inlines: readonly Inline[]): FigurePlace[] {
  return inlines.flatMap(inline =>
    inline.type === 'figure' ? [{ item, expression: inline.expression, printed: inline.printed }] : [],
  )
}

/** Figures of paragraphs, each named by its paragraph's index from 0. */
export const figuresInParagraphs = (paragraphs: readonly Paragraph[]): FigurePlace[] =>
  paragraphs.flatMap(({ inlines }, index) => figuresInInlines(paragraphName(index), inlines))

export const figuresInBlock = (block: Pick<Block, 'paragraphs'>): FigurePlace[] =>
  figuresInParagraphs(block.paragraphs)

/** Whether two texts say the same, whatever numbers their figures print. */
export const isSameButForFigures = (left: readonly Paragraph[], right: readonly Paragraph[]): boolean =>
  JSON.stringify(withoutNumbers(left)) === JSON.stringify(withoutNumbers(right))

const withoutNumbers = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map(({ inlines }) => ({
    inlines: inlines.map(inline => (inline.type === 'figure' ? { ...inline, printed: '' } : inline)),
  }))

/** Figures an item owns: those of a placed block belong to the block, unless it was edited in place. */
function figuresInItem(item: ScriptItem | AnswerItem): FigurePlace[] {
  if (item.type === 'paragraph') return figuresInInlines(item.id, item.inlines)
  if (item.type === 'placement' && item.use.mode === 'edited') {
    return item.use.paragraphs.flatMap(({ inlines }) => figuresInInlines(item.id, inlines))
  }
  return []
}

/** Figures a script owns, named by item id. */
export const figuresInScript = (script: Pick<Script, 'items'>): FigurePlace[] =>
  script.items.flatMap(figuresInItem)

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
    points.map(({ expression, printed }, point) => ({ item: pointName(series, point), expression, printed })),
  )

type NewWords = Pick<RenderedFigure, 'text' | 'number' | 'kind' | 'direction'>

/**
 * The new words of the figures a person chose to accept, each by its own place: a twin that was kept stays.
 */
export type Accepted = ReadonlyMap<SpotKey, NewWords>

/** The new words of each figure it is shown, in the document's order. */
type Taking = (figure: FigurePlace) => NewWords | undefined

function takingOf(accepted: Accepted): Taking {
  const numberOf = numbering()
  return figure => accepted.get(spotKey({ ...figure, nth: numberOf(figure) }))
}

function acceptInlines(item: TextName, inlines: readonly Inline[], take: Taking): Inline[] {
  return inlines.map(inline => {
    const rendered = inline.type === 'figure' ? take({ ...inline, item }) : undefined
    return inline.type === 'figure' && rendered ? { ...inline, printed: rendered.text } : inline
  })
}

function acceptItem<T extends ScriptItem | AnswerItem>(item: T, take: Taking): T {
  if (item.type === 'paragraph') return { ...item, inlines: acceptInlines(item.id, item.inlines, take) }
  if (item.type !== 'placement' || item.use.mode !== 'edited') return item
  const paragraphs = item.use.paragraphs.map(paragraph => ({
    ...paragraph,
    inlines: acceptInlines(item.id, paragraph.inlines, take),
  }))
  return { ...item, use: { ...item.use, paragraphs } }
}

/** The change from one value to another, undefined where no figure reads differently. */
function changed<Value>(
  undo: Value,
  next: Value,
  places: (value: Value) => FigurePlace[],
): Change<Value> | undefined {
  const before = places(undo)
  const after = places(next)
  return after.some((place, index) => place.printed !== before[index]?.printed) ? { next, undo } : undefined
}

/** Prints the accepted words in place of the old; undefined where nothing changes. */
export function acceptFigures(
  paragraphs: readonly Paragraph[],
  accepted: Accepted,
): Change<readonly Paragraph[]> | undefined {
  const take = takingOf(accepted)
  const next = paragraphs.map((paragraph, index) => ({
    ...paragraph,
    inlines: acceptInlines(paragraphName(index), paragraph.inlines, take),
  }))
  return changed(paragraphs, next, figuresInParagraphs)
}

/** As `acceptFigures`, for the figures a script owns. */
export function acceptFiguresInScript(script: Script, accepted: Accepted): Change<Script> | undefined {
  const take = takingOf(accepted)
  return changed(
    script,
    { ...script, items: script.items.map(item => acceptItem(item, take)) },
    figuresInScript,
  )
}

/** As `acceptFigures`, for the figures a question owns. */
export function acceptFiguresInQuestion(
  question: Question,
  accepted: Accepted,
): Change<Question> | undefined {
  const take = takingOf(accepted)
  const next = {
    ...question,
    mainLine: acceptInlines(MAIN_LINE, question.mainLine, take),
    answer: question.answer.map(item => acceptItem(item, take)),
  }
  return changed(question, next, figuresInQuestion)
}

function acceptPoint<Point extends Plotted>(item: TextName, point: Point, take: Taking): Point {
  const rendered = take({ ...point, item })
  return rendered ? { ...point, printed: rendered.text, value: signedNumber(rendered) } : point
}

/** As `acceptFigures`, for the points of a chart; label and plotted value change together. */
export function acceptFiguresInChart<Chart extends WithSeries>(
  chart: Chart,
  accepted: Accepted,
): Change<Chart> | undefined {
  const take = takingOf(accepted)
  const series = chart.series.map((one, at) => ({
    ...one,
    points: one.points.map((point, index) => acceptPoint(pointName(at, index), point, take)),
  }))
  return changed(chart, { ...chart, series }, figuresInChart)
}
