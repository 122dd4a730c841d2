/** What two logs that began as one hold: as far as they are one, and what each went on to do. */
export interface Apart<Act> {
  /** How many acts both begin with. */
  readonly common: number
  readonly onlyFirst: readonly Act[]
  readonly onlySecond: readonly Act[]
  /** Records that both changed since, as the first calls them. */
  readonly both: readonly string[]
}

interface Changed {
  readonly record: string
  /** What it is whatever it is called, where that is something else than `record`. */
  readonly identity?: string
}

interface Compared {
  readonly id: string
  readonly changes: readonly Changed[]
}

/**
 * Compares two logs, each the oldest first. They are one as far as their acts are the same, by id; an act
 * that both hold further on cannot be, because each act seals the one before.
 * @returns undefined where they never were one
 */
export function apart<Act extends Compared>(
  first: readonly Act[],
  second: readonly Act[],
): Apart<Act> | undefined {
  const parting = first.findIndex(({ id }, at) => second[at]?.id !== id)
  const common = parting < 0 ? first.length : parting
  if (common === 0 && first.length + second.length > 0) return undefined
  const [onlyFirst, onlySecond] = [first.slice(common), second.slice(common)]
  const others = new Set(onlySecond.flatMap(changed).map(identityOf))
  const records = onlyFirst.flatMap(changed).filter(change => others.has(identityOf(change)))
  return {
    common,
    onlyFirst,
    onlySecond,
    both: [...new Map(records.map(change => [identityOf(change), change.record])).values()].toSorted(),
  }
}

const changed = ({ changes }: Compared): readonly Changed[] => changes
const identityOf = ({ record, identity }: Changed): string => identity ?? record
