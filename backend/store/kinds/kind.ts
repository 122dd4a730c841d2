import type { Driver } from '../driver.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'

/** What the store does otherwise for documents of one kind than for those of another. */
export interface StoredKind {
  /** The column that holds what people call one. */
  readonly title: 'title' | 'question'
  /** Makes a document that is live findable; one that is not is left alone. */
  remember(db: Database, driver: Driver, id: string): Promise<void>
  /** Takes away what finds one. */
  forget(db: Database, driver: Driver, id: string): Promise<void>
  /** Makes known which figures one prints, as far as it is live. */
  indexFigures(db: Database, id: string): Promise<void>
  /** The same for every one that is live. */
  indexAllFigures(db: Database): Promise<void>
  /** Deletes what goes for good with one, beside its own row. */
  destroyParts(unit: Pick<Unit, 'db' | 'touch'>, id: string): Promise<void>
}
