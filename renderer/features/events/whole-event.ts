import { wordsAsk } from '../../../core/checks/typed-words.ts'
import {
  contentOf,
  type Block,
  type BlockId,
  type BlockVersion,
  type EventId,
  type Inline,
  type Paragraph,
  type PlacedContent,
  type Placement,
} from '../../../core/documents/index.ts'
import type { FigureMap, Language } from '../../../core/figures/model.ts'
import type { Api, Outputs } from '../../api.ts'

type Loaded = Outputs['events']['get']

/**
 * An event with everything its documents print: read in a handful of requests, however many documents there
 * are.
 */
export interface WholeEvent extends Loaded {
  /** The placed blocks. */
  readonly blocks: ReadonlyMap<string, Block>
  /** What a placement prints, undefined where its block is gone. */
  readonly content: (placement: Placement) => PlacedContent | undefined
  /** Every figure of the event as it would print now, and those that say what was typed beside them. */
  readonly figures: Readonly<Record<Language, FigureMap>>
}

/** How many expressions one request may carry. */
const RENDERED = 4000

type Item = { readonly type: string }
const isPlacement = (item: Item): item is Placement => item.type === 'placement'

const placementsIn = ({ scripts, questions }: Loaded): Placement[] =>
  [
    ...scripts.flatMap(script => script.items as Item[]),
    ...questions.flatMap(question => question.answer as Item[]),
  ].filter(isPlacement)

async function blocksOf(api: Api, ids: readonly BlockId[]): Promise<Map<string, Block>> {
  const wanted = [...new Set(ids)]
  const blocks = wanted.length === 0 ? [] : await api.blocks.some.query({ ids: wanted })
  return new Map(blocks.map(block => [block.id, block as Block]))
}

/** Older versions, only where a placement prints one. */
async function versionsFor(
  api: Api,
  placements: readonly Placement[],
  blocks: ReadonlyMap<string, Block>,
): Promise<BlockVersion[]> {
  const older = placements.filter(
    placement => blocks.has(placement.block) && !contentOf(placement, blocks.get(placement.block), []),
  )
  const ids = [...new Set(older.map(placement => placement.block))]
  return (await Promise.all(ids.map(id => api.blocks.versions.query({ id })))).flat() as BlockVersion[]
}

/** The figures of paragraphs, and what has to be rendered to judge the words typed beside them. */
const figuresIn = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.flatMap(({ inlines }) => [
    ...inlines.flatMap((inline: Inline) => (inline.type === 'figure' ? [inline.expression] : [])),
    ...wordsAsk(inlines),
  ])

/** The paragraphs a list of items prints, its placed blocks included. */
export function printedBy(
  items: readonly { readonly type: string }[],
  content: WholeEvent['content'],
): Paragraph[] {
  return items.flatMap(item => {
    if (isPlacement(item)) return [...(content(item)?.paragraphs ?? [])]
    return item.type === 'paragraph' ? [{ inlines: (item as Item & Paragraph).inlines }] : []
  })
}

/** The expressions of an event's documents, by the language each prints in. */
function expressionsOf(
  { scripts, questions, charts }: Loaded,
  content: WholeEvent['content'],
): Record<Language, string[]> {
  const all: Record<Language, string[]> = { zh: [], en: [] }
  for (const script of scripts) all[script.language].push(...figuresIn(printedBy(script.items, content)))
  for (const question of questions)
    all[question.language].push(
      ...figuresIn([{ inlines: question.mainLine as Inline[] }, ...printedBy(question.answer, content)]),
    )
  for (const chart of charts)
    all[chart.language].push(...chart.series.flatMap(series => series.points.map(point => point.expression)))
  return { zh: [...new Set(all.zh)], en: [...new Set(all.en)] }
}

async function render(api: Api, expressions: readonly string[], language: Language): Promise<FigureMap> {
  const starts = Array.from(
    { length: Math.ceil(expressions.length / RENDERED) },
    (_, index) => index * RENDERED,
  )
  const answers = await Promise.all(
    starts.map(from =>
      api.figures.render.query({ expressions: expressions.slice(from, from + RENDERED), language }),
    ),
  )
  return Object.assign({}, ...answers) as FigureMap
}

export async function readWholeEvent(api: Api, id: EventId): Promise<WholeEvent> {
  const loaded = await api.events.get.query({ id })
  const placements = placementsIn(loaded)
  const blocks = await blocksOf(
    api,
    placements.map(placement => placement.block),
  )
  const versions = await versionsFor(api, placements, blocks)
  const content = (placement: Placement) => contentOf(placement, blocks.get(placement.block), versions)
  const expressions = expressionsOf(loaded, content)
  const [zh, en] = await Promise.all([render(api, expressions.zh, 'zh'), render(api, expressions.en, 'en')])
  return { ...loaded, blocks, content, figures: { zh, en } }
}
