import { sql, type Selectable } from 'kysely'
import { Indicator, IndicatorLine } from '../../../core/figures/model.ts'
import type { Packed } from '../../../core/packed.ts'
import { AppError } from '../../../core/problem.ts'
import { initials, normalise, queryTerms } from '../../../core/search/index.ts'
import type { Database, IndicatorTable } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { IndicatorFilter } from '../workspace.ts'
import { idOfEntry } from './entry-ids.ts'
import { packedRows } from './packed-rows.ts'
import { containing, fromRow, jsonIn, readRows, toJson } from './rows.ts'

const read = (row: Selectable<IndicatorTable>): Indicator =>
  fromRow(
    Indicator,
    {
      ...row,
      aliases: jsonIn(row.aliases),
      classes: jsonIn(row.classes),
      seriesStarts: jsonIn(row.seriesStarts),
      definitionChanges: jsonIn(row.definitionChanges),
      formula: row.formula === '' ? null : jsonIn(row.formula),
    },
    'indicator',
  )

/** What an indicator is found by. */
export function searchText(indicator: Pick<Indicator, 'key' | 'name' | 'nameEn' | 'aliases'>): string {
  const names = [indicator.key, indicator.name, ...indicator.aliases]
  return [...names, indicator.nameEn].map(normalise).concat(names.map(initials)).join('\n')
}

const toRow = (id: string, indicator: Indicator, revision: number): Selectable<IndicatorTable> => ({
  ...indicator,
  aliases: toJson(indicator.aliases),
  classes: toJson(indicator.classes),
  seriesStarts: toJson(indicator.seriesStarts),
  definitionChanges: toJson(indicator.definitionChanges),
  formula: indicator.formula === null ? '' : toJson(indicator.formula),
  id,
  searchText: searchText(indicator),
  revision,
  removed: 0,
})

/**
 * Indicators in whose key, names, aliases or pinyin initials every word of the query occurs; an empty list of
 * keys selects none.
 */
export async function listIndicators(db: Database, filter: IndicatorFilter = {}): Promise<Indicator[]> {
  if (filter.keys?.length === 0) return []
  let query = db.selectFrom('indicator').selectAll().where('removed', '=', 0)
  if (filter.keys !== undefined) query = query.where('key', 'in', filter.keys)
  for (const term of queryTerms(filter.query ?? ''))
    query = query.where(sql<boolean>`search_text like ${containing(term)} escape '\\'`)
  if (filter.topic !== undefined) query = query.where('topic', '=', filter.topic)
  if (filter.department !== undefined) query = query.where('department', '=', filter.department)
  return readRows(await query.orderBy('key').execute(), read)
}

const lineColumns = Object.keys(IndicatorLine.shape) as (keyof IndicatorLine)[]

/** See `WorkspaceReader.indicatorLines`. */
export async function listIndicatorLines(db: Database): Promise<Packed<IndicatorLine>> {
  const rows = await db
    .selectFrom('indicator')
    .select(lineColumns)
    .where('removed', '=', 0)
    .orderBy('key')
    .execute()
  return packedRows(IndicatorLine.shape, rows, 'indicator', {
    classes: jsonIn,
    formula: stored => (stored === '' ? null : jsonIn(stored)),
  })
}

/** Those whose values are computed. */
export async function listDerived(db: Database): Promise<Indicator[]> {
  return (
    await db
      .selectFrom('indicator')
      .selectAll()
      .where('formula', '>', '')
      .where('removed', '=', 0)
      .orderBy('key')
      .execute()
  ).map(read)
}

export async function findIndicator(db: Database, key: string): Promise<Indicator | undefined> {
  const row = await db
    .selectFrom('indicator')
    .selectAll()
    .where('key', '=', key)
    .where('removed', '=', 0)
    .executeTakeFirst()
  return row && read(row)
}

/**
 * One that was removed with its import may be made again, as a later revision than it had.
 * @throws AppError stale-revision, not-found
 */
export async function writeIndicator(
  { db, touch }: Unit,
  indicator: Indicator,
  expected: number,
): Promise<Indicator> {
  const id = await idOfEntry(db, 'indicator', indicator.key)
  await touch('indicator', id)
  const row = toRow(id, Indicator.parse(indicator), expected + 1)
  const written = expected === 0 ? await insert(db, row) : await update(db, row, expected)
  if (written) return read({ ...row, revision: written.revision })
  const current = await findIndicator(db, row.key)
  throw current
    ? new AppError('stale-revision', { current: current.revision })
    : new AppError('not-found', { kind: 'indicator', id: row.key })
}

type Row = Selectable<IndicatorTable>

const insert = (db: Database, row: Row): Promise<Pick<Row, 'revision'> | undefined> =>
  db
    .insertInto('indicator')
    .values(row)
    .onConflict(conflict =>
      conflict
        .column('key')
        .doUpdateSet(({ eb }) => ({ ...row, revision: eb('indicator.revision', '+', 1) }))
        .where('indicator.removed', '=', 1),
    )
    .returning('revision')
    .executeTakeFirst()

/** Whoever has an indicator open that is gone by now does not bring it back by saving it. */
const update = (db: Database, row: Row, expected: number): Promise<Pick<Row, 'revision'> | undefined> =>
  db
    .updateTable('indicator')
    .set(row)
    .where('key', '=', row.key)
    .where('revision', '=', expected)
    .where('removed', '=', 0)
    .returning('revision')
    .executeTakeFirst()
