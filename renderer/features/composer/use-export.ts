import { onBeforeUnmount, shallowRef } from 'vue'
import type { ScriptId } from '../../../core/documents/model.ts'
import { useApi, type Outputs } from '../../api.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { saveFile } from '../../shell/index.ts'
import { useSessionStore } from '../session/index.ts'

export type ExportTemplate = 'official' | 'large-print'
type Job = Outputs['exports']['start']

/** Writes a script as a Word file, with progress and a way to stop. Everything typed is stored first. */
export function useExport(script: ScriptId, flush: () => Promise<void>) {
  const api = useApi()
  const session = useSessionStore()
  const job = shallowRef<Job>()
  let unwatch = () => {}

  async function start(template: ExportTemplate): Promise<void> {
    try {
      await flush()
      const started = await api.exports.start.mutate({ kind: 'script', script, template })
      job.value = started
      await finished(started.id)
      const { file, id, state, problem } = job.value
      if (state === 'done') await saveFile(file.name, `/download/${id}`)
      if (state === 'failed')
        session.tell({
          text: sentenceOf(problem ?? { code: 'job-failed', facts: { reason: file.name } }),
          tone: 'seal',
          lasting: true,
        })
    } catch (error) {
      session.tellProblem(error)
    } finally {
      job.value = undefined
    }
  }

  function finished(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const subscription = api.jobs.watch.subscribe(
        { id },
        {
          onData: status => {
            job.value = status
          },
          onComplete: resolve,
          onError: reject,
        },
      )
      unwatch = () => {
        subscription.unsubscribe()
        resolve()
      }
    })
  }

  async function cancel(): Promise<void> {
    if (job.value) await api.jobs.cancel.mutate({ id: job.value.id })
    unwatch()
  }

  onBeforeUnmount(() => unwatch())

  return { job, start, cancel }
}
