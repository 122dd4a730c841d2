import { parseExpression, reachOf } from '../../../core/figures/index.ts'
import type { Database } from '../schema.ts'
import type { RegisterKind } from '../workspace.ts'
import { readSettings } from './settings.ts'

interface Titled {
  readonly title: string
}

/**
 * The titles of what is filed under an entry of the register, what is in the trash included, because it may
 * come back.
 */
export async function registerUses(db: Database, kind: RegisterKind, key: string): Promise<string[]> {
  const below = await db
    .selectFrom(kind)
    .select('name as title')
    .where('parent', '=', key)
    .orderBy('position')
    .execute()
  const uses = [...below, ...(await usesOf[kind](db, key))].map(({ title }) => title)
  return [...new Set(uses)]
}

const filedUnder = async (db: Database, kind: 'department' | 'topic', key: string): Promise<Titled[]> => [
  ...(await db
    .selectFrom('indicator')
    .select('name as title')
    .where(kind, '=', key)
    .orderBy('key')
    .execute()),
  ...(await db.selectFrom('block').select('title').where(kind, '=', key).orderBy('id').execute()),
]

const usesOf: Readonly<Record<RegisterKind, (db: Database, key: string) => Promise<Titled[]>>> = {
  topic: (db, key) => filedUnder(db, 'topic', key),

  department: async (db, key) => [
    ...(await filedUnder(db, 'department', key)),
    ...(await db
      .selectFrom('question')
      .select('question as title')
      .where('department', '=', key)
      .orderBy('id')
      .execute()),
    ...(await db
      .selectFrom('person')
      .select('name as title')
      .where('department', '=', key)
      .orderBy('position')
      .execute()),
    ...(await db.selectFrom('event').select(['title', 'podium']).orderBy('id').execute()).filter(
      ({ podium }) =>
        (JSON.parse(podium) as { department: string }[]).some(({ department }) => department === key),
    ),
  ],

  /** A value that was withdrawn is still in the history of its place. */
  region: async (db, key) => [
    ...(await db
      .selectFrom('observation')
      .innerJoin('indicator', 'indicator.key', 'observation.indicator')
      .select('indicator.name as title')
      .where('observation.region', '=', key)
      .distinct()
      .orderBy('indicator.name')
      .execute()),
    ...(await figuresOfRegion(db, key)),
  ],
}

/** The written figures that read values of a region or compare the regions within it. */
async function figuresOfRegion(db: Database, key: string): Promise<Titled[]> {
  const { homeRegion } = await readSettings(db)
  const read = await db
    .selectFrom('figureUseOperand as operand')
    .innerJoin('figureUse as use', join =>
      join
        .onRef('use.place', '=', 'operand.place')
        .onRef('use.document', '=', 'operand.document')
        .onRef('use.position', '=', 'operand.position'),
    )
    .select('use.expression as title')
    .where('operand.region', '=', key)
    .distinct()
    .orderBy('use.expression')
    .execute()
  const compared = await db
    .selectFrom('figureUse')
    .select('expression as title')
    .where('expression', 'like', '%(%')
    .distinct()
    .orderBy('expression')
    .execute()
  return [...read, ...compared.filter(({ title }) => isWithin(title, key, homeRegion))]
}

/**
 * The written figures that name a region, or the regions within it. One that only compares it with others
 * does not rest on it.
 */
export async function figuresNaming(db: Database, key: string): Promise<Titled[]> {
  const { homeRegion } = await readSettings(db)
  return (await figuresOfRegion(db, key)).filter(
    ({ title }) => title.includes(`[${key}]`) || isWithin(title, key, homeRegion),
  )
}

function isWithin(expression: string, key: string, homeRegion: string): boolean {
  const parsed = parseExpression(expression)
  return (
    parsed.ok &&
    reachOf(parsed.value, homeRegion).some(reach => reach.type === 'scope' && reach.scope === key)
  )
}
