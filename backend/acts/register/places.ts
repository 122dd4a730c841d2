import { canStandUnder, type Additions, type TreeEntry } from '../../../core/documents/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'

/** @throws AppError not-found for a parent that is not there, tree-cycle for one that lies below */
export function requirePlace(entries: readonly TreeEntry[], { key, parent }: TreeEntry): void {
  if (parent !== '' && !entries.some(entry => entry.key === parent))
    throw new AppError('not-found', { id: parent })
  if (!canStandUnder(entries, key, parent)) throw new AppError('tree-cycle', { key })
}

/** As requirePlace, of entries that come together: one may stand under another of them. */
function requirePlaces(known: readonly TreeEntry[], added: readonly TreeEntry[]): void {
  for (const entry of added) requirePlace([...known, ...added], entry)
}

/**
 * What is added stands where an entry made by hand might stand.
 * @throws AppError not-found, tree-cycle
 */
export async function requireAddable(reader: WorkspaceReader, additions: Additions): Promise<void> {
  requirePlaces(await reader.regions(), additions.regions)
  requirePlaces(await reader.departments(), additions.departments)
  requirePlaces(await reader.topics(), additions.topics)
}
