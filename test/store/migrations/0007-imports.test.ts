import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { listIndicators } from '../../../backend/store/repositories/indicators.ts'
import { listRegions } from '../../../backend/store/repositories/register.ts'
import { emptyDatabases } from '../workspaces.ts'

describe.each(emptyDatabases)('0007-imports in %s', (_name, open) => {
  it('keeps every indicator and region there was, and none of them removed', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex, '0004-overrides')
    await sql`insert into region (key, position, name, name_en, parent, invented) values ('home', 1, '云溪市', '', '', 1)`.execute(
      db,
    )
    await sql`insert into indicator (key, name, name_en, aliases, unit, unit_en, decimals, rounding, polarity, topic, department, definition, search_text, revision)
      values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '', '', 1)`.execute(
      db,
    )
    await migrate(db, driver.searchIndex, '0007-imports')
    const kept = [
      (await listIndicators(db)).map(({ key, name, revision }) => [key, name, revision]),
      (await listRegions(db)).map(({ key, name }) => [key, name]),
    ]
    expect(kept).toEqual([[['优良天数', '优良天数', 1]], [['home', '云溪市']]])
  })
})
