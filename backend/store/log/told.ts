import type { Patch } from '../../../core/acts/index.ts'
import { keyOfEntry } from '../repositories/entry-ids.ts'
import { fromJson } from '../repositories/rows.ts'
import type { Database } from '../schema.ts'
import type { ChangeEvent, ToldChange } from '../workspace.ts'
import type { RecordKind } from './model.ts'
import { keyOf } from './records.ts'

/** More acts than these are not told one by one: who missed them reads everything again. */
const actsAtMost = 200

interface Told {
  readonly number: number
  readonly name: string
  readonly origin: string
}

/**
 * What acts from a number on changed, in their order, as whoever follows the workspace is told of it.
 * @returns undefined where that is too much to tell
 */
export async function toldSince(db: Database, number: number): Promise<ToldChange[] | undefined> {
  const acts = await from(db, number)
    .limit(actsAtMost + 1)
    .execute()
  return acts.length > actsAtMost ? undefined : toldOf(db, acts)
}

/** The same of all acts from one number to another. */
export const toldBetween = async (db: Database, first: number, last: number): Promise<ToldChange[]> =>
  toldOf(db, await from(db, first).where('number', '<=', last).execute())

const from = (db: Database, number: number) =>
  db.selectFrom('act').select(['number', 'name', 'origin']).where('number', '>=', number).orderBy('number')

async function toldOf(db: Database, acts: readonly Told[]): Promise<ToldChange[]> {
  const told: ToldChange[] = []
  for (const { name, origin, ...act } of acts) {
    const of = { act: Number(act.number), name, origin }
    told.push(...(await changesIn(db, of.act)).map(change => ({ ...change, ...of })))
  }
  return told
}

async function changesIn(db: Database, act: number): Promise<ChangeEvent[]> {
  const records = await db
    .selectFrom('actChange')
    .select(['kind', 'record', 'patch', 'after'])
    .where('act', '=', act)
    .orderBy('position')
    .execute()
  const values = await db
    .selectFrom('observation')
    .select('indicator')
    .distinct()
    .where('act', '=', act)
    .execute()
  const changes: ChangeEvent[] = []
  for (const record of records) {
    const change = await changeOf(db, { ...record, kind: record.kind as RecordKind })
    if (change) changes.push(change)
  }
  return [
    ...changes,
    ...values.map(({ indicator }) => ({ type: 'observation.saved' as const, id: indicator })),
  ]
}

interface Changed {
  readonly kind: RecordKind
  readonly record: string
  readonly patch: string
  readonly after: string
}

/** Undefined for what nobody is told of. */
async function changeOf(
  db: Database,
  { kind, record, patch, after }: Changed,
): Promise<ChangeEvent | undefined> {
  const [first, second] = keyOf(kind, record).map(String)
  const id = first!
  switch (kind) {
    case 'audit':
    case 'import-map':
      return undefined
    case 'settings':
      return { type: 'settings.saved', id: '' }
    case 'indicator':
      return { type: 'indicator.saved', id: await keyOfEntry(db, kind, id) }
    case 'block-version':
      return { type: 'block.saved', id }
    case 'import-addition':
      return { type: 'import.saved', id }
    case 'kept-figure':
      return { type: 'figure.kept', id: second! }
    case 'person':
    case 'release':
    case 'import':
      return { type: `${kind}.saved`, id }
    case 'region':
    case 'department':
    case 'topic':
      return { type: `${kind}.${after === '' ? 'removed' : 'saved'}`, id: await keyOfEntry(db, kind, id) }
    default:
      return { type: `${kind}.${whatBecame(fromJson(patch) as Patch, after)}`, id } as ChangeEvent
  }
}

function whatBecame(patch: Patch, after: string): 'saved' | 'removed' | 'restored' | 'moved' {
  if (after === '') return 'removed'
  const fields = patch.did === 'fields' ? patch.fields : {}
  if (Object.keys(fields).join() === 'orderKey') return 'moved'
  const removal = fields['removedAt']
  if (removal?.did !== 'set') return 'saved'
  return removal.to === '' ? 'restored' : 'removed'
}
