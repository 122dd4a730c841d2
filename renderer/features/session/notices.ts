import { ref, shallowRef } from 'vue'
import type { Notice } from '../../ui/index.ts'

export interface Told {
  text: string
  tone?: 'plain' | 'seal'
  action?: string
  act?: () => unknown
  lasting?: boolean
}

/** So many stand on the screen at once. */
const ON_SCREEN = 3
/** So many of those that had to make room can still be found. */
const FOUND = 20

/**
 * Short messages at the lower edge: what happened and, where there is one, the way back. One that offers
 * something to do stays until it is answered or put away; where newer ones need its room, it is found among
 * the earlier ones.
 */
export function createNotices() {
  const notices = ref<Notice[]>([])
  /** Offers that had to make room, the newest first. */
  const earlier = shallowRef<readonly Notice[]>([])
  const acts = new Map<number, () => unknown>()
  let next = 1

  /** Says it once: what is told again while it still stands there takes the place of the former. */
  function tell({ act, ...notice }: Told): number {
    const id = next
    next += 1
    for (const same of [...notices.value, ...earlier.value].filter(each => each.text === notice.text))
      dismiss(same.id)
    if (act) acts.set(id, act)
    const standing = [...notices.value, { id, ...notice }]
    notices.value = standing.slice(-ON_SCREEN)
    for (const gone of standing.slice(0, -ON_SCREEN)) makeRoom(gone)
    return id
  }

  function makeRoom(notice: Notice): void {
    if (!notice.action) {
      acts.delete(notice.id)
      return
    }
    for (const forgotten of earlier.value.slice(FOUND - 1)) acts.delete(forgotten.id)
    earlier.value = [notice, ...earlier.value].slice(0, FOUND)
  }

  function dismiss(id: number): void {
    acts.delete(id)
    notices.value = notices.value.filter(notice => notice.id !== id)
    earlier.value = earlier.value.filter(notice => notice.id !== id)
  }

  function act(id: number): void {
    const wanted = acts.get(id)
    dismiss(id)
    wanted?.()
  }

  /** What is offered is about the workspace at hand, and would be done to another one. */
  function withdrawOffers(): void {
    for (const { id } of [...notices.value.filter(notice => notice.action), ...earlier.value]) dismiss(id)
  }

  return { notices, earlier, tell, dismiss, act, withdrawOffers }
}
