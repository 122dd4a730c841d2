import { z } from 'zod'
import { HeldReason, spokenKinds } from '../../core/documents/index.ts'
import { ExportRequest, Purpose } from '../acts/exports/export-request.ts'
import { obstaclesOf } from '../acts/exports/leaving.ts'
import { startExport } from '../acts/exports/starting.ts'
import { writing } from './context.ts'
import { query, router } from './trpc.ts'

const Seen = z.object({
  place: z.enum(spokenKinds),
  id: z.string(),
  reasons: z.array(HeldReason),
  /** The typed numbers that were shown. */
  numbers: z.array(z.string()).default([]),
  /** The contradicted words that were shown. */
  words: z.array(z.string()).default([]),
})
const Leaving = z.object({
  purpose: Purpose.optional(),
  reason: z.string().trim().max(500).default(''),
  seen: z.array(Seen).optional(),
})

export const exportsRouter = router({
  /** Starts writing a file off the main thread; `jobs.watch` follows it and /download/<id> gives it. */
  start: query
    .input(z.intersection(ExportRequest, Leaving))
    .mutation(({ ctx, input: { purpose, reason, seen, ...request } }) =>
      startExport(
        ctx.session.jobs,
        ctx.office.workspace(),
        request,
        { purpose, reason, seen },
        { write: writing(ctx, 'exports.final'), now: ctx.now(), putAside: ctx.putAside },
      ),
    ),

  /** What keeps a file from leaving for good, before anybody asks for it. */
  obstacles: query
    .input(ExportRequest)
    .query(({ ctx, input }) => obstaclesOf(ctx.office.workspace(), input, ctx.now())),
})
