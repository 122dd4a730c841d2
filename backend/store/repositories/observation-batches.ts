import { setImmediate } from 'node:timers/promises'
import { Observation } from '../../../core/figures/model.ts'
import { periodKey } from '../../../core/figures/period.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database, ObservationTable } from '../schema.ts'
import type { NewRevision } from '../workspace.ts'
import { markedIn, type NewValueRow, type ValueRow } from '../log/value-marks.ts'
import type { Unit } from '../unit.ts'
import { latest } from './observations.ts'

/** Rows that are stored before whoever else is waiting comes next. */
const rowsAtOnce = 500
/** Indicators asked for in one query: an answer of many thousand rows would keep everybody else waiting. */
export const indicatorsAtOnce = 10

const columns = ['indicator', 'region', 'period', 'revision', 'value', 'bound', 'source', 'state', 'note', 'enteredBy', 'enteredAt', 'batch', 'sheet', 'cell',
  'withdrawn', 'act', 'mark'] as const satisfies readonly (keyof ObservationTable)[]

const placeOf = ({ indicator, region, period }: Pick<Observation, 'indicator' | 'region' | 'period'>): string => `${indicator}\n${region}\n${periodKey(period)}`

export function* parts<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let part: Item[] = []
  for (const item of items) {
    part.push(item)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

interface Standing {
  readonly revision: number
  readonly withdrawn: boolean
}

/** The latest revision of every place of the given indicators. */
async function standings(db: Database, indicators: readonly string[]): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>()
  for (const keys of parts(indicators, indicatorsAtOnce)) {
    const rows = await latest(db.selectFrom('observation').selectAll()).where('indicator', 'in', keys).clearSelect()
      .select(['indicator', 'region', 'period', 'revision', 'withdrawn']).execute()
    for (const row of rows) standing.set(placeOf(row), { revision: row.revision, withdrawn: row.withdrawn === 1 })
    await setImmediate()
  }
  return standing
}

async function requireKnown(db: Database, table: 'indicator' | 'region', wanted: ReadonlySet<string>): Promise<void> {
  const known = new Set((await db.selectFrom(table).select('key').where('removed', '=', 0).execute()).map(({ key }) => key))
  const unknown = [...wanted].find(key => !known.has(key))
  if (unknown !== undefined) throw new AppError(`unknown-${table}`, { [table]: unknown })
}

/** The row to store, after checking that nobody was there first. */
function rowOf({ expected, sheet, cell, withdrawn, ...observation }: NewRevision, batch: string, standing: Standing | undefined): NewValueRow {
  const current = standing?.revision ?? 0
  const isExpected = expected === current || (expected === 0 && standing?.withdrawn === true)
  if (!isExpected) throw new AppError('stale-revision', { current })
  return { ...Observation.parse({ ...observation, revision: current + 1 }), batch, sheet, cell, withdrawn: withdrawn === true ? 1 : 0 }
}

/** What many revisions name, each once. */
function namedIn(revisions: Iterable<NewRevision>): { indicators: Set<string>; regions: Set<string>; first: NewRevision | undefined } {
  const [indicators, regions] = [new Set<string>(), new Set<string>()]
  let first: NewRevision | undefined
  for (const revision of revisions) {
    first ??= revision
    indicators.add(revision.indicator)
    regions.add(revision.region)
  }
  return { indicators, regions, first }
}

/**
 * Appends many revisions, each place once; returns the first.
 * @throws AppError stale-revision, unknown-indicator, unknown-region
 */
export async function writeObservations(
  unit: Unit, revisions: Iterable<NewRevision>, batch: string, stored?: (count: number) => void,
): Promise<NewRevision | undefined> {
  const { db, driver } = unit
  const { indicators, regions, first } = namedIn(revisions)
  await requireKnown(db, 'indicator', indicators)
  await requireKnown(db, 'region', regions)
  const standing = await standings(db, [...indicators])
  const store = driver.storingRows(db, 'observation', columns)
  let count = 0
  for (const part of parts(revisions, rowsAtOnce)) {
    const rows = part.map(revision => valuesOf(markedIn(unit, rowOf(revision, batch, standing.get(placeOf(revision))))))
    if (await store(rows) !== rows.length) throw new AppError('stale-revision', { current: 0 })
    stored?.(count += rows.length)
    await setImmediate()
  }
  return first
}

/** What a row says, in the order of `columns`. */
const valuesOf = (row: ValueRow): (string | number)[] => columns.map(column => row[column])
