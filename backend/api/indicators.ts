import { z } from 'zod'
import { Indicator, Key } from '../../core/figures/model.ts'
import { found } from '../acts/found.ts'
import { renameIndicator, saveIndicator } from '../acts/indicators/saving.ts'
import { targetOf } from '../acts/indicators/target.ts'
import { command, listing, query, router } from './trpc.ts'

const Filter = z.object({
  query: z.string().max(200).optional(),
  topic: z.string().optional(),
  department: z.string().optional(),
})

const { definitionChanges, formula, type, classes, within, withinEn, seriesStarts } = Indicator.shape

/** Whoever leaves formula, definitions, type or declared series out leaves them as they are. */
const Saved = Indicator.omit({ revision: true }).extend({
  definitionChanges: definitionChanges.unwrap().optional(),
  formula: formula.unwrap().optional(),
  type: type.unwrap().optional(),
  classes: classes.unwrap().optional(),
  within: within.unwrap().optional(),
  withinEn: withinEn.unwrap().optional(),
  seriesStarts: seriesStarts.unwrap().optional(),
})

export const indicatorsRouter = router({
  list: listing
    .input(Filter)
    .query(({ ctx, input }) => ctx.office.workspace().indicators(withoutEmpty(input))),
  /** All of them as a table shows them, packed. */
  lines: listing.query(({ ctx }) => ctx.office.workspace().indicatorLines()),
  get: query
    .input(z.object({ key: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.office.workspace().indicator(input.key), input.key)),

  /**
   * `expected` 0 makes a new indicator; its key may not be taken. Every formula of the register must hold
   * afterwards.
   */
  save: command
    .input(z.object({ indicator: Saved, expected: z.int().min(0) }))
    .mutation(({ ctx, input: { indicator, expected } }) =>
      ctx.write(writer => saveIndicator(writer, indicator, expected)),
    ),

  /**
   * Calls an indicator by another key, with every figure, formula and kept reason that names it. `expected`
   * is the revision it was seen in.
   * @throws AppError not-found, stale-revision, key-taken, key-malformed
   */
  rename: command
    .input(z.object({ key: Key, to: Key, expected: z.int().min(1) }))
    .mutation(({ ctx, input }) => ctx.write((writer, acted) => renameIndicator(writer, input, acted))),
})

export const targetsRouter = router({
  /**
   * Makes the indicator that holds the targets of another, in the same unit and form; one that is there is
   * given back.
   */
  create: command
    .input(z.object({ indicator: Key }))
    .mutation(({ ctx, input }) => ctx.write(writer => targetOf(writer, input.indicator))),
})

const withoutEmpty = (
  filter: z.infer<typeof Filter>,
): { query?: string; topic?: string; department?: string } =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
