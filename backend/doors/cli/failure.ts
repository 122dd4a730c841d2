import { problemSentence } from '../../../core/sentences/index.ts'
import { problemIn } from '../failure.ts'

/** What a failed command says to the person at the terminal, or undefined where the fault is ours. */
export function sentenceFor(error: unknown): string | undefined {
  const problem = problemIn(error)
  return problem && `${problem.code}: ${problemSentence(problem, languageOfTerminal())}`
}

export const languageOfTerminal = (): 'zh' | 'en' =>
  Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
