import type { SpelledPart } from '../../../core/search/index.ts'
import type { Command } from './registry.ts'

/**
 * Whether letters spell part of a text by its pinyin or initials; the reading of characters is fetched when
 * it is first needed.
 */
export type IsSpelled = (letters: string, text: string) => SpelledPart | undefined

const letters = /^[a-z0-9]+$/

/**
 * The possible commands that hold every word typed, as it is or by pinyin initials; those whose title begins
 * so come first.
 */
export function foundCommands(commands: readonly Command[], query: string, isSpelled: IsSpelled): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return commands
    .filter(command => command.isPossible !== false)
    .flatMap(command => {
      const ranks = words.map(word => rankOf(command, word, isSpelled))
      return ranks.every(rank => rank !== undefined) ? [{ command, rank: Math.max(0, ...ranks) }] : []
    })
    .sort((left, right) => left.rank - right.rank)
    .map(({ command }) => command)
}

/**
 * 0 where the title begins with the word, more the further it is to seek, undefined where it is not there.
 */
function rankOf({ title, group, id }: Command, word: string, isSpelled: IsSpelled): number | undefined {
  const shown = title.toLowerCase()
  if (shown.startsWith(word)) return 0
  const spelled = letters.test(word) ? isSpelled(word, title) : undefined
  if (spelled === 'whole' || spelled === 'start') return 0
  if (shown.includes(word) || spelled === 'inside') return 1
  return `${group} ${id}`.toLowerCase().includes(word) ? 2 : undefined
}
