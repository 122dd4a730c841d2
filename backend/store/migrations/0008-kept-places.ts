import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/** The tables as they are at this migration, as far as it reads them. */
interface Tables {
  block: { id: string; version: number; paragraphs: string }
  blockVersion: { block: string; version: number; paragraphs: string }
  script: { id: string; items: string }
  question: { id: string; mainLine: string; answer: string }
  chart: { id: string; series: string }
  release: { id: string; figures: string }
  keptFigure: Kept
  keptBefore: Omit<Kept, 'item' | 'nth' | 'version'>
  audit: { at: string; person: string; action: string; subject: string; facts: string }
}
type Db = Kysely<Tables>

interface Kept {
  place: string
  document: string
  /** The version of a block whose words these are, 0 for its present ones and in every other document. */
  version: number
  item: string
  nth: number
  expression: string
  printed: string
  against: string
  keptBy: string
  keptAt: string
  reason: string
}

interface Spot {
  readonly version: number
  readonly item: string
  readonly expression: string
  readonly printed: string
}

interface Inline {
  readonly type?: string
  readonly expression?: string
  readonly printed?: string
}
interface Paragraph {
  readonly inlines?: readonly Inline[]
}
interface Item extends Paragraph {
  readonly id?: string
  readonly use?: { readonly mode?: string; readonly paragraphs?: readonly Paragraph[] }
}

/** What stands in a row is believed as little here as anywhere: a list that is none holds nothing. */
function listIn<Entry>(text: string): readonly Entry[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? (list as Entry[]) : []
  } catch {
    return []
  }
}

const spotsOf = (item: string, inlines: readonly Inline[] = [], version = 0): Spot[] =>
  inlines.flatMap(({ type, expression = '', printed = '' }) =>
    type === 'figure' ? [{ version, item, expression, printed }] : [],
  )

const spotsInItem = ({ id = '', inlines, use }: Item): Spot[] =>
  use?.mode === 'edited'
    ? (use.paragraphs ?? []).flatMap(paragraph => spotsOf(id, paragraph.inlines))
    : spotsOf(id, inlines)

const spotsInParagraphs = (text: string, version: number): Spot[] =>
  listIn<Paragraph>(text).flatMap(({ inlines }, index) => spotsOf(String(index), inlines, version))

/** In the present words of a block, and in those of every earlier version: placements may hold on to it. */
async function spotsInBlock(db: Db, id: string): Promise<Spot[]> {
  const block = await db
    .selectFrom('block')
    .select(['version', 'paragraphs'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!block) return []
  const versions = await db
    .selectFrom('blockVersion')
    .select(['version', 'paragraphs'])
    .where('block', '=', id)
    .where('version', '<', block.version)
    .execute()
  return [
    ...spotsInParagraphs(block.paragraphs, 0),
    ...versions.flatMap(({ version, paragraphs }) => spotsInParagraphs(paragraphs, version)),
  ]
}

interface Series {
  readonly points?: readonly { readonly expression?: string; readonly printed?: string }[]
}
interface Released {
  readonly text?: string
  readonly expression?: string
  readonly language?: string
}

/** The index of a released file knows what it prints several times alike once, by where it first stands. */
function spotsInRelease(figures: readonly Released[]): Spot[] {
  const spots = figures.map(({ text = '', expression = '', language = 'zh' }, index) => ({
    language,
    spot: { version: 0, item: `${language}/${index}`, expression, printed: text },
  }))
  const firsts = new Map<string, Spot>()
  for (const { language, spot } of spots) {
    const alike = JSON.stringify([language, spot.expression, spot.printed])
    if (!firsts.has(alike)) firsts.set(alike, spot)
  }
  return [...firsts.values()]
}

async function spotsIn(db: Db, place: string, id: string): Promise<Spot[]> {
  switch (place) {
    case 'block':
      return spotsInBlock(db, id)
    case 'script': {
      const rows = await db.selectFrom('script').select('items').where('id', '=', id).execute()
      return rows.flatMap(({ items }) => listIn<Item>(items).flatMap(spotsInItem))
    }
    case 'question': {
      const rows = await db
        .selectFrom('question')
        .select(['mainLine', 'answer'])
        .where('id', '=', id)
        .execute()
      return rows.flatMap(({ mainLine, answer }) => [
        ...spotsOf('main-line', listIn<Inline>(mainLine)),
        ...listIn<Item>(answer).flatMap(spotsInItem),
      ])
    }
    case 'chart': {
      const rows = await db.selectFrom('chart').select('series').where('id', '=', id).execute()
      return rows.flatMap(({ series }) =>
        listIn<Series>(series).flatMap(({ points = [] }, at) =>
          points.flatMap((point, index) => spotsOf(`${at}/${index}`, [{ type: 'figure', ...point }])),
        ),
      )
    }
    default: {
      const rows = await db.selectFrom('release').select('figures').where('id', '=', id).execute()
      return rows.flatMap(({ figures }) => spotsInRelease(listIn<Released>(figures)))
    }
  }
}

/**
 * The places a reason was given for: one in each version of a block, or in the document. Where a document
 * prints the same words in several places, nothing says which of them the person meant, so it is asked again;
 * the audit trail has the reason.
 */
async function place(db: Db, kept: Tables['keptBefore']): Promise<void> {
  const alike = (await spotsIn(db, kept.place, kept.document)).filter(
    ({ expression, printed }) => expression === kept.expression && printed === kept.printed,
  )
  const byVersion = [...Map.groupBy(alike, ({ version }) => version).values()]
  const certain = byVersion.filter(spots => spots.length === 1).flat()
  for (const { version, item } of certain)
    await db
      .insertInto('keptFigure')
      .values({ ...kept, version, item, nth: 0 })
      .execute()
  if (certain.length === byVersion.length) return
  const { place: where, expression, printed, reason, keptBy, keptAt } = kept
  const facts = JSON.stringify({ place: where, expression, printed, reason, by: keptBy, at: keptAt })
  await db
    .insertInto('audit')
    .values({
      at: new Date().toISOString(),
      person: '',
      action: 'figure.asked-again',
      subject: kept.document,
      facts,
    })
    .execute()
}

/**
 * A figure that was kept is named by its document and the single place it stands at, no longer by its words.
 */
export const keptPlaces = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    const tables = db as Db
    const before = (await tables.selectFrom('keptFigure').selectAll().execute()) as Tables['keptBefore'][]
    await db.schema.dropTable('kept_figure').execute()
    const texts = [
      'place',
      'document',
      'item',
      'expression',
      'printed',
      'against',
      'kept_by',
      'kept_at',
      'reason',
    ]
    const table: CreateTableBuilder<'kept_figure', string> = db.schema.createTable('kept_figure')
    await texts
      .reduce((made, column) => made.addColumn(column, text, definition => definition.notNull()), table)
      .addColumn('version', 'integer', definition => definition.notNull())
      .addColumn('nth', 'integer', definition => definition.notNull())
      .addPrimaryKeyConstraint('kept_figure_key', [
        'place',
        'document',
        'version',
        'item',
        'nth',
        'expression',
        'printed',
      ])
      .execute()
    for (const kept of before) await place(tables, kept)
  },
})
