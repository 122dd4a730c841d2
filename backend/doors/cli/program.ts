import { Command } from 'commander'
import { commands, type ListedCommand } from './commands.ts'

/**
 * The command line: the same procedures as the window's, called in process. `argv` is what the process was
 * started with.
 */
export async function buildProgram(argv: readonly string[]): Promise<Command> {
  const program = new Command('lectern').description(
    'Press-conference briefings whose numbers the office can stand behind',
  )
  for (const listed of commands) program.addCommand(await built(listed, argv.slice(2, 4)))
  settle(program)
  return program
}

/** The name stands first, or behind `help`. */
async function built(
  { name, description, words, load }: ListedCommand,
  named: readonly string[],
): Promise<Command> {
  const command = new Command(name).description(description)
  for (const [word, meaning] of Object.entries(words ?? {})) command.argument(word, meaning)
  if (named.includes(name)) (await load())(command)
  return command
}

/** Wrong words end in an exception that the door turns into exit code 2, for every command alike. */
function settle(command: Command): void {
  command.exitOverride().showHelpAfterError()
  for (const inner of command.commands) settle(inner)
}
