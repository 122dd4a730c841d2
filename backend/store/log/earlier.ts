import { applied, reversed, type JsonObject } from '../../../core/acts/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import { fromJson } from '../repositories/rows.ts'
import type { Patch } from '../../../core/acts/index.ts'
import type { RecordKind } from './model.ts'
import { keyOf, readRecord } from './records.ts'

/**
 * What a record was when an act was done: what it is, with everything taken back that was done to it since.
 * @returns undefined where there was none
 * @throws AppError log-broken where the log does not lead there, because another program changed the record
 */
export async function recordAt(
  db: Database,
  kind: RecordKind,
  record: string,
  act: number,
): Promise<JsonObject | undefined> {
  const since = await db
    .selectFrom('actChange')
    .select(['patch'])
    .where('kind', '=', kind)
    .where('record', '=', record)
    .where('act', '>', act)
    .orderBy('act', 'desc')
    .orderBy('position', 'desc')
    .execute()
  let content = (await readRecord(db, { kind, key: keyOf(kind, record) }))?.content
  for (const { patch } of since) {
    const outcome = applied(reversed(fromJson(patch) as Patch), content)
    if (!outcome.ok) throw new AppError('log-broken', { record: `${kind}/${record}` })
    content = outcome.value as JsonObject | undefined
  }
  return content
}
