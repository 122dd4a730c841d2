import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { differenceOf } from '../../../core/acts/index.ts'
import { markOf } from '../log/journal.ts'
import { appendUpgrade, lastMark } from './upgrade-act.ts'

type Row = Readonly<Record<string, string | number>>

/** What the log leaves out of the settings, and what they are named by. */
const aside: readonly string[] = ['number', 'id', 'createdAt', 'figuresIndexed']

/**
 * Several people work in one workspace at once, so who does is said by the session each of them has, and no
 * longer by the workspace. The log learns that the settings say one thing less, and who was there last.
 */
export const sessions: Migration = {
  async up(db) {
    const {
      rows: [row],
    } = await sql<Row>`select * from workspace`.execute(db)
    await db.schema.alterTable('workspace').dropColumn('person').execute()
    if (!row) return
    const content = Object.fromEntries(Object.entries(row).filter(([column]) => !aside.includes(column)))
    const { person, ...rest } = content
    const record = String(row['number'])
    const said = await lastMark(db, 'settings', record)
    if (said === undefined || said !== markOf(content)) return
    await appendUpgrade(db, { id: 'sessions', name: 'log.sessions', facts: { person: String(person) } }, [
      {
        kind: 'settings',
        record,
        title: String(row['name']),
        before: said,
        after: markOf(rest),
        patch: JSON.stringify(differenceOf(content, rest)),
        revision: 0,
      },
    ])
  },
}
