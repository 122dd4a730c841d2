import { sql } from 'kysely'
import { BlockVersion } from '../../../core/documents/model.ts'
import type { Block, BlockId } from '../../../core/documents/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { BlockVersionTable, Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { byIds, forEachRow, fromRow, jsonIn } from './rows.ts'

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

export interface VersionName {
  readonly block: string
  readonly version: number
}

const keyOf = ({ block, version }: VersionName): string => `${version} ${block}`

/** Some versions of some blocks, by `keyOf`. */
async function versionRows(
  db: Database,
  names: readonly VersionName[],
): Promise<Map<string, BlockVersionTable>> {
  const versions = [...new Set(names.map(({ version }) => version))]
  const rows = await byIds([...new Set(names.map(({ block }) => block))], some =>
    db
      .selectFrom('blockVersion')
      .selectAll()
      .where('block', 'in', some)
      .where('version', 'in', versions)
      .execute(),
  )
  return new Map(rows.map(row => [keyOf(row), row]))
}

/** In the order they are asked for; those that are not there are left out. */
export async function findBlockVersions(
  db: Database,
  names: readonly VersionName[],
): Promise<BlockVersion[]> {
  const rows = await versionRows(db, names)
  return names.flatMap(name => {
    const row = rows.get(keyOf(name))
    return row ? [read(row)] : []
  })
}

export const findBlockVersion = async (
  db: Database,
  block: BlockId,
  version: number,
): Promise<BlockVersion | undefined> => (await findBlockVersions(db, [{ block, version }]))[0]

const toRow = (block: Block, paragraphs: string, note: string): BlockVersionTable => ({
  block: block.id,
  version: block.version,
  title: block.title,
  paragraphs,
  approved: block.approvedVersion === block.version ? APPROVED : DRAFT,
  note,
  savedBy: block.updatedBy,
  savedAt: block.updatedAt,
})

const isSame = (known: BlockVersionTable, row: BlockVersionTable): boolean =>
  known.paragraphs === row.paragraphs && known.title === row.title && known.approved === row.approved

/** A block as it was saved, with its paragraphs as they are stored. */
export interface StoredBlock {
  readonly block: Block
  readonly paragraphs: string
}

/**
 * Keeps the present version of each block; says of which the words are new.
 * @throws AppError version-is-approved where other words stand in a version that is approved and stays so
 */
export async function keepBlockVersions(
  unit: Unit,
  blocks: readonly StoredBlock[],
  note: string,
): Promise<Set<BlockId>> {
  const { db, touch, saw, wrote } = unit
  const known = await versionRows(
    db,
    blocks.map(({ block: { id, version } }) => ({ block: id, version })),
  )
  const write = versionWriter(db)
  const newWords = new Set<BlockId>()
  for (const { block, paragraphs } of blocks) {
    const { id, version } = block
    const row = toRow(block, paragraphs, note)
    const before = known.get(keyOf(row))
    if (before && isSame(before, row)) continue
    const saysElse = before?.paragraphs !== paragraphs
    if (before?.approved === APPROVED && row.approved === APPROVED && saysElse)
      throw new AppError('version-is-approved', { version })
    saw('block-version', [id, version], before && { ...before })
    await touch('block-version', id, version)
    await write(row)
    wrote('block-version', [id, version], { ...row })
    if (saysElse) newWords.add(id)
  }
  return newWords
}

function versionWriter(db: Database): (row: BlockVersionTable) => Promise<number> {
  const write = forEachRow(
    db,
    ([block, version, title, paragraphs, approved, note, savedBy, savedAt]) =>
      sql`insert into block_version (block, version, title, paragraphs, approved, note, saved_by, saved_at)
        values (${block}, ${version}, ${title}, ${paragraphs}, ${approved}, ${note}, ${savedBy}, ${savedAt})
        on conflict (block, version) do update set title = excluded.title, paragraphs = excluded.paragraphs,
          approved = excluded.approved, note = excluded.note, saved_by = excluded.saved_by,
          saved_at = excluded.saved_at`,
  )
  return row =>
    write([
      row.block,
      row.version,
      row.title,
      row.paragraphs,
      row.approved,
      row.note,
      row.savedBy,
      row.savedAt,
    ])
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

/** Deletes every version of a block for good. */
export async function destroyVersions(
  { db, touch }: Pick<Unit, 'db' | 'touch'>,
  block: BlockId,
): Promise<void> {
  const versions = await db.selectFrom('blockVersion').select('version').where('block', '=', block).execute()
  for (const { version } of versions) await touch('block-version', block, version)
  await db.deleteFrom('blockVersion').where('block', '=', block).execute()
}
