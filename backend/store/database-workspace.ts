import { AppError } from '../../core/problem.ts'
import { lookAgain } from './behind/look-again.ts'
import type { ChangeFeed } from './changes.ts'
import type { Driver } from './driver.ts'
import type { Hold } from './file/hold.ts'
import { doing } from './log/acting.ts'
import type { Others } from './others.ts'
import { readerOf } from './reader.ts'
import type { Database } from './schema.ts'
import type { Capabilities, Workspace, WorkspaceInfo } from './workspace.ts'
import { writerOf } from './writer.ts'

/** What an open database brings to a workspace. */
export interface OpenDatabase {
  readonly db: Database
  /** Reads what was there before, while an act is being done; the same where there is but one connection. */
  readonly reading: Database
  readonly driver: Driver
  readonly info: WorkspaceInfo
  readonly can: Capabilities
  /** Now, ISO 8601. */
  readonly clock: () => string
  readonly copyTo: (path: string) => Promise<void>
  readonly isSound: Workspace['isSound']
  readonly hold: Hold
  /** Tells whoever listens what is stored, in this process and by others. */
  readonly feed: ChangeFeed
  readonly others: Others
  readonly unfoundedAside: Workspace['unfoundedAside']
  /** Lets go of what opening took, after the last query. */
  readonly release: () => void
}

/** Does something in an act, then tells the listeners what is now certain. */
const acting =
  (open: OpenDatabase): Workspace['act'] =>
  async (act, work) => {
    if (open.info.readOnly) throw new AppError('read-only', { location: open.info.location })
    open.hold.requireInPlace()
    const { result, unit } = await doing(open.db, open.driver, act, async within => {
      const done = await work(writerOf(within))
      await open.others.tell(within.db, within.act)
      open.hold.requireInPlace()
      return done
    })
    // What is acknowledged can be found again under its name.
    open.hold.requireInPlace()
    await open.others.before(unit.act)
    open.feed.publish(
      unit.changes.map(change => ({ ...change, act: unit.act, name: act.name, origin: act.origin })),
    )
    return result
  }

/** What wrote goes last: it leaves nothing beside the file. */
async function closeAll({ db, reading, hold, others, release }: OpenDatabase): Promise<void> {
  hold.letGo()
  await others.letGo()
  if (reading !== db) await reading.destroy()
  await db.destroy()
  release()
}

/** A workspace over an open, migrated database. */
export function workspaceOver(open: OpenDatabase): Workspace {
  let closing: Promise<void> | undefined
  return {
    ...readerOf(open.reading, open.driver),
    info: open.info,
    can: open.can,
    act: acting(open),
    snapshot: work => open.driver.snapshot(open.reading, db => work(readerOf(db, open.driver))),
    onChange: open.feed.listen,
    lookAgain: async signal => (open.info.readOnly ? 0 : lookAgain(open.db, open.driver, signal)),
    saveCopy: open.copyTo,
    isSound: open.isSound,
    unfoundedAside: open.unfoundedAside,
    displaced: open.hold.displaced,
    close: () => (closing ??= closeAll(open)),
  }
}
