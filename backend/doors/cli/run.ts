import { CommanderError, type Command } from 'commander'
import { ZodError } from 'zod'
import { AppError, type Problem } from '../../../core/problem.ts'
import { badInput } from '../../api/trpc.ts'
import { problemSentence } from '../../../core/sentences/index.ts'

/** What a program reads from the exit: 0 done, 2 cannot be done and why (the sentence is on stderr), 1 our own fault. */
export async function runProgram(program: Command, words: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(words)
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const problem = problemIn(error)
    if (!problem) {
      console.error(error)
      return 1
    }
    console.error(`${problem.code}: ${problemSentence(problem, languageOfTerminal())}`)
    return 2
  }
}

/** A procedure's error wraps the one that names the problem. */
function problemIn(error: unknown): Problem | undefined {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (inner instanceof ZodError) return badInput(inner)
  return inner instanceof AppError ? inner : undefined
}

export const languageOfTerminal = (): 'zh' | 'en' => (Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en')
