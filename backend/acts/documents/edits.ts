import type { z } from 'zod'
import { applied, PatchForm, type Json, type Patch } from '../../../core/acts/index.ts'
import { badInput } from '../../../core/bad-input.ts'
import { AppError } from '../../../core/problem.ts'
import { present } from '../present.ts'

/** How the fields of a document differ from the revision a save builds on. */
export const Difference = PatchForm.optional()

interface Stored {
  readonly revision: number
}

/** A save, over the revision `expected`. */
export interface Edit<Fields extends z.ZodObject> {
  readonly expected: number
  /** Fields that are named whole. */
  readonly changes?:
    | { readonly [Name in keyof z.infer<Fields>]?: z.infer<Fields>[Name] | undefined }
    | undefined
  /** Beside them, or instead: what of the fields is otherwise than in the revision `expected`. */
  readonly difference?: Patch | undefined
}

type Edited<Fields extends z.ZodObject> = Partial<z.infer<Fields>>

/**
 * The fields of a stored document that a save changes, as they are to be, checked as those of a whole save
 * are.
 * @param fields what a person edits of it
 * @throws AppError stale-revision where the document is another than the save builds on, bad-input
 */
export function editedFields<Fields extends z.ZodObject>(
  fields: Fields,
  stored: Stored & Readonly<Record<string, unknown>>,
  { expected, changes = {}, difference }: Edit<Fields>,
): Edited<Fields> {
  if (stored.revision !== expected) throw new AppError('stale-revision', { current: stored.revision })
  const whole = present(changes) as Edited<Fields>
  return difference ? { ...differing(fields, stored, difference), ...whole } : whole
}

function differing<Fields extends z.ZodObject>(
  fields: Fields,
  stored: Stored & Readonly<Record<string, unknown>>,
  difference: Patch,
): Edited<Fields> {
  const names = difference.did === 'fields' ? Object.keys(difference.fields) : []
  const unknown = names.filter(name => !Object.hasOwn(fields.shape, name))
  if (names.length === 0 || unknown.length > 0) throw new AppError('bad-input', { fields: unknown })
  const outcome = applied(difference, named(stored, names) as Json)
  // It says what it takes for stored, and something else is.
  if (!outcome.ok) throw new AppError('stale-revision', { current: stored.revision })
  const checked = fields.partial().safeParse(outcome.value)
  if (!checked.success) throw new AppError('bad-input', badInput(checked.error).facts)
  return checked.data as Edited<Fields>
}

const named = (document: Readonly<Record<string, unknown>>, names: readonly string[]): object =>
  Object.fromEntries(names.map(name => [name, document[name]]))
