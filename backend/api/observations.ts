import { z } from 'zod'
import { Bound, DecimalText, Key, PeriodText } from '../../core/figures/model.ts'
import { ripple } from '../acts/stale/stale-places.ts'
import { enterValue } from '../acts/values/entering.ts'
import { moveValue } from '../acts/values/moving.ts'
import type { SeriesPlaces } from '../store/workspace.ts'
import { command, listing, router } from './trpc.ts'

const Place = z.object({ indicator: Key, region: Key, period: PeriodText })

/** So many series are read at once; a table asks for those it shows and some around them. */
const mostSeries = 1000

const Series = z.object({
  indicators: z.array(z.string()).max(mostSeries),
  regions: z.array(z.string()).max(mostSeries).optional(),
})

/** What a table sorts by: one period of every row it has. */
const Column = z.object({ indicators: z.array(z.string()), regions: z.array(z.string()), period: PeriodText })

/** A value is returned by `return`, with a reason. */
const Reachable = z.enum(['entered', 'checked', 'published'])

const Entry = Place.extend({
  value: DecimalText,
  bound: Bound.default('exact'),
  source: z.string().trim().min(1).max(300),
  note: z.string().max(500).default(''),
  state: Reachable.default('entered'),
  /** The revision the person saw, 0 where there was no value. */
  expected: z.int().min(0),
})

const Advance = Place.extend({ to: Reachable, expected: z.int().min(1) })
const Return = Place.extend({ reason: z.string().trim().min(1).max(500), expected: z.int().min(1) })

export const observationsRouter = router({
  table: listing
    .input(z.object({ indicators: z.array(z.string()).optional(), regions: z.array(z.string()).optional() }))
    .query(({ ctx, input }) =>
      ctx.office.workspace().observations({
        ...(input.indicators ? { indicators: input.indicators } : {}),
        ...(input.regions ? { regions: input.regions } : {}),
      }),
    ),

  /** Every value of some series, packed. */
  series: listing.input(Series).query(({ ctx, input }) => ctx.office.workspace().series(placesOf(input))),

  /** Where some series have values, and how far each has come. */
  outline: listing.input(Series).query(({ ctx, input }) => ctx.office.workspace().outline(placesOf(input))),

  /** What stands in one period, packed. */
  column: listing
    .input(Column)
    .query(({ ctx, input: { indicators, regions, period } }) =>
      ctx.office.workspace().series({ indicators, regions, periods: [period] }),
    ),

  history: listing.input(Place).query(({ ctx, input }) => ctx.office.workspace().history(input)),

  /**
   * Appends a revision and says which places now print something older. A state beyond `entered` takes the
   * rights to it, and a revision of what has been published a note. @throws AppError reason-needed
   */
  set: command.input(Entry).mutation(async ({ ctx, input }) => {
    const observation = await ctx.write((writer, acted) => enterValue(writer, input, acted))
    return { observation, stale: await ripple(ctx.office.workspace(), observation) }
  }),

  /**
   * Moves a value one or more states on: returned → entered → checked → published. Never back; a mistaken
   * value is revised.
   */
  advance: command
    .input(Advance)
    .mutation(({ ctx, input: { to, ...seen } }) =>
      ctx.write((writer, acted) => moveValue(writer, seen, acted, { state: to, reason: '' })),
    ),

  /** Sends a value back to whoever enters it, with a reason. */
  return: command
    .input(Return)
    .mutation(({ ctx, input: { reason, ...seen } }) =>
      ctx.write((writer, acted) => moveValue(writer, seen, acted, { state: 'returned', reason })),
    ),
})

const placesOf = ({ indicators, regions }: z.infer<typeof Series>): SeriesPlaces =>
  regions === undefined ? { indicators } : { indicators, regions }
