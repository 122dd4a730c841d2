import { targetKey } from '../../../core/figures/data.ts'
import { Key } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import { idOfEntry, keyOfEntry } from '../repositories/entry-ids.ts'
import type { EntryKind } from '../workspace.ts'
import { searchText } from '../repositories/indicators.ts'
import { jsonIn } from '../repositories/rows.ts'
import type { Unit } from '../unit.ts'
import type { Renaming } from './naming.ts'
import { renameInRecords } from './rename-records.ts'

/**
 * Calls an entry of the register by another key, with everything that names it: values, formulas, what is
 * filed under it, the figures of all documents and of what left the house, kept ones, and how tables are
 * read. The targets of an indicator go by its new key too.
 * @throws AppError key-taken, key-malformed
 */
export async function renameEntry(unit: Unit, kind: EntryKind, id: string, to: string): Promise<void> {
  const { db, touch, changes } = unit
  const from = await keyOfEntry(db, kind, id)
  if (from === to) return
  const target = kind === 'indicator' ? await targetOf(unit, from) : undefined
  if (!Key.safeParse(to).success) throw new AppError('key-malformed', { key: to })
  const taken = await db.selectFrom(kind).select('name').where('key', '=', to).executeTakeFirst()
  if (taken) throw new AppError('key-taken', { key: to, name: taken.name })
  await touch(kind, id)
  await move[kind](unit, { kind, from, to })
  for (const key of [from, to]) changes.push({ type: `${kind}.saved`, id: key })
  await renameInRecords(unit, { kind, from, to })
  if (target) await renameEntry(unit, 'indicator', target, targetKey(to))
}

async function targetOf({ db }: Unit, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('indicator')
    .select('id')
    .where('key', '=', targetKey(key))
    .executeTakeFirst()
  return row?.id
}

const move: Readonly<Record<EntryKind, (unit: Unit, renaming: Renaming) => Promise<void>>> = {
  indicator: moveIndicator,
  region: moveRegion,
  department: moveNamed,
  topic: moveNamed,
}

/** Values refer to the entry by its key: the entry of the new key is there before they are moved. */
async function moveIndicator({ db, changes }: Unit, { from, to }: Renaming): Promise<void> {
  const row = await db.selectFrom('indicator').selectAll().where('key', '=', from).executeTakeFirstOrThrow()
  const called = { key: to, name: row.name, nameEn: row.nameEn, aliases: jsonIn(row.aliases) as string[] }
  await db
    .insertInto('indicator')
    .values({ ...row, key: to, searchText: searchText(called), revision: row.revision + 1 })
    .execute()
  await db.updateTable('observation').set({ indicator: to }).where('indicator', '=', from).execute()
  await db.deleteFrom('indicator').where('key', '=', from).execute()
  for (const id of [from, to]) changes.push({ type: 'observation.saved', id })
}

/** As an indicator's; figures that name no region read the home region, and go on to. */
async function moveRegion({ db, changes }: Unit, { from, to }: Renaming): Promise<void> {
  const row = await db.selectFrom('region').selectAll().where('key', '=', from).executeTakeFirstOrThrow()
  await db
    .insertInto('region')
    .values({ ...row, key: to })
    .execute()
  const moved = await db
    .selectFrom('observation')
    .select('indicator')
    .distinct()
    .where('region', '=', from)
    .execute()
  await db.updateTable('observation').set({ region: to }).where('region', '=', from).execute()
  await db.updateTable('figureUseOperand').set({ region: to }).where('region', '=', from).execute()
  await db.deleteFrom('region').where('key', '=', from).execute()
  for (const { indicator } of moved) changes.push({ type: 'observation.saved', id: indicator })
}

async function moveNamed({ db }: Unit, { kind, from, to }: Renaming): Promise<void> {
  await db
    .updateTable(kind as 'department' | 'topic')
    .set({ key: to })
    .where('key', '=', from)
    .execute()
}

/** As `renameEntry`, of the entry that is called so by now. @throws AppError key-taken, key-malformed */
export async function renameCalled(unit: Unit, kind: EntryKind, key: string, to: string): Promise<void> {
  await renameEntry(unit, kind, await idOfEntry(unit.db, kind, key), to)
}
