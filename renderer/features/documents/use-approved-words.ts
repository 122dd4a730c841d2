import { useI18n } from 'vue-i18n'
import type { Paragraph } from '../../../core/documents/model.ts'
import type { Language } from '../../../core/figures/model.ts'
import { unpublishedIn, useFiguresStore } from '../prose/index.ts'
import { useSessionStore } from '../session/index.ts'

/** As many names as a notice can hold. */
const NAMED = 4

/**
 * What is told once a text is approved: `done`, and which of its figures still wait to be published. Nothing
 * is held back.
 */
export function useApprovedWords() {
  const { t } = useI18n()
  const figures = useFiguresStore()
  const session = useSessionStore()
  return (
    done: string,
    paragraphs: readonly Paragraph[],
    language: Language,
  ): { text: string; lasting: boolean } => {
    const { count, names } = unpublishedIn(
      paragraphs,
      expression => figures.sourceIn(language).current(expression),
      session.language,
    )
    if (count === 0) return { text: done, lasting: false }
    const shown = names.slice(0, NAMED).join(t('documents.comma'))
    const named =
      names.length > NAMED ? t('documents.andMore', { names: shown, count: names.length - NAMED }) : shown
    return { text: t('documents.approvedWith', { done, count, names: named }, count), lasting: true }
  }
}
