import { CommanderError, type Command } from 'commander'

/**
 * What a program reads from the exit: 0 done, 2 cannot be done and why (the sentence is on stderr), 1 our own
 * fault.
 */
export async function runProgram(program: Command, words: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(words)
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { sentenceFor } = await import('./failure.ts')
    const sentence = sentenceFor(error)
    console.error(sentence ?? error)
    return sentence === undefined ? 1 : 2
  }
}
