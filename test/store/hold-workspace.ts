import { openSqliteWorkspace } from '../../backend/store/index.ts'
import { observation } from './builders.ts'
import { writable } from '../writable.ts'

/** Opens a workspace, writes a value and keeps it open until it is killed. */
const workspace = writable(
  await openSqliteWorkspace(process.argv[2]!, { person: '王科长', clock: () => '2023-08-11T09:00:00.000Z' }),
)
await workspace.appendObservation(observation(), 0)
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
