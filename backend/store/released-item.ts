import type { TextName } from '../../core/documents/text-names.ts'
import type { Language } from '../../core/figures/model.ts'

/**
 * Where a figure stands in the record of a released file, as its use names it: `en/12` is the figure of index
 * 12, printed in English. The language is in it so that nobody needs to read the record, which may hold
 * thousands of figures, to know it.
 */
export const releasedItem = (language: Language, index: number): TextName =>
  `${language}/${index}` as TextName

export const releasedLanguage = (item: string): Language => (item.startsWith('en/') ? 'en' : 'zh')
