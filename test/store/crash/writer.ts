import { setTimeout as wait } from 'node:timers/promises'
import { openSqliteWorkspace, type WorkspaceWriter } from '../../../backend/store/index.ts'
import { observation } from '../builders.ts'

/**
 * Writes one value after another for one period and acknowledges each by its revision on a line of its own, until it is
 * killed. `early` plants a loss: it acknowledges what is not yet stored.
 */
const [path, period, mode] = process.argv.slice(2) as [string, string, 'stored' | 'early']

const acknowledge = (revision: number): void => void process.stdout.write(`${revision}\n`)

const append = (writer: WorkspaceWriter, revision: number) => writer.appendObservation(observation({ period, value: String(revision) }), revision - 1)

async function acknowledgeStored(): Promise<never> {
  for (let revision = 1; ; revision += 1) acknowledge((await append(workspace, revision)).revision)
}

async function acknowledgeEarly(): Promise<never> {
  for (let revision = 1; ; revision += 10) {
    await workspace.transaction(async writer => {
      for (let next = revision; next < revision + 10; next += 1) {
        acknowledge((await append(writer, next)).revision)
        await wait(1)
      }
    })
  }
}

const workspace = await openSqliteWorkspace(path)
await (mode === 'early' ? acknowledgeEarly() : acknowledgeStored())
