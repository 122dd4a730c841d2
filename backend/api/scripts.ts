import { z } from 'zod'
import { EventId, Script, ScriptId, ScriptKind } from '../../core/documents/model.ts'
import { figuresInScript } from '../../core/documents/index.ts'
import { found } from '../acts/found.ts'
import { Difference, editedFields } from '../acts/documents/edits.ts'
import { renderFigures } from '../store/figures-of.ts'
import { figuresInPlaced, placedBlocks, wordsIn } from '../acts/documents/placed.ts'
import { present } from '../acts/present.ts'
import { stalePlaces } from '../acts/stale/stale-places.ts'
import { removal, restoral } from './removals.ts'
import { command, listing, query, router } from './trpc.ts'

/** What a person edits of a script. */
const Fields = Script.pick({
  title: true,
  date: true,
  speaker: true,
  salutation: true,
  language: true,
  rate: true,
  budget: true,
  items: true,
})
const Changes = Fields.partial()

export const scriptsRouter = router({
  list: listing
    .input(z.object({ event: EventId.optional() }))
    .query(({ ctx, input }) => ctx.office.workspace().scripts(input.event)),

  /** A script with the content of its placements, every figure as it would print now, and what is stale. */
  get: query.input(z.object({ id: ScriptId })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
    const script = found(await workspace.script(input.id), input.id)
    const placed = placedBlocks(await wordsIn(workspace, [script]))
    const expressions = [...figuresInScript(script), ...figuresInPlaced(placed)].map(
      figure => figure.expression,
    )
    return {
      script,
      placed,
      figures: await renderFigures(workspace, expressions, script.language),
      stale: await stalePlaces(workspace, { place: 'script', id: script.id }),
    }
  }),

  create: command.input(Changes.extend({ event: EventId, kind: ScriptKind })).mutation(({ ctx, input }) =>
    ctx.write((writer, { by, at }) => {
      const blank: Script = {
        id: ScriptId.parse(crypto.randomUUID()),
        event: input.event,
        kind: input.kind,
        title: '',
        date: '',
        speaker: '',
        salutation: '',
        language: 'zh',
        rate: 220,
        budget: 0,
        items: [],
        revision: 0,
        updatedBy: by,
        updatedAt: at,
      }
      return writer.saveScript({ ...blank, ...present(input) }, 0)
    }),
  ),

  /** Answers with what only the store knows; the text is as it was sent. */
  save: command
    .input(
      z.object({
        id: ScriptId,
        expected: z.int().min(1),
        changes: Changes.optional(),
        difference: Difference,
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.write(async (writer, { by, at }) => {
        const script = found(await writer.script(input.id), input.id)
        const { revision, updatedBy, updatedAt } = await writer.saveScript(
          { ...script, ...editedFields(Fields, script, input), updatedBy: by, updatedAt: at },
          input.expected,
        )
        return { revision, updatedBy, updatedAt }
      }),
    ),

  remove: removal('script'),
  restore: restoral('script'),
})
