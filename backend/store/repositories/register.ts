import { Department, Topic } from '../../../core/documents/model.ts'
import { Region } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import type { RegisterKind } from '../workspace.ts'
import type { Unit } from '../unit.ts'
import { idOfEntry } from './entry-ids.ts'
import { registerUses } from './register-uses.ts'
import { fromRow, readRows } from './rows.ts'
import { readSettings } from './settings.ts'

/**
 * The place after the last one: the order in which things were first saved is the order in which they are
 * listed.
 */
async function nextPosition(db: Database, table: RegisterKind): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function listRegions(db: Database): Promise<Region[]> {
  const rows = await db
    .selectFrom('region')
    .selectAll()
    .where('removed', '=', 0)
    .orderBy('position')
    .orderBy('key')
    .execute()
  return readRows(rows, row =>
    fromRow(Region, { ...row, invented: row.invented === 1, complete: row.complete === 1 }, 'region'),
  )
}

export async function writeRegion({ db, touch }: Unit, region: Region): Promise<void> {
  const { key, name, nameEn, parent } = region
  const id = await idOfEntry(db, 'region', key)
  await touch('region', id)
  const fields = {
    name,
    nameEn,
    parent,
    invented: region.invented ? 1 : 0,
    complete: region.complete ? 1 : 0,
    removed: 0,
  }
  await db
    .insertInto('region')
    .values({ id, key, position: await nextPosition(db, 'region'), ...fields })
    .onConflict(conflict => conflict.column('key').doUpdateSet(fields))
    .execute()
}

const listNamed = (db: Database, table: 'department' | 'topic') =>
  db
    .selectFrom(table)
    .select(['key', 'name', 'nameEn', 'parent'])
    .orderBy('position')
    .orderBy('key')
    .execute()

async function writeNamed(
  { db, touch }: Unit,
  table: 'department' | 'topic',
  entry: Department | Topic,
): Promise<void> {
  const { key, name, nameEn, parent } = entry
  const id = await idOfEntry(db, table, key)
  await touch(table, id)
  await db
    .insertInto(table)
    .values({ id, key, position: await nextPosition(db, table), name, nameEn, parent })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ name, nameEn, parent }))
    .execute()
}

export async function listDepartments(db: Database): Promise<Department[]> {
  return readRows(await listNamed(db, 'department'), row => fromRow(Department, row, 'department'))
}

export async function listTopics(db: Database): Promise<Topic[]> {
  return readRows(await listNamed(db, 'topic'), row => fromRow(Topic, row, 'topic'))
}

export const writeDepartment = (unit: Unit, department: Department): Promise<void> =>
  writeNamed(unit, 'department', department)
export const writeTopic = (unit: Unit, topic: Topic): Promise<void> => writeNamed(unit, 'topic', topic)

/**
 * @throws AppError not-found, home-region for the region figures mean by default, register-in-use with the
 * titles of what uses it
 */
export async function deleteEntry({ db, touch }: Unit, kind: RegisterKind, key: string): Promise<void> {
  const entry = await db.selectFrom(kind).select('name').where('key', '=', key).executeTakeFirst()
  if (!entry) throw new AppError('not-found', { id: key })
  const { name } = entry
  if (kind === 'region' && (await readSettings(db)).homeRegion === key)
    throw new AppError('home-region', { name })
  const uses = await registerUses(db, kind, key)
  if (uses.length > 0)
    throw new AppError('register-in-use', { name, count: uses.length, uses: uses.slice(0, NAMED) })
  await touch(kind, await idOfEntry(db, kind, key))
  await db.deleteFrom(kind).where('key', '=', key).execute()
}

/** How many of what uses an entry a refusal names. */
const NAMED = 5
