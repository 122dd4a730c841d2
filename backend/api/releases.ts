import { z } from 'zod'
import { releaseWithNames } from '../acts/exports/releases.ts'
import { listing, query, router } from './trpc.ts'

export const releasesRouter = router({
  /** Every file that left for good, the newest first, without its figures. */
  list: listing.query(({ ctx }) => ctx.office.workspace().releases()),
  /** With the present names of the indicators it prints. */
  get: query
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => releaseWithNames(ctx.office.workspace(), input.id)),
})
