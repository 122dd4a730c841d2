import { believable, daysOfUseSince, type Moment } from '../../../core/acts/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { BlockId, ChartId, QuestionId, ScriptId } from '../../../core/documents/model.ts'
import type { Driver } from '../driver.ts'
import type { Database } from '../schema.ts'
import type { PlaceKind, Trashed } from '../workspace.ts'
import type { Unit } from '../unit.ts'
import { findBlock, indexBlocks } from './blocks.ts'
import { findChart, indexChart } from './charts.ts'
import { forgetFigures } from './figure-uses.ts'
import { forgetKept, forgetOrphanedKept } from './kept-figures.ts'
import { forgetPlacements } from './placements.ts'
import { findQuestion, indexQuestion } from './questions.ts'
import { findScript, indexScript } from './scripts.ts'

export type Removable = PlaceKind | 'event'

const kinds: readonly Removable[] = ['event', 'script', 'question', 'chart', 'block']
const partsOfEvent = ['script', 'question', 'chart'] as const

/** Takes away what finds a document. */
export async function forget(db: Database, driver: Driver, place: Removable, id: string): Promise<void> {
  if (place === 'event') return
  await forgetFigures(db, place, id)
  if (place === 'script' || place === 'question') await forgetPlacements(db, place, id)
  if (place === 'block') await driver.unindexBlock(db, id)
}

/** Makes a document that is live again findable; one that is not is left alone. */
export async function remember(db: Database, driver: Driver, place: Removable, id: string): Promise<void> {
  const block = place === 'block' ? await findBlock(db, id as BlockId) : undefined
  const script = place === 'script' ? await findScript(db, id as ScriptId) : undefined
  const question = place === 'question' ? await findQuestion(db, id as QuestionId) : undefined
  const chart = place === 'chart' ? await findChart(db, id as ChartId) : undefined
  if (block) await indexBlocks(db, driver, [block])
  if (script) await indexScript(db, script)
  if (question) await indexQuestion(db, question)
  if (chart) await indexChart(db, chart)
}

/** When a document was removed, '' where it was not. @throws AppError not-found, stale-revision */
async function removalOf(db: Database, place: Removable, id: string, expected: number): Promise<string> {
  const row = await db
    .selectFrom(place)
    .select(['removedAt', 'revision'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found', { kind: place, id })
  if (row.revision !== expected) throw new AppError('stale-revision', { current: row.revision })
  return row.removedAt
}

async function partsOf(
  db: Database,
  event: string,
  removedAt: string,
): Promise<{ place: PlaceKind; id: string }[]> {
  const parts = await Promise.all(
    partsOfEvent.map(async place => {
      const rows = await db
        .selectFrom(place)
        .select('id')
        .where('event', '=', event)
        .where('removedAt', '=', removedAt)
        .execute()
      return rows.map(({ id }) => ({ place, id }))
    }),
  )
  return parts.flat()
}

async function mark({ db, touch }: Unit, place: Removable, id: string, removedAt: string): Promise<void> {
  await touch(place, id)
  await db.updateTable(place).set({ removedAt }).where('id', '=', id).execute()
}

/**
 * Moves a document to the trash, an event with everything that belongs to it.
 * @param expected the revision in which it was seen
 * @throws AppError not-found, stale-revision
 */
export async function removeDocument(
  unit: Unit,
  place: Removable,
  id: string,
  expected: number,
): Promise<void> {
  const { db, driver, at } = unit
  if ((await removalOf(db, place, id, expected)) !== '') throw new AppError('not-found', { kind: place, id })
  const parts = place === 'event' ? await partsOf(db, id, '') : []
  for (const one of [{ place, id }, ...parts]) {
    await mark(unit, one.place, one.id, at)
    await forget(db, driver, one.place, one.id)
  }
}

/** What went into the trash together with its event comes back with it. */
async function bringBack(unit: Unit, place: Removable, id: string, removedAt: string): Promise<void> {
  const { db, driver } = unit
  const parts = place === 'event' ? await partsOf(db, id, removedAt) : []
  for (const one of [{ place, id }, ...parts]) {
    await mark(unit, one.place, one.id, '')
    await remember(db, driver, one.place, one.id)
  }
}

async function requireEvent(db: Database, place: Removable, id: string): Promise<void> {
  if (place === 'block' || place === 'event') return
  const { event } = await db.selectFrom(place).select('event').where('id', '=', id).executeTakeFirstOrThrow()
  const row = await db
    .selectFrom('event')
    .select(['title', 'removedAt'])
    .where('id', '=', event)
    .executeTakeFirst()
  if (row && row.removedAt !== '') throw new AppError('event-in-trash', { title: row.title })
}

/**
 * @param expected the revision in which it was seen in the trash
 * @throws AppError not-found, stale-revision, event-in-trash
 */
export async function restoreDocument(
  unit: Unit,
  place: Removable,
  id: string,
  expected: number,
): Promise<void> {
  const { db } = unit
  const removedAt = await removalOf(db, place, id, expected)
  if (removedAt === '') return
  await requireEvent(db, place, id)
  await bringBack(unit, place, id, removedAt)
}

async function trashOf(db: Database, place: Removable): Promise<Trashed[]> {
  // Greater than '' rather than other than '': an index can answer that.
  const rows =
    place === 'question'
      ? await db
          .selectFrom('question')
          .select(['id', 'question as title', 'revision', 'removedAt'])
          .where('removedAt', '>', '')
          .execute()
      : await db
          .selectFrom(place)
          .select(['id', 'title', 'revision', 'removedAt'])
          .where('removedAt', '>', '')
          .execute()
  return rows.map(row => ({ place, ...row }))
}

/** The latest removed first. */
export async function listTrash(db: Database): Promise<Trashed[]> {
  const trashed = await Promise.all(kinds.map(place => trashOf(db, place)))
  // What went together stands together, in the same order every time.
  return trashed.flat().sort((a, b) => compareText(b.removedAt, a.removedAt) || compareText(a.id, b.id))
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

async function destroyVersions({ db, touch }: Pick<Unit, 'db' | 'touch'>, block: string): Promise<void> {
  const versions = await db.selectFrom('blockVersion').select('version').where('block', '=', block).execute()
  for (const { version } of versions) await touch('block-version', block, version)
  await db.deleteFrom('blockVersion').where('block', '=', block).execute()
}

async function destroy({ db, touch }: Unit, { place, id }: Trashed): Promise<void> {
  await touch(place, id)
  if (place === 'block') await destroyVersions({ db, touch }, id)
  if (place !== 'event') await forgetKept({ db, touch }, { place, id })
  await db.deleteFrom(place).where('id', '=', id).execute()
}

const daysKept = 30

/** The last act that touched what is in the trash is the one that removed it. */
async function removalAct(db: Database, { place, id }: Trashed): Promise<number> {
  const row = await db
    .selectFrom('actChange')
    .select(({ fn }) => fn.max('act').as('act'))
    .where('kind', '=', place)
    .where('record', '=', id)
    .executeTakeFirst()
  return Number(row?.act ?? 0)
}

/** The acts from one on, but for the one in hand. */
async function momentsSince({ db, act }: Unit, number: number): Promise<Moment[]> {
  const rows = await db
    .selectFrom('act')
    .select(['number', 'at'])
    .where('number', '>=', number)
    .where('number', '<', act)
    .orderBy('number')
    .execute()
  return rows.map(row => ({ number: Number(row.number), at: row.at }))
}

/**
 * Deletes for good what was removed 30 days of use ago or earlier, by the log and not by the clock alone;
 * returns how many documents. See docs/decisions/0014.
 */
export async function purgeTrash(unit: Unit): Promise<number> {
  const removals = await Promise.all(
    (await listTrash(unit.db)).map(async one => ({ one, act: await removalAct(unit.db, one) })),
  )
  const moments =
    removals.length === 0
      ? []
      : believable(await momentsSince(unit, Math.min(...removals.map(({ act }) => act))))
  const due = removals.filter(({ act }) => daysOfUseSince(act, moments) >= daysKept)
  for (const { one } of due) await destroy(unit, one)
  await forgetOrphanedKept(unit)
  return due.length
}
