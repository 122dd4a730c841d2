import { figuresInParagraphs } from '../../../core/documents/index.ts'
import type { FigurePlace } from '../../../core/documents/index.ts'
import type { ComposedKind } from '../../../core/documents/kinds.ts'
import type { Language } from '../../../core/figures/model.ts'
import type { AnswerItem, BlockId, Placement, ScriptItem } from '../../../core/documents/model.ts'
import type { Database } from '../schema.ts'
import { findBlockVersion } from './block-versions.ts'
import { rememberFigures } from './figure-uses.ts'
import type { PrintedFigure } from './figure-uses.ts'
import { placementsIn, rememberPlacements } from './placements.ts'

/** One in the trash may come back, in the language it has. */
async function blockLanguage(db: Database, block: BlockId): Promise<Language | undefined> {
  const row = await db.selectFrom('block').select('language').where('id', '=', block).executeTakeFirst()
  return row?.language as Language | undefined
}

/** A pinned placement prints an old version's figures, in the block's language, whatever it says now. */
async function pinnedFigures(
  db: Database,
  { id, block, use }: Placement,
  own: Language,
): Promise<PrintedFigure[]> {
  if (use.mode !== 'pinned') return []
  const language = (await blockLanguage(db, block)) ?? own
  const pinned = await findBlockVersion(db, block, use.version)
  return figuresInParagraphs(pinned?.paragraphs ?? []).map(figure => ({
    ...figure,
    item: id,
    version: use.version,
    language,
  }))
}

/**
 * Makes known what a script or an answer prints: its own figures, those of pinned versions, and the blocks it
 * places.
 */
export async function indexComposed(
  db: Database,
  place: ComposedKind,
  { id: document, language }: { readonly id: string; readonly language: Language },
  own: readonly FigurePlace[],
  items: readonly (ScriptItem | AnswerItem)[],
): Promise<void> {
  const placements = placementsIn(items)
  const figures: PrintedFigure[] = own.map(figure => ({ ...figure, version: 0, language }))
  for (const placement of placements) figures.push(...(await pinnedFigures(db, placement, language)))
  await rememberFigures(db, place, new Map([[document, figures]]))
  await rememberPlacements(db, place, document, placements)
}
