import { ref } from 'vue'
import { useApi } from '../../api.ts'
import { saveFile } from '../../shell/index.ts'
import { useSessionStore } from '../session/index.ts'
import type { DataRequests } from './request-text.ts'

/** The blank table a department fills in and sends back. */
export function useTemplates() {
  const api = useApi()
  const session = useSessionStore()
  const isBusy = ref(false)

  /** Follows a job to its end; resolves to the name of the file it wrote. */
  function written(job: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const watching = api.jobs.watch.subscribe({ id: job }, {
        onData: ({ state, file }) => {
          if (state === 'waiting' || state === 'running') return
          watching.unsubscribe()
          if (state === 'done') resolve(file.name)
          else reject(new Error(state))
        },
        onError: reject,
      })
    })
  }

  async function save({ department, items }: DataRequests[number]): Promise<void> {
    isBusy.value = true
    try {
      const [periods, regions] = [[...new Set(items.map(({ period }) => period))].slice(0, 60), [...new Set(items.map(({ region }) => region))]]
      const { id } = await api.imports.templateFile.mutate({ department, periods, regions, language: session.language })
      await saveFile(await written(id), `/download/${id}`)
    } catch (error) {
      session.tellProblem(error)
    } finally {
      isBusy.value = false
    }
  }

  return { isBusy, save }
}
