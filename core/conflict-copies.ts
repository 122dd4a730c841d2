/** Words by which sync programs name the copy they did not dare to merge. */
const saysConflict = /conflict|冲突|sfconflict/i
/** What they put between the name and that word. */
const begins = /^[ ._\-~(（[【]/
/** Some only count, some name the other computer: `office (1)`, `office 2`, `office-PC-7`. */
const onlyCounts = /^(?:[ _]?[(（]\d{1,3}[)）]| \d{1,2}|-[A-Za-z0-9-]{3,15})$/

const stemOf = (name: string): string => name.replace(/\.[^.]+$/, '')
const endingOf = (name: string): string => name.slice(stemOf(name).length).toLowerCase()

/**
 * The copies that a sync program left beside a file because two computers had changed it, of the names that
 * lie beside it.
 * @param isSynced a sync program takes care of the folder: names that only count are such copies there too
 */
export function conflictCopiesOf(name: string, beside: readonly string[], isSynced: boolean): string[] {
  const stem = stemOf(name)
  const isCopy = (other: string): boolean => {
    if (other === name || endingOf(other) !== endingOf(name) || !other.startsWith(stem)) return false
    const rest = stemOf(other).slice(stem.length)
    return (begins.test(rest) && saysConflict.test(rest)) || (isSynced && onlyCounts.test(rest))
  }
  return beside.filter(isCopy).toSorted()
}
