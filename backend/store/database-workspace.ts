import { AppError } from '../../core/problem.ts'
import { createChangeFeed } from './changes.ts'
import type { Driver } from './driver.ts'
import { readerOf } from './reader.ts'
import type { Database } from './schema.ts'
import type { Capabilities, ChangeEvent, Workspace, WorkspaceInfo, WorkspaceWriter } from './workspace.ts'
import { writerOf } from './writer.ts'

/** What an open database brings to a workspace. */
export interface OpenDatabase {
  readonly db: Database
  readonly driver: Driver
  readonly info: WorkspaceInfo
  readonly can: Capabilities
  /** Now, ISO 8601. */
  readonly clock: () => string
  readonly copyTo: (path: string) => Promise<void>
  readonly isSound: () => Promise<boolean>
  /** Lets go of what opening took, after the last query. */
  readonly release: () => void
}

type Write = <Result>(work: (writer: WorkspaceWriter) => Promise<Result>) => Promise<Result>

/** Runs work in a transaction, then tells the listeners what is now certain. */
function writing(open: OpenDatabase, publish: (changes: readonly ChangeEvent[]) => void): Write {
  return async work => {
    if (open.info.readOnly) throw new AppError('read-only', { location: open.info.location })
    const changes: ChangeEvent[] = []
    const result = await open.driver.transaction(open.db, db => work(writerOf({ db, driver: open.driver, clock: open.clock, changes })))
    publish(changes)
    return result
  }
}

/** Each single write is a transaction of its own. */
const singleWrites = (write: Write): Omit<WorkspaceWriter, keyof ReturnType<typeof readerOf>> => ({
  saveSettings: settings => write(writer => writer.saveSettings(settings)),
  saveRegion: region => write(writer => writer.saveRegion(region)),
  saveDepartment: department => write(writer => writer.saveDepartment(department)),
  saveTopic: topic => write(writer => writer.saveTopic(topic)),
  removeEntry: (kind, key) => write(writer => writer.removeEntry(kind, key)),
  savePerson: person => write(writer => writer.savePerson(person)),
  appendAudit: entry => write(writer => writer.appendAudit(entry)),
  keepFigure: kept => write(writer => writer.keepFigure(kept)),
  saveRelease: release => write(writer => writer.saveRelease(release)),
  saveIndicator: (indicator, expected) => write(writer => writer.saveIndicator(indicator, expected)),
  appendObservation: (observation, expected) => write(writer => writer.appendObservation(observation, expected)),
  appendObservations: (revisions, batch, stored) => write(writer => writer.appendObservations(revisions, batch, stored)),
  saveImportBatch: batch => write(writer => writer.saveImportBatch(batch)),
  saveAdditions: (batch, additions) => write(writer => writer.saveAdditions(batch, additions)),
  undoImport: (batch, undo) => write(writer => writer.undoImport(batch, undo)),
  saveImportMap: map => write(writer => writer.saveImportMap(map)),
  saveBlock: (block, expected, note) => write(writer => writer.saveBlock(block, expected, note)),
  saveEvent: (event, expected) => write(writer => writer.saveEvent(event, expected)),
  saveScript: (script, expected) => write(writer => writer.saveScript(script, expected)),
  saveQuestion: (question, expected) => write(writer => writer.saveQuestion(question, expected)),
  saveChart: (chart, expected) => write(writer => writer.saveChart(chart, expected)),
  remove: (place, id) => write(writer => writer.remove(place, id)),
  restore: (place, id) => write(writer => writer.restore(place, id)),
  purgeTrash: () => write(writer => writer.purgeTrash()),
})

/** A workspace over an open, migrated database. */
export function workspaceOver(open: OpenDatabase): Workspace {
  const feed = createChangeFeed()
  const write = writing(open, feed.publish)
  let closing: Promise<void> | undefined
  return {
    ...readerOf(open.db, open.driver),
    ...singleWrites(write),
    info: open.info,
    can: open.can,
    transaction: write,
    onChange: feed.listen,
    saveCopy: open.copyTo,
    isSound: open.isSound,
    close: () => closing ??= open.db.destroy().then(open.release),
  }
}
