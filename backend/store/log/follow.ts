import type { BlockId } from '../../../core/documents/model.ts'
import { deriveAnew } from '../repositories/derivations.ts'
import { listPlacements } from '../repositories/placements.ts'
import { forgetKept } from '../repositories/kept-figures.ts'
import { findIndicator } from '../repositories/indicators.ts'
import { isEntryKind, keyOfEntry } from '../repositories/entry-ids.ts'
import { reindexFigures, reindexPinning } from '../repositories/reindex.ts'
import { registerUses } from '../repositories/register-uses.ts'
import { forget, remember } from '../repositories/trash.ts'
import type { Unit } from '../unit.ts'
import type { ChangeEvent, PlaceKind, RegisterKind } from '../workspace.ts'
import type { RecordKind } from './model.ts'
import { readRecord, type RecordName } from './records.ts'

const documents: ReadonlySet<RecordKind> = new Set(['block', 'event', 'script', 'question', 'chart'])
const register: ReadonlySet<RecordKind> = new Set(['region', 'department', 'topic'])

/** Before a document goes for good, what finds it goes, and what was decided about its figures. */
export async function forgetFirst(unit: Unit, { kind, key }: RecordName): Promise<void> {
  if (!documents.has(kind)) return
  const [place, id] = [kind as PlaceKind | 'event', String(key[0])]
  await forget(unit.db, unit.driver, place, id)
  if (place !== 'event') await forgetKept(unit, { place, id })
}

/**
 * The name of what would be left without something it needs, where a record went; undefined where nothing
 * would.
 */
export async function restsOn({ db }: Unit, { kind, key }: RecordName): Promise<string | undefined> {
  const id = String(key[0])
  if (register.has(kind)) {
    const registered = kind as RegisterKind
    return (await registerUses(db, registered, await keyOfEntry(db, registered, id)))[0]
  }
  if (kind === 'indicator')
    return (
      await db
        .selectFrom('figureUse as used')
        .innerJoin('figureUseOperand as read', join =>
          join
            .onRef('read.place', '=', 'used.place')
            .onRef('read.document', '=', 'used.document')
            .onRef('read.position', '=', 'used.position'),
        )
        .select('used.expression')
        .where('read.indicator', '=', await keyOfEntry(db, 'indicator', id))
        .limit(1)
        .executeTakeFirst()
    )?.expression
  if (kind === 'block') return (await listPlacements(db, [id as BlockId]))[0]?.id
  if (kind === 'event')
    return (
      await db
        .selectFrom('script')
        .select('title')
        .where('event', '=', id)
        .unionAll(db.selectFrom('question').select('question as title').where('event', '=', id))
        .unionAll(db.selectFrom('chart').select('title').where('event', '=', id))
        .limit(1)
        .executeTakeFirst()
    )?.title
  return undefined
}

/**
 * Makes what follows from records true again after they were put back: what is found, read, computed and
 * compared.
 */
export async function follow(unit: Unit, names: readonly RecordName[]): Promise<void> {
  const kinds = new Set(names.map(({ kind }) => kind))
  for (const name of names) await followOne(unit, name)
  if (kinds.has('settings') || kinds.has('region')) await reindexFigures(unit.db)
  for (const {
    kind,
    key: [id, version],
  } of names) {
    if (kind === 'block-version')
      await reindexPinning(unit.db, [{ block: id as BlockId, version: Number(version) }])
    if (kind === 'block') await reindexPinning(unit.db, [{ block: id as BlockId }])
  }
  for (const { kind, key } of names) {
    const id = String(key[0])
    const told = isEntryKind(kind) ? await keyOfEntry(unit.db, kind, id) : id
    unit.changes.push(changeOf(kind, told, (await readRecord(unit.db, { kind, key })) !== undefined))
  }
}

async function followOne(unit: Unit, { kind, key }: RecordName): Promise<void> {
  const { db, driver } = unit
  const id = String(key[0])
  if (documents.has(kind)) {
    await forget(db, driver, kind as PlaceKind | 'event', id)
    await remember(db, driver, kind as PlaceKind | 'event', id)
  }
  const indicator =
    kind === 'indicator' ? await findIndicator(db, await keyOfEntry(db, 'indicator', id)) : undefined
  if (indicator) await deriveAnew(unit, indicator, undefined, unit)
}

const events: Readonly<Partial<Record<RecordKind, ChangeEvent['type']>>> = {
  settings: 'settings.saved',
  indicator: 'indicator.saved',
  person: 'person.saved',
  'kept-figure': 'figure.kept',
  release: 'release.saved',
  import: 'import.saved',
  'block-version': 'block.saved',
  'import-addition': 'import.saved',
  'import-map': 'import.saved',
}

/** What whoever follows the workspace is told of a record that was written. @param id an entry's key */
export const changeOf = (kind: RecordKind, id: string, isPresent: boolean): ChangeEvent => ({
  type: events[kind] ?? `${kind as PlaceKind | RegisterKind}.${isPresent ? 'saved' : 'removed'}`,
  id,
})
