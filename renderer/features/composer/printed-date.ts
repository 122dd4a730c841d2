import { layoutWords, printDate } from '../../../core/layout/words.ts'
import type { Language } from '../../../core/figures/model.ts'

/** The date line as it prints: （2023年8月11日）; '' without a date. */
export function printedDate(date: string, language: Language): string {
  const printed = printDate(date, language)
  const [open, close] = layoutWords[language].brackets
  return printed === '' || language === 'en' ? printed : `${open}${printed}${close}`
}
