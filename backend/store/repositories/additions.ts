import { Additions, asIndicator, isNothing } from '../../../core/documents/additions.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import { findIndicator, writeIndicator } from './indicators.ts'
import { latest } from './observations.ts'
import { writeDepartment, writeRegion, writeTopic } from './register.ts'
import { registerUses } from './register-uses.ts'
import { fromJson, fromRow, toJson } from './rows.ts'

/** What a batch did to the register: an import makes additions, undoing it takes them back, undoing that makes them again. */
type Did = 'made' | 'taken'

/** @throws AppError key-taken where an indicator or a region of that key is there, not-found for an alias of none */
export async function makeAdditions(db: Database, batch: string, additions: Additions): Promise<void> {
  if (isNothing(additions)) return
  for (const topic of additions.topics) await writeTopic(db, topic)
  for (const department of additions.departments) await writeDepartment(db, department)
  for (const region of additions.regions) await makeRegion(db, region)
  for (const indicator of additions.indicators) await makeIndicator(db, asIndicator(indicator))
  for (const { indicator, alias } of additions.aliases) await changeAliases(db, indicator, aliases => [...aliases.filter(known => known !== alias), alias])
  await remember(db, batch, 'made', additions)
}

async function makeRegion(db: Database, region: Additions['regions'][number]): Promise<void> {
  const present = await db.selectFrom('region').select(['key', 'name', 'removed']).where('key', '=', region.key).executeTakeFirst()
  if (present?.removed === 0) throw new AppError('key-taken', { key: present.key, name: present.name })
  await writeRegion(db, region)
}

async function makeIndicator(db: Database, indicator: ReturnType<typeof asIndicator>): Promise<void> {
  const present = await findIndicator(db, indicator.key)
  if (present) throw new AppError('key-taken', { key: present.key, name: present.name })
  await writeIndicator(db, indicator, 0)
}

async function changeAliases(db: Database, key: string, change: (aliases: readonly string[]) => string[]): Promise<void> {
  const indicator = await findIndicator(db, key)
  if (!indicator) throw new AppError('not-found', { id: key })
  await writeIndicator(db, { ...indicator, aliases: change(indicator.aliases) }, indicator.revision)
}

const remember = (db: Database, batch: string, did: Did, additions: Additions): Promise<unknown> =>
  db.insertInto('importAddition').values({ batch, did, additions: toJson(additions) }).execute()

/** What a batch did to the register; undefined where it did nothing. */
export async function didOf(db: Database, batch: string): Promise<string | undefined> {
  return (await db.selectFrom('importAddition').select('did').where('batch', '=', batch).executeTakeFirst())?.did
}

/** Turns back what a batch did to the register, as what another batch does; returns that. */
export async function turnBackAdditions(db: Database, batch: string, undoing: string): Promise<Additions | undefined> {
  const row = await db.selectFrom('importAddition').selectAll().where('batch', '=', batch).executeTakeFirst()
  if (!row) return undefined
  const additions = fromRow(Additions, fromJson(row.additions), 'import_addition')
  if (row.did === 'taken') {
    await makeAdditions(db, undoing, additions)
    return additions
  }
  const taken = await takeBack(db, additions)
  await remember(db, undoing, 'taken', taken)
  return taken
}

/** What something rests on by now stays, and with it what that rests on. */
async function takeBack(db: Database, additions: Additions): Promise<Additions> {
  const indicators = await those(additions.indicators, async ({ key }) => !await isIndicatorUsed(db, key))
  for (const { key } of indicators) await db.updateTable('indicator').set({ removed: 1, topic: '', department: '' }).where('key', '=', key).execute()
  const aliases = await those(additions.aliases, async ({ indicator }) => await findIndicator(db, indicator) !== undefined)
  for (const { indicator, alias } of aliases) await changeAliases(db, indicator, known => known.filter(each => each !== alias))
  const regions = await those(additions.regions, async ({ key }) => !await isRegionUsed(db, key))
  for (const { key } of regions) await db.updateTable('region').set({ removed: 1 }).where('key', '=', key).execute()
  const [departments, topics] = [await takeEntries(db, 'department', additions.departments), await takeEntries(db, 'topic', additions.topics)]
  return { regions, departments, topics, indicators, aliases }
}

async function those<Item>(items: readonly Item[], test: (item: Item) => Promise<boolean>): Promise<Item[]> {
  const kept: Item[] = []
  for (const item of items) if (await test(item)) kept.push(item)
  return kept
}

async function takeEntries<Entry extends { key: string }>(db: Database, kind: 'department' | 'topic', entries: readonly Entry[]): Promise<Entry[]> {
  const taken = await those(entries, async ({ key }) => (await registerUses(db, kind, key)).length === 0)
  for (const { key } of taken) await db.deleteFrom(kind).where('key', '=', key).execute()
  return taken
}

/** A value stands, a figure reads it, or another indicator is computed from it. */
async function isIndicatorUsed(db: Database, key: string): Promise<boolean> {
  const value = await latest(db.selectFrom('observation').selectAll()).where('indicator', '=', key).where('withdrawn', '=', 0).limit(1).executeTakeFirst()
  const figure = await db.selectFrom('figureUseOperand').select('document').where('indicator', '=', key).limit(1).executeTakeFirst()
  const formulas = await db.selectFrom('indicator').select('formula').where('formula', 'like', `%"${key}"%`).limit(1).executeTakeFirst()
  return value !== undefined || figure !== undefined || formulas !== undefined
}

/** Values that were all taken back are no use of a region: they come back with it. */
async function isRegionUsed(db: Database, key: string): Promise<boolean> {
  const value = await latest(db.selectFrom('observation').selectAll()).where('region', '=', key).where('withdrawn', '=', 0).limit(1).executeTakeFirst()
  const figure = await db.selectFrom('figureUseOperand').select('document').where('region', '=', key).limit(1).executeTakeFirst()
  const below = await db.selectFrom('region').select('key').where('parent', '=', key).where('removed', '=', 0).limit(1).executeTakeFirst()
  return value !== undefined || figure !== undefined || below !== undefined
}
