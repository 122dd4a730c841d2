import type { UsePlace, WorkspaceReader } from '../../store/workspace.ts'
import { keptStalePlacesIn } from './stale-places.ts'

/** Which of some documents of one kind print something stale. */
export async function markedAmong(
  reader: WorkspaceReader,
  place: UsePlace,
  ids: readonly string[],
): Promise<string[]> {
  const stale = await keptStalePlacesIn(
    reader,
    ids.map(id => ({ place, id })),
  )
  return [...new Set(stale.map(({ id }) => id))]
}
