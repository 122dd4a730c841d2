import { ref } from 'vue'
import { useApi } from '../../api.ts'
import { endOfJob } from '../../job-end.ts'
import { saveFile } from '../../shell/index.ts'
import { useSessionStore } from '../session/index.ts'
import type { DataRequests } from './request-text.ts'

/** The blank table a department fills in and sends back. */
export function useTemplates() {
  const api = useApi()
  const session = useSessionStore()
  const isBusy = ref(false)

  async function save({ department, items }: DataRequests[number]): Promise<void> {
    isBusy.value = true
    try {
      const [periods, regions] = [
        [...new Set(items.map(({ period }) => period))].slice(0, 60),
        [...new Set(items.map(({ region }) => region))],
      ]
      const { id } = await api.imports.templateFile.mutate({
        department,
        periods,
        regions,
        language: session.language,
      })
      const { state, file } = await endOfJob(api, id)
      if (state !== 'done') throw new Error(state)
      await saveFile(file.name, `/download/${id}`)
    } catch (error) {
      session.tellProblem(error)
    } finally {
      isBusy.value = false
    }
  }

  return { isBusy, save }
}
