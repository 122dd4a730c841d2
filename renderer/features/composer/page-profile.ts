import largePrintEn from '../../../templates/word/large-print-en.json'
import largePrintZh from '../../../templates/word/large-print.json'
import officialEn from '../../../templates/word/official-en.json'
import officialZh from '../../../templates/word/official.json'
import type { Language } from '../../../core/figures/model.ts'
import { resolveProfile, type LayoutProfile } from '../../../core/layout/index.ts'

const sources = {
  official: { zh: officialZh, en: officialEn },
  'large-print': { zh: largePrintZh, en: largePrintEn },
}

/** The layout the Word file is written in. */
export function profileOf(template: 'official' | 'large-print', language: Language): LayoutProfile {
  return resolveProfile(sources[template][language])
}
