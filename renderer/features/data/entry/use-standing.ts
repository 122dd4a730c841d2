import { isSameValue } from '../../../../core/figures/same-value.ts'
import { useDataStore } from '../data-store.ts'
import { useEditsStore } from '../edits-store.ts'
import type { Entry } from '../entry.ts'
import type { Place } from '../rows.ts'

/** What a cell says now: what was wished of it, or else what the record has. */
export function useStanding() {
  const store = useDataStore()
  const edits = useEditsStore()

  const entryAt = (place: Place): Entry | undefined => {
    const wish = edits.wishAt(place)
    return wish ? wish.entry : store.valueAt(place)
  }

  /** What waits there, or stands there and was not returned, says the same already. */
  const isUnchanged = (place: Place, entry: Entry): boolean => {
    const present = entryAt(place)
    return (
      present !== undefined &&
      isSameValue(present, entry) &&
      (edits.wishAt(place) !== undefined || store.valueAt(place)?.state !== 'returned')
    )
  }

  return { entryAt, isUnchanged }
}
