import { figureId, type DocumentName, type Spot } from '../../../core/documents/index.ts'
import { BlockId } from '../../../core/documents/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { KeptFigure, UsePlace, WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import type { Acted } from '../write.ts'
import { refuseMoved, type SeenFigure } from './accepting.ts'
import { figureAtOf, newerWords, stalePlacesIn, withTitles, type StalePlace } from './stale-places.ts'

/** A figure that is to go on printing what it prints, against the newer words that were seen. */
export interface Keeping extends SeenFigure {
  readonly reason: string
  /** Only where it stands there. */
  readonly spots?: readonly Spot[] | undefined
}

/**
 * Lets a figure go on printing what it prints, with a reason: where it stands at the named spots of its
 * document, or everywhere there.
 * @throws AppError figures-moved-on, not-stale
 */
export async function keepFigure(
  writer: WorkspaceWriter,
  { reason, current, spots, ...place }: Keeping,
  { by, at, id: act }: Acted,
): Promise<{ act: string; kept: number }> {
  const printing = await keepable(writer, place)
  if (printing.length > 0) await refuseMoved(writer, [{ ...place, current }])
  // A released file may print the same figure in the other language too, of which the person said nothing.
  const stale = printing.filter(found => found.current === current && isAmong(spots, found))
  if (stale.length === 0) throw new AppError('not-stale')
  for (const { printed, spot, ...newer } of stale)
    await writer.keepFigure({ ...place, ...spot, printed, against: newerWords(newer), reason, by, at })
  return { act, kept: stale.length }
}

/** What was kept and why, the newest first; of documents in the trash nothing. */
export const keptFigures = async (reader: WorkspaceReader): Promise<(KeptFigure & { title: string })[]> =>
  withTitles(reader, await reader.keptFigures())

const isAmong = (spots: readonly Spot[] | undefined, { spot }: StalePlace): boolean =>
  spots === undefined ||
  spots.some(({ version, item, nth }) => version === spot.version && item === spot.item && nth === spot.nth)

/**
 * What a figure named by its document prints; for a block that is not behind itself, what older words of it
 * print that others hold on to.
 */
async function keepable(
  reader: WorkspaceReader,
  named: DocumentName & { expression: string },
): Promise<StalePlace[]> {
  const placing = named.place === 'block' ? await reader.placementsOf([BlockId.parse(named.id)]) : []
  const stale = (await stalePlacesIn(reader, [named, ...placing])).filter(
    ({ expression }) => expression === named.expression,
  )
  const own = stale.filter(found => found.via === '' && isSame(named, found))
  const held = stale.filter(({ via }) => named.place === 'block' && via === named.id)
  const alike =
    own.length > 0 ? held.filter(({ printed }) => own.some(each => each.printed === printed)) : held
  return [...new Map([...own, ...alike].map(found => [figureId(figureAtOf(found), found), found])).values()]
}

const isSame = (wanted: { place: UsePlace; id: string; expression: string }, stale: StalePlace): boolean =>
  wanted.place === stale.place && wanted.id === stale.id && wanted.expression === stale.expression
