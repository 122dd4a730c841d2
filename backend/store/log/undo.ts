import { applied, reversed, type JsonObject } from '../../../core/acts/index.ts'
import { isKindOfEvent } from '../../../core/documents/kinds.ts'
import { AppError } from '../../../core/problem.ts'
import type { Bound, ObservationState } from '../../../core/figures/model.ts'
import type { ObservationTable } from '../schema.ts'
import type { EntryKind, NewRevision } from '../workspace.ts'
import { undoBatch } from '../repositories/imports.ts'
import { listDerived } from '../repositories/indicators.ts'
import { writeObservations } from '../repositories/observation-batches.ts'
import { deriveFrom } from '../repositories/derivations.ts'
import { listHistoryRows, listStoredBy } from '../repositories/observations.ts'
import { requireEvent } from '../repositories/trash.ts'
import { isEntryKind } from '../repositories/entry-ids.ts'
import { renameFormer } from '../renaming/former-keys.ts'
import { renameEntry } from '../renaming/rename-entry.ts'
import type { Unit } from '../unit.ts'
import { changesOf } from './acts.ts'
import { follow, forgetFirst, restsOn } from './follow.ts'
import { followDocuments } from './follow-kept.ts'
import type { Act, ActChange } from './model.ts'
import { putRecord } from './put.ts'
import { keyOf, readRecord, titleOf, type RecordName } from './records.ts'

/**
 * Takes back what an act did, as part of another act: records are what they were, values say in a later
 * revision what they said. Whatever others did to the same records meanwhile stays.
 * @throws AppError act-built-upon, naming the record, where what it did has been changed since or something
 * rests on it
 */
export async function undoAct(unit: Unit, act: Act): Promise<void> {
  // What was written down about it stays written down.
  const changes = (await changesOf(unit.db, act.number)).filter(({ kind }) => kind !== 'audit')
  const batch = changes.find(({ kind }) => kind === 'import')
  if (await renameBack(unit, changes)) return
  if (batch)
    return void (await undoBatch(unit, batch.record, { id: crypto.randomUUID(), by: unit.by, at: unit.at }))
  await undoValues(unit, act)
  const names = changes.map(nameIn)
  const followKept = await followDocuments(unit, names)
  for (const change of changes.toReversed()) await undoChange(unit, change)
  for (const name of names) await requireFound(unit, name)
  await renameFormer(unit, names)
  await followKept()
  await follow(unit, names)
}

/**
 * Whatever names the entry by now is renamed with it, also what was written since.
 * @returns false where the act renamed none
 * @throws AppError act-built-upon where it was renamed again
 */
async function renameBack(unit: Unit, changes: readonly ActChange[]): Promise<boolean> {
  const former: { kind: EntryKind; id: string; key: string }[] = []
  for (const { kind, record, title, patch } of changes) {
    if (!isEntryKind(kind) || patch.did !== 'fields' || !patch.fields['key']) continue
    const change = patch.fields['key']
    const present = await readRecord(unit.db, { kind, key: [record] })
    const outcome = applied(reversed(change), present?.content['key'])
    if (!outcome.ok) throw new AppError('act-built-upon', { title })
    // One that says nothing of its key is called by its id.
    former.push({ kind, id: record, key: typeof outcome.value === 'string' ? outcome.value : record })
  }
  for (const { kind, id, key } of former) await renameEntry(unit, kind, id, key)
  return former.length > 0
}

const nameIn = ({ kind, record }: ActChange): RecordName => ({ kind, key: keyOf(kind, record) })

async function undoChange(unit: Unit, change: ActChange): Promise<void> {
  const name = nameIn(change)
  const present = await readRecord(unit.db, name)
  const outcome = applied(reversed(change.patch), present?.content)
  if (!outcome.ok) throw builtUpon(name, present?.content ?? {})
  const content = outcome.value as JsonObject | undefined
  if (content === undefined) {
    const resting = await restsOn(unit, name)
    if (resting !== undefined)
      throw new AppError('act-rested-upon', { title: titleOf(name, present!.content), by: resting })
    await forgetFirst(unit, name)
  }
  await putRecord(unit, name, content, change.revision)
}

/** What comes back is found through its event. @throws AppError event-in-trash */
async function requireFound({ db }: Unit, { kind, key: [id] }: RecordName): Promise<void> {
  if (!isKindOfEvent(kind)) return
  const there = await readRecord(db, { kind, key: [id!] })
  if (there?.content['removedAt'] === '') await requireEvent(db, kind, String(id))
}

const builtUpon = (name: RecordName, content: JsonObject): AppError =>
  new AppError('act-built-upon', { title: titleOf(name, content) })

/** Computed values follow by themselves. */
async function undoValues(unit: Unit, { number }: Act): Promise<void> {
  const derived = new Set((await listDerived(unit.db)).map(({ key }) => key))
  const stored = (await listStoredBy(unit.db, number)).filter(({ indicator }) => !derived.has(indicator))
  if (stored.length === 0) return
  const places = Map.groupBy(stored, ({ indicator, region, period }) =>
    JSON.stringify([indicator, region, period]),
  )
  const revisions: NewRevision[] = []
  for (const [first] of places.values())
    revisions.push(
      takenBack(unit, await listHistoryRows(unit.db, first!), number, await regionName(unit, first!.region)),
    )
  await writeObservations(unit, revisions, '')
  await deriveFrom(unit, revisions, unit)
}

const says = ({ value, bound, source, state, note, withdrawn }: ObservationTable): string =>
  JSON.stringify([value, bound, source, state, note, withdrawn])

async function regionName({ db }: Unit, key: string): Promise<string> {
  const row = await db.selectFrom('region').select('name').where('key', '=', key).executeTakeFirst()
  return row?.name ?? key
}

/**
 * What was there before the act, or nothing where it was the first. What the act left must still stand, or
 * stand again because what came after it was taken back. A value that stands again is again the act of
 * whoever brought it there: who may check it follows from that.
 * @param history the newest first
 */
function takenBack(
  { by, at }: Unit,
  history: readonly ObservationTable[],
  act: number,
  region: string,
): NewRevision {
  const latest = history[0]!
  const left = history.find(revision => revision.act === act)!
  if (says(latest) !== says(left)) {
    throw new AppError('act-built-upon', { title: `${region}${latest.indicator}（${latest.period}）` })
  }
  const before = history.slice(history.indexOf(left)).find(revision => revision.act !== act)
  const stands = before !== undefined && before.withdrawn === 0
  const { indicator, period, value, bound, source, state, note, enteredBy, enteredAt } = stands
    ? before
    : { ...latest, enteredBy: by, enteredAt: at }
  return {
    indicator,
    region: latest.region,
    period,
    value,
    bound: bound as Bound,
    source,
    state: state as ObservationState,
    note,
    enteredBy,
    enteredAt,
    expected: latest.revision,
    sheet: '',
    cell: '',
    withdrawn: !stands,
  }
}
