import { figuresInParagraphs } from '../../../core/documents/index.ts'
import type { FigurePlace } from '../../../core/documents/index.ts'
import type { AnswerItem, Placement, ScriptItem } from '../../../core/documents/model.ts'
import type { Database } from '../schema.ts'
import { findBlockVersion } from './block-versions.ts'
import { rememberFigures } from './figure-uses.ts'
import type { PrintedFigure } from './figure-uses.ts'
import { placementsIn, rememberPlacements } from './placements.ts'
import type { PlacingKind } from './placements.ts'

/** A pinned placement prints an old version's figures, whatever the block says now. */
async function pinnedFigures(db: Database, { id, block, use }: Placement): Promise<PrintedFigure[]> {
  if (use.mode !== 'pinned') return []
  const pinned = await findBlockVersion(db, block, use.version)
  return figuresInParagraphs(pinned?.paragraphs ?? []).map(figure => ({
    ...figure,
    item: id,
    version: use.version,
  }))
}

/**
 * Makes known what a script or an answer prints: its own figures, those of pinned versions, and the blocks it
 * places.
 */
export async function indexComposed(
  db: Database,
  place: PlacingKind,
  document: string,
  own: readonly FigurePlace[],
  items: readonly (ScriptItem | AnswerItem)[],
): Promise<void> {
  const placements = placementsIn(items)
  const figures: PrintedFigure[] = own.map(figure => ({ ...figure, version: 0 }))
  for (const placement of placements) figures.push(...(await pinnedFigures(db, placement)))
  await rememberFigures(db, place, document, figures)
  await rememberPlacements(db, place, document, placements)
}
