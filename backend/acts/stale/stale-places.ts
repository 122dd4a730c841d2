import {
  BlockId,
  composedKinds,
  documentKey,
  figureId,
  figuresInParagraphs,
  nameOf,
  numbered,
  placeId,
  placementsIn,
  type Composed,
  type ComposedKind,
  type DocumentKey,
  type DocumentName,
  type FigureAt,
  type FigurePlace,
  type Placed,
  type PlaceId,
  type Placement,
  type Spot,
  type TextName,
} from '../../../core/documents/index.ts'
import { derivedFrom } from '../../../core/figures/index.ts'
import type { FigureMap, Language, Operand, RenderedFigure } from '../../../core/figures/model.ts'
import type { Facts } from '../../../core/problem.ts'
import { printsElse } from '../../store/behind/standing.ts'
import { releasedLanguage } from '../../store/released-item.ts'
import type { DocumentHead, FigureUse, KeptFigure, UsePlace, WorkspaceReader } from '../../store/workspace.ts'
import { renderFigures } from '../../store/figures-of.ts'
import { actedKinds } from '../documents/kinds/index.ts'
import { wordsPlaced } from '../documents/placed.ts'

/**
 * A place that prints something other than what its figure renders to now. A released file can only be kept
 * as it is, with a reason; everything else can be brought up to date.
 */
export interface StalePlace {
  readonly place: UsePlace
  readonly id: string
  readonly item: TextName
  readonly title: string
  readonly expression: string
  /** What the document says. */
  readonly printed: string
  /** What it would say, or '' with a problem where the figure can no longer be rendered. */
  readonly current: string
  readonly problem: { readonly code: string; readonly facts: Facts } | null
  /**
   * For a script or question: the block through which it prints the figure, '' where the figure stands in its
   * own text.
   */
  readonly via: string
  readonly figure: RenderedFigure | null
  /** The language it prints in. */
  readonly language: Language
  /** Which figure it is of the document it belongs to; see `ownerOf`. */
  readonly spot: Spot
}

/** What it reads is asked for only where a value finds it. */
type Use = Omit<FigureUse, 'operands'>
type NumberedUse = Use & Pick<Spot, 'nth'>

/** Uses that one question found, which finds all or none of those that read alike. */
const numberedUses = (uses: readonly Use[]): NumberedUse[] =>
  numbered(uses, use => JSON.stringify([documentKey(use), use.version]))

/**
 * By address: reading the whole documents, and released files above all, would take longer than everything
 * else.
 */
type Heads = ReadonlyMap<DocumentKey, DocumentHead>
type Rendered = Readonly<Record<Language, FigureMap>>

/** Renders written figures in a language. */
export type Render = (written: readonly string[], language: Language) => Promise<FigureMap>

const renderIn =
  (reader: WorkspaceReader): Render =>
  (written, language) =>
    renderFigures(reader, written, language)

/**
 * Renders each figure once, for questions between which the data stays as it is.
 * @param told hears what is rendered
 */
export function renderingOnce(
  reader: WorkspaceReader,
  told: (language: Language, figures: FigureMap) => void = () => undefined,
): Render {
  const known: Record<Language, FigureMap> = { zh: {}, en: {} }
  return async (written, language) => {
    const unknown = written.filter(text => !Object.hasOwn(known[language], text))
    const rendered = await renderFigures(reader, unknown, language)
    told(language, rendered)
    Object.assign(known[language], rendered)
    return known[language]
  }
}

/** Every place that a change of one value leaves behind, over what is computed from it too. */
export async function ripple(
  reader: WorkspaceReader,
  { indicator, region, period }: Operand,
): Promise<StalePlace[]> {
  const computed = derivedFrom([indicator], await reader.derivedIndicators())
  const uses = await Promise.all(
    [indicator, ...computed.map(({ key }) => key)].map(key =>
      reader.figureUses({ indicator: key, region, period }),
    ),
  )
  return staleAmong(reader, [
    ...new Map(
      uses
        .flatMap(numberedUses)
        .map(use => [JSON.stringify([placeIn(use), use.version, use.expression, use.printed, use.nth]), use]),
    ).values(),
  ])
}

/** Every stale place of the workspace, or of one document. What the workspace keeps of that is believed. */
export const stalePlaces = async (
  reader: WorkspaceReader,
  only?: { place: UsePlace; id: string },
): Promise<StalePlace[]> =>
  only ? stalePlacesIn(reader, [only]) : staleAmong(reader, numberedUses(await reader.figuresBehind()))

/** Every stale place of the workspace, searched for over all that is printed. */
export const searchStalePlaces = async (reader: WorkspaceReader): Promise<StalePlace[]> =>
  staleAmong(reader, numberedUses(await reader.figureUses()))

/** Every stale place of the given documents, in their order. */
export const stalePlacesIn = (
  reader: WorkspaceReader,
  places: readonly DocumentName[],
  render?: Render,
): Promise<StalePlace[]> =>
  staleReaching(reader, places, (place, ids) => reader.figureUsesIn(place, ids), render)

/** The same, as far as the workspace keeps it: for what is shown, not for what leaves. */
export const keptStalePlacesIn = (
  reader: WorkspaceReader,
  places: readonly DocumentName[],
): Promise<StalePlace[]> =>
  staleReaching(reader, places, (place, ids) => reader.figuresBehind({ place, ids }))

type UsesIn = (place: UsePlace, ids: readonly string[]) => Promise<readonly Use[]>

async function staleReaching(
  reader: WorkspaceReader,
  places: readonly DocumentName[],
  usesIn: UsesIn,
  render?: Render,
): Promise<StalePlace[]> {
  const asked = [...new Set(places.map(documentKey))]
  const stale = Map.groupBy(
    await staleAmong(reader, numberedUses(await usesReaching(reader, places, usesIn)), {
      within: new Set(asked),
      render,
    }),
    documentKey,
  )
  return asked.flatMap(document => stale.get(document) ?? [])
}

const placeIn = ({ item, ...document }: DocumentName & { item: TextName }): PlaceId => placeId(document, item)

/** The document a stale figure belongs to: the block it prints through, or the one it stands in. */
export const ownerOf = ({ place, id, via }: Pick<StalePlace, 'place' | 'id' | 'via'>): DocumentName =>
  via === '' ? { place, id } : { place: 'block', id: via }

/** Which figure of which document a stale one is; see `ownerOf`. */
export const figureAtOf = (stale: Pick<StalePlace, 'place' | 'id' | 'via' | 'spot'>): FigureAt => ({
  ...ownerOf(stale),
  ...stale.spot,
})

/** The uses in some documents, and in the blocks they place. */
async function usesReaching(
  reader: WorkspaceReader,
  places: readonly DocumentName[],
  usesIn: UsesIn,
): Promise<Use[]> {
  const placed = (await placingAt(reader, places))
    .flatMap(placementsIn)
    .map(({ placement: { block } }): DocumentName => ({ place: 'block', id: block }))
  const wanted = new Map([...places, ...placed].map(document => [documentKey(document), document]))
  const kinds = Map.groupBy(wanted.values(), ({ place }) => place)
  const uses = await Promise.all(
    [...kinds].map(([place, of]) =>
      usesIn(
        place,
        of.map(({ id }) => id),
      ),
    ),
  )
  return uses.flat()
}

/** The same places with the titles of their documents, but for what lies in the trash or is gone. */
export async function withTitles<Named extends DocumentName>(
  reader: WorkspaceReader,
  places: readonly Named[],
): Promise<(Named & { title: string })[]> {
  const heads = await headsOf(reader, places)
  return places.flatMap(place => {
    const head = heads.get(documentKey(place))
    return head ? [{ ...place, title: head.title }] : []
  })
}

/**
 * What figures say now, in each language in which their document prints them: '' where one cannot be
 * rendered, nothing at all where the document is gone. Only a released file prints in more than one language.
 */
export async function wordsNow(
  reader: WorkspaceReader,
  figures: readonly (DocumentName & { expression: string })[],
  render = renderIn(reader),
): Promise<string[][]> {
  const heads = await headsOf(reader, figures)
  const released = await reader.figureUsesIn(
    'release',
    distinct(figures.filter(({ place }) => place === 'release').map(({ id }) => id)),
  )
  const printings = figures.flatMap((figure, index) => {
    const uses =
      figure.place === 'release'
        ? released.filter(({ id, expression }) => id === figure.id && expression === figure.expression)
        : [{ ...figure, item: '' }]
    return uses.flatMap(use => printingOf(use, heads)).map(printing => ({ ...printing, index }))
  })
  const rendered = await renderedIn(render, printings)
  const words = Map.groupBy(printings, ({ index }) => index)
  return figures.map((_, index) =>
    distinct(
      (words.get(index) ?? []).map(({ expression, language }) => {
        const outcome = rendered[language][expression]
        return outcome?.ok ? outcome.value.text : ''
      }),
    ),
  )
}

/**
 * `within` names the scripts and answers that may print a stale block, by their addresses; without it all of
 * them.
 */
async function staleAmong(
  reader: WorkspaceReader,
  uses: readonly NumberedUse[],
  {
    within,
    render = renderIn(reader),
  }: { within?: ReadonlySet<DocumentKey>; render?: Render | undefined } = {},
): Promise<StalePlace[]> {
  const heads = await headsOf(reader, uses)
  const rendered = await renderedIn(render, uses)
  const stale = uses.flatMap(use => {
    const head = heads.get(documentKey(use))
    if (!head) return []
    const { expression, language } = use
    const difference = newerPrinting(use, rendered[language])
    const spot = { version: use.version, item: use.item, nth: use.nth }
    return difference
      ? [
          {
            use,
            place: {
              place: use.place,
              id: use.id,
              item: use.item,
              title: head.title,
              expression,
              printed: use.printed,
              ...difference,
              via: '',
              language,
              spot,
            },
          },
        ]
      : []
  })
  const behind = {
    blocks: new Set(stale.filter(({ use }) => use.place === 'block').map(({ use }) => use.id)),
    pinned: stale.filter(({ use }) => use.version > 0 && use.place !== 'block').map(({ use }) => use),
  }
  const kept = keptAmong(await reader.keptFigures())
  const own = stale.filter(({ use }) => use.version === 0).map(({ place }) => place)
  return [...own, ...(await throughBlocks(reader, behind, rendered, within))].filter(place => !kept(place))
}

interface Printing<Use> {
  readonly use: Use
  readonly head: DocumentHead
  readonly expression: string
  readonly language: Language
}

/**
 * A figure with the language it prints in: its document's, or in a released file its own; nothing where the
 * document is gone.
 */
function printingOf<Use extends DocumentName & { item: string; expression: string }>(
  use: Use,
  heads: Heads,
): Printing<Use>[] {
  const head = heads.get(documentKey(use))
  return head
    ? [{ use, head, expression: use.expression, language: head.language ?? releasedLanguage(use.item) }]
    : []
}

async function renderedIn(
  render: Render,
  printings: readonly { expression: string; language: Language }[],
): Promise<Rendered> {
  const expressions = (wanted: Language): string[] =>
    distinct(printings.filter(({ language }) => language === wanted).map(({ expression }) => expression))
  return {
    zh: await render(expressions('zh'), 'zh'),
    en: await render(expressions('en'), 'en'),
  }
}

/** What a place was said to keep printing: what it prints now, against what it would print now. */
function keptAmong(figures: readonly KeptFigure[]): (stale: StalePlace) => boolean {
  const kept = new Map(figures.map(figure => [figureId(figure, figure), figure.against]))
  return stale => kept.get(figureId(figureAtOf(stale), stale)) === newerWords(stale)
}

/** What a stale figure says now, or the code of what keeps it from saying anything. */
export const newerWords = ({ current, problem }: Pick<StalePlace, 'current' | 'problem'>): string =>
  current || (problem?.code ?? '')

/**
 * The blocks that print something stale, and the placements that do because they hold on to older words of
 * theirs.
 */
interface Behind {
  readonly blocks: ReadonlySet<string>
  readonly pinned: readonly Use[]
}

/**
 * What stale figures of blocks leave behind in the scripts and answers that place them, in the version each
 * of them prints.
 */
async function throughBlocks(
  reader: WorkspaceReader,
  { blocks, pinned }: Behind,
  rendered: Rendered,
  within?: ReadonlySet<DocumentKey>,
): Promise<StalePlace[]> {
  const holding = new Set(pinned.map(placeIn))
  const placing = [...(await reader.placementsOf([...blocks].map(block => BlockId.parse(block)))), ...pinned]
  const documents = await placingAt(
    reader,
    placing.filter(place => within?.has(documentKey(place)) ?? true),
  )
  const isBehind = ({ at, placement: { block, use } }: Placed): boolean =>
    use.mode !== 'edited' && (blocks.has(block) || holding.has(at))
  const placed = documents.flatMap(document =>
    placementsIn(document)
      .filter(isBehind)
      .map(each => ({ ...each, document })),
  )
  const printed = await figuresPlaced(reader, placed)
  return placed.flatMap(({ document, placement }) =>
    (printed.get(wordsOf(placement))?.figures ?? []).flatMap(figure => {
      const { language, version } = printed.get(wordsOf(placement))!
      const spot = { version, item: figure.item, nth: figure.nth }
      const difference = newerPrinting(figure, rendered[language])
      const { expression, printed: words } = figure
      return difference
        ? [
            {
              ...nameOf(document),
              item: placement.id,
              title: titleOf(document),
              expression,
              printed: words,
              ...difference,
              via: placement.block,
              language,
              spot,
            },
          ]
        : []
    }),
  )
}

/** Which words of its block a placement prints. */
const wordsOf = ({ block, use }: Placement): string =>
  JSON.stringify([block, use.mode === 'follow' ? use.mode : use.version])

interface FiguresPlaced {
  readonly figures: readonly (FigurePlace & Pick<Spot, 'nth'>)[]
  /** Whose words these are, 0 for the present ones. */
  readonly version: number
  /** Of the block, which may be another than that of the document. */
  readonly language: Language
}

/** The figures in what placements print; what several of them print alike is read once. */
async function figuresPlaced(
  reader: WorkspaceReader,
  placed: readonly Placed[],
): Promise<Map<string, FiguresPlaced>> {
  const alike = [...new Map(placed.map(each => [wordsOf(each.placement), each])).values()]
  return new Map(
    (await wordsPlaced(reader, alike)).flatMap(({ placement, content }) => {
      if (!content) return []
      const figures = numbered(figuresInParagraphs(content.paragraphs))
      return [[wordsOf(placement), { figures, version: content.words, language: content.language }]]
    }),
  )
}

/** How a printed figure differs from what it renders to now; undefined where it does not. */
function newerPrinting(
  figure: Pick<FigurePlace, 'expression' | 'printed'>,
  rendered: FigureMap,
): Pick<StalePlace, 'current' | 'problem' | 'figure'> | undefined {
  const outcome = rendered[figure.expression]
  if (!outcome || !printsElse(outcome.ok ? outcome.value.text : undefined, figure.printed)) return undefined
  return outcome.ok
    ? { current: outcome.value.text, problem: null, figure: outcome.value }
    : { current: '', problem: outcome.problem, figure: null }
}

const titleOf = (document: Composed): string => ('items' in document ? document.title : document.question)

/** The documents put together from blocks among some, answers first. */
async function placingAt(reader: WorkspaceReader, places: readonly DocumentName[]): Promise<Composed[]> {
  const found = await Promise.all(composedKinds.map(kind => composedAmong(reader, places, kind)))
  return found.flat()
}

async function composedAmong(
  reader: WorkspaceReader,
  places: readonly DocumentName[],
  kind: ComposedKind,
): Promise<Composed[]> {
  const ids = distinct(places.filter(({ place }) => place === kind).map(({ id }) => id))
  const documents = await Promise.all(ids.map(id => actedKinds[kind].read(reader, id)))
  return documents.filter(document => document !== undefined)
}

async function headsOf(
  reader: WorkspaceReader,
  places: readonly DocumentName[],
): Promise<Map<DocumentKey, DocumentHead>> {
  const kinds = Map.groupBy(places, ({ place }) => place)
  const heads = await Promise.all(
    [...kinds].map(async ([place, of]) =>
      (await reader.documentHeads(place, distinct(of.map(({ id }) => id)))).map(
        head => [documentKey({ place, id: head.id }), head] as const,
      ),
    ),
  )
  return new Map(heads.flat())
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
