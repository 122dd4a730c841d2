import { z } from 'zod'
import { figureId, printedPlaces, type DocumentName } from '../../core/documents/index.ts'
import { BlockId } from '../../core/documents/model.ts'
import { Key, PeriodText } from '../../core/figures/model.ts'
import { AppError } from '../../core/problem.ts'
import type { JobStatus } from '../jobs/jobs.ts'
import type { UsePlace, WorkspaceReader } from '../store/workspace.ts'
import { acceptSeen, refuseMoved } from '../acts/stale/accepting.ts'
import { writing } from './context.ts'
import {
  figureAtOf,
  keptStalePlacesIn,
  newerWords,
  ripple,
  stalePlaces,
  stalePlacesIn,
  withTitles,
  type StalePlace,
} from '../acts/stale/stale-places.ts'
import { command, query, router } from './trpc.ts'

/** Which of the figures of its document that read alike; see `KeptFigure`. */
const Spot = z.object({ version: z.int().min(0), item: z.string(), nth: z.int().min(0) })

const Kind = z.enum(printedPlaces)
const Place = z.object({ place: Kind, id: z.string() })

/** More documents than a window shows. */
const most = 20_000

/** See `SeenFigure`. */
const Seen = Place.extend({ expression: z.string(), current: z.string() })

export const staleRouter = router({
  list: query.input(Place.optional()).query(({ ctx, input }) => stalePlaces(ctx.office.workspace(), input)),

  /** What is stale in some documents, in their order, also through the blocks they place. */
  among: query
    .input(z.object({ places: z.array(Place).max(most) }))
    .query(({ ctx, input }) => keptStalePlacesIn(ctx.office.workspace(), input.places)),

  /** Which of some documents of one kind print something stale. */
  marks: query
    .input(z.object({ place: Kind, ids: z.array(z.string()).max(most) }))
    .query(async ({ ctx, input: { place, ids } }) => {
      const places = ids.map(id => ({ place, id }))
      return distinct((await keptStalePlacesIn(ctx.office.workspace(), places)).map(({ id }) => id))
    }),

  /** Every place that a value leaves behind, over what is computed from it too. */
  after: query
    .input(z.object({ indicator: Key, region: Key, period: PeriodText }))
    .query(({ ctx, input }) => ripple(ctx.office.workspace(), input)),

  /**
   * Takes the newer printing for the named figures, or for all. A figure that stands in a block is accepted
   * there, for every place that prints the block. Where the block says the newer words already and placements
   * are pinned to an older version of it, these are pinned to the present one, if that changes the numbers
   * only (`pinned-words-differ`). What can no longer be rendered keeps its old words, and so does a released
   * file. Where a named figure says something other by now than the person saw, nothing at all is taken.
   */
  accept: command.input(z.object({ places: z.array(Seen).nullable() })).mutation(async ({ ctx, input }) => {
    if (input.places?.some(({ place }) => place === 'release')) throw new AppError('release-unchangeable')
    return ctx.write(async (writer, by) => ({
      act: by.id,
      accepted: await acceptSeen(writer, input.places, by),
    }))
  }),

  /**
   * The same for many: a job, which others do not wait for, and the act has its id. Where it is stopped, all
   * stays as it was.
   */
  acceptMany: command
    .input(z.object({ places: z.array(Seen).min(1).max(most) }))
    .mutation(({ ctx, input: { places } }): JobStatus => {
      if (places.some(({ place }) => place === 'release')) throw new AppError('release-unchangeable')
      return ctx.session.jobs.follow({ name: '', mediaType: '' }, async (progress, signal, id) => {
        const stepped = (part: number): void => {
          signal.throwIfAborted()
          progress(part)
        }
        await writing(ctx, 'stale.accept')((writer, by) => acceptSeen(writer, places, by, stepped), { id })
      })
    }),

  /**
   * Lets figures go on printing what they print, with a reason, against the newer words the person saw: those
   * at the named spots of the document, or every one that it prints now. The reason is each figure's own: one
   * that is written later is asked about again, and so is one that says something else still.
   */
  keep: command
    .input(
      Seen.extend({
        reason: z.string().trim().min(1).max(500),
        spots: z.array(Spot).min(1).optional(),
      }),
    )
    .mutation(({ ctx, input: { reason, current, spots, ...place } }) => {
      return ctx.write(async (writer, { by, at, id: act }) => {
        const printing = await keepable(writer, place)
        if (printing.length > 0) await refuseMoved(writer, [{ ...place, current }])
        // A released file may print the same figure in the other language too, of which the person said
        // nothing.
        const stale = printing.filter(found => found.current === current && isAmong(spots, found))
        if (stale.length === 0) throw new AppError('not-stale')
        for (const { printed, spot, ...newer } of stale)
          await writer.keepFigure({ ...place, ...spot, printed, against: newerWords(newer), reason, by, at })
        return { act, kept: stale.length }
      })
    }),

  /** What was kept and why, the newest first. */
  kept: query.query(async ({ ctx }) => {
    const workspace = ctx.office.workspace()
    return withTitles(workspace, await workspace.keptFigures())
  }),
})

const isAmong = (spots: readonly z.infer<typeof Spot>[] | undefined, { spot }: StalePlace): boolean =>
  spots === undefined ||
  spots.some(({ version, item, nth }) => version === spot.version && item === spot.item && nth === spot.nth)

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

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
