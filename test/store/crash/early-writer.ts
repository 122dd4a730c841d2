import { setTimeout as wait } from 'node:timers/promises'
import { openSqliteWorkspace, type WorkspaceWriter } from '../../../backend/store/index.ts'
import { observation } from '../builders.ts'
import { writable } from '../../writable.ts'

/**
 * The planted loss: acknowledges each value when it is written, though only ten together are stored. Runs
 * until it is killed.
 */
const [path, period] = process.argv.slice(2) as [string, string]

const append = (writer: WorkspaceWriter, revision: number) =>
  writer.appendObservation(observation({ period, value: String(revision) }), revision - 1)

const workspace = writable(await openSqliteWorkspace(path))
for (let first = 1; ; first += 10) {
  await workspace.transaction(async writer => {
    for (let next = first; next < first + 10; next += 1) {
      const { revision } = await append(writer, next)
      process.stdout.write(`${JSON.stringify({ revision })}\n`)
      await wait(1)
    }
  })
}
