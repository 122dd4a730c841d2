import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { documentKinds } from '../../../core/documents/index.ts'
import { useApi, type Inputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import { recordOf, type LoggedAct } from './records.ts'

type Wanted = NonNullable<Inputs['log']['list']>

/** Acts asked for at once. */
const PAGE = 60

/** Midnight of a day `2023-08-11` where the person is, as a moment. */
const startOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString()
const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + 1)
  return date.toISOString()
}

/** The log as it is asked for: its newest acts, and earlier ones as far as the person goes back. */
export function useActs() {
  const api = useApi()
  const route = useRoute()
  const session = useSessionStore()
  const wish = reactive({ word: '', person: '', from: '', to: '' })
  const acts = shallowRef<readonly LoggedAct[]>([])
  const persons = shallowRef<readonly string[]>([])
  const hasMore = ref(false)
  const isLoaded = ref(false)

  /** `?record=script/abc` shows what was done to one record. */
  const record = computed(() =>
    typeof route.query['record'] === 'string' && route.query['record'] !== ''
      ? recordOf(route.query['record'])
      : undefined,
  )
  const wanted = computed(
    () =>
      ({
        language: session.language,
        ...(wish.word.trim() === '' ? {} : { word: wish.word.trim() }),
        ...(wish.person === '' ? {} : { person: wish.person }),
        ...(wish.from === '' ? {} : { since: startOf(wish.from) }),
        ...(wish.to === '' ? {} : { until: dayAfter(wish.to) }),
        ...(record.value ? { record: record.value } : {}),
      }) as Wanted,
  )
  const isNarrowed = computed(() => Object.keys(wanted.value).length > 1)

  const reading = createLatest<number | undefined, [LoggedAct[], string[]]>({
    ask: before =>
      Promise.all([
        api.log.list.query({ ...wanted.value, limit: PAGE + 1, ...(before === undefined ? {} : { before }) }),
        api.log.persons.query(),
      ]),
    take: ([list, who], before) => {
      hasMore.value = list.length > PAGE
      acts.value = [...(before === undefined ? [] : acts.value), ...list.slice(0, PAGE)]
      persons.value = who
      isLoaded.value = true
    },
    fail: session.tellProblem,
  })
  const load = () => reading.ask(undefined)
  const loadMore = () => reading.ask(acts.value.at(-1)?.number)

  function clear(): void {
    Object.assign(wish, { word: '', person: '', from: '', to: '' })
  }

  watch(wanted, () => void load(), { immediate: true })
  session.onChange(
    [
      ...documentKinds,
      'observation',
      'indicator',
      'import',
      'region',
      'department',
      'topic',
      'person',
      'settings',
      'figure',
      'release',
      'workspace',
    ],
    () => void load(),
  )

  return {
    wish,
    wanted,
    record,
    acts,
    persons,
    hasMore,
    isLoaded,
    isNarrowed,
    isPending: reading.isPending,
    load,
    loadMore,
    clear,
  }
}
