import { AppError } from '../../../core/problem.ts'
import type { Database, ReleaseTable } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { HeldPassage, Release, ReleasedFigure } from '../workspace.ts'
import { releasedItem } from '../released-item.ts'
import { rememberFigures, type PrintedFigure } from './figure-uses.ts'
import { fromJson, readRows, titleOf, toJson } from './rows.ts'

const columns = [
  'id',
  'kind',
  'form',
  'document',
  'title',
  'fileName',
  'sha256',
  'releasedBy',
  'releasedAt',
  'held',
  'overrideReason',
] as const

const read = ({
  releasedBy,
  releasedAt,
  held,
  ...row
}: Omit<ReleaseTable, 'figures'>): Omit<Release, 'figures'> => ({
  ...row,
  by: releasedBy,
  at: releasedAt,
  held: listIn<HeldPassage>(held, row, 'held'),
})

/** @throws AppError row-unreadable */
function listIn<Entry>(column: string, row: object, field: string): Entry[] {
  const list = column === '' ? [] : fromJson(column)
  if (Array.isArray(list)) return list as Entry[]
  throw new AppError('row-unreadable', { title: titleOf(row), table: 'release', field })
}

/** The newest first, without their figures. */
export async function listReleases(db: Database): Promise<Omit<Release, 'figures'>[]> {
  const rows = await db
    .selectFrom('release')
    .select([...columns])
    .orderBy('releasedAt', 'desc')
    .orderBy('id')
    .execute()
  return readRows(rows, read)
}

export async function findRelease(db: Database, id: string): Promise<Release | undefined> {
  const row = await db.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { figures, ...rest } = row
  return { ...read(rest), figures: listIn<ReleasedFigure>(figures, rest, 'figures') }
}

export async function writeRelease({ db, touch }: Unit, release: Release): Promise<void> {
  await touch('release', release.id)
  const { by, at, figures, held, ...rest } = release
  await db
    .insertInto('release')
    .values({ ...rest, releasedBy: by, releasedAt: at, figures: toJson(figures), held: toJson(held) })
    .execute()
  await indexRelease(db, release)
}

/**
 * A changed value finds the files that have left with the old one. What a file prints several times alike is
 * found once.
 */
export async function indexRelease(db: Database, { id, figures }: Release): Promise<void> {
  const printed = new Map<string, PrintedFigure>()
  for (const [index, { expression, text, language }] of figures.entries()) {
    const key = JSON.stringify([expression, text, language])
    if (!printed.has(key))
      printed.set(key, {
        item: releasedItem(language, index),
        expression,
        printed: text,
        version: 0,
        language,
      })
  }
  await rememberFigures(db, 'release', new Map([[id, [...printed.values()]]]))
}
