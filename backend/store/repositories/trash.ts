import { believable, daysOfUseSince, type Moment } from '../../../core/acts/index.ts'
import { AppError } from '../../../core/problem.ts'
import {
  documentKinds,
  isKindOfEvent,
  kindsOfEvent,
  type DocumentKind,
  type KindOfEvent,
} from '../../../core/documents/kinds.ts'
import { sql } from 'kysely'
import { storedKinds } from '../kinds/index.ts'
import type { Database } from '../schema.ts'
import type { Trashed } from '../workspace.ts'
import type { Unit } from '../unit.ts'
import { forgetOrphanedKept } from './kept-figures.ts'

/** When a document was removed, '' where it was not. @throws AppError not-found, stale-revision */
async function removalOf(db: Database, place: DocumentKind, id: string, expected: number): Promise<string> {
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
): Promise<{ place: DocumentKind; id: string }[]> {
  const parts = await Promise.all(
    kindsOfEvent.map(async place => {
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

async function mark({ db, touch }: Unit, place: DocumentKind, id: string, removedAt: string): Promise<void> {
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
  place: DocumentKind,
  id: string,
  expected: number,
): Promise<void> {
  const { db, driver, at } = unit
  if ((await removalOf(db, place, id, expected)) !== '') throw new AppError('not-found', { kind: place, id })
  const parts = place === 'event' ? await partsOf(db, id, '') : []
  for (const one of [{ place, id }, ...parts]) {
    await mark(unit, one.place, one.id, at)
    await storedKinds[one.place].forget(db, driver, one.id)
  }
}

/** What went into the trash together with its event comes back with it. */
async function bringBack(unit: Unit, place: DocumentKind, id: string, removedAt: string): Promise<void> {
  const { db, driver } = unit
  const parts = place === 'event' ? await partsOf(db, id, removedAt) : []
  for (const one of [{ place, id }, ...parts]) {
    await mark(unit, one.place, one.id, '')
    await storedKinds[one.place].remember(db, driver, one.id)
  }
}

/**
 * A document is found through its event.
 * @throws AppError event-in-trash
 */
export async function requireEvent(db: Database, place: KindOfEvent, id: string): Promise<void> {
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
  place: DocumentKind,
  id: string,
  expected: number,
): Promise<void> {
  const { db } = unit
  const removedAt = await removalOf(db, place, id, expected)
  if (removedAt === '') return
  if (isKindOfEvent(place)) await requireEvent(db, place, id)
  await bringBack(unit, place, id, removedAt)
}

async function trashOf(db: Database, place: DocumentKind): Promise<Trashed[]> {
  const title = sql.ref<string>(storedKinds[place].title).as('title')
  // Greater than '' rather than other than '': an index can answer that.
  const rows = await db
    .selectFrom(place)
    .select(['id', title, 'revision', 'removedAt'])
    .where('removedAt', '>', '')
    .execute()
  return rows.map(row => ({ place, ...row }))
}

/** The latest removed first. */
export async function listTrash(db: Database): Promise<Trashed[]> {
  const trashed = await Promise.all(documentKinds.map(place => trashOf(db, place)))
  // What went together stands together, in the same order every time.
  return trashed.flat().sort((a, b) => compareText(b.removedAt, a.removedAt) || compareText(a.id, b.id))
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

async function destroy(unit: Unit, { place, id }: Trashed): Promise<void> {
  await unit.touch(place, id)
  await storedKinds[place].destroyParts(unit, id)
  await unit.db.deleteFrom(place).where('id', '=', id).execute()
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
