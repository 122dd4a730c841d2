import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { useI18n } from 'vue-i18n'
import { i18n, sentenceOf } from '../../i18n/index.ts'
import { useApi, type Inputs } from '../../api.ts'
import { endOfJob, type EndedJob } from '../../job-end.ts'
import { saveFile } from '../../shell/index.ts'
import { useSessionStore } from '../session/index.ts'

export type ExportRequest = Inputs['exports']['start']

/** A file on its way out. */
export interface Leaving {
  readonly key: string
  readonly request: ExportRequest
  readonly state: 'starting' | 'writing' | 'saved' | 'failed' | 'cancelled'
  /** From 0 to 1. */
  readonly part: number
  readonly name: string
  readonly job: string
}

/** The file a request makes, whatever for. */
export function keyOf({ purpose: _purpose, reason: _reason, seen: _seen, ...file }: ExportRequest): string {
  return JSON.stringify(Object.entries(file).toSorted())
}

/** The files that are written and saved, whichever place asked for them. */
export const useExportsStore = defineStore('exports', () => {
  const api = useApi()
  const session = useSessionStore()
  const { t } = i18n.global as unknown as ReturnType<typeof useI18n>
  const leaving = ref<ReadonlyMap<string, Leaving>>(new Map())

  const running = computed(() =>
    [...leaving.value.values()].filter(each => each.state === 'starting' || each.state === 'writing'),
  )
  const of = (request: ExportRequest): Leaving | undefined => leaving.value.get(keyOf(request))

  function update(key: string, change: Partial<Leaving>): void {
    const present = leaving.value.get(key)
    if (present) leaving.value = new Map([...leaving.value, [key, { ...present, ...change }]])
  }

  const ended = (key: string, job: string): Promise<EndedJob> =>
    endOfJob(api, job, ({ part, file }) => update(key, { part, name: file.name }))

  /**
   * Writes the file with all that was typed until now, and saves it where the person says; whether it was
   * written. `isSeen`: its row says the rest.
   */
  async function make(request: ExportRequest, isSeen = false): Promise<boolean> {
    const key = keyOf(request)
    if (running.value.some(each => each.key === key)) return false
    leaving.value = new Map([
      ...leaving.value,
      [key, { key, request, state: 'starting', part: 0, name: '', job: '' }],
    ])
    try {
      await session.flush()
      const { id, file } = await api.exports.start.mutate(request)
      update(key, { state: 'writing', job: id, name: file.name })
      const end = await ended(key, id)
      await finish(key, id, file.name, end, isSeen)
      return end.state === 'done'
    } catch (error) {
      update(key, { state: 'failed' })
      session.tellProblem(error)
      return false
    }
  }

  async function finish(
    key: string,
    job: string,
    name: string,
    { state, problem }: EndedJob,
    isSeen: boolean,
  ): Promise<void> {
    if (state === 'failed')
      session.tell({
        text: problem ? sentenceOf(problem) : t('release.failed', { name }),
        tone: 'seal',
        lasting: true,
      })
    if (state !== 'done') return update(key, { state })
    await save(key, job, name, isSeen)
  }

  /**
   * What was released is recorded already: who thinks better of saving it is offered the very same file
   * again.
   */
  async function save(key: string, job: string, name: string, isSeen: boolean): Promise<void> {
    const saved = await saveFile(name, `/download/${job}`)
    update(key, { state: saved === '' ? 'cancelled' : 'saved' })
    if (saved !== '' && !isSeen) session.tell({ text: t('release.saved', { name: saved }) })
    if (saved === '' && leaving.value.get(key)?.request.purpose === 'final') {
      session.tell({
        text: t('release.notSaved', { name }),
        action: t('release.saveAgain'),
        act: () => save(key, job, name, isSeen),
        lasting: true,
      })
    }
  }

  async function cancel(key: string): Promise<void> {
    const job = leaving.value.get(key)?.job
    if (job) await api.jobs.cancel.mutate({ id: job })
  }

  return { leaving, running, of, make, cancel }
})
