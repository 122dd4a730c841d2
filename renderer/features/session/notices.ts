import { ref } from 'vue'
import type { Notice } from '../../ui/index.ts'

interface Told { text: string; tone?: 'plain' | 'seal'; action?: string; act?: () => unknown; lasting?: boolean }

/** Short messages at the lower edge: what happened and, where there is one, the way back. */
export function createNotices() {
  const notices = ref<Notice[]>([])
  const acts = new Map<number, () => unknown>()
  let next = 1

  /** Says it once: what is told again while it still stands there takes the place of the former. */
  function tell({ act, ...notice }: Told): number {
    const id = next
    next += 1
    for (const same of notices.value.filter(each => each.text === notice.text)) dismiss(same.id)
    if (act) acts.set(id, act)
    notices.value = [...notices.value.slice(-2), { id, ...notice }]
    return id
  }

  function dismiss(id: number): void {
    acts.delete(id)
    notices.value = notices.value.filter(notice => notice.id !== id)
  }

  function act(id: number): void {
    const wanted = acts.get(id)
    dismiss(id)
    wanted?.()
  }

  return { notices, tell, dismiss, act }
}
