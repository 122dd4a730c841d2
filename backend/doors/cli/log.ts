import type { Command } from 'commander'
import { AppError } from '../../../core/problem.ts'
import type { LoggedAct } from '../../acts/log/logged-act.ts'
import { withWorkspace, type Opened } from './open.ts'
import { actLine, printJson, printLines } from './print.ts'

interface Options {
  readonly json?: boolean
  readonly person?: string
  readonly limit?: string
}

export const completeLog = (command: Command): Command =>
  command
    .option('--person <name>', 'only what this person did')
    .option('--limit <count>', 'how many, the newest first', '100')
    .option('--json', 'print as JSON')
    .action(async (file: string, { person, limit, json }: Options) => {
      const acts = await withWorkspace(file, true, ({ call }) =>
        call.log.list({ limit: Number(limit), ...(person === undefined ? {} : { person }) }),
      )
      if (json) printJson(acts)
      else printLines(acts.map(actLine))
    })

const back =
  (how: (opened: Opened) => Promise<LoggedAct>) =>
  (command: Command): Command =>
    command
      .option('--person <name>', 'whose act; the person at the desk where absent')
      .option('--json', 'print as JSON')
      .action(async (file: string, { person, json }: Options) => {
        const act = await withWorkspace(file, false, how, person)
        if (json) printJson(act)
        else printLines([actLine(act)])
      })

export const completeUndo = back(({ call }) => call.log.undo({}))
export const completeRedo = back(({ call }) => call.log.redo({}))

/** @throws AppError changed-elsewhere, after naming every record that does not follow from the log */
export const completeCheck = (command: Command): Command =>
  command.option('--json', 'print as JSON').action(async (file: string, { json }: Options) => {
    const records = await withWorkspace(file, true, ({ call }) => call.log.check())
    if (json) printJson({ sound: records.length === 0, records })
    else printLines(records.length === 0 ? ['sound'] : records.map(({ record, did }) => `${did}  ${record}`))
    if (records.length > 0) throw new AppError('changed-elsewhere', { count: records.length })
  })
