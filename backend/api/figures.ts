import { z } from 'zod'
import { Language } from '../../core/figures/model.ts'
import { renderFigures } from './figures-of.ts'
import { placeTitles } from './stale-places.ts'
import { query, router } from './trpc.ts'

export const figuresRouter = router({
  /** Renders written figures as they would print now. */
  render: query.input(z.object({ expressions: z.array(z.string().max(500)).max(5000), language: Language })).query(({ ctx, input }) =>
    renderFigures(ctx.desk.workspace(), input.expressions, input.language)),

  /** Every place that prints something read from one value. */
  uses: query.input(z.object({ indicator: z.string(), region: z.string(), period: z.string() })).query(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    const uses = await workspace.figureUses(input)
    const titles = await placeTitles(workspace, uses)
    return uses.map(use => ({ place: use.place, id: use.id, item: use.item, title: titles.get(use.id) ?? '', expression: use.expression, printed: use.printed }))
  }),
})
