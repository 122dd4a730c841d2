import { z } from 'zod'
import { Additions, asIndicator, isNothing, type NewAlias } from '../../../core/documents/additions.ts'
import type { Topic } from '../../../core/documents/model.ts'
import { Indicator, type Region } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { idOfEntry } from './entry-ids.ts'
import { findIndicator, writeIndicator } from './indicators.ts'
import { latest } from './observations.ts'
import {
  listDepartments,
  listRegions,
  listTopics,
  writeDepartment,
  writeRegion,
  writeTopic,
} from './register.ts'
import { figuresNaming, registerUses } from './register-uses.ts'
import { fromRow, jsonIn, toJson } from './rows.ts'
import { readSettings } from './settings.ts'

/**
 * What a batch did to the register: an import makes additions, undoing it takes them back, undoing that makes
 * them again.
 */
type Did = 'made' | 'taken'

/** What left the register as it stood then: what was edited after the import comes back as it was edited. */
const Taken = Additions.extend({ indicators: z.array(Indicator) })
type Taken = z.infer<typeof Taken>

/** @throws AppError key-taken where an entry of that key is there, not-found for an alias of none */
export async function makeAdditions(unit: Unit, batch: string, additions: Additions): Promise<void> {
  if (isNothing(additions)) return
  for (const topic of additions.topics) await makeEntry(unit, 'topic', topic)
  for (const department of additions.departments) await makeEntry(unit, 'department', department)
  for (const region of additions.regions) await makeRegion(unit, region)
  for (const indicator of additions.indicators) await makeIndicator(unit, asIndicator(indicator))
  const aliases = await those(additions.aliases, alias => addAlias(unit, alias))
  await remember(unit, batch, 'made', { ...additions, aliases })
}

type EntryKind = 'department' | 'topic'

const listEntries = { department: listDepartments, topic: listTopics }
const writeEntry = { department: writeDepartment, topic: writeTopic }

const findEntry = async (db: Database, kind: EntryKind, key: string): Promise<Topic | undefined> =>
  (await listEntries[kind](db)).find(entry => entry.key === key)
const findRegion = async (db: Database, key: string): Promise<Region | undefined> =>
  (await listRegions(db)).find(region => region.key === key)

function requireFree(present: { readonly key: string; readonly name: string } | undefined): void {
  if (present) throw new AppError('key-taken', { key: present.key, name: present.name })
}

async function makeEntry(unit: Unit, kind: EntryKind, entry: Topic): Promise<void> {
  requireFree(await findEntry(unit.db, kind, entry.key))
  await writeEntry[kind](unit, entry)
}

async function makeRegion(unit: Unit, region: Region): Promise<void> {
  requireFree(await findRegion(unit.db, region.key))
  await writeRegion(unit, region)
}

async function makeIndicator(unit: Unit, indicator: Indicator): Promise<void> {
  requireFree(await findIndicator(unit.db, indicator.key))
  await writeIndicator(unit, indicator, 0)
}

/** Whether the name is new: one the indicator went by already is nobody's addition. */
async function addAlias(unit: Unit, { indicator: key, alias }: NewAlias): Promise<boolean> {
  const indicator = await findIndicator(unit.db, key)
  if (!indicator) throw new AppError('not-found', { id: key })
  if (indicator.aliases.includes(alias)) return false
  await writeIndicator(unit, { ...indicator, aliases: [...indicator.aliases, alias] }, indicator.revision)
  return true
}

const remember = async (
  { db, touch }: Unit,
  batch: string,
  did: Did,
  additions: Additions,
): Promise<void> => {
  await touch('import-addition', batch)
  await db
    .insertInto('importAddition')
    .values({ batch, did, additions: toJson(additions) })
    .execute()
}

/** What a batch did to the register; undefined where it did nothing. */
export async function didOf(db: Database, batch: string): Promise<string | undefined> {
  return (await db.selectFrom('importAddition').select('did').where('batch', '=', batch).executeTakeFirst())
    ?.did
}

/** Turns back what a batch did to the register, as what another batch does; returns that. */
export async function turnBackAdditions(
  unit: Unit,
  batch: string,
  undoing: string,
): Promise<Additions | undefined> {
  const row = await unit.db
    .selectFrom('importAddition')
    .selectAll()
    .where('batch', '=', batch)
    .executeTakeFirst()
  if (!row) return undefined
  const isBack = row.did === 'taken'
  const turned = isBack
    ? await putBack(unit, fromRow(Taken, jsonIn(row.additions), 'import_addition'))
    : await takeBack(unit, fromRow(Additions, jsonIn(row.additions), 'import_addition'))
  await remember(unit, undoing, isBack ? 'made' : 'taken', turned)
  return turned
}

/** A topic or department that somebody made again meanwhile is theirs and stays as it is. */
async function putBack(unit: Unit, taken: Taken): Promise<Taken> {
  const topics = await those(taken.topics, async ({ key }) => !(await findEntry(unit.db, 'topic', key)))
  for (const topic of topics) await writeTopic(unit, topic)
  const departments = await those(
    taken.departments,
    async ({ key }) => !(await findEntry(unit.db, 'department', key)),
  )
  for (const department of departments) await writeDepartment(unit, department)
  for (const region of taken.regions) await makeRegion(unit, region)
  for (const indicator of taken.indicators) await makeIndicator(unit, await filed(unit.db, indicator))
  return {
    ...taken,
    topics,
    departments,
    aliases: await those(taken.aliases, alias => addAlias(unit, alias)),
  }
}

/** Nothing kept the topic and the department of an indicator that was gone. */
async function filed(db: Database, indicator: Indicator): Promise<Indicator> {
  const [topic, department] = [
    await findEntry(db, 'topic', indicator.topic),
    await findEntry(db, 'department', indicator.department),
  ]
  return { ...indicator, topic: topic?.key ?? '', department: department?.key ?? '' }
}

/** What something rests on by now stays, and with it what that rests on. */
async function takeBack(unit: Unit, additions: Additions): Promise<Taken> {
  const indicators = await takeAll(additions.indicators, ({ key }) => takeIndicator(unit, key))
  const aliases = await those(additions.aliases, alias => takeAlias(unit, alias))
  const regions = await takeAll(additions.regions, ({ key }) => takeRegion(unit, key))
  const departments = await takeAll(additions.departments, ({ key }) => takeEntry(unit, 'department', key))
  const topics = await takeAll(additions.topics, ({ key }) => takeEntry(unit, 'topic', key))
  return { regions, departments, topics, indicators, aliases }
}

async function those<Item>(items: readonly Item[], test: (item: Item) => Promise<boolean>): Promise<Item[]> {
  const kept: Item[] = []
  for (const item of items) if (await test(item)) kept.push(item)
  return kept
}

/** The last one first, because what came later may lie below what came before. */
async function takeAll<Item, Gone>(
  items: readonly Item[],
  take: (item: Item) => Promise<Gone | undefined>,
): Promise<Gone[]> {
  const gone: Gone[] = []
  for (const item of items.toReversed()) {
    const taken = await take(item)
    if (taken !== undefined) gone.unshift(taken)
  }
  return gone
}

async function takeIndicator(unit: Unit, key: string): Promise<Indicator | undefined> {
  const indicator = await findIndicator(unit.db, key)
  if (!indicator || (await isIndicatorUsed(unit.db, key))) return undefined
  await unit.touch('indicator', await idOfEntry(unit.db, 'indicator', key))
  await unit.db
    .updateTable('indicator')
    .set({ removed: 1, topic: '', department: '' })
    .where('key', '=', key)
    .execute()
  return indicator
}

async function takeAlias(unit: Unit, { indicator: key, alias }: NewAlias): Promise<boolean> {
  const indicator = await findIndicator(unit.db, key)
  if (!indicator?.aliases.includes(alias)) return false
  await writeIndicator(
    unit,
    { ...indicator, aliases: indicator.aliases.filter(each => each !== alias) },
    indicator.revision,
  )
  return true
}

async function takeRegion(unit: Unit, key: string): Promise<Region | undefined> {
  const region = await findRegion(unit.db, key)
  if (!region || (await isRegionUsed(unit.db, key))) return undefined
  await unit.touch('region', await idOfEntry(unit.db, 'region', key))
  await unit.db.updateTable('region').set({ removed: 1 }).where('key', '=', key).execute()
  return region
}

async function takeEntry(unit: Unit, kind: EntryKind, key: string): Promise<Topic | undefined> {
  const entry = await findEntry(unit.db, kind, key)
  if (!entry || (await registerUses(unit.db, kind, key)).length > 0) return undefined
  await unit.touch(kind, await idOfEntry(unit.db, kind, key))
  await unit.db.deleteFrom(kind).where('key', '=', key).execute()
  return entry
}

/** A value stands, a figure reads it, or another indicator is computed from it. */
async function isIndicatorUsed(db: Database, key: string): Promise<boolean> {
  const value = await latest(db.selectFrom('observation').selectAll())
    .where('indicator', '=', key)
    .where('withdrawn', '=', 0)
    .limit(1)
    .executeTakeFirst()
  const figure = await db
    .selectFrom('figureUseOperand')
    .select('document')
    .where('indicator', '=', key)
    .limit(1)
    .executeTakeFirst()
  const formulas = await db
    .selectFrom('indicator')
    .select('formula')
    .where('formula', 'like', `%"${key}"%`)
    .limit(1)
    .executeTakeFirst()
  return value !== undefined || figure !== undefined || formulas !== undefined
}

/**
 * The home region always is; values that were all taken back are no use of a region: they come back with it.
 */
async function isRegionUsed(db: Database, key: string): Promise<boolean> {
  const value = await latest(db.selectFrom('observation').selectAll())
    .where('region', '=', key)
    .where('withdrawn', '=', 0)
    .limit(1)
    .executeTakeFirst()
  const below = await db
    .selectFrom('region')
    .select('key')
    .where('parent', '=', key)
    .where('removed', '=', 0)
    .limit(1)
    .executeTakeFirst()
  return (
    value !== undefined ||
    below !== undefined ||
    (await figuresNaming(db, key)).length > 0 ||
    (await readSettings(db)).homeRegion === key
  )
}
