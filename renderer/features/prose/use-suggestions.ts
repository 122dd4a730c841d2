import { ref, shallowRef, type Ref } from 'vue'
import type { Language } from '../../../core/figures/model.ts'
import { problemOf, useApi, type Outputs } from '../../api.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { createLatest, type Fate } from '../../latest.ts'

export type Suggestion = Outputs['figures']['suggest'][number]

/** What a few typed words may mean, as they are typed; only the answer to the last words is taken. */
export function useSuggestions(language: Ref<Language>) {
  const api = useApi()
  const found = shallowRef<readonly Suggestion[]>([])
  const active = ref(0)
  /** The words that `found` answers. */
  const answered = ref('')
  const failure = ref('')

  function show(query: string, suggestions: readonly Suggestion[], why = ''): void {
    found.value = suggestions
    failure.value = why
    active.value = 0
    answered.value = query
  }

  const latest = createLatest<string, readonly Suggestion[]>({
    ask: async query =>
      query === '' ? [] : api.figures.suggest.query({ query: query.slice(0, 200), language: language.value }),
    take: (suggestions, query) => show(query, suggestions),
    fail: (error, query) => show(query, [], sentenceOf(problemOf(error))),
    isSame: (left, right) => left === right,
  })

  const ask = (words: string): Promise<Fate> => latest.ask(words.trim())

  /**
   * Has the names of the register made ready while the first word is still being typed; a failure shows with
   * the first words.
   */
  function prepare(): void {
    void api.figures.suggest.query({ query: '', language: language.value }).catch(() => {})
  }

  function step(by: 1 | -1): void {
    const count = found.value.length
    if (count > 0) active.value = (active.value + by + count) % count
  }

  return { found, active, answered, failure, ask, settled: latest.settled, prepare, step }
}
