import { z } from 'zod'
import { Language } from '../../core/figures/model.ts'
import { suggestedFigures } from '../acts/figures/figure-suggestions.ts'
import { provenanceOf, usesOf } from '../acts/figures/provenance.ts'
import { figuresNow } from '../acts/figures/rendering.ts'
import { localDay } from '../acts/local-day.ts'
import { listing, query, router } from './trpc.ts'

export const figuresRouter = router({
  /** Renders written figures as they would print now. */
  render: query
    .input(z.object({ expressions: z.array(z.string().max(500)).max(5000), language: Language }))
    .query(({ ctx, input }) => figuresNow(ctx.office.workspace(), input.expressions, input.language)),

  /**
   * What stands behind one figure: operands with their revisions, who entered, checked and published them,
   * definitions and uses.
   */
  provenance: query
    .input(z.object({ expression: z.string().max(500), language: Language }))
    .query(({ ctx, input }) => provenanceOf(ctx.office.workspace(), input.expression, input.language)),

  /**
   * The figures a few words may mean (`pm2.5 泸州 2022 同比`, `ylts 2022`), with what each would print, the
   * likeliest first.
   */
  suggest: listing
    .input(z.object({ query: z.string().max(200), language: Language }))
    .query(({ ctx, input }) =>
      suggestedFigures(ctx.office.workspace(), input.query, input.language, localDay(ctx.now())),
    ),

  /** Every place that prints something read from one value. */
  uses: query
    .input(z.object({ indicator: z.string(), region: z.string(), period: z.string() }))
    .query(({ ctx, input }) => usesOf(ctx.office.workspace(), input)),
})
