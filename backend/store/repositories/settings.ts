import { AppError } from '../../../core/problem.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { NewSettings, NewWorkspace, Settings } from '../workspace.ts'

/** Id and name of the workspace itself, as it was created. */
export async function identity(db: Database): Promise<{ id: string; name: string }> {
  const row = await db.selectFrom('workspace').select(['id', 'name']).executeTakeFirst()
  if (!row) throw new AppError('row-unreadable', { title: 'workspace', table: 'workspace', field: 'name' })
  return row
}

/** Names an empty workspace; one that has its name keeps it. `createdAt` is ISO 8601. */
export async function writeIdentity(
  db: Database,
  id: string,
  createdAt: string,
  wanted: NewWorkspace,
): Promise<void> {
  const { name, homeRegion = '', office = '', selfCheck = false } = wanted
  await db
    .insertInto('workspace')
    .values({
      number: 1,
      id,
      name,
      homeRegion,
      office,
      createdAt,
      ...(selfCheck ? { selfCheck: 1 } : {}),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function readSettings(db: Database): Promise<Settings> {
  const { selfCheck, ...settings } = await db
    .selectFrom('workspace')
    .select(['homeRegion', 'office', 'selfCheck'])
    .executeTakeFirstOrThrow()
  return { ...settings, selfCheck: selfCheck === 1 }
}

export async function writeSettings({ db, touch }: Unit, settings: NewSettings): Promise<void> {
  await touch('settings', 1)
  const { homeRegion, office, selfCheck } = settings
  await db
    .updateTable('workspace')
    .set({ homeRegion, office, ...(selfCheck === undefined ? {} : { selfCheck: selfCheck ? 1 : 0 }) })
    .execute()
}
