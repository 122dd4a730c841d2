import { computed, ref, shallowRef, watch } from 'vue'
import type { EventId } from '../../../core/documents/model.ts'
import { rollPeriod, type RollStep } from '../../../core/figures/roll.ts'
import { renamed } from '../../../core/rolling/written-periods.ts'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'

export type RollReport = Outputs['events']['rollPreview']
export type Rolled = Outputs['events']['rollForward']
export type WrittenPeriod = RollReport['written'][number]

/** Rest before a changed wish is previewed again. */
const REST = 200

interface Original {
  readonly id: EventId
  readonly title: string
  readonly date: string
}

/** What a person wishes of the next event, what would come of it, and the making of it. */
export function useRollForward(original: Original) {
  const api = useApi()
  const session = useSessionStore()
  const step = ref<RollStep>('year')
  const title = ref('')
  const date = ref('')
  /** What the person ticked or unticked; every other period is changed where that is proposed. */
  const choices = shallowRef<ReadonlyMap<string, boolean>>(new Map())
  const report = shallowRef<RollReport>()
  const isBusy = ref(false)

  /** Another step suggests another day and name; what was typed over them is typed again. */
  function suggest(): void {
    date.value = original.date === '' ? '' : rollPeriod(original.date, step.value)
    title.value = renamed(original.title, 'zh', period => rollPeriod(period, step.value))
  }

  const wish = computed(() => ({
    event: original.id,
    title: title.value.trim(),
    date: date.value,
    step: step.value,
  }))

  const previewing = createLatest<void, RollReport>({
    ask: () => api.events.rollPreview.query(wish.value),
    take: answer => {
      report.value = answer
    },
    fail: session.tellProblem,
  })

  const own = computed(() => (report.value?.written ?? []).filter(({ isShared }) => !isShared))
  const changed = computed({
    get: (): ReadonlySet<string> =>
      new Set(
        own.value.filter(({ key, isProposed }) => choices.value.get(key) ?? isProposed).map(({ key }) => key),
      ),
    set: wanted => {
      choices.value = new Map([
        ...choices.value,
        ...own.value.map(({ key }) => [key, wanted.has(key)] as const),
      ])
    },
  })

  /** Gives what was made, or undefined where it could not be. */
  async function make(): Promise<Rolled | undefined> {
    isBusy.value = true
    try {
      return await session.track(
        api.events.rollForward.mutate({ ...wish.value, changed: [...changed.value] }),
      )
    } catch (error) {
      session.tellProblem(error)
      return undefined
    } finally {
      isBusy.value = false
    }
  }

  watch(step, suggest, { immediate: true })
  watch(
    wish,
    (_wish, _old, onCleanup) => {
      const timer = setTimeout(() => void previewing.ask(), report.value ? REST : 0)
      onCleanup(() => clearTimeout(timer))
    },
    { immediate: true },
  )

  return { step, title, date, changed, report, isBusy, make }
}
