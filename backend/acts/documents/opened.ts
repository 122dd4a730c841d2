import type { Chart, LeftOut } from '../../../core/charts/index.ts'
import {
  figuresInBlock,
  figuresInChart,
  figuresInQuestion,
  figuresInScript,
  nameOf,
  type Composed,
} from '../../../core/documents/index.ts'
import type { Block, EventId, Event, Question, Script } from '../../../core/documents/model.ts'
import type { FigureMap } from '../../../core/figures/model.ts'
import { renderFigures } from '../../store/figures-of.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { stalePlaces, type StalePlace } from '../stale/stale-places.ts'
import { actedKinds } from './kinds/index.ts'
import { leftOutIn } from './left-out.ts'
import { figuresInPlaced, placedBlocks, wordsIn, type PlacedBlocks } from './placed.ts'

/** Every figure of a document as it would print now. */
export interface WithFigures {
  readonly figures: FigureMap
}

/** The same, and what is stale in it. */
export interface Printing extends WithFigures {
  readonly stale: StalePlace[]
}

/** The same, and what its placements print. */
export interface Placing extends Printing {
  readonly placed: PlacedBlocks
}

const expressionsOf = (figures: readonly { readonly expression: string }[]): string[] =>
  figures.map(({ expression }) => expression)

/** @throws AppError not-found */
export async function openedBlock(reader: WorkspaceReader, id: string): Promise<Printing & { block: Block }> {
  const block = found(await actedKinds.block.read(reader, id), id)
  return {
    block,
    figures: await renderFigures(reader, expressionsOf(figuresInBlock(block)), block.language),
    stale: await stalePlaces(reader, { place: 'block', id }),
  }
}

/** @throws AppError not-found */
export async function openedScript(
  reader: WorkspaceReader,
  id: string,
): Promise<Placing & { script: Script }> {
  const script = found(await actedKinds.script.read(reader, id), id)
  return { script, ...(await openedComposed(reader, script, expressionsOf(figuresInScript(script)))) }
}

/** @throws AppError not-found */
export async function openedQuestion(
  reader: WorkspaceReader,
  id: string,
): Promise<Placing & { question: Question }> {
  const question = found(await actedKinds.question.read(reader, id), id)
  return { question, ...(await openedComposed(reader, question, expressionsOf(figuresInQuestion(question)))) }
}

async function openedComposed(
  reader: WorkspaceReader,
  document: Composed,
  own: readonly string[],
): Promise<Placing> {
  const placed = placedBlocks(await wordsIn(reader, [document]))
  const expressions = [...own, ...expressionsOf(figuresInPlaced(placed))]
  return {
    placed,
    figures: await renderFigures(reader, expressions, document.language),
    stale: await stalePlaces(reader, nameOf(document)),
  }
}

/** A chart with every point as it would print now, and what of a whole it leaves out. */
export interface ShownChart extends WithFigures {
  readonly chart: Chart
  readonly leftOut: LeftOut | null
}

/** The charts of an event, or all. */
export const shownCharts = async (reader: WorkspaceReader, event?: EventId): Promise<ShownChart[]> =>
  Promise.all((await reader.charts(event)).map(chart => shownChart(reader, chart)))

/** @throws AppError not-found */
export async function openedChart(reader: WorkspaceReader, id: string): Promise<ShownChart & Printing> {
  const shown = await shownChart(reader, found(await actedKinds.chart.read(reader, id), id))
  return { ...shown, stale: await stalePlaces(reader, { place: 'chart', id }) }
}

const shownChart = async (reader: WorkspaceReader, chart: Chart): Promise<ShownChart> => ({
  chart,
  figures: await renderFigures(reader, expressionsOf(figuresInChart(chart)), chart.language),
  leftOut: await leftOutIn(reader, chart),
})

/** An event with what belongs to it. @throws AppError not-found */
export async function openedEvent(
  reader: WorkspaceReader,
  id: EventId,
): Promise<{ event: Event; scripts: Script[]; questions: Question[]; charts: Chart[] }> {
  const [event, scripts, questions, charts] = await Promise.all([
    reader.event(id),
    reader.scripts(id),
    reader.questions(id),
    reader.charts(id),
  ])
  return { event: found(event, id), scripts, questions, charts }
}
