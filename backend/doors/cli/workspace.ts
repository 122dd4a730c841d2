import { resolve } from 'node:path'
import type { Command } from 'commander'
import { withOffice, withWorkspace } from './open.ts'
import { printJson, printLines } from './print.ts'

export const completeNew = (command: Command): Command =>
  command
    .requiredOption('--name <name>', 'name of the workspace')
    .requiredOption('--region <name>', 'name of the home region')
    .option('--person <name>', 'who is at the desk', '')
    .option('--json', 'print as JSON')
    .action(
      async (file: string, options: { name: string; region: string; person: string; json?: boolean }) => {
        const info = await withOffice(async ({ office }) => {
          await office.create({
            path: resolve(file),
            name: options.name,
            region: options.region,
            person: options.person,
          })
          return office.workspace().info
        })
        if (options.json) printJson(info)
        else printLines([info.location])
      },
    )

export const completeInfo = (command: Command): Command =>
  command.option('--json', 'print as JSON').action(async (file: string, options: { json?: boolean }) => {
    const held = await withWorkspace(file, true, async ({ office, call }) => ({
      ...office.workspace().info,
      settings: { ...(await call.workspace.settings()), person: (await call.people.current()).name },
      indicators: (await call.indicators.list({})).length,
      observations: (await call.observations.table({})).length,
      blocks: (await call.blocks.list({ limit: 1 })).total,
      events: await Promise.all(
        (await call.events.list()).map(async event => {
          const { scripts, questions, charts } = await call.events.get({ id: event.id })
          return {
            id: event.id,
            title: event.title,
            date: event.date,
            questions: questions.length,
            charts: charts.length,
            scripts: scripts.map(script => ({ id: script.id, kind: script.kind, title: script.title })),
          }
        }),
      ),
    }))
    if (options.json) return printJson(held)
    printLines([
      `${held.name}  ${held.location}`,
      `indicators ${held.indicators}  observations ${held.observations}  blocks ${held.blocks}`,
      ...held.events.flatMap(event => [
        `${event.date}  ${event.title}`,
        ...event.scripts.map(script => `  ${script.id}  ${script.kind}  ${script.title}`),
      ]),
    ])
  })
