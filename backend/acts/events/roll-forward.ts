import type { EventId, Paragraph, VersionNote } from '../../../core/documents/index.ts'
import type { Act } from '../../../core/documents/review.ts'
import {
  parseExpression,
  type FigureExpression,
  type FigureMap,
  type Language,
} from '../../../core/figures/index.ts'
import {
  expressionsToPrint,
  printed,
  rollForward,
  type DataRequest,
  type FoundPeriod,
  type RolledEvent,
  type RollSource,
  type RollWish,
} from '../../../core/rolling/index.ts'
import type { WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { requestsFor } from './data-requests.ts'
import { renderFigures } from '../../store/figures-of.ts'
import { wordsIn, type PlacedWords } from '../documents/placed.ts'

/** What rolling an event forward makes, in numbers, and what is left for people to do. */
export interface RollReport {
  readonly scripts: number
  readonly questions: number
  readonly charts: number
  /** Blocks copied as new drafts, and blocks both events go on sharing. */
  readonly blocks: number
  readonly shared: number
  /** Figures of the copy, and those of them that print no number yet. */
  readonly figures: number
  readonly awaited: number
  readonly requests: readonly DataRequest[]
  readonly written: readonly FoundPeriod[]
}

/** What rolling forward would make; nothing is stored. */
export async function previewRoll(
  reader: WorkspaceReader,
  id: EventId,
  wish: RollWish,
  by: Act,
): Promise<RollReport> {
  const { report } = await rolled(reader, id, wish, by)
  return report
}

/** Rolls an event forward. */
export async function storeRoll(
  writer: WorkspaceWriter,
  id: EventId,
  wish: RollWish,
  { by, at }: Act,
): Promise<RollReport & { event: EventId }> {
  const { made, report } = await rolled(writer, id, wish, { by, at })
  await save(writer, made)
  return { ...report, event: made.event.id }
}

async function rolled(
  reader: WorkspaceReader,
  id: EventId,
  wish: RollWish,
  by: Act,
): Promise<{ made: RolledEvent; report: RollReport }> {
  const copy = rollForward(await sourceOf(reader, id), wish, by, () => crypto.randomUUID())
  const expressions = expressionsToPrint(copy)
  const rendered = {
    zh: await renderFigures(reader, expressions.zh, 'zh'),
    en: await renderFigures(reader, expressions.en, 'en'),
  }
  return { made: printed(copy, rendered), report: await reportOf(reader, copy, expressions, rendered) }
}

async function reportOf(
  reader: WorkspaceReader,
  copy: RolledEvent,
  expressions: Record<Language, string[]>,
  rendered: Record<Language, FigureMap>,
): Promise<RollReport> {
  const outcomes = [...Object.values(rendered.zh), ...Object.values(rendered.en)]
  return {
    scripts: copy.scripts.length,
    questions: copy.questions.length,
    charts: copy.charts.length,
    blocks: copy.blocks.length,
    shared: copy.shared,
    figures: outcomes.length,
    awaited: outcomes.filter(outcome => !outcome.ok).length,
    requests: await requestsFor(reader, parsed([...expressions.zh, ...expressions.en])),
    written: copy.written,
  }
}

const parsed = (written: readonly string[]): FigureExpression[] =>
  written.flatMap(text => {
    const outcome = parseExpression(text)
    return outcome.ok ? [outcome.value] : []
  })

async function sourceOf(reader: WorkspaceReader, id: EventId): Promise<RollSource> {
  const event = found(await reader.event(id), id)
  const [scripts, questions, charts] = [
    await reader.scripts(id),
    await reader.questions(id),
    await reader.charts(id),
  ]
  const words = await wordsIn(reader, [...scripts, ...questions])
  const printedAs = printedParagraphs(words)
  const blocks = [...new Map(words.flatMap(({ block }) => (block ? [[block.id, block]] : []))).values()]
  return {
    event,
    scripts,
    questions,
    charts,
    blocks: blocks.map(block => ({ block, paragraphs: printedAs.get(block.id) ?? block.paragraphs })),
  }
}

/** What each block prints where it is first placed; text edited in place is no text of the block. */
function printedParagraphs(words: readonly PlacedWords[]): Map<string, readonly Paragraph[]> {
  const found = new Map<string, readonly Paragraph[]>()
  for (const {
    placement: { block, use },
    content,
  } of words) {
    if (content && use.mode !== 'edited' && !found.has(block)) found.set(block, content.paragraphs)
  }
  return found
}

const rolledForward: VersionNote = 'rolled forward'

async function save(
  writer: WorkspaceWriter,
  { event, blocks, scripts, questions, charts }: RolledEvent,
): Promise<void> {
  await writer.saveEvent(event, 0)
  for (const block of blocks) await writer.saveBlock(block, 0, rolledForward)
  for (const script of scripts) await writer.saveScript(script, 0)
  for (const question of questions) await writer.saveQuestion(question, 0)
  for (const chart of charts) await writer.saveChart(chart, 0)
}

/** The values an event's figures wait for, by department; those of placed blocks included. */
export async function requestsOfEvent(reader: WorkspaceReader, id: EventId): Promise<DataRequest[]> {
  const source = await sourceOf(reader, id)
  const { zh, en } = expressionsToPrint({
    ...source,
    blocks: source.blocks.map(({ block, paragraphs }) => ({ ...block, paragraphs: [...paragraphs] })),
    shared: 0,
    written: [],
  })
  return requestsFor(reader, parsed([...new Set([...zh, ...en])]))
}
