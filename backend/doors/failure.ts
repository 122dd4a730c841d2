import { ZodError } from 'zod'
import { badInput } from '../../core/bad-input.ts'
import { problemOfFault } from '../../core/faults.ts'
import { AppError, type Problem } from '../../core/problem.ts'

/**
 * The problem that a failure names, or undefined where the fault is ours. A procedure's error wraps the one
 * that names it.
 */
export function problemIn(error: unknown): Problem | undefined {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (inner instanceof ZodError) return badInput(inner)
  const problem = problemOfFault(inner)
  return problem instanceof AppError ? problem : undefined
}
