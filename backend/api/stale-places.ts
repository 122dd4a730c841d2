import type { Chart } from '../../core/charts/model.ts'
import {
  BlockId, ChartId, QuestionId, ScriptId, figuresInParagraphs, type Block, type FigurePlace, type Placement, type Question, type Script,
} from '../../core/documents/index.ts'
import { derivedFrom } from '../../core/figures/index.ts'
import type { FigureMap, Language, Operand, RenderedFigure } from '../../core/figures/model.ts'
import { unreachable, type Facts } from '../../core/problem.ts'
import type { FigureUse, KeptFigure, Release, UsePlace, WorkspaceReader } from '../store/workspace.ts'
import { renderFigures } from './figures-of.ts'
import { placedBlocks } from './placed.ts'

/**
 * A place that prints something other than what its figure renders to now. A released file can only be kept as it is, with a
 * reason; everything else can be brought up to date.
 */
export interface StalePlace {
  readonly place: UsePlace
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
  /** The language it prints in. */
  readonly language: Language
}

type Document = Block | Script | Question | Chart | Release
type Documents = ReadonlyMap<string, Document>
type Rendered = Readonly<Record<Language, FigureMap>>

/** Every place that a change of one value leaves behind, over what is computed from it too. */
export async function ripple(reader: WorkspaceReader, { indicator, region, period }: Operand): Promise<StalePlace[]> {
  const computed = derivedFrom([indicator], await reader.derivedIndicators())
  const uses = await Promise.all([indicator, ...computed.map(({ key }) => key)].map(key => reader.figureUses({ indicator: key, region, period })))
  return staleAmong(reader, [...new Map(uses.flat().map(use => [`${use.place} ${use.id} ${use.item} ${use.version} ${use.expression}`, use])).values()])
}

/** Every stale place of the workspace, or of one document. */
export async function stalePlaces(reader: WorkspaceReader, only?: { place: UsePlace; id: string }): Promise<StalePlace[]> {
  return only ? stalePlacesIn(reader, [only]) : staleAmong(reader, await reader.figureUses())
}

/** A document of any kind. */
export interface DocumentPlace {
  readonly place: UsePlace
  readonly id: string
}

/** Every stale place of the given documents, in their order. */
export async function stalePlacesIn(reader: WorkspaceReader, places: readonly DocumentPlace[]): Promise<StalePlace[]> {
  const asked = distinct(places.map(addressOf))
  const stale = Map.groupBy(await staleAmong(reader, await usesReaching(reader, places), new Set(asked)), addressOf)
  return asked.flatMap(address => stale.get(address) ?? [])
}

const addressOf = ({ place, id }: DocumentPlace): string => `${place} ${id}`

/** The uses in some documents, and in the blocks they place. */
async function usesReaching(reader: WorkspaceReader, places: readonly DocumentPlace[]): Promise<FigureUse[]> {
  const documents = await documentsAt(reader, places.filter(({ place }) => place === 'script' || place === 'question'))
  const placed = [...documents.values()].flatMap(placementsIn).map(({ block }): DocumentPlace => ({ place: 'block', id: block }))
  const wanted = new Map([...places, ...placed].map(document => [addressOf(document), document]))
  const kinds = Map.groupBy(wanted.values(), ({ place }) => place)
  const uses = await Promise.all([...kinds].map(([place, of]) => reader.figureUsesIn(place, of.map(({ id }) => id))))
  return uses.flat()
}

/** Titles of documents by id, for lists that name where a figure stands. */
export async function placeTitles(reader: WorkspaceReader, places: readonly { place: UsePlace; id: string }[]): Promise<Map<string, string>> {
  return new Map([...await documentsAt(reader, places)].map(([id, document]) => [id, titleOf(document)]))
}

/** What figures say now in the language of the document each stands in: '' where one cannot be rendered, undefined where its document is gone. */
export async function wordsNow(reader: WorkspaceReader, figures: readonly { place: UsePlace; id: string; expression: string }[]): Promise<(string | undefined)[]> {
  const documents = await documentsAt(reader, figures)
  const expressions = (language: Language): string[] => distinct(figures.filter(({ id }) => documentLanguage(documents.get(id)) === language).map(({ expression }) => expression))
  const rendered: Rendered = { zh: await renderFigures(reader, expressions('zh'), 'zh'), en: await renderFigures(reader, expressions('en'), 'en') }
  return figures.map(({ id, expression }) => {
    const document = documents.get(id)
    const outcome = document && rendered[documentLanguage(document)][expression]
    return outcome && (outcome.ok ? outcome.value.text : '')
  })
}

/** `within` names the scripts and answers that may print a stale block, by their addresses; without it all of them. */
async function staleAmong(reader: WorkspaceReader, uses: readonly FigureUse[], within?: ReadonlySet<string>): Promise<StalePlace[]> {
  const documents = await documentsAt(reader, uses)
  const rendered: Rendered = {
    zh: await renderFigures(reader, expressionsIn(uses, documents, 'zh'), 'zh'),
    en: await renderFigures(reader, expressionsIn(uses, documents, 'en'), 'en'),
  }
  const stale = uses.flatMap(use => staleUse(use, documents, rendered))
  const inBlocks = distinct(stale.filter(({ use }) => use.place === 'block').map(({ use }) => use.id))
  const kept = keptAmong(await reader.keptFigures())
  const own = stale.filter(({ use }) => use.version === 0).map(({ place }) => place)
  return [...own, ...await throughBlocks(reader, inBlocks, documents, rendered, within)].filter(place => !kept(place))
}

/** What a place was said to keep printing: what it prints now, against what it would print now. */
function keptAmong(figures: readonly KeptFigure[]): (stale: StalePlace) => boolean {
  const keyOf = (place: UsePlace, id: string, expression: string, printed: string, against: string): string => JSON.stringify([place, id, expression, printed, against])
  const kept = new Set(figures.map(({ place, id, expression, printed, against }) => keyOf(place, id, expression, printed, against)))
  return stale => {
    const [place, id] = stale.via === '' ? [stale.place, stale.id] as const : ['block', stale.via] as const
    return kept.has(keyOf(place, id, stale.expression, stale.printed, newerWords(stale)))
  }
}

/** What a stale figure says now, or the code of what keeps it from saying anything. */
export const newerWords = ({ current, problem }: Pick<StalePlace, 'current' | 'problem'>): string => current || (problem?.code ?? '')

function staleUse(use: FigureUse, documents: Documents, rendered: Rendered): { use: FigureUse; place: StalePlace }[] {
  const document = documents.get(use.id)
  if (!document) return []
  const language = languageOf(use, document)
  const difference = newerPrinting(use, rendered[language])
  return difference ? [{ use, place: { ...namedPlace(use, document), ...difference, via: '', language } }] : []
}

/** What a stale block's figures leave behind in the scripts and answers that place it, in the version each of them prints. */
async function throughBlocks(reader: WorkspaceReader, blocks: readonly string[], known: Documents, rendered: Rendered, within?: ReadonlySet<string>): Promise<StalePlace[]> {
  const placing = await reader.placementsOf(blocks.map(block => BlockId.parse(block)))
  const documents = await documentsAt(reader, placing.filter(place => within?.has(addressOf(place)) ?? true))
  const stale = new Set(blocks)
  const placed = [...documents].map(([id, document]) =>
    ({ id, document, placements: placementsIn(document).filter(placement => stale.has(placement.block) && placement.use.mode !== 'edited') }))
  const printed = await figuresPlaced(reader, placed.flatMap(({ placements }) => placements))
  return placed.flatMap(({ id, document, placements }) => placements.flatMap(placement => (printed.get(wordsOf(placement)) ?? []).flatMap(figure => {
    const language = documentLanguage(known.get(placement.block))
    const difference = newerPrinting(figure, rendered[language])
    const place = { place: 'items' in document ? 'script' as const : 'question' as const, id, item: placement.id }
    return difference ? [{ ...namedPlace({ ...figure, ...place }, document), ...difference, via: placement.block, language }] : []
  })))
}

/** Which words of its block a placement prints. */
const wordsOf = ({ block, use }: Placement): string => `${block} ${use.mode === 'follow' ? use.mode : use.version}`

/** The figures in what placements print; what several of them print alike is read once. */
async function figuresPlaced(reader: WorkspaceReader, placements: readonly Placement[]): Promise<Map<string, readonly FigurePlace[]>> {
  const alike = [...new Map(placements.map(placement => [wordsOf(placement), placement]))].map(([words, placement]) => ({ ...placement, id: words }))
  const placed = await placedBlocks(reader, alike)
  return new Map(Object.entries(placed).map(([words, { paragraphs }]) => [words, figuresInParagraphs(paragraphs)]))
}

/** How a printed figure differs from what it renders to now; undefined where it does not, or nothing is known of it. */
function newerPrinting(figure: Pick<FigurePlace, 'expression' | 'printed'>, rendered: FigureMap): Pick<StalePlace, 'current' | 'problem' | 'figure'> | undefined {
  const outcome = rendered[figure.expression]
  if (!outcome || (outcome.ok && outcome.value.text === figure.printed)) return undefined
  return outcome.ok ? { current: outcome.value.text, problem: null, figure: outcome.value } : { current: '', problem: outcome.problem, figure: null }
}

const namedPlace = (use: Pick<FigureUse, 'place' | 'id' | 'item' | 'expression' | 'printed'>, document: Document): Pick<StalePlace, 'place' | 'id' | 'item' | 'title' | 'expression' | 'printed'> =>
  ({ place: use.place, id: use.id, item: use.item, title: titleOf(document), expression: use.expression, printed: use.printed })

/** A released file may print figures in both languages, each figure in its own. */
function languageOf(use: FigureUse, document: Document): Language {
  return 'figures' in document ? document.figures[Number(use.item)]?.language ?? 'zh' : document.language
}

const documentLanguage = (document: Document | undefined): Language => (document && 'language' in document ? document.language : 'zh')

const titleOf = (document: Document): string => ('title' in document ? document.title : document.question)

function placementsIn(document: Document): Placement[] {
  const items = 'items' in document ? document.items : 'answer' in document ? document.answer : []
  return items.filter(item => item.type === 'placement')
}

async function documentsAt(reader: WorkspaceReader, places: readonly { place: UsePlace; id: string }[]): Promise<Map<string, Document>> {
  const named = [...new Map(places.map(place => [place.id, place.place]))]
  const blocks = await reader.blocksById(named.flatMap(([id, place]) => (place === 'block' ? [BlockId.parse(id)] : [])))
  const others = await Promise.all(named.filter(([, place]) => place !== 'block').map(async ([id, place]) => [id, await documentAt(reader, place, id)] as const))
  const read: (readonly [string, Document | undefined])[] = [...blocks.map(block => [block.id, block] as const), ...others]
  return new Map(read.flatMap(([id, document]) => (document ? [[id, document] as const] : [])))
}

function documentAt(reader: WorkspaceReader, place: UsePlace, id: string): Promise<Document | undefined> {
  switch (place) {
    case 'block': return reader.block(BlockId.parse(id))
    case 'script': return reader.script(ScriptId.parse(id))
    case 'question': return reader.question(QuestionId.parse(id))
    case 'chart': return reader.chart(ChartId.parse(id))
    case 'release': return reader.release(id)
    default: return unreachable(place)
  }
}

const expressionsIn = (uses: readonly FigureUse[], documents: Documents, language: Language): string[] =>
  distinct(uses.filter(use => documents.has(use.id) && languageOf(use, documents.get(use.id)!) === language).map(use => use.expression))

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
