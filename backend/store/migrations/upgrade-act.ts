import { sql, type Kysely } from 'kysely'
import type { Facts } from '../../../core/problem.ts'
import { hashOf, marksDigest } from '../log/acts.ts'

/** What a migration made of one record of the log. */
export interface UpgradedRecord {
  readonly kind: string
  readonly record: string
  readonly title: string
  readonly before: string
  readonly after: string
  readonly patch: string
  readonly revision: number
}

/** The mark of what the log last said of a record; undefined where it never spoke of it. */
export async function lastMark(
  db: Kysely<unknown>,
  kind: string,
  record: string,
): Promise<string | undefined> {
  const {
    rows: [said],
  } = await sql<{ after: string }>`select after from act_change
    where kind = ${kind} and record = ${record} order by act desc, position desc limit 1`.execute(db)
  return said?.after
}

/**
 * Appends what a migration did to the log. Two copies of one workspace that are brought up to date apart get
 * the same act, so that they are the same still.
 */
export async function appendUpgrade(
  db: Kysely<unknown>,
  { id, name, facts = {} }: { readonly id: string; readonly name: string; readonly facts?: Facts },
  changes: readonly UpgradedRecord[],
): Promise<void> {
  const {
    rows: [last],
  } = await sql<{ at: string; hash: string }>`select at, hash from act order by number desc limit 1`.execute(
    db,
  )
  const act = {
    id: `${id}-${last!.hash.slice(0, 32)}`,
    at: last!.at,
    person: '',
    origin: 'opening',
    name,
    facts: JSON.stringify(facts),
    undoes: '',
    valuesMark: marksDigest([]),
    previous: last!.hash,
  }
  const {
    rows: [made],
  } = await sql<{ number: number | string }>`
    insert into act (id, at, person, origin, name, facts, undoes, values_mark, previous, hash)
    values (${act.id}, ${act.at}, '', ${act.origin}, ${act.name}, ${act.facts}, '', ${act.valuesMark},
      ${act.previous}, '') returning number`.execute(db)
  const number = Number(made!.number)
  for (const [position, { kind, record, title, before, after, patch, revision }] of changes.entries())
    await sql`insert into act_change (act, position, kind, record, title, before, after, patch, revision)
      values (${number}, ${position}, ${kind}, ${record}, ${title}, ${before}, ${after}, ${patch}, ${revision})`.execute(
      db,
    )
  await sql`update act set hash = ${hashOf({ ...act, number }, changes)} where number = ${number}`.execute(db)
}
