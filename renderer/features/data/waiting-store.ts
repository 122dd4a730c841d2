import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { usePeopleStore } from '../people/index.ts'
import { useSessionStore } from '../session/index.ts'
import { useUndoStore } from '../undo/index.ts'
import type { Held } from './rows.ts'

/** A value on its way, with everybody who entered what it says. */
export type Waiting = Held & { readonly entrants: readonly string[] }

const PAUSE = 120

/** Values on their way to being published, whichever region and indicator they belong to. */
export const useWaitingStore = defineStore('data-waiting', () => {
  const { t } = useI18n({ useScope: 'global' })
  const api = useApi()
  const session = useSessionStore()
  const undo = useUndoStore()
  const people = usePeopleStore()
  const values = shallowRef<readonly Waiting[]>([])
  const counts = shallowRef<Outputs['values']['waitingCounts']>([])
  let again: ReturnType<typeof setTimeout> | undefined

  const reading = createLatest<void, [readonly Waiting[], Outputs['values']['waitingCounts']]>({
    ask: () =>
      Promise.all([api.values.waiting.query() as Promise<Waiting[]>, api.values.waitingCounts.query()]),
    take: answers => {
      ;[values.value, counts.value] = answers
    },
  })

  session.onLeft(() => {
    reading.drop()
    values.value = []
    counts.value = []
  })

  function fetch() {
    clearTimeout(again)
    return reading.ask()
  }

  /** After a burst of changes one look is enough. */
  function fetchSoon(): void {
    clearTimeout(again)
    again = setTimeout(() => {
      void fetch().catch(session.tellProblem)
    }, PAUSE)
  }

  const entered = computed(() => values.value.filter(value => value.state === 'entered'))
  const checked = computed(() => values.value.filter(value => value.state === 'checked'))
  const returned = computed(() => values.value.filter(value => value.state === 'returned'))
  const countOf = (state: Held['state']): number =>
    counts.value.reduce((sum, each) => sum + (each.state === state ? each.count : 0), 0)
  /**
   * Of the ones at the desk may not check, what only the history of a value tells: somebody else entered it
   * last.
   */
  const enteredBefore = computed(
    () =>
      entered.value.filter(
        ({ enteredBy, entrants }) => people.mayCheck([enteredBy]) && !people.mayCheck(entrants),
      ).length,
  )
  /**
   * How many values of a state the one at the desk may take a step further. It is counted so wherever
   * something is to do.
   */
  const mineOf = (state: Held['state']): number =>
    counts.value.reduce(
      (sum, each) => sum + (each.state === state && people.mayTake(state, [each.enteredBy]) ? each.count : 0),
      0,
    ) - (state === 'entered' ? enteredBefore.value : 0)
  const mine = computed(() => mineOf('entered') + mineOf('checked') + mineOf('returned'))

  const seen = (chosen: readonly Held[]) =>
    chosen.map(({ indicator, region, period, revision }) => ({
      indicator,
      region,
      period,
      expected: revision,
    }))

  async function advance(chosen: readonly Held[], to: 'entered' | 'checked' | 'published'): Promise<void> {
    if (chosen.length === 0) return
    await step(() => api.values.advance.mutate({ values: seen(chosen), to }), to)
  }

  async function sendBack(chosen: readonly Held[], reason: string): Promise<void> {
    await step(() => api.values.return.mutate({ values: seen(chosen), reason }), 'returned')
  }

  async function step(
    call: () => ReturnType<typeof api.values.advance.mutate>,
    to: 'entered' | 'checked' | 'published' | 'returned',
  ): Promise<void> {
    try {
      const { act, moved, refused } = await session.track(call())
      const left = refused[0]
        ? t('data.told.left', { n: refused.length, why: sentenceOf(refused[0].problem) })
        : ''
      undo.report(moved.length > 0 ? act : undefined, {
        text: [moved.length > 0 ? t(`data.told.${to}`, moved.length) : '', left]
          .filter(Boolean)
          .join(t('data.told.join')),
        tone: left ? 'seal' : 'plain',
      })
      await fetch()
    } catch (error) {
      session.tellProblem(error)
    }
  }

  return { entered, checked, returned, countOf, mineOf, mine, fetch, fetchSoon, advance, sendBack }
})
