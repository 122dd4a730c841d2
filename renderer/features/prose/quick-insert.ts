import { ChartSpline, Sigma } from '@lucide/vue'
import { ref, shallowRef, watch, type Component } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatPeriod } from '../../../core/figures/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import { useApi } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import type { SlashItem } from './SlashMenu.vue'
import type { SlashState } from './slash.ts'

/**
 * Something the quick-insert always offers, found by its name or by `letters` (pinyin initials, English
 * word).
 */
export interface SlashCommand {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly letters: string
  readonly icon: Component
}

const MOST = 6

/**
 * What the quick-insert offers for what was typed: the commands that fit, then indicators by name or pinyin
 * initials; for several words, the figures they may mean. `more` adds what else the place can insert. What it
 * cannot find it says, and offers the picker.
 */
export function useQuickInsert({
  language,
  commands,
  more,
}: {
  language: () => Language
  commands: () => readonly SlashCommand[]
  more: (query: string) => Promise<SlashItem[]>
}) {
  const api = useApi()
  const session = useSessionStore()
  const { t } = useI18n()
  const at = ref<SlashState>()
  const items = shallowRef<SlashItem[]>([])
  /** The answer to the last letter is still on its way, and may well be one. */
  const isPending = ref(false)
  /** Nothing was found for what was typed. */
  const isMissed = ref(false)

  function matching(query: string): SlashItem[] {
    const wanted = query.toLowerCase()
    return [figureCommand(), ...commands()]
      .filter(
        command =>
          command.label.toLowerCase().includes(wanted) ||
          command.letters.split(' ').some(letters => letters.startsWith(wanted)),
      )
      .map(({ key, label, hint, icon }) => ({
        key,
        label,
        icon,
        group: t('figures.insertHead'),
        ...(hint ? { hint } : {}),
      }))
  }

  function figureCommand(): SlashCommand {
    return { key: 'figure', label: t('figures.figure'), letters: 'sz shuzi figure number', icon: Sigma }
  }

  async function indicators(query: string): Promise<SlashItem[]> {
    const found = await api.indicators.list.query({ query })
    return found.slice(0, MOST).map(each => ({
      key: `indicator:${each.key}`,
      label: session.nameOf(each),
      hint: each.unit,
      icon: ChartSpline,
      group: t('figures.indicators'),
    }))
  }

  /** The figures that words may mean, ready to be inserted, and the picker for what these are not. */
  async function figures(query: string): Promise<SlashItem[]> {
    const found = await api.figures.suggest.query({ query, language: language() })
    const printed = found
      .filter(each => !each.problem)
      .slice(0, MOST)
      .map(({ expression, text, indicatorName, indicatorNameEn, region, period }): SlashItem => ({
        key: `written:${expression}`,
        label: text,
        hint: [
          session.regionName(region),
          formatPeriod(period, session.language),
          session.nameOf({ name: indicatorName, nameEn: indicatorNameEn }),
        ].join(' · '),
        icon: Sigma,
        group: t('figures.suggestions'),
        figure: { expression, printed: text },
      }))
    return found.length === 0
      ? []
      : [
          ...printed,
          { key: 'pick', label: t('figures.pickOther'), icon: Sigma, group: t('figures.suggestions') },
        ]
  }

  async function answerTo(query: string): Promise<SlashItem[]> {
    const [named, others] = await Promise.all([query.includes(' ') ? [] : indicators(query), more(query)])
    return [...matching(query), ...named, ...(named.length === 0 ? await figures(query) : []), ...others]
  }

  const searching = createLatest<string, SlashItem[]>({
    ask: answerTo,
    take: answered,
    fail: (_error, query) => answered([], query),
  })

  function answered(answer: SlashItem[], query: string): void {
    isPending.value = false
    isMissed.value = answer.length === 0
    items.value = isMissed.value ? [nothingFound(query)] : answer
  }

  const nothingFound = (query: string): SlashItem => ({
    key: 'pick',
    label: t('figures.pickOther'),
    icon: Sigma,
    group: t('figures.nothingFound', { query }),
  })

  watch(
    () => at.value?.query.replaceAll(/\s+/gu, ' ').trim(),
    query => {
      searching.drop()
      isPending.value = false
      if (query === undefined || query === '') {
        isMissed.value = false
        items.value = query === '' ? matching('') : []
        return
      }
      isPending.value = true
      // What several words meant so far stays in sight until the answer is here; a single word is answered by
      // the commands at once.
      if (!query.includes(' ')) {
        items.value = matching(query)
        isMissed.value = false
      }
      void searching.ask(query)
    },
  )

  return { at, items, isPending, isMissed }
}
