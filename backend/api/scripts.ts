import { z } from 'zod'
import { EventId, ScriptId, ScriptKind } from '../../core/documents/model.ts'
import { documentFields } from '../acts/documents/fields.ts'
import { openedScript } from '../acts/documents/opened.ts'
import { saveAsSent } from '../acts/documents/saving.ts'
import { createDocument } from '../acts/documents/writing.ts'
import { present } from '../acts/present.ts'
import { removal, restoral, Saved } from './document-forms.ts'
import { command, listing, query, router } from './trpc.ts'

const Changes = documentFields.script.partial()

export const scriptsRouter = router({
  list: listing
    .input(z.object({ event: EventId.optional() }))
    .query(({ ctx, input }) => ctx.office.workspace().scripts(input.event)),

  /** A script with what its placements print, every figure as it would print now, and what is stale. */
  get: query
    .input(z.object({ id: ScriptId }))
    .query(({ ctx, input }) => openedScript(ctx.office.workspace(), input.id)),

  create: command
    .input(Changes.extend({ event: EventId, kind: ScriptKind }))
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => createDocument(writer, 'script', present(input), acted)),
    ),

  save: command
    .input(Saved(ScriptId, Changes))
    .mutation(({ ctx, input }) => saveAsSent(ctx.write, 'script', input)),

  remove: removal('script'),
  restore: restoral('script'),
})
