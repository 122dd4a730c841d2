import largePrintEn from '../../templates/word/large-print-en.json' with { type: 'json' }
import largePrintZh from '../../templates/word/large-print.json' with { type: 'json' }
import officialEn from '../../templates/word/official-en.json' with { type: 'json' }
import officialZh from '../../templates/word/official.json' with { type: 'json' }
import { resolveProfile, type LayoutProfile } from '../../core/layout/index.ts'
import type { Language } from '../../core/figures/model.ts'

const sources = {
  official: { zh: officialZh, en: officialEn },
  'large-print': { zh: largePrintZh, en: largePrintEn },
} as const

/** The page, fonts and pitch that a template prescribes in a language. */
export const layoutProfile = (template: keyof typeof sources, language: Language): LayoutProfile =>
  resolveProfile(sources[template][language])
