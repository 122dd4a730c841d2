import { z } from 'zod'
import { Additions, asIndicator, isNothing, type NewAlias } from '../../../core/documents/additions.ts'
import type { Topic } from '../../../core/documents/model.ts'
import { Indicator, type Region } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import { findIndicator, writeIndicator } from './indicators.ts'
import { latest } from './observations.ts'
import { listDepartments, listRegions, listTopics, writeDepartment, writeRegion, writeTopic } from './register.ts'
import { figuresNaming, registerUses } from './register-uses.ts'
import { fromJson, fromRow, toJson } from './rows.ts'
import { readSettings } from './settings.ts'

/** What a batch did to the register: an import makes additions, undoing it takes them back, undoing that makes them again. */
type Did = 'made' | 'taken'

/** What left the register as it stood then: what was edited after the import comes back as it was edited. */
const Taken = Additions.extend({ indicators: z.array(Indicator) })
type Taken = z.infer<typeof Taken>

/** @throws AppError key-taken where an entry of that key is there, not-found for an alias of none */
export async function makeAdditions(db: Database, batch: string, additions: Additions): Promise<void> {
  if (isNothing(additions)) return
  for (const topic of additions.topics) await makeEntry(db, 'topic', topic)
  for (const department of additions.departments) await makeEntry(db, 'department', department)
  for (const region of additions.regions) await makeRegion(db, region)
  for (const indicator of additions.indicators) await makeIndicator(db, asIndicator(indicator))
  const aliases = await those(additions.aliases, alias => addAlias(db, alias))
  await remember(db, batch, 'made', { ...additions, aliases })
}

type EntryKind = 'department' | 'topic'

const listEntries = { department: listDepartments, topic: listTopics }
const writeEntry = { department: writeDepartment, topic: writeTopic }

const findEntry = async (db: Database, kind: EntryKind, key: string): Promise<Topic | undefined> => (await listEntries[kind](db)).find(entry => entry.key === key)
const findRegion = async (db: Database, key: string): Promise<Region | undefined> => (await listRegions(db)).find(region => region.key === key)

function requireFree(present: { readonly key: string; readonly name: string } | undefined): void {
  if (present) throw new AppError('key-taken', { key: present.key, name: present.name })
}

async function makeEntry(db: Database, kind: EntryKind, entry: Topic): Promise<void> {
  requireFree(await findEntry(db, kind, entry.key))
  await writeEntry[kind](db, entry)
}

async function makeRegion(db: Database, region: Region): Promise<void> {
  requireFree(await findRegion(db, region.key))
  await writeRegion(db, region)
}

async function makeIndicator(db: Database, indicator: Indicator): Promise<void> {
  requireFree(await findIndicator(db, indicator.key))
  await writeIndicator(db, indicator, 0)
}

/** Whether the name is new: one the indicator went by already is nobody's addition. */
async function addAlias(db: Database, { indicator: key, alias }: NewAlias): Promise<boolean> {
  const indicator = await findIndicator(db, key)
  if (!indicator) throw new AppError('not-found', { id: key })
  if (indicator.aliases.includes(alias)) return false
  await writeIndicator(db, { ...indicator, aliases: [...indicator.aliases, alias] }, indicator.revision)
  return true
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
  const isBack = row.did === 'taken'
  const turned = isBack
    ? await putBack(db, fromRow(Taken, fromJson(row.additions), 'import_addition'))
    : await takeBack(db, fromRow(Additions, fromJson(row.additions), 'import_addition'))
  await remember(db, undoing, isBack ? 'made' : 'taken', turned)
  return turned
}

/** A topic or department that somebody made again meanwhile is theirs and stays as it is. */
async function putBack(db: Database, taken: Taken): Promise<Taken> {
  const topics = await those(taken.topics, async ({ key }) => !await findEntry(db, 'topic', key))
  for (const topic of topics) await writeTopic(db, topic)
  const departments = await those(taken.departments, async ({ key }) => !await findEntry(db, 'department', key))
  for (const department of departments) await writeDepartment(db, department)
  for (const region of taken.regions) await makeRegion(db, region)
  for (const indicator of taken.indicators) await makeIndicator(db, await filed(db, indicator))
  return { ...taken, topics, departments, aliases: await those(taken.aliases, alias => addAlias(db, alias)) }
}

/** Nothing kept the topic and the department of an indicator that was gone. */
async function filed(db: Database, indicator: Indicator): Promise<Indicator> {
  const [topic, department] = [await findEntry(db, 'topic', indicator.topic), await findEntry(db, 'department', indicator.department)]
  return { ...indicator, topic: topic?.key ?? '', department: department?.key ?? '' }
}

/** What something rests on by now stays, and with it what that rests on. */
async function takeBack(db: Database, additions: Additions): Promise<Taken> {
  const indicators = await takeAll(additions.indicators, ({ key }) => takeIndicator(db, key))
  const aliases = await those(additions.aliases, alias => takeAlias(db, alias))
  const regions = await takeAll(additions.regions, ({ key }) => takeRegion(db, key))
  const departments = await takeAll(additions.departments, ({ key }) => takeEntry(db, 'department', key))
  const topics = await takeAll(additions.topics, ({ key }) => takeEntry(db, 'topic', key))
  return { regions, departments, topics, indicators, aliases }
}

async function those<Item>(items: readonly Item[], test: (item: Item) => Promise<boolean>): Promise<Item[]> {
  const kept: Item[] = []
  for (const item of items) if (await test(item)) kept.push(item)
  return kept
}

/** The last one first, because what came later may lie below what came before. */
async function takeAll<Item, Gone>(items: readonly Item[], take: (item: Item) => Promise<Gone | undefined>): Promise<Gone[]> {
  const gone: Gone[] = []
  for (const item of items.toReversed()) {
    const taken = await take(item)
    if (taken !== undefined) gone.unshift(taken)
  }
  return gone
}

async function takeIndicator(db: Database, key: string): Promise<Indicator | undefined> {
  const indicator = await findIndicator(db, key)
  if (!indicator || await isIndicatorUsed(db, key)) return undefined
  await db.updateTable('indicator').set({ removed: 1, topic: '', department: '' }).where('key', '=', key).execute()
  return indicator
}

async function takeAlias(db: Database, { indicator: key, alias }: NewAlias): Promise<boolean> {
  const indicator = await findIndicator(db, key)
  if (!indicator?.aliases.includes(alias)) return false
  await writeIndicator(db, { ...indicator, aliases: indicator.aliases.filter(each => each !== alias) }, indicator.revision)
  return true
}

async function takeRegion(db: Database, key: string): Promise<Region | undefined> {
  const region = await findRegion(db, key)
  if (!region || await isRegionUsed(db, key)) return undefined
  await db.updateTable('region').set({ removed: 1 }).where('key', '=', key).execute()
  return region
}

async function takeEntry(db: Database, kind: EntryKind, key: string): Promise<Topic | undefined> {
  const entry = await findEntry(db, kind, key)
  if (!entry || (await registerUses(db, kind, key)).length > 0) return undefined
  await db.deleteFrom(kind).where('key', '=', key).execute()
  return entry
}

/** A value stands, a figure reads it, or another indicator is computed from it. */
async function isIndicatorUsed(db: Database, key: string): Promise<boolean> {
  const value = await latest(db.selectFrom('observation').selectAll()).where('indicator', '=', key).where('withdrawn', '=', 0).limit(1).executeTakeFirst()
  const figure = await db.selectFrom('figureUseOperand').select('document').where('indicator', '=', key).limit(1).executeTakeFirst()
  const formulas = await db.selectFrom('indicator').select('formula').where('formula', 'like', `%"${key}"%`).limit(1).executeTakeFirst()
  return value !== undefined || figure !== undefined || formulas !== undefined
}

/** The home region always is; values that were all taken back are no use of a region: they come back with it. */
async function isRegionUsed(db: Database, key: string): Promise<boolean> {
  const value = await latest(db.selectFrom('observation').selectAll()).where('region', '=', key).where('withdrawn', '=', 0).limit(1).executeTakeFirst()
  const below = await db.selectFrom('region').select('key').where('parent', '=', key).where('removed', '=', 0).limit(1).executeTakeFirst()
  return value !== undefined || below !== undefined || (await figuresNaming(db, key)).length > 0 || (await readSettings(db)).homeRegion === key
}
