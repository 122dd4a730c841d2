import { figuresInBlock, figuresInParagraphs, textsInBlock } from '../../../core/documents/index.ts'
import { Block } from '../../../core/documents/model.ts'
import type { BlockId } from '../../../core/documents/model.ts'
import { queryTerms } from '../../../core/search/index.ts'
import type { Driver } from '../driver.ts'
import type { BlockTable, Database } from '../schema.ts'
import type { BlockFilter } from '../workspace.ts'
import { searchBlocks, searchTextOf } from './block-search.ts'
import { findBlockVersion, keepBlockVersion, withdrawVersions } from './block-versions.ts'
import { followKept } from './kept-figures.ts'
import { rememberFigures } from './figure-uses.ts'
import type { PrintedFigure } from './figure-uses.ts'
import type { Unit } from '../unit.ts'
import { saveRevision } from './revisions.ts'
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
export async function findBlocks(db: Database, ids: readonly string[]): Promise<Block[]> {
  // Which are in the trash is looked at here: as a condition it would lead the database through the whole
  // library.
  const rows = await byIds([...new Set(ids)], some =>
    db.selectFrom('block').selectAll().where('id', 'in', some).execute(),
  )
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
async function approvedFigures(db: Database, block: Block): Promise<PrintedFigure[]> {
  if (block.approvedVersion === 0 || block.approvedVersion === block.version) return []
  const approved = await findBlockVersion(db, block.id, block.approvedVersion)
  return figuresInParagraphs(approved?.paragraphs ?? []).map(figure => ({
    ...figure,
    version: block.approvedVersion,
    language: block.language,
  }))
}

/** Makes the block's words findable and its figures known. */
export async function indexBlock(db: Database, driver: Driver, block: Block): Promise<void> {
  await driver.indexBlock(db, searchTextOf(block))
  await indexBlockFigures(db, block)
}

export async function indexBlockFigures(db: Database, block: Block): Promise<void> {
  const own = figuresInBlock(block).map(figure => ({ ...figure, version: 0, language: block.language }))
  const figures = [...own, ...(await approvedFigures(db, block))]
  await rememberFigures(db, 'block', block.id, figures)
}

/**
 * Where nothing is approved any more, whatever was approved before was taken back; a placement pinned to it
 * stays held back.
 */
const isApprovedAnew = (before: Block | undefined, saved: Block): boolean =>
  before?.approvedVersion === 0 && saved.approvedVersion > 0

/** What a save means for whoever holds on to a version: its words are new, or print in another language. */
export interface SavedBlock {
  readonly saved: Block
  readonly newWords: boolean
  readonly newLanguage: boolean
}

/**
 * Stores the block and its version.
 * @throws AppError stale-revision, not-found, version-is-approved
 */
export async function writeBlock(
  unit: Unit,
  block: Block,
  expected: number,
  note: string,
): Promise<SavedBlock> {
  const valid = Block.parse(block)
  const { db, driver } = unit
  const { id, revision: _, paragraphs, ...fields } = valid
  const before = await findBlock(db, id)
  const follow = await followKept(unit, { place: 'block', id }, async () => before && textsInBlock(before))
  const revision = await saveRevision(
    unit,
    'block',
    id,
    { ...fields, paragraphs: toJson(paragraphs) },
    expected,
  )
  const saved = { ...valid, revision }
  if (isApprovedAnew(before, saved)) await withdrawVersions(unit, id)
  const newWords = await keepBlockVersion(unit, saved, note)
  const versionBefore = before && before.version !== saved.version ? before.version : undefined
  await follow(textsInBlock(saved), { areNamed: false, versionBefore })
  await indexBlock(db, driver, saved)
  return { saved, newWords, newLanguage: before !== undefined && before.language !== saved.language }
}
