import { z } from 'zod'
import { Bound, DecimalText, Key, PeriodText } from '../../core/figures/model.ts'
import { moveValues } from '../acts/values/moving.ts'
import { storeValues } from '../acts/values/storing.ts'
import { countWaiting, waitingValues } from '../acts/values/waiting.ts'
import { command, listing, query, router } from './trpc.ts'

const Place = z.object({ indicator: Key, region: Key, period: PeriodText })

/** A value is entered where one is given, and otherwise taken back. */
const Change = Place.extend({
  value: DecimalText.optional(),
  bound: Bound.default('exact'),
  source: z.string().trim().max(300).default(''),
  note: z.string().max(500).default(''),
  /**
   * Said of this one cell: where the value is the same, another source or note is a revision like any other.
   */
  restates: z.boolean().default(false),
  /** The revision the person saw, 0 where there was no value. */
  expected: z.int().min(0),
})

const Seen = Place.extend({ expected: z.int().min(1) })
const most = 20_000

/** Many values at once, each decided by the rules on its own; what is stored is stored in one transaction. */
export const valuesRouter = router({
  /**
   * Enters, revises and takes back values; what the rules refuse leaves the others alone, and what says the
   * same as before stays as far as it has come, whatever its source, unless it is restated. Says how many
   * places print something older now. Each is refused by itself: unknown-indicator, unknown-region,
   * derived-value, stale-revision, not-found, source-needed, reason-needed.
   */
  store: command
    .input(z.object({ changes: z.array(Change).max(most) }))
    .mutation(({ ctx, input }) => storeValues(ctx.office.workspace(), ctx.write, input.changes)),

  /**
   * Values that somebody still has to correct, check or publish: the first of each state, as many as a person
   * looks through; with everybody who entered what stands there, none of whom may check it.
   */
  waiting: listing.query(({ ctx }) => waitingValues(ctx.office.workspace())),

  /** How many values wait, by state and by who brought them there. */
  waitingCounts: query.query(({ ctx }) => countWaiting(ctx.office.workspace())),

  /** Brings values to a state. */
  advance: command
    .input(z.object({ values: z.array(Seen).max(most), to: z.enum(['entered', 'checked', 'published']) }))
    .mutation(({ ctx, input: { values, to } }) =>
      ctx.write((writer, acted) => moveValues(writer, values, acted, { state: to, reason: '' })),
    ),

  /** Sends values back to whoever enters them, with a reason. */
  return: command
    .input(z.object({ values: z.array(Seen).max(most), reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input: { values, reason } }) =>
      ctx.write((writer, acted) => moveValues(writer, values, acted, { state: 'returned', reason })),
    ),
})
