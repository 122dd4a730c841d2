import type { Command } from 'commander'
import { apart } from '../../../core/acts/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { LoggedAct } from '../../acts/log/logged-act.ts'
import { withWorkspace, type Opened } from './open.ts'
import { actLine, printJson, printLines } from './print.ts'

/** Compares two copies of one workspace that went apart, act by act. @throws AppError not-copies */
export const completeCompare = (command: Command): Command =>
  command
    .option('--json', 'print as JSON')
    .action(async (first: string, second: string, { json }: { readonly json?: boolean }) => {
      const [ours, theirs] = [
        await withWorkspace(first, true, wholeLog),
        await withWorkspace(second, true, wholeLog),
      ]
      const compared = apart(ours, theirs)
      if (!compared) throw new AppError('not-copies', { path: first, other: second })
      if (json) return printJson(compared)
      const { common, onlyFirst, onlySecond, both } = compared
      printLines([
        `${common} in both`,
        ...onlyFirst.map(act => `< ${actLine(act)}`),
        ...onlySecond.map(act => `> ${actLine(act)}`),
        ...both.map(record => `! ${record}`),
      ])
    })

const pageSize = 500

/** The oldest first. */
async function wholeLog({ call }: Opened): Promise<LoggedAct[]> {
  const acts: LoggedAct[] = []
  for (;;) {
    const page = await call.log.list({
      limit: pageSize,
      after: 0,
      ...(acts.length === 0 ? {} : { before: acts.at(-1)!.number }),
    })
    acts.push(...page)
    if (page.length < pageSize) return acts.toReversed()
  }
}
