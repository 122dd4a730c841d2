import { ref, shallowRef, type Ref } from 'vue'
import type { Language } from '../../../core/figures/model.ts'
import { problemOf, useApi, type Outputs } from '../../api.ts'
import { sentenceOf } from '../../i18n/index.ts'

export type Suggestion = Outputs['figures']['suggest'][number]

/** What a few typed words may mean, as they are typed; only the answer to the last words is taken. */
export function useSuggestions(language: Ref<Language>) {
  const api = useApi()
  const found = shallowRef<readonly Suggestion[]>([])
  const active = ref(0)
  /** The words that `found` answers. */
  const answered = ref('')
  const failure = ref('')
  let asked = 0

  async function ask(words: string): Promise<void> {
    const turn = asked += 1
    const query = words.trim()
    try {
      const answer = query === '' ? [] : await api.figures.suggest.query({ query: query.slice(0, 200), language: language.value })
      if (turn !== asked) return
      found.value = answer
      failure.value = ''
    } catch (error) {
      if (turn !== asked) return
      found.value = []
      failure.value = sentenceOf(problemOf(error))
    }
    active.value = 0
    answered.value = query
  }

  /** Has the names of the register made ready while the first word is still being typed; a failure shows with the first words. */
  function prepare(): void {
    void api.figures.suggest.query({ query: '', language: language.value }).catch(() => {})
  }

  function step(by: 1 | -1): void {
    const count = found.value.length
    if (count > 0) active.value = (active.value + by + count) % count
  }

  return { found, active, answered, failure, ask, prepare, step }
}
