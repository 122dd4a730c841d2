import { figuresAfter, spotKey, type DocumentName, type OwnText } from '../../../core/documents/index.ts'
import { printedPlaces } from '../../../core/documents/kinds.ts'
import type { Database, KeptFigureTable } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { KeptFigure, UsePlace } from '../workspace.ts'
import { byIds } from './rows.ts'

export async function listKept(db: Database): Promise<KeptFigure[]> {
  const rows = await db
    .selectFrom('keptFigure')
    .selectAll()
    .orderBy('keptAt', 'desc')
    .orderBy('document')
    .orderBy('version')
    .orderBy('item')
    .orderBy('nth')
    .orderBy('expression')
    .execute()
  return rows.map(({ document, keptBy, keptAt, ...row }) => ({
    ...row,
    id: document,
    by: keptBy,
    at: keptAt,
  }))
}

const keyColumns = ['place', 'document', 'version', 'item', 'nth', 'expression', 'printed'] as const

type Key = Pick<KeptFigureTable, (typeof keyColumns)[number]>

const keyOf = (row: Key): (string | number)[] => keyColumns.map(column => row[column])

const isSameKey = (one: Key, other: Key): boolean => keyColumns.every(column => one[column] === other[column])

export async function writeKept({ db, touch }: Unit, { id, by, at, ...kept }: KeptFigure): Promise<void> {
  const { against, reason, ...key } = kept
  const fields = { against, reason, keptBy: by, keptAt: at }
  await touch('kept-figure', ...keyOf({ ...key, document: id }))
  await db
    .insertInto('keptFigure')
    .values({ ...key, document: id, ...fields })
    .onConflict(conflict => conflict.columns([...keyColumns]).doUpdateSet(fields))
    .execute()
}

async function takeOut({ db, touch }: Pick<Unit, 'db' | 'touch'>, row: KeptFigureTable): Promise<void> {
  await touch('kept-figure', ...keyOf(row))
  const named = keyColumns.reduce(
    (query, column) => query.where(column, '=', row[column]),
    db.deleteFrom('keptFigure'),
  )
  await named.execute()
}

/** Lets go of every reason that was given in a document which goes for good. */
export async function forgetKept(
  { db, touch }: Pick<Unit, 'db' | 'touch'>,
  { place, id }: DocumentName,
): Promise<void> {
  const all = db.selectFrom('keptFigure').selectAll().where('place', '=', place).where('document', '=', id)
  for (const row of await all.execute()) await takeOut({ db, touch }, row)
}

/** Lets go of reasons whose document is gone already: workspaces of an earlier release may hold some. */
export async function forgetOrphanedKept(unit: Pick<Unit, 'db' | 'touch'>): Promise<void> {
  for (const place of printedPlaces) {
    const orphaned = await unit.db
      .selectFrom('keptFigure')
      .select('document')
      .distinct()
      .where('place', '=', place)
      .where('document', 'not in', unit.db.selectFrom(place).select('id'))
      .execute()
    for (const { document } of orphaned) await forgetKept(unit, { place, id: document })
  }
}

/** How a document's texts are told apart, and whether its earlier words stay in print beside the new. */
interface Texts {
  /** By a name of their own, or only by where they stand. */
  readonly areNamed: boolean
  /**
   * The version of the words before, where they live on as that; undefined where the new ones take their
   * place.
   */
  readonly versionBefore?: number | undefined
}

/** The reasons that were given in the present words of some documents of one kind, by their ids. */
export async function keptIn(
  db: Database,
  place: UsePlace,
  ids: readonly string[],
): Promise<Map<string, KeptFigureTable[]>> {
  const rows = await byIds(ids, some =>
    db
      .selectFrom('keptFigure')
      .selectAll()
      .where('place', '=', place)
      .where('document', 'in', some)
      .where('version', '=', 0)
      .execute(),
  )
  return Map.groupBy(rows, ({ document }) => document)
}

/** Follows the figures that were kept over a save, once its words are there. */
export type Follow = (after: readonly OwnText[], texts: Texts) => Promise<void>

/**
 * Follows the figures that were kept in a document over a save: called before it, and what it returns after
 * it. A reason goes with its figure; where that is gone, or may be another, the reason is gone too, so that
 * it is asked again.
 * @param except the keys of reasons that others answer for
 */
export async function followKept(
  unit: Unit,
  document: DocumentName,
  textsBefore: () => Promise<readonly OwnText[] | undefined>,
  except: readonly (readonly (string | number)[])[] = [],
): Promise<Follow> {
  const others = new Set(except.map(key => JSON.stringify(key)))
  const all = (await keptIn(unit.db, document.place, [document.id])).get(document.id) ?? []
  const rows = all.filter(row => !others.has(JSON.stringify(keyOf(row))))
  const before = rows.length === 0 ? undefined : await textsBefore()
  return followFrom(unit, document, rows, before)
}

/** The same, where the reasons were read already, and what the words were. */
export function followFrom(
  { db, touch, changes }: Unit,
  document: DocumentName,
  rows: readonly KeptFigureTable[],
  before: readonly OwnText[] | undefined,
): Follow {
  return async (after, { areNamed, versionBefore }) => {
    if (!before) return
    const places = figuresAfter(before, after, { areNamed })
    for (const row of rows) await takeOut({ db, touch }, row)
    const carried = rows.flatMap(row => {
      const spot = places.get(spotKey(row))
      return spot ? [{ ...row, item: spot.item, nth: spot.nth }] : []
    })
    const held = versionBefore === undefined ? [] : rows.map(row => ({ ...row, version: versionBefore }))
    const isMoved = carried.length < rows.length || carried.some((row, at) => !isSameKey(row, rows[at]!))
    if (isMoved || held.length > 0) changes.push({ type: 'figure.kept', id: document.id })
    for (const row of [...carried, ...held]) {
      await touch('kept-figure', ...keyOf(row))
      await db
        .insertInto('keptFigure')
        .values(row)
        .onConflict(conflict => conflict.columns([...keyColumns]).doNothing())
        .execute()
    }
  }
}
