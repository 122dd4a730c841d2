import { Event } from '../../../core/documents/model.ts'
import type { EventId } from '../../../core/documents/model.ts'
import type { Database, EventTable } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { saveRevision } from './revisions.ts'
import { fromRow, jsonIn, readRows, toJson } from './rows.ts'

const read = (row: EventTable): Event => fromRow(Event, { ...row, podium: jsonIn(row.podium) }, 'event')

const live = (db: Database) => db.selectFrom('event').selectAll().where('removedAt', '=', '')

/** The latest date first; those without one come last. */
export async function listEvents(db: Database): Promise<Event[]> {
  return readRows(await live(db).orderBy('date', 'desc').orderBy('title').orderBy('id').execute(), read)
}

export async function findEvent(db: Database, id: EventId): Promise<Event | undefined> {
  const row = await live(db).where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** @throws AppError stale-revision, not-found */
export async function writeEvent(unit: Unit, event: Event, expected: number): Promise<Event> {
  const valid = Event.parse(event)
  const { id, revision: _, podium, ...fields } = valid
  return {
    ...valid,
    revision: await saveRevision(unit, 'event', id, { ...fields, podium: toJson(podium) }, expected),
  }
}
