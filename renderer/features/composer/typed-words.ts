import { withFigureFor } from '../../../core/checks/typed-words.ts'
import type { ScriptItem } from '../../../core/documents/index.ts'
import type { WordInScript } from './use-summary.ts'

/**
 * Whether a figure can take the place of a typed word here: in the script's own text, where the data can say
 * it.
 */
export const isMendable = ({ block, instead }: PlacedWord): boolean => block === '' && instead !== undefined

/** A word in its item, whichever figure of the screen it leads to. */
export type PlacedWord = Omit<WordInScript, 'beside'>

/** The items with each of these words said by its figure; undefined where that changes nothing. */
export function withFigures(
  items: readonly ScriptItem[],
  words: readonly PlacedWord[],
): { next: readonly ScriptItem[] } | undefined {
  const byItem = Map.groupBy(words.filter(isMendable), ({ item }) => item)
  if (byItem.size === 0) return undefined
  return {
    next: items.map(item => (item.type === 'paragraph' ? mended(item, byItem.get(item.id) ?? []) : item)),
  }
}

/** From the last word to the first, so that no place moves before its turn. */
function mended<Item extends Extract<ScriptItem, { type: 'paragraph' }>>(
  item: Item,
  words: readonly PlacedWord[],
): Item {
  const inlines = words.toSorted((left, right) => right.at - left.at).reduce(withFigureFor, item.inlines)
  return words.length === 0 ? item : { ...item, inlines: [...inlines] }
}
