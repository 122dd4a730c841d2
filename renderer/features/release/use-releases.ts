import { shallowRef } from 'vue'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import type { ExportRequest } from './exports-store.ts'

/** A file that left for good, without its figures. */
export type Released = Outputs['releases']['list'][number]

/** What a file is made from, as its record names it. */
function recordedAs(request: ExportRequest): Pick<Released, 'kind' | 'form' | 'document'> {
  switch (request.kind) {
    case 'script':
      return { kind: request.kind, form: request.template, document: request.script }
    case 'questions':
      return { kind: request.kind, form: request.form, document: request.event }
    case 'chart':
      return { kind: request.kind, form: '', document: request.chart }
    case 'chart-pictures':
    case 'deck':
      return { kind: request.kind, form: '', document: request.event }
  }
}

/** Every file that left for good, the newest first, read again whenever one more does. */
export function useReleases() {
  const api = useApi()
  const session = useSessionStore()
  const released = shallowRef<readonly Released[]>([])
  const isLoaded = shallowRef(false)

  const listing = createLatest<void, readonly Released[]>({
    ask: () => api.releases.list.query(),
    take: list => {
      released.value = list
      isLoaded.value = true
    },
  })
  const load = () => listing.ask()

  /** The last time a file of this kind left. */
  function latest(request: ExportRequest): Released | undefined {
    const { kind, form, document } = recordedAs(request)
    return released.value.find(each => each.kind === kind && each.form === form && each.document === document)
  }

  session.onChange(['release'], () => void load().catch(session.tellProblem))
  return { released, isLoaded, load, latest }
}

/** The hash by which a file is known to be one that left, and unchanged since. */
export async function sha256Of(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
