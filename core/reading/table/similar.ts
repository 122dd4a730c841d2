import { plain } from './cells.ts'

/** An entry of the register that may be what a name means. */
export interface Similar {
  readonly key: string
  readonly name: string
  /** How alike the names are, as a percentage: 100 are the same but for their writing. */
  readonly likeness: number
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const signs = Array.from(`^${text}$`)
  for (let at = 1; at < signs.length; at += 1) {
    const pair = signs[at - 1]! + signs[at]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How many pairs of signs two names share (Dice); a name that holds the other whole is nearer than its pairs say. */
export function likeness(left: string, right: string): number {
  const [one, other] = [plain(left), plain(right)]
  if (one === other) return 100
  const [mine, yours] = [pairsOf(one), pairsOf(other)]
  const count = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, each) => sum + each, 0)
  const shared = [...mine].reduce((sum, [pair, times]) => sum + Math.min(times, yours.get(pair) ?? 0), 0)
  const dice = 2 * shared / (count(mine) + count(yours))
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  const held = shorter.length >= 2 && longer.includes(shorter) ? 0.5 + shorter.length / longer.length / 2 : 0
  return Math.round(Math.max(dice, held) * 99)
}

interface Named {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly aliases?: readonly string[]
}

const [least, most] = [40, 3]

/** The entries whose names, English names or aliases are most like a name, the nearest first. */
export const similarTo = (text: string, entries: readonly Named[]): Similar[] => entries
  .map(({ key, name, nameEn, aliases = [] }) => ({ key, name, likeness: Math.max(...[name, nameEn, ...aliases].filter(each => each !== '').map(each => likeness(text, each)), 0) }))
  .filter(each => each.likeness >= least)
  .toSorted((left, right) => right.likeness - left.likeness)
  .slice(0, most)
