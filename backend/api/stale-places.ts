import { BlockId, QuestionId, ScriptId, figuresInParagraphs, type FigurePlace, type Placement, type Question, type Script } from '../../core/documents/index.ts'
import { derivedFrom } from '../../core/figures/index.ts'
import type { FigureMap, Language, Operand, RenderedFigure } from '../../core/figures/model.ts'
import type { Facts } from '../../core/problem.ts'
import { releasedLanguage } from '../store/released-item.ts'
import type { DocumentHead, FigureUse, KeptFigure, UsePlace, WorkspaceReader } from '../store/workspace.ts'
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

/** By address: reading the whole documents, and released files above all, would take longer than everything else. */
type Heads = ReadonlyMap<string, DocumentHead>
type Placing = Script | Question
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
  const placed = (await placingAt(reader, places)).flatMap(({ document }) => placementsIn(document)).map(({ block }): DocumentPlace => ({ place: 'block', id: block }))
  const wanted = new Map([...places, ...placed].map(document => [addressOf(document), document]))
  const kinds = Map.groupBy(wanted.values(), ({ place }) => place)
  const uses = await Promise.all([...kinds].map(([place, of]) => reader.figureUsesIn(place, of.map(({ id }) => id))))
  return uses.flat()
}

/** Titles of documents by id, for lists that name where a figure stands. */
export async function placeTitles(reader: WorkspaceReader, places: readonly DocumentPlace[]): Promise<Map<string, string>> {
  return new Map([...(await headsOf(reader, places)).values()].map(({ id, title }) => [id, title]))
}

/**
 * What figures say now, in each language in which their document prints them: '' where one cannot be rendered, nothing at all where
 * the document is gone. Only a released file prints in more than one language.
 */
export async function wordsNow(reader: WorkspaceReader, figures: readonly (DocumentPlace & { expression: string })[]): Promise<string[][]> {
  const heads = await headsOf(reader, figures)
  const released = await reader.figureUsesIn('release', distinct(figures.filter(({ place }) => place === 'release').map(({ id }) => id)))
  const printings = figures.flatMap((figure, index) => {
    const uses = figure.place === 'release' ? released.filter(({ id, expression }) => id === figure.id && expression === figure.expression) : [{ ...figure, item: '' }]
    return uses.flatMap(use => printingOf(use, heads)).map(printing => ({ ...printing, index }))
  })
  const rendered = await renderedIn(reader, printings)
  const words = Map.groupBy(printings, ({ index }) => index)
  return figures.map((_, index) => distinct((words.get(index) ?? []).map(({ expression, language }) => {
    const outcome = rendered[language][expression]
    return outcome?.ok ? outcome.value.text : ''
  })))
}

/** `within` names the scripts and answers that may print a stale block, by their addresses; without it all of them. */
async function staleAmong(reader: WorkspaceReader, uses: readonly FigureUse[], within?: ReadonlySet<string>): Promise<StalePlace[]> {
  const heads = await headsOf(reader, uses)
  const printings = uses.flatMap(use => printingOf(use, heads))
  // A pinned passage prints in the language of its block, which may be another than that of the document.
  const pinned = printings.filter(({ use }) => use.version > 0 && use.place !== 'block')
  const rendered = await renderedIn(reader, [...printings, ...pinned.map(({ expression, language }) => ({ expression, language: language === 'zh' ? 'en' as const : 'zh' as const }))])
  const stale = printings.flatMap(({ use, head, language, expression }) => {
    const difference = newerPrinting(use, rendered[language])
    return difference ? [{ use, place: { place: use.place, id: use.id, item: use.item, title: head.title, expression, printed: use.printed, ...difference, via: '', language } }] : []
  })
  const behind = {
    blocks: new Set(stale.filter(({ use }) => use.place === 'block').map(({ use }) => use.id)),
    pinned: pinned.filter(({ use }) => newerPrinting(use, rendered.zh) && newerPrinting(use, rendered.en)).map(({ use }) => use),
  }
  const kept = keptAmong(await reader.keptFigures())
  const own = stale.filter(({ use }) => use.version === 0).map(({ place }) => place)
  return [...own, ...await throughBlocks(reader, behind, rendered, within)].filter(place => !kept(place))
}

interface Printing<Use> {
  readonly use: Use
  readonly head: DocumentHead
  readonly expression: string
  readonly language: Language
}

/** A figure with the language it prints in: its document's, or in a released file its own; nothing where the document is gone. */
function printingOf<Use extends DocumentPlace & { item: string; expression: string }>(use: Use, heads: Heads): Printing<Use>[] {
  const head = heads.get(addressOf(use))
  return head ? [{ use, head, expression: use.expression, language: head.language ?? releasedLanguage(use.item) }] : []
}

async function renderedIn(reader: WorkspaceReader, printings: readonly { expression: string; language: Language }[]): Promise<Rendered> {
  const expressions = (wanted: Language): string[] => distinct(printings.filter(({ language }) => language === wanted).map(({ expression }) => expression))
  return { zh: await renderFigures(reader, expressions('zh'), 'zh'), en: await renderFigures(reader, expressions('en'), 'en') }
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

/** The blocks that print something stale, and the placements that do because they hold on to older words of theirs. */
interface Behind {
  readonly blocks: ReadonlySet<string>
  readonly pinned: readonly FigureUse[]
}

/** What stale figures of blocks leave behind in the scripts and answers that place them, in the version each of them prints. */
async function throughBlocks(reader: WorkspaceReader, { blocks, pinned }: Behind, rendered: Rendered, within?: ReadonlySet<string>): Promise<StalePlace[]> {
  const holding = new Set(pinned.map(use => `${addressOf(use)} ${use.item}`))
  const placing = [...await reader.placementsOf([...blocks].map(block => BlockId.parse(block))), ...pinned]
  const documents = (await placingAt(reader, placing.filter(place => within?.has(addressOf(place)) ?? true))).map(({ place, document }) => ({
    place, document,
    placements: placementsIn(document).filter(({ id, block, use }) => use.mode !== 'edited' && (blocks.has(block) || holding.has(`${addressOf({ place, id: document.id })} ${id}`))),
  }))
  const placements = documents.flatMap(document => document.placements)
  const printed = await figuresPlaced(reader, placements)
  const heads = await headsOf(reader, placements.map(({ block }) => ({ place: 'block', id: block })))
  return documents.flatMap(({ place, document, placements: placed }) => placed.flatMap(placement => (printed.get(wordsOf(placement)) ?? []).flatMap(figure => {
    const language = heads.get(addressOf({ place: 'block', id: placement.block }))?.language ?? 'zh'
    const difference = newerPrinting(figure, rendered[language])
    const { expression, printed: words } = figure
    return difference ? [{ place, id: document.id, item: placement.id, title: titleOf(document), expression, printed: words, ...difference, via: placement.block, language }] : []
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

const titleOf = (document: Placing): string => ('items' in document ? document.title : document.question)

const placementsIn = (document: Placing): Placement[] => ('items' in document ? document.items : document.answer).filter(item => item.type === 'placement')

/** The scripts and answers among some documents. */
async function placingAt(reader: WorkspaceReader, places: readonly DocumentPlace[]): Promise<{ place: 'script' | 'question'; document: Placing }[]> {
  const idsOf = (wanted: UsePlace): string[] => distinct(places.filter(({ place }) => place === wanted).map(({ id }) => id))
  const scripts = await Promise.all(idsOf('script').map(id => reader.script(ScriptId.parse(id))))
  const questions = await Promise.all(idsOf('question').map(id => reader.question(QuestionId.parse(id))))
  return [
    ...questions.flatMap(document => (document ? [{ place: 'question' as const, document }] : [])),
    ...scripts.flatMap(document => (document ? [{ place: 'script' as const, document }] : [])),
  ]
}

async function headsOf(reader: WorkspaceReader, places: readonly DocumentPlace[]): Promise<Map<string, DocumentHead>> {
  const kinds = Map.groupBy(places, ({ place }) => place)
  const heads = await Promise.all([...kinds].map(async ([place, of]) =>
    (await reader.documentHeads(place, distinct(of.map(({ id }) => id)))).map(head => [addressOf({ place, id: head.id }), head] as const)))
  return new Map(heads.flat())
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
