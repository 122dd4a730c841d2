import type { FigurePlace } from '../../../core/documents/index.ts'
import { targetKey } from '../../../core/figures/data.ts'
import { operandsOf, parseExpression } from '../../../core/figures/index.ts'
import type { Reach } from '../../../core/figures/kind.ts'
import { reachOf } from '../../../core/figures/operands.ts'
import type { FigureExpression, Operand, Region } from '../../../core/figures/model.ts'
import { unreachable } from '../../../core/problem.ts'
import type { Database, FigureUseOperandTable, FigureUseTable } from '../schema.ts'
import type { FigureUse, UsePlace } from '../workspace.ts'
import { listRegions } from './register.ts'
import { readSettings } from './settings.ts'

/**
 * A figure a document prints; `version` names the block version whose text it is, 0 the document's own
 * present text.
 */
export interface PrintedFigure extends FigurePlace {
  readonly version: number
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

interface Indexed {
  readonly use: FigureUseTable
  readonly operands: readonly FigureUseOperandTable[]
}

function indexed(
  place: UsePlace,
  document: string,
  position: number,
  figure: PrintedFigure,
  around: Surroundings,
): Indexed {
  const read = parseExpression(figure.expression)
  const operands = read.ok ? operandsRead(read.value, around) : []
  return {
    use: {
      place,
      document,
      position,
      item: figure.item,
      expression: figure.expression,
      printed: figure.printed,
      version: figure.version,
    },
    operands: operands.map(({ indicator, region, period }, operand) => ({
      place,
      document,
      position,
      operand,
      indicator,
      region,
      period,
    })),
  }
}

export async function forgetFigures(db: Database, place: UsePlace, document: string): Promise<void> {
  await db.deleteFrom('figureUse').where('place', '=', place).where('document', '=', document).execute()
  await db
    .deleteFrom('figureUseOperand')
    .where('place', '=', place)
    .where('document', '=', document)
    .execute()
}

/** Replaces what is known of the figures a document prints. */
export async function rememberFigures(
  db: Database,
  place: UsePlace,
  document: string,
  figures: readonly PrintedFigure[],
): Promise<void> {
  await forgetFigures(db, place, document)
  if (figures.length === 0) return
  const around = await surroundings(db)
  const rows = figures.map((figure, position) => indexed(place, document, position, figure, around))
  const operands = rows.flatMap(row => row.operands)
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await db
      .insertInto('figureUse')
      .values(rows.slice(at, at + rowsAtOnce).map(row => row.use))
      .execute()
  for (let at = 0; at < operands.length; at += rowsAtOnce)
    await db
      .insertInto('figureUseOperand')
      .values(operands.slice(at, at + rowsAtOnce))
      .execute()
}

type UseRow = FigureUseTable & { indicator: string | null; region: string | null; period: string | null }

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
