import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { EventId } from '../../../core/documents/model.ts'
import type { Rolled, WrittenPeriod } from './use-roll-forward.ts'

/** The periods in plain words that a new event took over as they were, until the person has seen to them. */
export const useLeftPeriods = defineStore('left-periods', () => {
  const byEvent = shallowRef<ReadonlyMap<EventId, readonly WrittenPeriod[]>>(new Map())

  function keep({ event, written }: Rolled): void {
    byEvent.value = new Map([...byEvent.value, [event, written.filter(({ isChanged }) => !isChanged)]])
  }

  function drop(event: EventId): void {
    byEvent.value = new Map([...byEvent.value].filter(([each]) => each !== event))
  }

  const of = (event: EventId): readonly WrittenPeriod[] => byEvent.value.get(event) ?? []

  return { keep, drop, of }
})
