import { createHash } from 'node:crypto'
import type { Operand } from '../../../core/figures/model.ts'
import type { Database } from '../schema.ts'

/** Ids of what is counted, by its numbers: the revisions of a value, the versions of a block. */
type NumberedIds = ReadonlyMap<number, string>

/** What was made, by which act. */
interface Made {
  readonly number: number
  readonly act: string
}

/**
 * What an act made has an id that follows from the act's own, which nobody else's act has: two copies that
 * went apart each have a second revision, and these are two. It says whose it is and which of those the act
 * made of it, and not its number, which would be another once the two are brought together.
 * @param made in the order of their numbers
 */
function idsOf(of: readonly string[], made: readonly Made[]): NumberedIds {
  const before = new Map<string, number>()
  return new Map(
    made.map(({ number, act }) => {
      const nth = before.get(act) ?? 0
      before.set(act, nth + 1)
      return [
        number,
        createHash('sha256')
          .update(JSON.stringify([act, ...of, nth]))
          .digest('hex')
          .slice(0, 24),
      ]
    }),
  )
}

/**
 * The ids of all revisions of one value; the parent of each is the one before.
 * @param identity the value by the ids of its indicator and its region
 */
export async function revisionIds(
  db: Database,
  operand: Operand,
  { indicator, region, period }: Operand,
): Promise<NumberedIds> {
  const made = await db
    .selectFrom('observation')
    .innerJoin('act', 'act.number', 'observation.act')
    .select(['observation.revision as number', 'act.id as act'])
    .where('indicator', '=', operand.indicator)
    .where('region', '=', operand.region)
    .where('period', '=', operand.period)
    .orderBy('revision')
    .execute()
  return idsOf(['value', indicator, region, period], made)
}

/** The ids of the versions of a block as an act left them; the parent of each is the one before. */
export async function versionIds(db: Database, block: string, act: number): Promise<NumberedIds> {
  const prefix = `${JSON.stringify([block]).slice(0, -1)},`
  const rows = await db
    .selectFrom('actChange')
    .innerJoin('act', 'act.number', 'actChange.act')
    .select(['actChange.record', 'act.id', 'act.undoes'])
    .where('actChange.kind', '=', 'block-version')
    .where('actChange.before', '=', '')
    .where('actChange.act', '<=', act)
    // Whatever follows is a number, and a colon comes after all of these.
    .where('actChange.record', '>', prefix)
    .where('actChange.record', '<', `${prefix}:`)
    .orderBy('actChange.act')
    .execute()
  const last = new Map<number, string>()
  for (const { record, ...made } of rows) {
    const [, number] = JSON.parse(record) as [string, number]
    last.set(number, await firstDid(db, made))
  }
  const made = [...last].map(([number, id]) => ({ number, act: id }))
  return idsOf(
    ['block-version', block],
    made.toSorted((one, other) => one.number - other.number),
  )
}

/** What was taken back and done again is what the act made that did it first. */
async function firstDid(db: Database, { id, undoes }: { id: string; undoes: string }): Promise<string> {
  if (undoes === '') return id
  const first = await db
    .selectFrom('act as undoing')
    .innerJoin('act', 'act.id', 'undoing.undoes')
    .select(['act.id', 'act.undoes'])
    .where('undoing.id', '=', undoes)
    .executeTakeFirst()
  return first ? firstDid(db, first) : id
}
