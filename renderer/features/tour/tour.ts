import { computed, ref } from 'vue'
import { readPreferences, writePreferences } from '../../shell/index.ts'
import type { Place } from '../frame/index.ts'

/** One stop: a place to go to and the element it speaks about. */
export interface Stop {
  readonly key: string
  readonly place: Place
  readonly beside: string
}

export const stops: readonly Stop[] = [
  { key: 'events', place: 'events', beside: '[data-place=events]' },
  { key: 'data', place: 'data', beside: '[data-place=data]' },
  { key: 'library', place: 'library', beside: '[data-place=library]' },
  { key: 'questions', place: 'questions', beside: '[data-place=questions]' },
  { key: 'release', place: 'release', beside: '[data-place=release]' },
  { key: 'keys', place: 'events', beside: '[data-tour=palette]' },
]

const at = ref(-1)
export const stop = computed(() => stops[at.value])
export const position = computed(() => at.value + 1)

export function startTour(): void {
  at.value = 0
}

/** Only for somebody who never left it before. */
export function startTourOnce(): void {
  if (!readPreferences().tourLeft) startTour()
}

export function step(by: number): void {
  const next = at.value + by
  if (next >= stops.length) leave()
  else at.value = Math.max(0, next)
}

export function leave(): void {
  at.value = -1
  writePreferences({ tourLeft: true })
}
