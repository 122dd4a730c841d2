import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { EventId } from '../../../core/documents/model.ts'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
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

  const event = computed(
    () => events.value.find(each => each.id === chosen.value) ?? nearest(events.value, dateOf(new Date())),
  )
  const id = computed(() => event.value?.id)

  const reading = createLatest<void, readonly ListedEvent[]>({
    ask: () => api.events.list.query(),
    take: listed => {
      if (chosen.value === '') chosen.value = readPreferences().eventsInHand?.[session.info?.id ?? ''] ?? ''
      events.value = newestFirst(listed)
      isLoaded.value = true
    },
    fail: session.tellProblem,
  })

  /**
   * Reads the events anew, as they are now: a reading under way may have begun before the last change. A
   * workspace that was just closed has none.
   */
  async function fetch(): Promise<void> {
    if (!session.isOpen) return
    void reading.ask()
    await reading.settled()
  }

  /** The events, read once; whoever asks while they are being read waits for the same. */
  async function load(): Promise<void> {
    if (isLoaded.value) return
    if (reading.isPending.value) await reading.settled()
    else await fetch()
  }

  function take(wanted: EventId): void {
    if (chosen.value === wanted) return
    chosen.value = wanted
    const others = Object.entries(readPreferences().eventsInHand ?? {}).filter(
      ([workspace]) => workspace !== session.info?.id,
    )
    writePreferences({
      eventsInHand: Object.fromEntries([...others.slice(1 - REMEMBERED), [session.info?.id ?? '', wanted]]),
    })
  }

  /** Another workspace has other events. */
  function forget(): void {
    reading.drop()
    chosen.value = ''
    events.value = []
    isLoaded.value = false
  }

  session.onChange(['event', 'workspace'], () => {
    if (isLoaded.value) void fetch()
  })
  session.onLeft(forget)

  return { events, event, id, isLoaded, load, fetch, take }
})
