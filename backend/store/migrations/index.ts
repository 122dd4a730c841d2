import type { Migration } from 'kysely/migration'
import { Migrator } from 'kysely/migration'
import type { Database } from '../schema.ts'
import type { SearchIndex } from './search-index.ts'
import type { knownMigrations } from './names.ts'
import { workspace } from './0001-workspace.ts'
import { imports } from './0002-imports.ts'
import { register } from './0003-register.ts'
import { overrides } from './0004-overrides.ts'
import { keys } from './0005-keys.ts'
import { claims } from './0006-claims.ts'
import { additions } from './0007-imports.ts'
import { keptPlaces } from './0008-kept-places.ts'
import { acts } from './0009-acts.ts'
import { behind } from './0010-behind.ts'
import { batches } from './0011-batches.ts'
import { sessions } from './0013-sessions.ts'
import { orderKeys } from './0014-order-keys.ts'
import { indicatorIds } from './0015-indicator-ids.ts'
import { registerIds } from './0016-register-ids.ts'

/** Every migration by its name. One that was released is never edited. */
const migrationsFor = (searchIndex: SearchIndex): Record<(typeof knownMigrations)[number], Migration> => ({
  '0001-workspace': workspace(searchIndex),
  '0002-imports': imports(searchIndex),
  '0003-register': register(searchIndex),
  '0004-overrides': overrides(searchIndex),
  '0005-keys': keys,
  '0006-claims': claims(searchIndex),
  '0007-imports': additions(searchIndex),
  '0008-kept-places': keptPlaces(searchIndex),
  '0009-acts': acts(searchIndex),
  '0010-behind': behind(searchIndex),
  '0011-batches': batches,
  '0013-sessions': sessions,
  '0014-order-keys': orderKeys(searchIndex),
  '0015-indicator-ids': indicatorIds(searchIndex),
  '0016-register-ids': registerIds(searchIndex),
})

/** Brings a database up to date, or to the migration `upTo`; each migration is stored whole or not at all. */
export async function migrate(
  db: Database,
  searchIndex: SearchIndex,
  upTo?: (typeof knownMigrations)[number],
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrationsFor(searchIndex) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    // A migration may be ready later than one of a higher number.
    allowUnorderedMigrations: true,
  })
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error !== undefined) throw error
}
