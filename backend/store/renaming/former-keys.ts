import { applied, type Json, type Patch } from '../../../core/acts/index.ts'
import type { RecordName } from '../log/records.ts'
import { entryKinds, renamedOf } from '../repositories/entry-ids.ts'
import type { EntryKind } from '../workspace.ts'
import { jsonIn } from '../repositories/rows.ts'
import type { Unit } from '../unit.ts'
import { renameInRecord } from './rename-records.ts'

/**
 * Records that were put back may name an entry by a key it had then: they say the present one, unless that
 * key is another's by now.
 */
export async function renameFormer(unit: Unit, names: readonly RecordName[]): Promise<void> {
  for (const kind of entryKinds)
    for (const [to, id] of await renamedOf(unit.db, kind))
      for (const from of await formerKeys(unit, kind, id, to))
        for (const name of names) await renameInRecord(unit, name, { kind, from, to })
}

/** What an entry was called before, but for what another is called by now. */
async function formerKeys({ db }: Unit, kind: EntryKind, id: string, present: string): Promise<string[]> {
  const changes = await db
    .selectFrom('actChange')
    .select('patch')
    .where('kind', '=', kind)
    .where('record', '=', id)
    .orderBy('act')
    .execute()
  const keys = new Set([id])
  let key: Json | undefined
  for (const { patch } of changes) {
    const change = jsonIn(patch) as Patch
    const renamed = change.did === 'fields' ? change.fields['key'] : undefined
    const outcome = renamed && applied(renamed, key)
    if (!outcome?.ok) continue
    key = outcome.value
    if (typeof key === 'string') keys.add(key)
  }
  const taken = await db
    .selectFrom(kind)
    .select('key')
    .where('key', 'in', [...keys])
    .execute()
  for (const each of taken) keys.delete(each.key)
  keys.delete(present)
  return [...keys]
}
