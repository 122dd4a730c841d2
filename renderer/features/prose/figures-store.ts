import { defineStore } from 'pinia'
import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { useApi } from '../../api.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { useSessionStore } from '../session/index.ts'
import type { ChipWords } from './figure-chip.ts'
import { createFigureSource, type FigureSource } from './figure-source.ts'

/**
 * The rendered figures of all prose on screen, one source a language. Data that changes reaches every chip
 * from here.
 */
export const useFiguresStore = defineStore('figures', () => {
  const api = useApi()
  const session = useSessionStore()
  const sources: Record<Language, FigureSource> = { zh: sourceIn('zh'), en: sourceIn('en') }

  function sourceIn(language: Language): FigureSource {
    return createFigureSource(language, expressions => api.figures.render.query({ expressions, language }))
  }

  function each(act: (source: FigureSource) => void) {
    act(sources.zh)
    act(sources.en)
  }

  session.onLeft(() => each(source => source.forget()))
  session.onChange(
    ['observation', 'indicator', 'region', 'department', 'topic', 'settings', 'workspace'],
    () => each(source => source.refresh()),
  )
  watch(
    () => session.locale,
    () => each(source => source.redraw()),
  )

  return {
    sourceIn: (language: Language) => sources[language],
    /** Takes in answers that came with a document. */
    receive: (language: Language, answers: FigureMap) => sources[language].receive(answers),
    /** Has every chip look again at what it must show. */
    redraw: () => each(source => source.redraw()),
  }
})

/** What chips say in the interface's language. */
export function useChipWords(): ChipWords {
  const { t } = useI18n()
  return {
    state: status => t(`figures.state.${status}`),
    unbound: () => t('figures.unbound'),
    kept: reason => t('figures.keptFor', { reason }),
    problem: outcome => (outcome.ok ? '' : sentenceOf(outcome.problem)),
  }
}
