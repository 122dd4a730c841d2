import { z } from 'zod'
import type { Act } from '../../core/documents/review.ts'
import { Bound, DecimalText, Key, PeriodText, type Observation } from '../../core/figures/model.ts'
import { entrantsOf, mayBring, mayReturn } from '../../core/people/index.ts'
import { AppError } from '../../core/problem.ts'
import type {
  ObservationRevision,
  SeriesPlaces,
  WorkspaceReader,
  WorkspaceWriter,
} from '../store/workspace.ts'
import { found } from '../acts/found.ts'
import type { WritingContext } from './context.ts'
import { demand, requireToEnter, staffOf } from '../acts/rights.ts'
import { ripple } from '../acts/stale/stale-places.ts'
import { command, listing, router } from './trpc.ts'

const Place = z.object({ indicator: Key, region: Key, period: PeriodText })
type Place = z.infer<typeof Place>

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
    const observation = await ctx.write((writer, acted) => enter(writer, input, acted))
    return { observation, stale: await ripple(ctx.office.workspace(), observation) }
  }),

  /**
   * Moves a value one or more states on: returned → entered → checked → published. Never back; a mistaken
   * value is revised.
   */
  advance: command.input(Advance).mutation(({ ctx, input }) =>
    change(ctx, input, async (writer, history, acted) => {
      demand(
        mayBring(
          await staffOf(writer),
          acted.by,
          { state: history[0]!.state, entrants: entrantsOf(history) },
          input.to,
        ),
      )
      return move(
        writer,
        history[0]!,
        { state: input.to, note: history[0]!.state === 'returned' ? '' : history[0]!.note },
        input.expected,
        acted,
      )
    }),
  ),

  /** Sends a value back to whoever enters it, with a reason. */
  return: command.input(Return).mutation(({ ctx, input }) =>
    change(ctx, input, async (writer, history, acted) => {
      demand(mayReturn(await staffOf(writer), acted.by, history[0]!.state))
      return move(writer, history[0]!, { state: 'returned', note: input.reason }, input.expected, acted)
    }),
  ),
})

const placesOf = ({ indicators, regions }: z.infer<typeof Series>): SeriesPlaces =>
  regions === undefined ? { indicators } : { indicators, regions }

async function enter(
  writer: WorkspaceWriter,
  { expected, ...entry }: z.infer<typeof Entry>,
  acted: Act,
): Promise<Observation> {
  found(await writer.indicator(entry.indicator), entry.indicator)
  if (!(await writer.regions()).some(region => region.key === entry.region))
    throw new AppError('unknown-region', { region: entry.region })
  await requireToEnter(writer, acted.by, [entry.state])
  const before = await standing(writer, entry)
  requireReason(before, entry.note)
  return writer.appendObservation({ ...entry, enteredBy: acted.by, enteredAt: acted.at }, expected)
}

/** What has been published changes for a reason, which stands beside it from then on. */
function requireReason(before: ObservationRevision | undefined, note: string): void {
  if (before?.state !== 'published' || note.trim() !== '') return
  throw new AppError('reason-needed', {
    indicator: before.indicator,
    region: before.region,
    period: before.period,
  })
}

/** The latest revision, unless it was withdrawn. */
async function standing(reader: WorkspaceReader, place: Place): Promise<ObservationRevision | undefined> {
  const [latest] = await reader.history(place)
  return latest?.withdrawn ? undefined : latest
}

/** Decides over the revisions of a value that is there; throws `not-found` where there is none. */
function change(
  ctx: WritingContext,
  { indicator, region, period }: Place,
  decide: (
    writer: WorkspaceWriter,
    history: readonly ObservationRevision[],
    acted: Act,
  ) => Promise<Observation>,
): Promise<Observation> {
  return ctx.write(async (writer, acted) => {
    const history = await writer.history({ indicator, region, period })
    if (!history[0] || history[0].withdrawn) throw new AppError('not-found', { id: indicator })
    return decide(writer, history, acted)
  })
}

/** Appends the same value in another state. */
async function move(
  writer: WorkspaceWriter,
  { indicator, region, period, value, bound, source }: Observation,
  to: Pick<Observation, 'state' | 'note'>,
  expected: number,
  acted: Act,
): Promise<Observation> {
  return writer.appendObservation(
    { indicator, region, period, value, bound, source, ...to, enteredBy: acted.by, enteredAt: acted.at },
    expected,
  )
}
