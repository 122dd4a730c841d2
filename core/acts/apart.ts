/** What two logs that began as one hold: as far as they are one, and what each went on to do. */
export interface Apart<Act> {
  /** How many acts both begin with. */
  readonly common: number
  readonly onlyFirst: readonly Act[]
  readonly onlySecond: readonly Act[]
  /** Records that both changed since. */
  readonly both: readonly string[]
}

interface Compared {
  readonly id: string
  readonly changes: readonly { readonly record: string }[]
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
  const records = new Set(onlyFirst.flatMap(recordsOf))
  return {
    common,
    onlyFirst,
    onlySecond,
    both: [...new Set(onlySecond.flatMap(recordsOf))].filter(record => records.has(record)).toSorted(),
  }
}

const recordsOf = ({ changes }: Compared): string[] => changes.map(({ record }) => record)
