import { z } from 'zod'

/** What a person may do to a value: enter it, check what another entered, publish what was checked. */
export const Right = z.enum(['enter', 'check', 'publish'])
export type Right = z.infer<typeof Right>

export const Person = z.object({
  key: z.string().min(1).max(60),
  /** As it is recorded with what the person does; no two people share one. */
  name: z.string().trim().min(1).max(80),
  /** Key of a department, '' for none. */
  department: z.string(),
  rights: z.array(Right),
  /** Who has left keeps the name on what they did, and no rights. */
  active: z.boolean(),
})
export type Person = z.infer<typeof Person>
