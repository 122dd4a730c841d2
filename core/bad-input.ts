import type { ZodError } from 'zod'
import type { Problem } from './problem.ts'

/** Names the fields a caller filled in wrongly. */
export const badInput = (error: ZodError): Problem => ({
  code: 'bad-input',
  facts: { fields: [...new Set(error.issues.map(issue => issue.path.join('.')))] },
})
