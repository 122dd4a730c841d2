import { randomUUID } from 'node:crypto'
import { Command, Option } from 'commander'
import { Right, type Person } from '../../../core/people/index.ts'
import { entryKey } from './named.ts'
import { withWorkspace } from './open.ts'
import { printJson, printLines } from './print.ts'

export const completePeople = (command: Command): Command =>
  command.addCommand(listCommand()).addCommand(addCommand())

const listCommand = (): Command =>
  new Command('list')
    .description('list the people of a workspace with their rights')
    .argument('<file>', 'workspace file')
    .option('--json', 'print as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const people = await withWorkspace(file, true, ({ call }) => call.people.list())
      if (options.json) return printJson(people)
      printLines(people.map(sentence))
    })

interface NewPerson {
  readonly name: string
  readonly department?: string
  readonly rights: Right[]
  readonly person?: string
  readonly json?: boolean
}

const addCommand = (): Command =>
  new Command('add')
    .description('register a person; from the first one on, a step takes the right to it')
    .argument('<file>', 'workspace file')
    .requiredOption('--name <name>', 'as it is recorded with what the person does; no two people share one')
    .option('--department <department>', 'department, by key or name')
    .addOption(
      new Option('--rights <right...>', 'what the person may do to a value')
        .choices(Right.options)
        .default(['enter']),
    )
    .option('--person <name>', 'who registers them; the person at the desk where absent')
    .option('--json', 'print as JSON')
    .action(async (file: string, { name, department, rights, person, json }: NewPerson) => {
      const added = await withWorkspace(
        file,
        false,
        async ({ office, call }) => {
          const key =
            department === undefined ? '' : entryKey(await office.workspace().departments(), department)
          return call.people.save({
            key: randomUUID().slice(0, 8),
            name,
            department: key,
            rights,
            active: true,
            seen: null,
          })
        },
        person,
      )
      if (json) printJson(added)
      else printLines([sentence(added)])
    })

const sentence = ({ key, name, department, rights, active }: Person): string =>
  [key, name, department || '—', rights.join(' ') || '—', ...(active ? [] : ['inactive'])].join('  ')
