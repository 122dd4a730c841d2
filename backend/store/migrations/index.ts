import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { Migrator } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'
import { workspace } from './0001-workspace.ts'

/** Every migration by its name, in order. One that was released is never edited. */
export const migrationsFor = (searchIndex: SearchIndex): Record<string, Migration> => ({
  '0001-workspace': workspace(searchIndex),
})

/** The names of the migrations this version of the product knows, in order. */
export const knownMigrations: readonly string[] = Object.keys(migrationsFor('fts5'))

/** Brings a database up to date, or to the migration `upTo`; each migration is stored whole or not at all. */
export async function migrate(db: Kysely<never> | Kysely<any>, searchIndex: SearchIndex, upTo = knownMigrations.at(-1)!): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(searchIndex) }, migrationTableName: 'migration', migrationLockTableName: 'migration_lock' })
  const { error } = await migrator.migrateTo(upTo)
  if (error !== undefined) throw error
}
