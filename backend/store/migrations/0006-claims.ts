import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/** The tables as they are at this migration, as far as it reads them. */
interface Tables {
  workspace: { figuresIndexed: number }
  observation: { indicator: string; region: string; period: string; revision: number; enteredAt: string }
}
type Db = Kysely<Tables>
type Row = Tables['observation']
type Text = Parameters<CreateTableBuilder<string, string>['addColumn']>[1]

const parts: Readonly<Record<string, string>> = { '01/12': '', '01/06': '-H1', '07/12': '-H2', '01/03': '-Q1', '04/06': '-Q2', '07/09': '-Q3', '10/12': '-Q4' }

/** 2022-01/2022-06 as 2022-H1; what is no year, half or quarter stays. */
function keyOf(period: string): string {
  const [, year = '', first = '', again = '', last = ''] = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/.exec(period) ?? []
  const part = parts[`${first}/${last}`]
  return year !== '' && year === again && part !== undefined ? `${year}${part}` : period
}

/** The revisions of one value under its key, in the order in which they were entered: the last one stands. */
async function renumber(db: Db, { indicator, region, period }: Row): Promise<void> {
  const key = keyOf(period)
  const place = db.selectFrom('observation').selectAll().where('indicator', '=', indicator).where('region', '=', region)
  const rows = [...await place.where('period', '=', key).execute(), ...await place.where('period', '=', period).execute()]
  const ordered = rows.toSorted((left, right) => (left.enteredAt < right.enteredAt ? -1 : left.enteredAt > right.enteredAt ? 1 : left.revision - right.revision))
  await db.deleteFrom('observation').where('indicator', '=', indicator).where('region', '=', region).where('period', 'in', [key, period]).execute()
  for (const [index, row] of ordered.entries()) await db.insertInto('observation').values({ ...row, period: key, revision: index + 1 }).execute()
}

/** One period has one key. What was stored under another way to write it becomes revisions of the same value. */
async function keyPeriods(db: Db): Promise<void> {
  const ranges = await db.selectFrom('observation').selectAll().where('period', 'like', '%/%').where('revision', '=', 1).execute()
  const misnamed = ranges.filter(({ period }) => keyOf(period) !== period)
  for (const row of misnamed) await renumber(db, row)
  await db.updateTable('workspace').set({ figuresIndexed: 0 }).execute()
}

async function addText(db: Kysely<unknown>, text: Text, column: string, value: string): Promise<void> {
  await db.schema.alterTable('indicator').addColumn(column, text, definition => definition.notNull().defaultTo(value)).execute()
}

/**
 * What may be claimed: whether the regions within a region are all there are, since when an indicator's series is complete, and
 * whether its values are quantities, places or classes. Nothing is declared of what was there before. Figures are indexed again by the
 * keys of their periods when the workspace is opened.
 */
export const claims = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text: Text = searchIndex === 'fts5' ? 'text' : sql`text collate "C"`
    await addText(db, text, 'type', 'quantity')
    await addText(db, text, 'classes', '[]')
    await addText(db, text, 'within', '')
    await addText(db, text, 'within_en', '')
    await addText(db, text, 'series_starts', '[]')
    await db.schema.alterTable('region').addColumn('complete', 'integer', definition => definition.notNull().defaultTo(0)).execute()
    await keyPeriods(db as Db)
  },
})
