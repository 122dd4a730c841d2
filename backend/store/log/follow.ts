import { sql } from 'kysely'
import {
  isDocumentKind,
  isPrintingKind,
  kindsOfEvent,
  type DocumentKind,
} from '../../../core/documents/kinds.ts'
import type { BlockId } from '../../../core/documents/model.ts'
import { storedKinds } from '../kinds/index.ts'
import { deriveAnew } from '../repositories/derivations.ts'
import { listPlacements } from '../repositories/placements.ts'
import { forgetKept } from '../repositories/kept-figures.ts'
import { findIndicator } from '../repositories/indicators.ts'
import { isEntryKind, keyOfEntry } from '../repositories/entry-ids.ts'
import { reindexFigures, reindexPinning } from '../repositories/reindex.ts'
import { registerUses } from '../repositories/register-uses.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { ChangeEvent, RegisterKind } from '../workspace.ts'
import type { RecordKind } from './model.ts'
import { readRecord, type RecordName } from './records.ts'

const register: ReadonlySet<RecordKind> = new Set(['region', 'department', 'topic'])

/** Before a document goes for good, what finds it goes, and what was decided about its figures. */
export async function forgetFirst(unit: Unit, { kind, key }: RecordName): Promise<void> {
  if (!isDocumentKind(kind)) return
  const id = String(key[0])
  await storedKinds[kind].forget(unit.db, unit.driver, id)
  if (isPrintingKind(kind)) await forgetKept(unit, { place: kind, id })
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
  if (kind === 'event') return partOfEvent(db, id)
  return undefined
}

/** What people call something that belongs to an event. */
async function partOfEvent(db: Database, event: string): Promise<string | undefined> {
  for (const kind of kindsOfEvent) {
    const title = sql.ref<string>(storedKinds[kind].title).as('title')
    const part = await db.selectFrom(kind).select(title).where('event', '=', event).executeTakeFirst()
    if (part) return part.title
  }
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
  if (isDocumentKind(kind)) {
    await storedKinds[kind].forget(db, driver, id)
    await storedKinds[kind].remember(db, driver, id)
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
  type: events[kind] ?? `${kind as DocumentKind | RegisterKind}.${isPresent ? 'saved' : 'removed'}`,
  id,
})
