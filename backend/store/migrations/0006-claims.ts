import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/** The tables as they are at this migration, as far as it reads them. */
interface Tables {
  workspace: { figuresIndexed: number }
  observation: {
    indicator: string
    region: string
    period: string
    revision: number
    value: string
    state: string
    withdrawn: number
    enteredAt: string
  }
  audit: { at: string; person: string; action: string; subject: string; facts: string }
}
type Db = Kysely<Tables>
type Row = Tables['observation']
type Text = Parameters<CreateTableBuilder<string, string>['addColumn']>[1]

const parts: Readonly<Record<string, string>> = {
  '01/12': '',
  '01/06': '-H1',
  '07/12': '-H2',
  '01/03': '-Q1',
  '04/06': '-Q2',
  '07/09': '-Q3',
  '10/12': '-Q4',
}

/** 2022-01/2022-06 as 2022-H1; what is no year, half or quarter stays. */
function keyOf(period: string): string {
  const [, year = '', first = '', again = '', last = ''] =
    /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/.exec(period) ?? []
  const part = parts[`${first}/${last}`]
  return year !== '' && year === again && part !== undefined ? `${year}${part}` : period
}

const states = ['returned', 'entered', 'checked', 'published']

/** How far a value has come; one that was taken back stands nowhere. */
const advanceOf = ({ state, withdrawn }: Row): number => (withdrawn === 1 ? -1 : states.indexOf(state))

/** Whether a value stands over one of another key: it has come further, or as far and was entered later. */
const standsOver = (value: Row, other: Row): boolean =>
  advanceOf(value) === advanceOf(other)
    ? value.enteredAt > other.enteredAt
    : advanceOf(value) > advanceOf(other)

/** By the moments of entry, as far as each list keeps its own order: a clock may have been set back. */
function interleave(left: readonly Row[], right: readonly Row[]): Row[] {
  const [merged, waiting] = [[] as Row[], [...right]]
  for (const row of left) {
    while (waiting.length > 0 && waiting[0]!.enteredAt < row.enteredAt) merged.push(waiting.shift()!)
    merged.push(row)
  }
  return [...merged, ...waiting]
}

/**
 * The revisions of two keys as those of one. Each key keeps its own order; the last one is what stands of the
 * two.
 */
function merge(own: readonly Row[], misnamed: readonly Row[]): Row[] {
  const [left, right] = [own.at(-1), misnamed.at(-1)]
  if (!left || !right) return [...own, ...misnamed]
  return standsOver(right, left)
    ? [...interleave(own, misnamed.slice(0, -1)), right]
    : [...interleave(own.slice(0, -1), misnamed), left]
}

/**
 * The revisions of one value under its key. Where both keys had some, the trail says what stands and what
 * stood under the other.
 */
async function renumber(db: Db, { indicator, region, period }: Row, now: string): Promise<void> {
  const key = keyOf(period)
  const place = db
    .selectFrom('observation')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .orderBy('revision')
  const own = await place.where('period', '=', key).execute()
  const misnamed = await place.where('period', '=', period).execute()
  const merged = merge(own, misnamed)
  await db
    .deleteFrom('observation')
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .where('period', 'in', [key, period])
    .execute()
  for (const [index, row] of merged.entries())
    await db
      .insertInto('observation')
      .values({ ...row, period: key, revision: index + 1 })
      .execute()
  if (own.length > 0) await noteMerged(db, merged.at(-1)!, [own.at(-1)!, misnamed.at(-1)!], now)
}

const described = ({ period, value, state, withdrawn }: Row): string =>
  `${period}: ${value} (${withdrawn === 1 ? 'withdrawn' : state})`

async function noteMerged(db: Db, stands: Row, both: readonly Row[], at: string): Promise<void> {
  const { indicator, region, period } = stands
  const facts = {
    indicator,
    region,
    period: keyOf(period),
    stands: described(stands),
    other: both
      .filter(row => row !== stands)
      .map(described)
      .join(),
  }
  await db
    .insertInto('audit')
    .values({ at, person: '', action: 'values.merged', subject: indicator, facts: JSON.stringify(facts) })
    .execute()
}

/**
 * One period has one key. What was stored under another way to write it becomes revisions of the same value.
 */
async function keyPeriods(db: Db): Promise<void> {
  const now = new Date().toISOString()
  const ranges = await db
    .selectFrom('observation')
    .selectAll()
    .where('period', 'like', '%/%')
    .where('revision', '=', 1)
    .execute()
  const misnamed = ranges.filter(({ period }) => keyOf(period) !== period)
  for (const row of misnamed) await renumber(db, row, now)
  await db.updateTable('workspace').set({ figuresIndexed: 0 }).execute()
}

async function addText(db: Kysely<unknown>, text: Text, column: string, value: string): Promise<void> {
  await db.schema
    .alterTable('indicator')
    .addColumn(column, text, definition => definition.notNull().defaultTo(value))
    .execute()
}

/**
 * What may be claimed: whether the regions within a region are all there are, since when an indicator's
 * series is complete, and whether its values are quantities, places or classes. Nothing is declared of what
 * was there before. Figures are indexed again by the keys of their periods when the workspace is opened.
 */
export const claims = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text: Text = searchIndex === 'fts5' ? 'text' : sql`text collate "C"`
    await addText(db, text, 'type', 'quantity')
    await addText(db, text, 'classes', '[]')
    await addText(db, text, 'within', '')
    await addText(db, text, 'within_en', '')
    await addText(db, text, 'series_starts', '[]')
    await db.schema
      .alterTable('region')
      .addColumn('complete', 'integer', definition => definition.notNull().defaultTo(0))
      .execute()
    await keyPeriods(db as Db)
  },
})
