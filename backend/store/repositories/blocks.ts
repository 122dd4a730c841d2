import { figuresInBlock, figuresInParagraphs, textsInBlock } from '../../../core/documents/index.ts'
import { Block } from '../../../core/documents/model.ts'
import type { BlockId } from '../../../core/documents/model.ts'
import { queryTerms } from '../../../core/search/index.ts'
import type { Driver } from '../driver.ts'
import type { BlockTable, Database, KeptFigureTable } from '../schema.ts'
import type { BlockFilter, NewBlock } from '../workspace.ts'
import { searchBlocks, searchTextOf } from './block-search.ts'
import { findBlockVersions, keepBlockVersions, withdrawVersions } from './block-versions.ts'
import { followFrom, keptIn } from './kept-figures.ts'
import { rememberFigures } from './figure-uses.ts'
import type { PrintedFigure } from './figure-uses.ts'
import type { Unit } from '../unit.ts'
import { saveRevisions } from './revisions.ts'
import { byIds, fromRow, jsonIn, readRows, toJson } from './rows.ts'

const read = (row: BlockTable): Block =>
  fromRow(Block, { ...row, paragraphs: jsonIn(row.paragraphs) }, 'block')

const pageSize = 50

const live = (db: Database) => db.selectFrom('block').where('removedAt', '=', '')

export async function findBlock(db: Database, id: BlockId, saw?: Unit['saw']): Promise<Block | undefined> {
  const row = await live(db).selectAll().where('id', '=', id).executeTakeFirst()
  if (row) saw?.('block', id, row)
  return row && read(row)
}

/** Blocks in the order of their ids as asked for; those that are gone are left out. */
export async function findBlocks(db: Database, ids: readonly string[], saw?: Unit['saw']): Promise<Block[]> {
  // Which are in the trash is looked at here: as a condition it would lead the database through the whole
  // library.
  const rows = await byIds([...new Set(ids)], some =>
    db.selectFrom('block').selectAll().where('id', 'in', some).execute(),
  )
  for (const row of rows) saw?.('block', row.id, { ...row })
  const found = new Map(rows.filter(({ removedAt }) => removedAt === '').map(row => [row.id, row]))
  return readRows(
    ids.flatMap(id => found.get(id) ?? []),
    read,
  )
}

function narrowed(db: Database, filter: BlockFilter) {
  let query = live(db)
  if (filter.topic !== undefined) query = query.where('topic', '=', filter.topic)
  if (filter.department !== undefined) query = query.where('department', '=', filter.department)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  return query
}

async function browse(db: Database, filter: BlockFilter): Promise<{ blocks: Block[]; total: number }> {
  const counted = await narrowed(db, filter)
    .select(({ fn }) => fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await narrowed(db, filter)
    .selectAll()
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(filter.limit ?? pageSize)
    .offset(filter.offset ?? 0)
    .execute()
  return { blocks: readRows(rows, read), total: Number(counted.total) }
}

/**
 * One page of the library: what a query finds, titles first, or everything; either way the latest change
 * first.
 */
export async function listBlocks(
  db: Database,
  driver: Driver,
  filter: BlockFilter = {},
): Promise<{ blocks: Block[]; total: number }> {
  if (queryTerms(filter.query ?? '').length === 0) return browse(db, filter)
  const from = filter.offset ?? 0
  const end = from + (filter.limit ?? pageSize)
  const found = await searchBlocks(db, driver, filter, end)
  return { blocks: await findBlocks(db, found.slice(from, end)), total: found.length }
}

/** The approved words stay in print while a newer draft is written, so their figures count too. */
async function approvedFigures(
  db: Database,
  blocks: readonly Block[],
): Promise<Map<string, readonly PrintedFigure[]>> {
  const names = blocks
    .filter(({ approvedVersion, version }) => approvedVersion !== 0 && approvedVersion !== version)
    .map(({ id, approvedVersion }) => ({ block: id, version: approvedVersion }))
  const versions = await findBlockVersions(db, names)
  const languages = new Map(blocks.map(({ id, language }) => [id, language]))
  return new Map(
    versions.map(({ block, version, paragraphs }) => [
      block,
      figuresInParagraphs(paragraphs).map(figure => ({
        ...figure,
        version,
        language: languages.get(block)!,
      })),
    ]),
  )
}

/** Makes the words of a block findable and its figures known. */
export async function indexBlock(db: Database, driver: Driver, block: Block): Promise<void> {
  await driver.indexBlocks(db, [searchTextOf(block)])
  await indexBlockFigures(db, [block])
}

export async function indexBlockFigures(db: Database, blocks: readonly Block[]): Promise<void> {
  const approved = await approvedFigures(db, blocks)
  const figures = blocks.map(block => {
    const own = figuresInBlock(block).map(figure => ({ ...figure, version: 0, language: block.language }))
    return [block.id as string, [...own, ...(approved.get(block.id) ?? [])]] as const
  })
  await rememberFigures(db, 'block', new Map(figures))
}

/**
 * Where nothing is approved any more, whatever was approved before was taken back; a placement pinned to it
 * stays held back.
 */
const isApprovedAnew = (before: BlockTable | undefined, saved: Block): boolean =>
  before?.approvedVersion === 0 && saved.approvedVersion > 0

/** What a save means for whoever holds on to a version: its words are new, or print in another language. */
export interface SavedBlock {
  readonly saved: Block
  readonly newWords: boolean
  readonly newLanguage: boolean
}

/** The rows of live blocks as they stand; those that this act read already are not read again. */
async function standingRows(
  { db, standing, saw }: Unit,
  ids: readonly string[],
): Promise<Map<string, BlockTable>> {
  const unread = ids.filter(id => !standing('block', id))
  const rows = await byIds(unread, some =>
    db.selectFrom('block').selectAll().where('id', 'in', some).execute(),
  )
  for (const row of rows) saw('block', row.id, { ...row })
  const known = ids.flatMap(id => (standing('block', id)?.row as BlockTable | undefined) ?? [])
  const live = [...rows, ...known].filter(({ removedAt }) => removedAt === '')
  return new Map(live.map(row => [row.id, row]))
}

/**
 * Stores blocks and their versions, each of them once. They are found by the words they had until they are
 * indexed.
 * @throws AppError stale-revision, not-found, version-is-approved
 */
export async function writeBlocks(
  unit: Unit,
  blocks: readonly NewBlock[],
  note: string,
): Promise<SavedBlock[]> {
  const { db } = unit
  const valid = blocks.map(({ block, expected }) => ({ ...Block.parse(block), revision: expected + 1 }))
  const ids = valid.map(({ id }) => id)
  const before = await standingRows(unit, ids)
  const kept = await keptIn(db, 'block', ids)
  const follows = valid.map(block => followIn(unit, block, before.get(block.id), kept.get(block.id)))
  const stored = valid.map(block => ({ block, paragraphs: toJson(block.paragraphs) }))
  await saveRevisions(
    unit,
    'block',
    stored.map(({ block: { id, revision, paragraphs: _, ...fields }, paragraphs }) => ({
      id,
      fields: { ...fields, paragraphs },
      expected: revision - 1,
    })),
  )
  for (const block of valid)
    if (isApprovedAnew(before.get(block.id), block)) await withdrawVersions(unit, block.id)
  const newWords = await keepBlockVersions(unit, stored, note)
  for (const follow of follows) await follow?.()
  await indexBlockFigures(db, valid)
  return valid.map(saved => ({
    saved,
    newWords: newWords.has(saved.id),
    newLanguage: before.has(saved.id) && before.get(saved.id)!.language !== saved.language,
  }))
}

/** What becomes of the reasons given in a block; undefined where there are none. */
function followIn(
  unit: Unit,
  saved: Block,
  before: BlockTable | undefined,
  kept: readonly KeptFigureTable[] | undefined,
): (() => Promise<void>) | undefined {
  if (!kept) return undefined
  const follow = followFrom(
    unit,
    { place: 'block', id: saved.id },
    kept,
    before && textsInBlock(read(before)),
  )
  const versionBefore = before && before.version !== saved.version ? before.version : undefined
  return () => follow(textsInBlock(saved), { areNamed: false, versionBefore })
}
