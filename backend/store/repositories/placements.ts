import { isSame } from '../../../core/acts/index.ts'
import type { ComposedKind } from '../../../core/documents/kinds.ts'
import type { AnswerItem, BlockId, Placement, ScriptItem } from '../../../core/documents/model.ts'
import type { TextName } from '../../../core/documents/text-names.ts'
import type { Database } from '../schema.ts'
import { byIds } from './rows.ts'

export interface PlacementUse {
  readonly place: ComposedKind
  readonly id: string
  readonly item: TextName
}

export const placementsIn = (items: readonly (ScriptItem | AnswerItem)[]): Placement[] =>
  items.filter(item => item.type === 'placement')

const pinnedVersion = ({ use }: Placement): number => (use.mode === 'pinned' ? use.version : 0)

export async function forgetPlacements(db: Database, place: ComposedKind, document: string): Promise<void> {
  await db.deleteFrom('placement').where('place', '=', place).where('document', '=', document).execute()
}

/** Makes what is known of the blocks a document places true again, where it is not. */
export async function rememberPlacements(
  db: Database,
  place: ComposedKind,
  document: string,
  placements: readonly Placement[],
): Promise<void> {
  const known = await db
    .selectFrom('placement')
    .select(['item', 'block', 'pinned'])
    .where('place', '=', place)
    .where('document', '=', document)
    .orderBy('position')
    .execute()
  const present = placements.map(placement => ({
    item: placement.id,
    block: placement.block,
    pinned: pinnedVersion(placement),
  }))
  if (isSame(known, present)) return
  await forgetPlacements(db, place, document)
  const rows = present.map((row, position) => ({ place, document, position, ...row }))
  if (rows.length > 0) await db.insertInto('placement').values(rows).execute()
}

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right))

/** Where documents that are not in the trash place one of these blocks. */
export async function listPlacements(db: Database, blocks: readonly BlockId[]): Promise<PlacementUse[]> {
  const rows = await byIds(blocks, some =>
    db
      .selectFrom('placement')
      .select(['place', 'document', 'item', 'position'])
      .where('block', 'in', some)
      .execute(),
  )
  const inOrder = rows.sort(
    (left, right) =>
      compare(left.place, right.place) ||
      compare(left.document, right.document) ||
      left.position - right.position,
  )
  return inOrder.map(row => ({ place: row.place, id: row.document, item: row.item }))
}

/** A block, and the version of it that is meant; undefined for any. */
export interface PinnedBlock {
  readonly block: BlockId
  readonly version?: number | undefined
}

/** Documents that are pinned to one of these versions of blocks. */
export async function documentsPinning(
  db: Database,
  pinned: readonly PinnedBlock[],
): Promise<{ place: ComposedKind; document: string }[]> {
  const versions = Map.groupBy(pinned, ({ block }) => block as string)
  const rows = await byIds([...versions.keys()], some =>
    db
      .selectFrom('placement')
      .select(['place', 'document', 'block', 'pinned'])
      .where('block', 'in', some)
      .where('pinned', '>', 0)
      .execute(),
  )
  const meant = rows.filter(row =>
    versions.get(row.block)!.some(({ version }) => version === undefined || version === row.pinned),
  )
  return [
    ...new Map(
      meant.map(({ place, document }) => [JSON.stringify([place, document]), { place, document }]),
    ).values(),
  ]
}
