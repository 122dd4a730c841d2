import { BlockVersion } from '../../../core/documents/model.ts'
import type { Block, BlockId } from '../../../core/documents/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { BlockVersionTable, Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { fromRow, jsonIn, toJson } from './rows.ts'

/** How a version stands, as a number. */
const [DRAFT, APPROVED, WITHDRAWN] = [0, 1, 2] as const

function read({ approved, ...row }: BlockVersionTable): BlockVersion {
  const standing =
    approved === WITHDRAWN ? { approved: false, withdrawn: true } : { approved: approved === APPROVED }
  return fromRow(BlockVersion, { ...row, ...standing, paragraphs: jsonIn(row.paragraphs) }, 'block_version')
}

/** Every version, newest first. */
export async function listBlockVersions(db: Database, block: BlockId): Promise<BlockVersion[]> {
  return (
    await db
      .selectFrom('blockVersion')
      .selectAll()
      .where('block', '=', block)
      .orderBy('version', 'desc')
      .execute()
  ).map(read)
}

export async function findBlockVersion(
  db: Database,
  block: BlockId,
  version: number,
): Promise<BlockVersion | undefined> {
  const row = await db
    .selectFrom('blockVersion')
    .selectAll()
    .where('block', '=', block)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && read(row)
}

function toRow(block: Block, note: string): BlockVersionTable {
  return {
    block: block.id,
    version: block.version,
    title: block.title,
    paragraphs: toJson(block.paragraphs),
    approved: block.approvedVersion === block.version ? APPROVED : DRAFT,
    note,
    savedBy: block.updatedBy,
    savedAt: block.updatedAt,
  }
}

const isSame = (known: BlockVersionTable, row: BlockVersionTable): boolean =>
  known.paragraphs === row.paragraphs && known.title === row.title && known.approved === row.approved

/**
 * Keeps the block's present version; says whether its words are new.
 * @throws AppError version-is-approved where other words stand in a version that is approved and stays so
 */
export async function keepBlockVersion({ db, touch }: Unit, block: Block, note: string): Promise<boolean> {
  const row = toRow(block, note)
  const known = await db
    .selectFrom('blockVersion')
    .selectAll()
    .where('block', '=', block.id)
    .where('version', '=', block.version)
    .executeTakeFirst()
  if (known && isSame(known, row)) return false
  const saysElse = known?.paragraphs !== row.paragraphs
  if (known?.approved === APPROVED && row.approved === APPROVED && saysElse)
    throw new AppError('version-is-approved', { version: block.version })
  const { block: id, version, ...fields } = row
  await touch('block-version', id, version)
  await db
    .insertInto('blockVersion')
    .values(row)
    .onConflict(conflict => conflict.columns(['block', 'version']).doUpdateSet(fields))
    .execute()
  return saysElse
}

/** Says of every version approved so far that its approval was taken back. */
export async function withdrawVersions({ db, touch }: Unit, block: BlockId): Promise<void> {
  const approved = await db
    .selectFrom('blockVersion')
    .select('version')
    .where('block', '=', block)
    .where('approved', '=', APPROVED)
    .execute()
  for (const { version } of approved) await touch('block-version', block, version)
  await db
    .updateTable('blockVersion')
    .set({ approved: WITHDRAWN })
    .where('block', '=', block)
    .where('approved', '=', APPROVED)
    .execute()
}
