import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useApi } from '../../../api.ts'
import { useSessionStore } from '../../session/index.ts'

/**
 * The imports that are offered to be taken back. They outlive the panel they came through: an offer stands
 * until it is taken, or until the import was taken back elsewhere.
 */
export const useImportsStore = defineStore('imports', () => {
  const { t } = useI18n({ useScope: 'global' })
  const api = useApi()
  const session = useSessionStore()
  /** The notice that offers to take an import back, by the import. */
  const offers = new Map<string, number>()
  const undone = shallowRef<ReadonlySet<string>>(new Set())

  session.onChange(['import'], () => {
    if (offers.size > 0) void withdraw().catch(session.tellProblem)
  })

  async function withdraw(): Promise<void> {
    for (const { id, undoneBy } of await api.imports.batches.query()) if (undoneBy !== '') settle(id)
  }

  function settle(batch: string): void {
    const notice = offers.get(batch)
    if (notice !== undefined) session.dismissNotice(notice)
    offers.delete(batch)
    undone.value = new Set([...undone.value, batch])
  }

  /** Says what came in, with the way back. */
  function offer(batch: string, text: string): void {
    offers.set(batch, session.tell({ text, action: t('ui.undo'), act: () => undo(batch) }))
  }

  /** Takes an import back; whether it was. */
  async function undo(batch: string): Promise<boolean> {
    try {
      const { revised, withdrawn, added, rejected } = await session.track(api.imports.undo.mutate({ batch }))
      settle(batch)
      const left = rejected > 0 ? t('data.import.undoneLeft', rejected) : ''
      session.tell({
        text: [t('data.import.undone', revised + withdrawn + added), left]
          .filter(Boolean)
          .join(t('data.told.join')),
      })
      return true
    } catch (error) {
      session.tellProblem(error)
      return false
    }
  }

  return { undone, offer, undo }
})
