import { z } from 'zod'
import { Indicator } from '../../core/figures/model.ts'
import { AppError } from '../../core/problem.ts'
import { found } from './context.ts'
import { command, query, router } from './trpc.ts'

const Filter = z.object({ query: z.string().max(200).optional(), topic: z.string().optional(), department: z.string().optional() })

export const indicatorsRouter = router({
  list: query.input(Filter).query(({ ctx, input }) => ctx.desk.workspace().indicators(withoutEmpty(input))),
  get: query.input(z.object({ key: z.string() })).query(async ({ ctx, input }) =>
    found(await ctx.desk.workspace().indicator(input.key), input.key)),
  /** `expected` 0 makes a new indicator; its key may not be taken. */
  save: command.input(z.object({ indicator: Indicator.omit({ revision: true }), expected: z.int().min(0) })).mutation(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    const present = await workspace.indicator(input.indicator.key)
    if (input.expected === 0 && present) throw new AppError('key-taken', { key: present.key, name: present.name })
    return workspace.saveIndicator({ ...input.indicator, revision: input.expected }, input.expected)
  }),
})

const withoutEmpty = (filter: z.infer<typeof Filter>): { query?: string; topic?: string; department?: string } =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
