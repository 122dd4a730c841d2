import { applied, type JsonObject, type Patch } from '../../../core/acts/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import { fromJson } from '../repositories/rows.ts'
import type { Unit } from '../unit.ts'
import { follow } from './follow.ts'
import { markOf } from './journal.ts'
import type { RecordKind } from './model.ts'
import { putRecord } from './put.ts'
import { keyOf } from './records.ts'

/**
 * Makes a record that another program changed, or a disk, what its acts made of it.
 * @throws AppError log-says-nothing where no act says what it was: it is older than the log, or none of its
 * acts
 */
export async function putRight(unit: Unit, kind: RecordKind, record: string): Promise<void> {
  const { content, revision } = await asLogged(unit.db, kind, record)
  const name = { kind, key: keyOf(kind, record) }
  await putRecord(unit, name, content, revision)
  await follow(unit, [name])
}

/** What the acts of a record made of it, one after another, and the highest revision they knew. */
async function asLogged(
  db: Database,
  kind: RecordKind,
  record: string,
): Promise<{ content: JsonObject; revision: number }> {
  const changes = await db
    .selectFrom('actChange')
    .select(['patch', 'after', 'revision'])
    .where('kind', '=', kind)
    .where('record', '=', record)
    .orderBy('act')
    .orderBy('position')
    .execute()
  let content: JsonObject | undefined
  for (const { patch, after } of changes) {
    const outcome = applied(fromJson(patch) as Patch, content)
    // What was put right before was made what it is here already.
    if (outcome.ok) content = outcome.value as JsonObject | undefined
    if (markOf(content) !== after) throw new AppError('log-says-nothing')
  }
  if (content === undefined) throw new AppError('log-says-nothing')
  return { content, revision: Math.max(...changes.map(each => each.revision)) }
}
