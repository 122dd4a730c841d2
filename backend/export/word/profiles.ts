import type { LayoutProfile, ProfileChanges } from '../../../core/layout/index.ts'
import { resolveProfile } from '../../../core/layout/index.ts'
import largePrintEnglish from '../../../templates/word/large-print-en.json' with { type: 'json' }
import largePrint from '../../../templates/word/large-print.json' with { type: 'json' }
import officialEnglish from '../../../templates/word/official-en.json' with { type: 'json' }
import official from '../../../templates/word/official.json' with { type: 'json' }

const shipped = {
  official: { zh: official, en: officialEnglish },
  'large-print': { zh: largePrint, en: largePrintEnglish },
} as const

/**
 * The layout of a template in a language, with what the office changes of it. Knows nothing of docx, so planning a
 * document loads no writer. Throws a ZodError where a change is not valid.
 */
export const profileFor = (template: LayoutProfile['template'], language: LayoutProfile['language'], changes?: ProfileChanges): LayoutProfile =>
  resolveProfile(shipped[template][language], changes)
