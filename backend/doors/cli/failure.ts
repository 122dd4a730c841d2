import { ZodError } from 'zod'
import { AppError, type Problem } from '../../../core/problem.ts'
import { problemSentence } from '../../../core/sentences/index.ts'
import { badInput } from '../../api/trpc.ts'

/** What a failed command says to the person at the terminal, or undefined where the fault is ours. */
export function sentenceFor(error: unknown): string | undefined {
  const problem = problemIn(error)
  return problem && `${problem.code}: ${problemSentence(problem, languageOfTerminal())}`
}

/** A procedure's error wraps the one that names the problem. */
function problemIn(error: unknown): Problem | undefined {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (inner instanceof ZodError) return badInput(inner)
  return inner instanceof AppError ? inner : undefined
}

export const languageOfTerminal = (): 'zh' | 'en' => (Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en')
