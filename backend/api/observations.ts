import { z } from 'zod'
import { Bound, DecimalText, Key, ObservationState, PeriodText } from '../../core/figures/model.ts'
import { AppError } from '../../core/problem.ts'
import { act, found } from './context.ts'
import { ripple } from './stale-places.ts'
import { command, query, router } from './trpc.ts'

const Place = z.object({ indicator: Key, region: Key, period: PeriodText })

const Entry = Place.extend({
  value: DecimalText,
  bound: Bound.default('exact'),
  source: z.string().trim().min(1).max(300),
  note: z.string().max(500).default(''),
  state: ObservationState.default('entered'),
  /** The revision the person saw, 0 where there was no value. */
  expected: z.int().min(0),
})

const rank: Record<z.infer<typeof ObservationState>, number> = { entered: 0, checked: 1, published: 2 }

export const observationsRouter = router({
  table: query.input(z.object({ indicators: z.array(z.string()).optional(), regions: z.array(z.string()).optional() })).query(({ ctx, input }) =>
    ctx.desk.workspace().observations({ ...(input.indicators ? { indicators: input.indicators } : {}), ...(input.regions ? { regions: input.regions } : {}) })),

  history: query.input(Place).query(({ ctx, input }) => ctx.desk.workspace().history(input)),

  /** Appends a revision and says which places now print something older. */
  set: command.input(Entry).mutation(async ({ ctx, input: { expected, ...entry } }) => {
    const workspace = ctx.desk.workspace()
    found(await workspace.indicator(entry.indicator), entry.indicator)
    if (!(await workspace.regions()).some(region => region.key === entry.region)) throw new AppError('unknown-region', { region: entry.region })
    const { by, at } = await act(ctx)
    const observation = await workspace.appendObservation({ ...entry, enteredBy: by, enteredAt: at }, expected)
    return { observation, stale: await ripple(workspace, observation) }
  }),

  /** Moves a value one or more states on: entered → checked → published. Never back; a mistaken value is revised. */
  advance: command.input(Place.extend({ to: ObservationState, expected: z.int().min(1) })).mutation(async ({ ctx, input: { to, expected, ...place } }) => {
    const workspace = ctx.desk.workspace()
    const [latest] = await workspace.history(place)
    const observation = found(latest?.withdrawn ? undefined : latest, place.indicator)
    if (rank[to] <= rank[observation.state]) throw new AppError('state-not-ahead', { state: observation.state, to })
    const { by, at } = await act(ctx)
    const advanced = await workspace.appendObservation({ ...observation, state: to, enteredBy: by, enteredAt: at }, expected)
    return advanced
  }),
})
