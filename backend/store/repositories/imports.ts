import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../core/problem.ts'
import type { Bound, ObservationState } from '../../../core/figures/model.ts'
import type { Database, ObservationTable } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { ImportBatch, ImportMap, NewRevision } from '../workspace.ts'
import type { Additions } from '../../../core/documents/additions.ts'
import { didOf, turnBackAdditions } from './additions.ts'
import { mergedPlaces, standingBefore } from './merged-keys.ts'
import { latest } from './observations.ts'
import { indicatorsAtOnce, writeObservations } from './observation-batches.ts'
import { fromJson, toJson, parts } from './rows.ts'

/** The newest first. */
export async function listImportBatches(db: Database): Promise<ImportBatch[]> {
  return db.selectFrom('importBatch').selectAll().orderBy('importedAt', 'desc').orderBy('id').execute()
}

export async function writeImportBatch({ db, touch }: Unit, batch: ImportBatch): Promise<void> {
  await touch('import', batch.id)
  await db
    .insertInto('importBatch')
    .values({ ...batch })
    .execute()
}

export async function findImportMap(db: Database, fingerprint: string): Promise<ImportMap | undefined> {
  const row = await db
    .selectFrom('importMap')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row && { ...row, mapping: fromJson(row.mapping) }
}

export async function writeImportMap(
  { db, touch }: Unit,
  { fingerprint, savedBy, savedAt, mapping }: ImportMap,
): Promise<void> {
  await touch('import-map', fingerprint)
  const fields = { savedBy, savedAt, mapping: toJson(mapping) }
  await db
    .insertInto('importMap')
    .values({ fingerprint, ...fields })
    .onConflict(conflict => conflict.column('fingerprint').doUpdateSet(fields))
    .execute()
}

/**
 * What was undone once is undone: to have it back, its undoing is undone, and to take it back again, that.
 */
async function requireStanding(db: Database, id: string): Promise<ImportBatch> {
  const batch = await db.selectFrom('importBatch').selectAll().where('id', '=', id).executeTakeFirst()
  if (!batch) throw new AppError('not-found', { id })
  const undone = await db.selectFrom('importBatch').select('id').where('undoes', '=', id).executeTakeFirst()
  if (undone) throw new AppError('import-already-undone', { file: batch.fileName })
  return batch
}

const placeOf = ({ indicator, region, period }: ObservationTable): string =>
  `${indicator}\n${region}\n${period}`

/** The revisions that a batch replaced, of some indicators. */
const replacedBy = (
  db: Database,
  batch: string,
  indicators: readonly string[],
): Promise<ObservationTable[]> =>
  db
    .selectFrom('observation as stored')
    .innerJoin('observation as before', join =>
      join
        .onRef('before.indicator', '=', 'stored.indicator')
        .onRef('before.region', '=', 'stored.region')
        .onRef('before.period', '=', 'stored.period')
        .on(({ eb, ref }) => eb('before.revision', '=', eb(ref('stored.revision'), '-', 1))),
    )
    .selectAll('before')
    .where('stored.batch', '=', batch)
    .where('stored.indicator', 'in', indicators)
    .execute()

/** The revisions before a stored one, in their order. */
const revisionsBefore = (
  { indicator, region, period, revision }: ObservationTable,
  db: Database,
): Promise<ObservationTable[]> =>
  db
    .selectFrom('observation')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .where('period', '=', period)
    .where('revision', '<', revision)
    .orderBy('revision')
    .execute()

/**
 * What stood before each of some revisions; where two keys were merged since, the one before it may be the
 * other key's.
 */
async function stoodBefore(
  db: Database,
  { id, importedAt }: ImportBatch,
  rows: readonly ObservationTable[],
  indicators: readonly string[],
): Promise<Map<string, ObservationTable>> {
  const before = new Map((await replacedBy(db, id, indicators)).map(row => [placeOf(row), row]))
  const byPlace = new Map(rows.map(row => [placeOf(row), row]))
  for (const merged of await mergedPlaces(db, indicators)) {
    const row = byPlace.get(`${merged.indicator}\n${merged.region}\n${merged.period}`)
    if (!row || importedAt > merged.at) continue
    const standing = standingBefore(await revisionsBefore(row, db), merged)
    if (standing) before.set(placeOf(row), standing)
  }
  return before
}

interface Undo {
  readonly id: string
  readonly by: string
  readonly at: string
}

/**
 * What takes a revision back: the one before it again, or the same value withdrawn where there was none. A
 * value that stands again is again the act of whoever brought it there: who may check it follows from that.
 * The batch says who undid.
 */
function takenBack(
  stored: ObservationTable,
  before: ObservationTable | undefined,
  { by, at }: Undo,
): NewRevision {
  const withdrawn = before === undefined || before.withdrawn === 1
  const { indicator, region, period, value, bound, source, state, note, enteredBy, enteredAt } = withdrawn
    ? { ...stored, enteredBy: by, enteredAt: at }
    : before
  return {
    indicator,
    region,
    period,
    value,
    source,
    note,
    bound: bound as Bound,
    state: state as ObservationState,
    enteredBy,
    enteredAt,
    expected: stored.revision,
    sheet: '',
    cell: '',
    withdrawn,
  }
}

/** What a batch stored that is still the latest, and what takes each of them back. */
async function standingOf(
  db: Database,
  batch: ImportBatch,
  undo: Undo,
): Promise<{ standing: ObservationTable[]; revisions: NewRevision[] }> {
  const indicators = await db
    .selectFrom('observation')
    .select('indicator')
    .distinct()
    .where('batch', '=', batch.id)
    .execute()
  const [standing, revisions]: [ObservationTable[], NewRevision[]] = [[], []]
  for (const part of parts(
    indicators.map(({ indicator }) => indicator),
    indicatorsAtOnce,
  )) {
    const rows = await latest(db.selectFrom('observation').selectAll())
      .where('indicator', 'in', part)
      .where('batch', '=', batch.id)
      .execute()
    const before = await stoodBefore(db, batch, rows, part)
    standing.push(...rows)
    revisions.push(...rows.map(row => takenBack(row, before.get(placeOf(row)), undo)))
    await setImmediate()
  }
  return { standing, revisions }
}

interface Undone {
  readonly record: ImportBatch
  readonly revisions: readonly NewRevision[]
  /** What came into the register or left it. */
  readonly additions: Additions | undefined
}

/**
 * Undoes a batch by appending. A place that somebody has revised since keeps that revision: undoing an import
 * takes back what the import said and nothing else. What it added to the register goes when its values are
 * gone, and comes before they do.
 * @throws AppError not-found, import-already-undone
 */
export async function undoBatch(unit: Unit, id: string, undo: Undo): Promise<Undone> {
  const { db } = unit
  const batch = await requireStanding(db, id)
  const isBack = (await didOf(db, id)) === 'taken'
  const back = isBack ? await turnBackAdditions(unit, id, undo.id) : undefined
  const { standing, revisions } = await standingOf(db, batch, undo)
  await writeObservations(unit, revisions, undo.id)
  const additions = isBack ? back : await turnBackAdditions(unit, id, undo.id)
  const record = recordOf(batch, undo, standing, revisions)
  await writeImportBatch(unit, record)
  return { record, revisions, additions }
}

function recordOf(
  batch: ImportBatch,
  undo: Undo,
  standing: readonly ObservationTable[],
  revisions: readonly NewRevision[],
): ImportBatch {
  const withdrawn = revisions.filter(revision => revision.withdrawn).length
  const added = standing.filter((row, index) => row.withdrawn === 1 && !revisions[index]!.withdrawn).length
  const stored = batch.added + batch.revised + batch.withdrawn
  return {
    id: undo.id,
    undoes: batch.id,
    fileName: batch.fileName,
    sha256: batch.sha256,
    importedBy: undo.by,
    importedAt: undo.at,
    added,
    withdrawn,
    revised: revisions.length - withdrawn - added,
    unchanged: 0,
    rejected: stored - revisions.length,
  }
}
