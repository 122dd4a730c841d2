import { z } from 'zod'
import { query, officeCall, router } from './trpc.ts'

const Job = z.object({ id: z.string() })

export const jobsRouter = router({
  /** Every status of a job, until it ends. */
  watch: query.input(Job).subscription(({ ctx, input, signal }) => ctx.session.jobs.watch(input.id, signal)),
  status: query.input(Job).query(({ ctx, input }) => ctx.session.jobs.status(input.id)),
  cancel: officeCall.input(Job).mutation(({ ctx, input }) => ctx.session.jobs.cancel(input.id)),
})
