import { z } from 'zod'
import { query, deskCall, router } from './trpc.ts'

const Job = z.object({ id: z.string() })

export const jobsRouter = router({
  /** Every status of a job, until it ends. */
  watch: query.input(Job).subscription(({ ctx, input, signal }) => ctx.desk.jobs.watch(input.id, signal)),
  status: query.input(Job).query(({ ctx, input }) => ctx.desk.jobs.status(input.id)),
  cancel: deskCall.input(Job).mutation(({ ctx, input }) => ctx.desk.jobs.cancel(input.id)),
})
