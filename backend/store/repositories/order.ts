import { sql } from 'kysely'
import type { OrderedKind } from '../../../core/documents/kinds.ts'
import { keyBetween } from '../../../core/documents/order-key.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'

/** Where a document stands in its event, from 1: as many as do not stand behind it. */
export const positionAmong = (kind: OrderedKind) =>
  sql<number>`(select cast(count(*) as integer) from ${sql.table(kind)} as other
    where other.event = ${sql.ref(`${kind}.event`)} and other.removed_at = ''
    and (other.order_key < ${sql.ref(`${kind}.orderKey`)}
      or other.order_key = ${sql.ref(`${kind}.orderKey`)} and other.id <= ${sql.ref(`${kind}.id`)}))`.as(
    'position',
  )

/** The key a document is stored with: its own, or one behind all of its event, what is in the trash too. */
export async function orderKeyFor(
  db: Database,
  kind: OrderedKind,
  { id, event }: { readonly id: string; readonly event: string },
): Promise<string> {
  const own = await db.selectFrom(kind).select('orderKey').where('id', '=', id).executeTakeFirst()
  if (own) return own.orderKey
  const last = await db
    .selectFrom(kind)
    .select(({ fn }) => fn.max('orderKey').as('orderKey'))
    .where('event', '=', event)
    .executeTakeFirst()
  return keyBetween(last?.orderKey ?? '', '')
}

/**
 * Has a document stand behind another of its event; what others moved stays where they moved it.
 * @param after the id of the other, null for the beginning
 * @throws AppError not-found where one of them is not there any more
 */
export async function moveDocument(
  { db, touch }: Unit,
  kind: OrderedKind,
  id: string,
  after: string | null,
): Promise<void> {
  const rows = db.selectFrom(kind).select(['id', 'event', 'orderKey']).where('removedAt', '=', '')
  const moving = await rows.where('id', '=', id).executeTakeFirst()
  if (!moving) throw new AppError('not-found', { kind, id })
  const others = await rows
    .where('event', '=', moving.event)
    .where('id', '!=', id)
    .orderBy('orderKey')
    .orderBy('id')
    .execute()
  const before = others.find(other => other.id === after)?.orderKey ?? ''
  if (after !== null && before === '') throw new AppError('not-found', { kind, id: after })
  const next = others.find(({ orderKey }) => orderKey > before)?.orderKey ?? ''
  if (moving.orderKey > before && (next === '' || moving.orderKey < next)) return
  await touch(kind, id)
  await db
    .updateTable(kind)
    .set({ orderKey: keyBetween(before, next) })
    .where('id', '=', id)
    .execute()
}
