import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { EventId } from '../../../core/documents/model.ts'
import { useApi, type Outputs } from '../../api.ts'
import { readPreferences, writePreferences } from '../../shell/index.ts'
import { useSessionStore } from '../session/index.ts'
import { dateOf, nearest, newestFirst } from './days.ts'

export type ListedEvent = Outputs['events']['list'][number]

/** How many workspaces are remembered; preferences may have to fit a cookie. */
const REMEMBERED = 12

/** The event that questions, charts, release and podium show. Remembered for each workspace. */
export const useEventInHand = defineStore('event-in-hand', () => {
  const api = useApi()
  const session = useSessionStore()
  const events = shallowRef<readonly ListedEvent[]>([])
  const isLoaded = ref(false)
  const chosen = ref('')
  let reading: Promise<void> | undefined

  const event = computed(() => events.value.find(each => each.id === chosen.value) ?? nearest(events.value, dateOf(new Date())))
  const id = computed(() => event.value?.id)

  async function read(): Promise<void> {
    const listed = await api.events.list.query()
    if (chosen.value === '') chosen.value = readPreferences().eventsInHand?.[session.info?.id ?? ''] ?? ''
    events.value = newestFirst(listed)
    isLoaded.value = true
  }

  /** Reads the events anew; several calls at once share one reading. A workspace that was just closed has none. */
  function fetch(): Promise<void> {
    if (!session.isOpen) return Promise.resolve()
    reading ??= read().finally(() => { reading = undefined })
    return reading
  }

  /** The events, read once. */
  const load = (): Promise<void> => (isLoaded.value ? Promise.resolve() : fetch())

  function take(wanted: EventId): void {
    if (chosen.value === wanted) return
    chosen.value = wanted
    const others = Object.entries(readPreferences().eventsInHand ?? {}).filter(([workspace]) => workspace !== session.info?.id)
    writePreferences({ eventsInHand: Object.fromEntries([...others.slice(1 - REMEMBERED), [session.info?.id ?? '', wanted]]) })
  }

  /** Another workspace has other events. */
  function forget(): void {
    chosen.value = ''
    events.value = []
    isLoaded.value = false
  }

  session.onChange(['event', 'workspace'], () => { if (isLoaded.value) void fetch() })
  watch(() => `${session.info?.id} ${session.info?.location}`, forget)

  return { events, event, id, isLoaded, load, fetch, take }
})
