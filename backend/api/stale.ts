import { z } from 'zod'
import { printedPlaces, TextName } from '../../core/documents/index.ts'
import { Key, PeriodText } from '../../core/figures/model.ts'
import { acceptAside, acceptStale } from '../acts/stale/accepting.ts'
import { keepFigure, keptFigures } from '../acts/stale/keeping.ts'
import { markedAmong } from '../acts/stale/marks.ts'
import { keptStalePlacesIn, ripple, stalePlaces } from '../acts/stale/stale-places.ts'
import { writing } from './context.ts'
import { command, query, router } from './trpc.ts'

/** Which of the figures of its document that read alike; see `KeptFigure`. */
const Spot = z.object({ version: z.int().min(0), item: TextName, nth: z.int().min(0) })

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
    .query(({ ctx, input: { place, ids } }) => markedAmong(ctx.office.workspace(), place, ids)),

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
  accept: command
    .input(z.object({ places: z.array(Seen).nullable() }))
    .mutation(({ ctx, input }) => acceptStale(ctx.write, input.places)),

  /**
   * The same for many: a job, which others do not wait for, and the act has its id. Where it is stopped, all
   * stays as it was.
   */
  acceptMany: command
    .input(z.object({ places: z.array(Seen).min(1).max(most) }))
    .mutation(({ ctx, input }) => acceptAside(ctx.session.jobs, writing(ctx, 'stale.accept'), input.places)),

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
    .mutation(({ ctx, input }) => ctx.write((writer, acted) => keepFigure(writer, input, acted))),

  /** What was kept and why, the newest first. */
  kept: query.query(({ ctx }) => keptFigures(ctx.office.workspace())),
})
