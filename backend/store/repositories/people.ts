import { Person } from '../../../core/people/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { fromRow, jsonIn, readRows, toJson } from './rows.ts'

/** In the order in which they were registered. */
export async function listPeople(db: Database): Promise<Person[]> {
  const rows = await db.selectFrom('person').selectAll().orderBy('position').orderBy('key').execute()
  return readRows(rows, row =>
    fromRow(Person, { ...row, rights: jsonIn(row.rights), active: row.active === 1 }, 'person'),
  )
}

/** @throws AppError person-name-taken */
export async function writePerson({ db, touch }: Unit, given: Person): Promise<void> {
  const { key, name, department, rights, active } = Person.parse(given)
  const people = await db.selectFrom('person').select(['key', 'name', 'position']).execute()
  if (people.some(other => other.name === name && other.key !== key))
    throw new AppError('person-name-taken', { name })
  await touch('person', key)
  const fields = { name, department, rights: toJson(rights), active: active ? 1 : 0 }
  await db
    .insertInto('person')
    .values({ key, position: Math.max(0, ...people.map(({ position }) => position)) + 1, ...fields })
    .onConflict(conflict => conflict.column('key').doUpdateSet(fields))
    .execute()
}
