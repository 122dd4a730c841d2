import { setImmediate } from 'node:timers/promises'
import type { Observation } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database, ObservationTable } from '../schema.ts'
import type { NewRevision } from '../workspace.ts'
import { markedIn, whose, type NewValueRow, type ValueRow } from '../log/value-marks.ts'
import type { Unit } from '../unit.ts'
import { renamedEntries } from './entry-ids.ts'
import { checkedObservations } from './checked-observations.ts'
import { latest } from './observations.ts'
import { parts } from './rows.ts'

/** Rows that are stored before whoever else is waiting comes next. */
const rowsAtOnce = 500
/** Indicators asked for in one query: an answer of many thousand rows would keep everybody else waiting. */
export const indicatorsAtOnce = 10

const columns = [
  'indicator',
  'region',
  'period',
  'revision',
  'value',
  'bound',
  'source',
  'state',
  'note',
  'enteredBy',
  'enteredAt',
  'batch',
  'sheet',
  'cell',
  'withdrawn',
  'act',
  'mark',
] as const satisfies readonly (keyof ObservationTable)[]

const placeOf = ({
  indicator,
  region,
  period,
}: Pick<Observation, 'indicator' | 'region' | 'period'>): string => `${indicator}\n${region}\n${period}`

interface Standing {
  readonly revision: number
  readonly withdrawn: boolean
}

/** The latest revision of every place of the given indicators. */
async function standings(db: Database, indicators: readonly string[]): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>()
  for (const keys of parts(indicators, indicatorsAtOnce)) {
    const rows = await latest(db.selectFrom('observation').selectAll())
      .where('indicator', 'in', keys)
      .clearSelect()
      .select(['indicator', 'region', 'period', 'revision', 'withdrawn'])
      .execute()
    for (const row of rows)
      standing.set(placeOf(row), { revision: row.revision, withdrawn: row.withdrawn === 1 })
    await setImmediate()
  }
  return standing
}

async function requireKnown(
  db: Database,
  table: 'indicator' | 'region',
  wanted: ReadonlySet<string>,
): Promise<void> {
  const known = new Set(
    (await db.selectFrom(table).select('key').where('removed', '=', 0).execute()).map(({ key }) => key),
  )
  const unknown = [...wanted].find(key => !known.has(key))
  if (unknown !== undefined) throw new AppError(`unknown-${table}`, { [table]: unknown })
}

/**
 * Makes the rows to store, each after checking what it says and that nobody was there first.
 * @throws AppError stale-revision
 */
function rowsFor(
  batch: string,
  standing: ReadonlyMap<string, Standing>,
): (revision: NewRevision) => NewValueRow {
  const checked = checkedObservations()
  return ({ expected, sheet, cell, withdrawn, ...given }) => {
    const observation = checked({ ...given, revision: 1 })
    const present = standing.get(placeOf(observation))
    const current = present?.revision ?? 0
    const isExpected = expected === current || (expected === 0 && present?.withdrawn === true)
    if (!isExpected) throw new AppError('stale-revision', { current })
    return {
      ...observation,
      revision: current + 1,
      batch,
      sheet,
      cell,
      withdrawn: withdrawn === true ? 1 : 0,
    }
  }
}

/** What many revisions name, each once. */
export interface Named {
  readonly indicators: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  readonly first: NewRevision | undefined
}

export function namedIn(revisions: Iterable<NewRevision>): Named {
  const [indicators, regions] = [new Set<string>(), new Set<string>()]
  let first: NewRevision | undefined
  for (const revision of revisions) {
    first ??= revision
    indicators.add(revision.indicator)
    regions.add(revision.region)
  }
  return { indicators, regions, first }
}

interface Storing {
  /** What the revisions name, where that is known already. */
  readonly named?: Named
  /** Hears how many are in; may throw to take them all back. */
  readonly stored?: ((count: number) => void) | undefined
}

/**
 * Appends many revisions, each place once.
 * @throws AppError stale-revision, unknown-indicator, unknown-region
 */
export async function writeObservations(
  unit: Unit,
  revisions: Iterable<NewRevision>,
  batch: string,
  { named = namedIn(revisions), stored }: Storing = {},
): Promise<void> {
  const { db, driver } = unit
  await requireKnown(db, 'indicator', named.indicators)
  await requireKnown(db, 'region', named.regions)
  const rowOf = rowsFor(batch, await standings(db, [...named.indicators]))
  const renamed = await renamedEntries(db)
  const markedRow = (row: NewValueRow): ValueRow => markedIn(unit, row, whose(row, renamed))
  const store = driver.storingRows(db, 'observation', columns)
  let count = 0
  for (const part of parts(revisions, rowsAtOnce)) {
    const rows = part.map(revision => valuesOf(markedRow(rowOf(revision))))
    if ((await store(rows)) !== rows.length) throw new AppError('stale-revision', { current: 0 })
    stored?.((count += rows.length))
    await setImmediate()
  }
}

/** What a row says, in the order of `columns`. */
const valuesOf = (row: ValueRow): (string | number)[] => columns.map(column => row[column])
