import { Command } from 'commander'
import { dataCommand } from './data.ts'
import { demoCommand } from './demo.ts'
import { exportCommand } from './export.ts'
import { figureCommand } from './figure.ts'
import { peopleCommand } from './people.ts'
import { serveCommand } from './serve.ts'
import { acceptCommand, staleCommand } from './stale.ts'
import { infoCommand, newCommand } from './workspace.ts'

/** The command line: the same procedures as the window's, called in process. */
export function buildProgram(): Command {
  const program = new Command('lectern')
    .description('Press-conference briefings whose numbers the office can stand behind')
    .showHelpAfterError()
    .exitOverride()
  for (const command of [newCommand, infoCommand, dataCommand, peopleCommand, figureCommand, staleCommand, acceptCommand, exportCommand, demoCommand, serveCommand]) {
    program.addCommand(command())
  }
  for (const command of program.commands) settle(command)
  return program
}

/** Wrong words end in an exception that the door turns into exit code 2, for every command alike. */
function settle(command: Command): void {
  command.exitOverride().showHelpAfterError()
  for (const inner of command.commands) settle(inner)
}
