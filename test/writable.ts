import type { Workspace, WorkspaceWriter } from '../backend/store/index.ts'

type Writes = Omit<WorkspaceWriter, keyof Workspace>

/**
 * A workspace a test writes into directly: each single write is an act of its own, and `transaction` one for
 * several.
 */
export type WritableWorkspace = Workspace &
  Writes & {
    transaction<Result>(work: (writer: WorkspaceWriter) => Promise<Result>): Promise<Result>
  }

/** Every write there is: one that is added does not compile until it is here. */
const names: Readonly<Record<keyof Writes, true>> = {
  saveSettings: true,
  saveRegion: true,
  saveDepartment: true,
  saveTopic: true,
  removeEntry: true,
  saveIndicator: true,
  renameEntry: true,
  savePerson: true,
  keepFigure: true,
  knowRendered: true,
  saveRelease: true,
  appendObservation: true,
  appendObservations: true,
  saveImportBatch: true,
  saveAdditions: true,
  undoImport: true,
  saveImportMap: true,
  undoAct: true,
  putRight: true,
  saveBlock: true,
  saveBlocks: true,
  saveBlocksInSlices: true,
  saveEvent: true,
  saveScript: true,
  saveQuestion: true,
  saveChart: true,
  move: true,
  remove: true,
  restore: true,
  purgeTrash: true,
}

/** @param clock gives the moment of each act, ISO 8601 */
export function writable(
  workspace: Workspace,
  clock = (): string => new Date().toISOString(),
): WritableWorkspace {
  const transaction: WritableWorkspace['transaction'] = async work => {
    const person = await workspace.lastPerson({ notThrough: 'test' })
    return workspace.act({ name: 'test.write', person, at: clock(), origin: 'test' }, work)
  }
  const writes = Object.keys(names).map(name => [
    name,
    (...given: never[]) =>
      transaction(writer =>
        (writer[name as keyof Writes] as (...given: never[]) => Promise<unknown>)(...given),
      ),
  ])
  return Object.assign({ ...workspace, transaction }, Object.fromEntries(writes) as Writes)
}
