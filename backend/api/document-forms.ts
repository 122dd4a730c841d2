import { z } from 'zod'
import type { DocumentKind } from '../../core/documents/index.ts'
import { Difference } from '../acts/documents/edits.ts'
import { removeDocument } from '../acts/documents/writing.ts'
import { command } from './trpc.ts'

/** A document, in the revision it was seen in. */
export const Seen = <Id extends z.ZodType>(id: Id) => z.object({ id, expected: z.int().min(1) })

/** What of a document is to be otherwise than in the revision it was seen in. */
export const Saved = <Id extends z.ZodType, Changes extends z.ZodType>(id: Id, changes: Changes) =>
  Seen(id).extend({ changes: z.optional(changes), difference: Difference })

const SeenDocument = Seen(z.string().min(1))

/**
 * Moves documents of a kind to the trash; what somebody else changed since it was seen stays where it is.
 * @throws AppError stale-revision, not-found
 */
export const removal = (kind: DocumentKind) =>
  command
    .input(SeenDocument)
    .mutation(({ ctx, input }) => ctx.write((writer, acted) => removeDocument(writer, kind, input, acted)))

/**
 * Brings documents of a kind back from the trash, unless they came back and were changed meanwhile.
 * @throws AppError stale-revision, not-found, event-in-trash
 */
export const restoral = (kind: DocumentKind) =>
  command
    .input(SeenDocument)
    .mutation(({ ctx, input: { id, expected } }) => ctx.write(writer => writer.restore(kind, id, expected)))
