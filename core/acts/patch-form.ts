import { z } from 'zod'
import type { Json } from './json.ts'
import type { Patch } from './patch.ts'

/** Came as JSON; what holds it after the patch is checked whole. */
const Value = z.custom<Json>(value => value !== undefined)
const Place = z.int().min(0)
const Placed = z.object({ item: z.looseObject({ id: z.string() }), after: z.string() })

/** The form of a patch that came from outside. What it makes of a document is checked as a document is. */
export const PatchForm: z.ZodType<Patch> = z.lazy(() =>
  z.discriminatedUnion('did', [
    z.object({ did: z.literal('set'), from: Value.exactOptional(), to: Value.exactOptional() }),
    z.object({ did: z.literal('text'), at: Place, from: z.string(), to: z.string() }),
    z.object({ did: z.literal('fields'), fields: z.record(z.string(), PatchForm) }),
    z.object({ did: z.literal('part'), at: Place, from: z.array(Value), to: z.array(Value) }),
    z.object({ did: z.literal('element'), at: Place, change: PatchForm }),
    z.object({
      did: z.literal('items'),
      removed: z.array(Placed),
      added: z.array(Placed),
      moved: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
      changed: z.record(z.string(), PatchForm),
    }),
  ]),
) as z.ZodType<Patch>
