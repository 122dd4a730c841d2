import { ChartSpline, Sigma } from '@lucide/vue'
import { ref, shallowRef, watch, type Component } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type Outputs } from '../../api.ts'
import { useSessionStore } from '../session/index.ts'
import type { SlashItem } from './SlashMenu.vue'
import type { SlashState } from './slash.ts'

/** Something the quick-insert always offers, found by its name or by `letters` (pinyin initials, English word). */
export interface SlashCommand {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly letters: string
  readonly icon: Component
}

export type QuickIndicator = Outputs['indicators']['list'][number]

const MOST = 6

/**
 * What the quick-insert offers for the letters typed: the commands that fit, then indicators by name or pinyin initials.
 * `more` adds what else the place can insert.
 */
export function useQuickInsert(commands: () => readonly SlashCommand[], more: (query: string) => Promise<SlashItem[]> = async () => []) {
  const api = useApi()
  const session = useSessionStore()
  const { t } = useI18n()
  const at = ref<SlashState>()
  const items = shallowRef<SlashItem[]>([])
  let turn = 0

  function matching(query: string): SlashItem[] {
    const wanted = query.toLowerCase()
    return [figureCommand(), ...commands()]
      .filter((command) => command.label.toLowerCase().includes(wanted) || command.letters.split(' ').some((letters) => letters.startsWith(wanted)))
      .map(({ key, label, hint, icon }) => ({ key, label, icon, group: t('figures.insertHead'), ...(hint ? { hint } : {}) }))
  }

  function figureCommand(): SlashCommand {
    return { key: 'figure', label: t('figures.figure'), letters: 'sz shuzi figure number', icon: Sigma }
  }

  async function indicators(query: string): Promise<SlashItem[]> {
    const found = await api.indicators.list.query({ query })
    return found.slice(0, MOST).map((each) => ({ key: `indicator:${each.key}`, label: session.nameOf(each), hint: each.unit, icon: ChartSpline, group: t('figures.indicators') }))
  }

  watch(() => at.value?.query, async (query) => {
    const mine = turn += 1
    if (query === undefined) { items.value = []; return }
    items.value = matching(query)
    if (query === '') return
    const [figures, others] = await Promise.all([indicators(query), more(query)])
    if (mine === turn) items.value = [...matching(query), ...figures, ...others]
  })

  return { at, items }
}
