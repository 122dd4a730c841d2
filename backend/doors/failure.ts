import { ZodError } from 'zod'
import { AppError, type Problem } from '../../core/problem.ts'
import { badInput } from '../api/trpc.ts'

/** The problem that a failure names, or undefined where the fault is ours. A procedure's error wraps the one that names it. */
export function problemIn(error: unknown): Problem | undefined {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (inner instanceof ZodError) return badInput(inner)
  return inner instanceof AppError ? inner : undefined
}
