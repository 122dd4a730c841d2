import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'

export type ForeignRecord = Outputs['log']['foreign'][number]

/** What in the workspace another program changed: the backend finds it a little after opening. */
export const useForeignStore = defineStore('foreign', () => {
  const { t } = useI18n({ useScope: 'global' })
  const api = useApi()
  const router = useRouter()
  const session = useSessionStore()
  const records = shallowRef<readonly ForeignRecord[]>([])
  /** The opening whose records were told of. */
  let told = ''
  let notice: number | undefined

  const reading = createLatest<void, ForeignRecord[]>({
    ask: () => (session.isOpen ? api.log.foreign.query({ language: session.language }) : Promise.resolve([])),
    take: found => {
      records.value = found
      if (found.length > 0) tell(found.length)
      else if (notice !== undefined) session.dismissNotice(notice)
    },
  })
  const read = (): Promise<unknown> => reading.ask().catch(session.tellProblem)

  /** Once for each opening, however often the list is read. */
  function tell(count: number): void {
    const opening = session.info?.opening ?? ''
    if (opening === told) return
    told = opening
    notice = session.tell({
      text: t('history.foreign.found', { count }, count),
      tone: 'seal',
      action: t('history.foreign.show'),
      act: () => router.push({ name: 'history' }),
    })
  }

  /** Makes a record what its acts made of it. */
  async function putRight({ record, title }: ForeignRecord): Promise<void> {
    try {
      await session.track(api.log.putRight.mutate({ record }))
      session.tell({ text: t('history.foreign.isRight', { title: title || record }) })
    } catch (error) {
      session.tellProblem(error)
    }
  }

  const isForeign = (record: string): boolean => records.value.some(each => each.record === record)

  session.onLeft(() => {
    records.value = []
  })
  session.onChange(['workspace', 'foreign'], () => void read())
  void read()
  return { records, read, isForeign, putRight }
})
