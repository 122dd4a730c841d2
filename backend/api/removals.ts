import { z } from 'zod'
import type { Trashed } from '../store/index.ts'
import { command } from './trpc.ts'

/** A document, in the revision it was seen in. */
const Seen = z.object({ id: z.string().min(1), expected: z.int().min(1) })

/**
 * Moves documents of a kind to the trash; what somebody else changed since it was seen stays where it is.
 * @throws AppError stale-revision, not-found
 */
export const removal = (place: Trashed['place']) =>
  command.input(Seen).mutation(({ ctx, input: { id, expected } }) =>
    ctx.write(async (writer, acted) => {
      await writer.remove(place, id, expected)
      return { act: acted.id }
    }),
  )

/**
 * Brings documents of a kind back from the trash, unless they came back and were changed meanwhile.
 * @throws AppError stale-revision, not-found, event-in-trash
 */
export const restoral = (place: Trashed['place']) =>
  command.input(Seen).mutation(async ({ ctx, input: { id, expected } }) => {
    await ctx.write(writer => writer.restore(place, id, expected))
  })
