import type { Chart } from '../../core/charts/model.ts'
import type { Language, Operand, RenderedFigure } from '../../core/figures/model.ts'
import { unreachable, type Facts } from '../../core/problem.ts'
import type { FigureUse, PlaceKind, WorkspaceReader } from '../store/workspace.ts'
import { BlockId, ChartId, QuestionId, ScriptId, type Block, type Question, type Script } from '../../core/documents/model.ts'
import { renderFigures } from './figures-of.ts'

/** A place that prints something other than what its figure renders to now. */
export interface StalePlace {
  readonly place: PlaceKind
  readonly id: string
  readonly item: string
  readonly title: string
  readonly expression: string
  /** What the document says. */
  readonly printed: string
  /** What it would say, or '' with a problem where the figure can no longer be rendered. */
  readonly current: string
  readonly problem: { readonly code: string; readonly facts: Facts } | null
  /** For a script or question: the block through which it prints the figure, '' where the figure stands in its own text. */
  readonly via: string
  readonly figure: RenderedFigure | null
}

/** Every place that a change of one value leaves behind. */
export async function ripple(reader: WorkspaceReader, operand: Operand): Promise<StalePlace[]> {
  return staleAmong(reader, await reader.figureUses({ indicator: operand.indicator, region: operand.region, period: operand.period }))
}

/** Every stale place of the workspace, or of one document. */
export async function stalePlaces(reader: WorkspaceReader, only?: { place: PlaceKind; id: string }): Promise<StalePlace[]> {
  const stale = await staleAmong(reader, await reader.figureUses())
  return only ? stale.filter(place => place.place === only.place && place.id === only.id) : stale
}

async function staleAmong(reader: WorkspaceReader, uses: readonly FigureUse[]): Promise<StalePlace[]> {
  const languages = await languagesOf(reader, uses)
  const rendered = {
    zh: await renderFigures(reader, expressionsIn(uses, languages, 'zh'), 'zh'),
    en: await renderFigures(reader, expressionsIn(uses, languages, 'en'), 'en'),
  }
  const titles = await placeTitles(reader, uses)
  const own = uses.flatMap(use => {
    const outcome = rendered[languages.get(use.id) ?? 'zh'][use.expression]
    const current = outcome?.ok ? outcome.value.text : ''
    if (!outcome || (outcome.ok && current === use.printed)) return []
    return [{
      place: use.place, id: use.id, item: use.item, title: titles.get(use.id) ?? '', expression: use.expression, printed: use.printed, current,
      problem: outcome.ok ? null : outcome.problem, via: '', figure: outcome.ok ? outcome.value : null,
    }]
  })
  return [...own, ...(await throughBlocks(reader, own))]
}

/** A block's stale figures stand in every script and answer that places it, too. */
async function throughBlocks(reader: WorkspaceReader, own: readonly StalePlace[]): Promise<StalePlace[]> {
  const blocks = [...new Set(own.filter(place => place.place === 'block').map(place => place.id))]
  const placed = await Promise.all(blocks.map(async block => (await reader.placementsOf(BlockId.parse(block))).map(placement => ({ block, ...placement }))))
  const placements = placed.flat()
  const titles = await placeTitles(reader, placements)
  return placements.flatMap(placement => own
    .filter(stale => stale.place === 'block' && stale.id === placement.block)
    .map(stale => ({ ...stale, place: placement.place, id: placement.id, item: placement.item, title: titles.get(placement.id) ?? '', via: placement.block })))
}

/** Titles of documents by id, for lists that name where a figure stands. */
export async function placeTitles(reader: WorkspaceReader, places: readonly { place: PlaceKind; id: string }[]): Promise<Map<string, string>> {
  const distinct = new Map(places.map(place => [place.id, place.place]))
  const titled = await Promise.all([...distinct].map(async ([id, place]) => [id, await titleOf(reader, place, id)] as const))
  return new Map(titled)
}

async function titleOf(reader: WorkspaceReader, place: PlaceKind, id: string): Promise<string> {
  const document = await documentAt(reader, place, id)
  if (!document) return ''
  return 'title' in document ? document.title : document.question
}

async function languagesOf(reader: WorkspaceReader, uses: readonly FigureUse[]): Promise<Map<string, Language>> {
  const documents = new Map(uses.map(use => [use.id, use.place]))
  const named = await Promise.all([...documents].map(async ([id, place]) => [id, (await documentAt(reader, place, id))?.language ?? 'zh'] as const))
  return new Map(named)
}

function documentAt(reader: WorkspaceReader, place: PlaceKind, id: string): Promise<Block | Script | Question | Chart | undefined> {
  switch (place) {
    case 'block': return reader.block(BlockId.parse(id))
    case 'script': return reader.script(ScriptId.parse(id))
    case 'question': return reader.question(QuestionId.parse(id))
    case 'chart': return reader.chart(ChartId.parse(id))
    default: return unreachable(place)
  }
}

const expressionsIn = (uses: readonly FigureUse[], languages: ReadonlyMap<string, Language>, language: Language): string[] =>
  uses.filter(use => (languages.get(use.id) ?? 'zh') === language).map(use => use.expression)
