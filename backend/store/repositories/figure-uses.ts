import { sql } from 'kysely'
import type { FigurePlace } from '../../../core/documents/index.ts'
import { targetKey } from '../../../core/figures/data.ts'
import { operandsOf, parseExpression } from '../../../core/figures/index.ts'
import type { Reach } from '../../../core/figures/kind.ts'
import { reachOf } from '../../../core/figures/operands.ts'
import type { FigureExpression, Language, Operand, Region } from '../../../core/figures/model.ts'
import { unreachable } from '../../../core/problem.ts'
import type { Database, FigureUseOperandTable, FigureUseTable } from '../schema.ts'
import type { FigureUse, UsePlace } from '../workspace.ts'
import { maybeBehind, UNSURE } from '../behind/standing.ts'
import { listRegions } from './register.ts'
import { byIds, forEachRow, parts } from './rows.ts'
import { readSettings } from './settings.ts'

/**
 * A figure a document prints; `version` names the block version whose text it is, 0 the document's own
 * present text.
 */
export interface PrintedFigure extends FigurePlace {
  readonly version: number
  readonly language: Language
}

/** What a figure's operands mean at the moment of saving. */
interface Surroundings {
  readonly home: string
  readonly regions: readonly Region[]
}

const surroundings = async (db: Database): Promise<Surroundings> => ({
  home: (await readSettings(db)).homeRegion,
  regions: await listRegions(db),
})

const rowsAtOnce = 500

const distinct = (operands: readonly Operand[]): Operand[] => [
  ...new Map(
    operands.map(operand => [`${operand.indicator} ${operand.region} ${operand.period}`, operand]),
  ).values(),
]

/** Stands for every period of a series: a record changes with a value of any year before. */
const anyPeriod = ''

/** What a figure reads beyond the operands it names: its peers, the values before it, its target. */
function beyond(reach: Reach, regions: readonly Region[]): Operand[] {
  const { of } = reach
  switch (reach.type) {
    case 'scope':
      return regions
        .filter(region => region.parent === reach.scope)
        .map(region => ({ ...of, region: region.key }))
    case 'series':
      return [{ ...of, period: anyPeriod }]
    case 'target':
      return [{ ...of, indicator: targetKey(of.indicator) }]
    default:
      return unreachable(reach)
  }
}

const operandsRead = (expression: FigureExpression, { home, regions }: Surroundings): Operand[] =>
  distinct([
    ...operandsOf(expression, home),
    ...reachOf(expression, home).flatMap(reach => beyond(reach, regions)),
  ])

function operandsOfUse(
  { place, document, position, expression }: FigureUseTable,
  around: Surroundings,
): FigureUseOperandTable[] {
  const read = parseExpression(expression)
  const operands = read.ok ? operandsRead(read.value, around) : []
  return operands.map(({ indicator, region, period }, operand) => ({
    place,
    document,
    position,
    operand,
    indicator,
    region,
    period,
  }))
}

export async function forgetFigures(db: Database, place: UsePlace, document: string): Promise<void> {
  await db.deleteFrom('figureUse').where('place', '=', place).where('document', '=', document).execute()
  await db
    .deleteFrom('figureUseOperand')
    .where('place', '=', place)
    .where('document', '=', document)
    .execute()
}

/** Forgets the figures of every document, before they are indexed by other rules or surroundings. */
export async function forgetAllFigures(db: Database): Promise<void> {
  await db.deleteFrom('figureUse').execute()
  await db.deleteFrom('figureUseOperand').execute()
}

const readsAs = ({ expression, printed, version, language }: FigureUseTable): string =>
  JSON.stringify([expression, printed, version, language])

const isSame = (one: FigureUseTable, other: FigureUseTable | undefined): boolean =>
  other !== undefined &&
  one.item === other.item &&
  one.expression === other.expression &&
  one.printed === other.printed &&
  one.version === other.version &&
  one.language === other.language

async function forgetAt(db: Database, uses: readonly FigureUseTable[]): Promise<void> {
  for (const table of ['figureUse', 'figureUseOperand'] as const) {
    const forget = forEachRow(
      db,
      ([place, document, position]) =>
        sql`delete from ${sql.table(table)}
          where place = ${place} and document = ${document} and position = ${position}`,
    )
    for (const { place, document, position } of uses) await forget([place, document, position])
  }
}

const usesIn = (db: Database, place: UsePlace, documents: readonly string[]): Promise<FigureUseTable[]> =>
  byIds(documents, some =>
    db.selectFrom('figureUse').selectAll().where('place', '=', place).where('document', 'in', some).execute(),
  )

/** What is to be done about the figures of a document. */
interface Rewritten {
  readonly gone: readonly FigureUseTable[]
  readonly restated: readonly FigureUseTable[]
  readonly come: readonly FigureUseTable[]
}

/**
 * What a figure reads follows from how it is written, so only the rows of figures that stand otherwise than
 * before are written. Those that stood in the document already are behind the data as far as they were; of
 * new ones that is not known yet.
 */
function rewritten(rows: readonly FigureUseTable[], figures: readonly FigureUseTable[]): Rewritten {
  const known = new Map(rows.map(row => [row.position, row]))
  const was = new Map(rows.map(use => [readsAs(use), use.behind]))
  const standing = figures
    .filter(use => !isSame(use, known.get(use.position)))
    .map(use => ({ ...use, behind: was.get(readsAs(use)) ?? UNSURE }))
  const isRestated = (use: FigureUseTable): boolean => use.expression === known.get(use.position)?.expression
  return {
    gone: rows.filter(row => row.expression !== figures[row.position]?.expression),
    restated: standing.filter(isRestated),
    come: standing.filter(use => !isRestated(use)),
  }
}

/** Makes what is known of the figures that some documents of one kind print true again. */
export async function rememberFigures(
  db: Database,
  place: UsePlace,
  documents: ReadonlyMap<string, readonly PrintedFigure[]>,
): Promise<void> {
  const known = Map.groupBy(await usesIn(db, place, [...documents.keys()]), ({ document }) => document)
  const changes = [...documents].map(([document, figures]) =>
    rewritten(
      known.get(document) ?? [],
      figures.map((figure, position) => useOf(place, document, position, figure)),
    ),
  )
  await forgetAt(
    db,
    changes.flatMap(({ gone }) => gone),
  )
  await updateUses(
    db,
    changes.flatMap(({ restated }) => restated),
  )
  const come = changes.flatMap(each => each.come)
  if (come.length > 0) await insertUses(db, come, await surroundings(db))
}

const useOf = (
  place: UsePlace,
  document: string,
  position: number,
  { item, expression, printed, version, language }: PrintedFigure,
): FigureUseTable => ({
  place,
  document,
  position,
  item,
  expression,
  printed,
  version,
  language,
  behind: UNSURE,
})

/** Of figures that read what they read before, and print something else. */
async function updateUses(db: Database, uses: readonly FigureUseTable[]): Promise<void> {
  const update = forEachRow(
    db,
    ([item, printed, version, language, behind, place, document, position]) =>
      sql`update figure_use set item = ${item}, printed = ${printed}, version = ${version},
        language = ${language}, behind = ${behind}
        where place = ${place} and document = ${document} and position = ${position}`,
  )
  for (const { item, printed, version, language, behind, place, document, position } of uses)
    await update([item, printed, version, language, behind, place, document, position])
}

async function insertUses(
  db: Database,
  uses: readonly FigureUseTable[],
  around: Surroundings,
): Promise<void> {
  const operands = uses.flatMap(use => operandsOfUse(use, around))
  for (const some of parts(uses, rowsAtOnce)) await db.insertInto('figureUse').values(some).execute()
  for (const some of parts(operands, rowsAtOnce))
    await db.insertInto('figureUseOperand').values(some).execute()
}

type UseRow = Omit<FigureUseTable, 'behind'> & {
  indicator: string | null
  region: string | null
  period: string | null
}

function grouped(rows: readonly UseRow[]): FigureUse[] {
  const uses: (FigureUse & { operands: Operand[] })[] = []
  let last = ''
  for (const row of rows) {
    const key = `${row.place} ${row.position} ${row.document}`
    if (key !== last)
      uses.push({
        place: row.place,
        id: row.document,
        item: row.item,
        expression: row.expression,
        printed: row.printed,
        version: row.version,
        language: row.language,
        operands: [],
      })
    last = key
    if (row.indicator !== null && row.period !== anyPeriod)
      uses.at(-1)!.operands.push({ indicator: row.indicator, region: row.region!, period: row.period! })
  }
  return uses
}

const usesWithOperands = (db: Database) =>
  db
    .selectFrom('figureUse as used')
    .leftJoin('figureUseOperand as read', join =>
      join
        .onRef('read.place', '=', 'used.place')
        .onRef('read.document', '=', 'used.document')
        .onRef('read.position', '=', 'used.position'),
    )
    .select([
      'used.place',
      'used.document',
      'used.position',
      'used.item',
      'used.expression',
      'used.printed',
      'used.version',
      'used.language',
      'read.indicator',
      'read.region',
      'read.period',
    ])
    .orderBy('used.place')
    .orderBy('used.document')
    .orderBy('used.position')
    .orderBy('read.operand')

/** The uses in documents of one kind. */
export async function listFigureUsesIn(
  db: Database,
  place: UsePlace,
  documents: readonly string[],
): Promise<FigureUse[]> {
  if (documents.length === 0) return []
  return grouped(
    await usesWithOperands(db)
      .where('used.place', '=', place)
      .where('used.document', 'in', documents)
      .execute(),
  )
}

/** Every use of a figure, or those that read one observation, with what each of them reads. */
export async function listFigureUses(db: Database, operand?: Operand): Promise<FigureUse[]> {
  let query = usesWithOperands(db)
  if (operand) {
    query = query
      .innerJoin('figureUseOperand as wanted', join =>
        join
          .onRef('wanted.place', '=', 'used.place')
          .onRef('wanted.document', '=', 'used.document')
          .onRef('wanted.position', '=', 'used.position'),
      )
      .where('wanted.indicator', '=', operand.indicator)
      .where('wanted.region', '=', operand.region)
      .where('wanted.period', 'in', [operand.period, anyPeriod])
  }
  return grouped(await query.execute())
}

/** Documents of one kind. */
export interface Documents {
  readonly place: UsePlace
  readonly ids: readonly string[]
}

/**
 * The uses that the data may have left behind, and every one that it has: of all documents, or of some.
 */
export async function listUsesBehind(
  db: Database,
  among?: Documents,
): Promise<Omit<FigureUse, 'operands'>[]> {
  const behind = (some?: readonly string[]): Promise<FigureUseTable[]> => {
    const all = db.selectFrom('figureUse').selectAll().where(maybeBehind)
    const wanted = some ? all.where('place', '=', among!.place).where('document', 'in', some) : all
    return wanted.orderBy('place').orderBy('document').orderBy('position').execute()
  }
  const rows = among ? await byIds(among.ids, behind) : await behind()
  return rows.map(({ place, document, item, expression, printed, version, language }) => ({
    place,
    id: document,
    item,
    expression,
    printed,
    version,
    language,
  }))
}
