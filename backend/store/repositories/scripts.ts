import { figuresInScript, textsInScript, type OwnText } from '../../../core/documents/index.ts'
import { Script } from '../../../core/documents/model.ts'
import type { EventId, ScriptId } from '../../../core/documents/model.ts'
import type { Database, ScriptTable } from '../schema.ts'
import { indexComposed } from './composed.ts'
import { followKept } from './kept-figures.ts'
import type { Unit } from '../unit.ts'
import { saveRevision } from './revisions.ts'
import { fromRow, jsonIn, readRows, toJson } from './rows.ts'

const read = (row: ScriptTable): Script => fromRow(Script, { ...row, items: jsonIn(row.items) }, 'script')

const live = (db: Database) => db.selectFrom('script').selectAll().where('removedAt', '=', '')

/** An event's scripts, or all: the host script opens, so it comes before the main speech. */
export async function listScripts(db: Database, event?: EventId): Promise<Script[]> {
  const query = event === undefined ? live(db) : live(db).where('event', '=', event)
  return readRows(await query.orderBy('event').orderBy('kind').orderBy('title').orderBy('id').execute(), read)
}

export async function findScript(db: Database, id: ScriptId, saw?: Unit['saw']): Promise<Script | undefined> {
  const row = await live(db).where('id', '=', id).executeTakeFirst()
  if (row) saw?.('script', id, row)
  return row && read(row)
}

export const indexScript = (db: Database, script: Script): Promise<void> =>
  indexComposed(db, 'script', script, figuresInScript(script), script.items)

const textsOf = (before: Script | undefined): OwnText[] | undefined => before && textsInScript(before)

/** @throws AppError stale-revision, not-found */
export async function writeScript(unit: Unit, script: Script, expected: number): Promise<Script> {
  const valid = Script.parse(script)
  const { id, revision: _, items, ...fields } = valid
  const follow = await followKept(unit, { place: 'script', id }, async () =>
    textsOf(await findScript(unit.db, id)),
  )
  const saved = {
    ...valid,
    revision: await saveRevision(unit, 'script', id, { ...fields, items: toJson(items) }, expected),
  }
  await indexScript(unit.db, saved)
  await follow(textsInScript(saved), { areNamed: true })
  return saved
}
