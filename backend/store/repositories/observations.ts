import { sql, type SelectQueryBuilder } from 'kysely'
import { Observation } from '../../../core/figures/model.ts'
import type { Bound, Operand } from '../../../core/figures/model.ts'
import { periodKey } from '../../../core/figures/period.ts'
import type { Packed } from '../../../core/packed.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database, ObservationTable, Schema } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { markedIn } from '../log/value-marks.ts'
import type {
  CurrentValue,
  ObservationFilter,
  ObservationRevision,
  Places,
  SeriesPlaces,
} from '../workspace.ts'
import { idOfEntry } from './entry-ids.ts'
import { packedRows } from './packed-rows.ts'
import { fromRow, readRows } from './rows.ts'

const read = (row: ObservationTable): Observation => fromRow(Observation, row, 'observation')

const readRevision = (row: ObservationTable): ObservationRevision => ({
  ...read(row),
  ...(row.withdrawn === 1 ? { withdrawn: true as const } : {}),
  ...(row.batch === '' ? {} : { origin: { batch: row.batch, sheet: row.sheet, cell: row.cell } }),
})

type Rows = SelectQueryBuilder<Schema, 'observation', ObservationTable>

/** Only rows without a later revision. */
export const latest = (rows: Rows): Rows =>
  rows.where(({ eb, ref, selectFrom }) =>
    eb(
      'observation.revision',
      '=',
      selectFrom('observation as later')
        .select(({ fn }) => fn.max('later.revision').as('revision'))
        .where('later.indicator', '=', ref('observation.indicator'))
        .where('later.region', '=', ref('observation.region'))
        .where('later.period', '=', ref('observation.period')),
    ),
  )

function narrowed(
  rows: Rows,
  column: 'indicator' | 'region' | 'period' | 'state',
  keys: readonly string[] | undefined,
): Rows {
  return keys === undefined ? rows : rows.where(column, 'in', keys)
}

/** The latest revision of each value; an empty list of keys selects nothing. */
export async function listObservations(db: Database, filter: ObservationFilter = {}): Promise<Observation[]> {
  if ([filter.indicators, filter.regions, filter.periods, filter.states].some(keys => keys?.length === 0))
    return []
  let rows: Rows = db.selectFrom('observation').selectAll()
  rows = narrowed(rows, 'indicator', filter.indicators)
  rows = narrowed(rows, 'region', filter.regions)
  rows = narrowed(rows, 'period', filter.periods?.map(periodKey))
  rows = narrowed(rows, 'state', filter.states)
  if (filter.limit !== undefined) rows = rows.limit(filter.limit)
  const stored = await latest(rows)
    .where('withdrawn', '=', 0)
    .orderBy('indicator')
    .orderBy('region')
    .orderBy('period')
    .execute()
  return readRows(stored, read)
}

const valueColumns = Object.keys(Observation.shape) as (keyof Observation)[]

/** See `WorkspaceReader.series`: found by the key of the table, which begins with indicator and region. */
export async function listSeries(
  db: Database,
  { indicators, regions, periods }: SeriesPlaces,
): Promise<Packed<Observation>> {
  const isNowhere = [indicators, regions, periods].some(keys => keys?.length === 0)
  let rows: Rows = db.selectFrom('observation').selectAll()
  rows = narrowed(rows, 'indicator', indicators)
  rows = narrowed(rows, 'region', regions)
  rows = narrowed(rows, 'period', periods?.map(periodKey))
  const found = isNowhere
    ? []
    : await latest(rows).where('withdrawn', '=', 0).clearSelect().select(valueColumns).execute()
  return packedRows(Observation.shape, found, 'observation')
}

const currentColumns = ['indicator', 'region', 'period', 'value', 'bound', 'source', 'revision'] as const

/** Periods of one kind are written alike: 2022, 2022-H1, 2022-Q3, 2022-06, 2022-01/2022-05, 2022-12-31. */
const kindOfPeriod = sql`length(period), case when substr(period, 6, 1) in ('H', 'Q') then substr(period, 6, 1) else '' end`

/** See `WorkspaceReader.currentValues`. */
export async function listCurrentValues(
  db: Database,
  { indicators, regions, periods }: Places,
): Promise<CurrentValue[]> {
  if ([indicators, regions, periods].some(keys => keys.length === 0)) return []
  const rows = await db
    .with('standing', query =>
      latest(query.selectFrom('observation').selectAll())
        .where('withdrawn', '=', 0)
        .where('indicator', 'in', indicators)
        .where('region', 'in', regions),
    )
    .with('ranked', query =>
      query
        .selectFrom('standing')
        .select(currentColumns)
        .select(
          sql<number>`row_number() over (partition by indicator, region, ${kindOfPeriod} order by period desc)`.as(
            'fromLatest',
          ),
        ),
    )
    .selectFrom('ranked')
    .select(currentColumns)
    .where(({ or, eb }) => or([eb('fromLatest', '=', 1), eb('period', 'in', periods.map(periodKey))]))
    .execute()
  return rows.map(row => ({ ...row, bound: row.bound as Bound }))
}

/** Every revision of one value as it is stored, newest first. */
export async function listHistoryRows(db: Database, operand: Operand): Promise<ObservationTable[]> {
  return db
    .selectFrom('observation')
    .selectAll()
    .where('indicator', '=', operand.indicator)
    .where('region', '=', operand.region)
    .where('period', '=', periodKey(operand.period))
    .orderBy('revision', 'desc')
    .execute()
}

/** Every revision of one value, newest first. */
export async function listHistory(db: Database, operand: Operand): Promise<ObservationRevision[]> {
  return readRows(await listHistoryRows(db, operand), readRevision)
}

const storedBy = (db: Database, act: number) => db.selectFrom('observation').where('act', '=', act)

/** The revisions that an act stored, or the first of them. */
export async function listStoredBy(
  db: Database,
  act: number,
  limit?: number,
): Promise<ObservationRevision[]> {
  const rows = storedBy(db, act).selectAll().orderBy('indicator').orderBy('region').orderBy('period')
  return (await (limit === undefined ? rows : rows.limit(limit)).execute()).map(readRevision)
}

export async function countStoredBy(db: Database, act: number): Promise<number> {
  return Number(
    (
      await storedBy(db, act)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  )
}

async function requireKnown(db: Database, table: 'indicator' | 'region', key: string): Promise<void> {
  const row = await db
    .selectFrom(table)
    .select('key')
    .where('key', '=', key)
    .where('removed', '=', 0)
    .executeTakeFirst()
  if (!row) throw new AppError(`unknown-${table}`, { [table]: key })
}

/** The revision a place has now, and the ones a save may name: whoever sees a withdrawn value sees none. */
async function currentRevision(
  db: Database,
  operand: Operand,
): Promise<{ current: number; accepted: readonly number[] }> {
  const [newest] = await listHistory(db, operand)
  const current = newest?.revision ?? 0
  return { current, accepted: newest?.withdrawn === true ? [0, current] : [current] }
}

/** What every revision entered by a person has instead of a batch and a cell. */
const byHand = { batch: '', sheet: '', cell: '', withdrawn: 0 }

/** @throws AppError stale-revision, unknown-indicator, unknown-region */
export async function writeObservation(
  unit: Unit,
  observation: Omit<Observation, 'revision'>,
  expected: number,
): Promise<Observation> {
  const { db } = unit
  await requireKnown(db, 'indicator', observation.indicator)
  await requireKnown(db, 'region', observation.region)
  const given = Observation.parse({ ...observation, revision: expected + 1 })
  const { current, accepted } = await currentRevision(db, given)
  if (!accepted.includes(expected)) throw new AppError('stale-revision', { current })
  const next = { ...given, revision: current + 1 }
  const row = markedIn(
    unit,
    { ...next, ...byHand },
    {
      indicator: await idOfEntry(db, 'indicator', next.indicator),
      region: await idOfEntry(db, 'region', next.region),
    },
  )
  const result = await db
    .insertInto('observation')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows === 1n) return next
  throw new AppError('stale-revision', { current: (await currentRevision(db, next)).current })
}
