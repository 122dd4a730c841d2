import { tracked } from '@trpc/server'
import { z } from 'zod'
import { changesSince } from '../office/changes-since.ts'
import { officeCall } from './trpc.ts'

/**
 * Where a caller was: the place they last heard of; or, for whoever comes new, the place of what they read
 * before, '' where no workspace was open.
 */
const Whereabouts = z.object({
  lastEventId: z.string().max(100).nullish(),
  seen: z.string().max(100).optional(),
})

/** What changed since the caller was last told, and as it changes, so that views fetch that again. */
export const changesCall = officeCall.input(Whereabouts.optional()).subscription(async function* ({
  ctx,
  input,
  signal,
}) {
  const where = { heard: input?.lastEventId ?? undefined, seen: input?.seen }
  const over = signal ?? new AbortController().signal
  for await (const { place, change } of changesSince(ctx.office, ctx.session, where, over))
    yield tracked(place, change)
})
