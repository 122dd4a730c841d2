import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/**
 * Of each figure that a document prints, its language and whether the data says something else by now; of
 * those of before that is not known yet.
 */
export const behind = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    await db.schema
      .alterTable('figure_use')
      .addColumn('language', text, definition => definition.notNull().defaultTo('zh'))
      .execute()
    await db.schema
      .alterTable('figure_use')
      .addColumn('behind', 'integer', definition => definition.notNull().defaultTo(2))
      .execute()
    for (const place of ['block', 'script', 'question', 'chart'])
      await sql`update figure_use set language = 'en' where place = ${place}
        and document in (select id from ${sql.table(place)} where language = 'en')`.execute(db)
    await sql`update figure_use set language = 'en' where place = 'release' and item like 'en/%'`.execute(db)
    await sql`update figure_use set language = (select language from placement join block on block.id = placement.block
        where placement.place = figure_use.place and placement.document = figure_use.document and placement.item = figure_use.item)
      where version > 0 and exists (select 1 from placement join block on block.id = placement.block
        where placement.place = figure_use.place and placement.document = figure_use.document and placement.item = figure_use.item)`.execute(
      db,
    )
    await sql`create index figure_use_behind on figure_use (place, document, position) where behind > 0`.execute(
      db,
    )
  },
})
