import type { Outputs } from '../../api.ts'
import type { ExportRequest } from './exports-store.ts'

type Loaded = Outputs['events']['get']

/** A file that can leave. `name` and `about` are keys of its sentences. */
export interface ReleaseDocument {
  readonly key: string
  readonly group: 'speech' | 'questions' | 'charts'
  readonly kind: 'speech' | 'large-print' | 'host-script' | 'qa-full' | 'qa-speech' | 'deck' | 'pictures'
  readonly format: 'DOCX' | 'PPTX' | 'ZIP'
  readonly title: string
  readonly request: ExportRequest
  /** Nothing would stand in it. */
  readonly isEmpty: boolean
}

function ofScript(script: Loaded['scripts'][number]): ReleaseDocument[] {
  const isEmpty = script.items.length === 0
  const common = { group: 'speech' as const, format: 'DOCX' as const, title: script.title, isEmpty }
  const official: ReleaseDocument = {
    ...common,
    key: `${script.id} official`,
    kind: script.kind === 'main-speech' ? 'speech' : 'host-script',
    request: { kind: 'script', script: script.id, template: 'official' },
  }
  const large: ReleaseDocument = {
    ...common,
    key: `${script.id} large`,
    kind: 'large-print',
    request: { kind: 'script', script: script.id, template: 'large-print' },
  }
  return script.kind === 'main-speech' ? [official, large] : [official]
}

/** Every file of an event, in the order in which an office hands them out. */
export function documentsOf({ event, scripts, questions, charts }: Loaded): ReleaseDocument[] {
  const kinds = ['main-speech', 'host-script'] as const
  const ordered = kinds.flatMap(kind => scripts.filter(script => script.kind === kind))
  const asked = {
    group: 'questions' as const,
    format: 'DOCX' as const,
    title: '',
    isEmpty: questions.length === 0,
  }
  const drawn = { group: 'charts' as const, title: '', isEmpty: charts.length === 0 }
  return [
    ...ordered.flatMap(ofScript),
    {
      ...asked,
      key: 'qa full',
      kind: 'qa-full',
      request: { kind: 'questions', event: event.id, form: 'full' },
    },
    {
      ...asked,
      key: 'qa speech',
      kind: 'qa-speech',
      request: { kind: 'questions', event: event.id, form: 'speech' },
    },
    { ...drawn, key: 'deck', kind: 'deck', format: 'PPTX', request: { kind: 'deck', event: event.id } },
    {
      ...drawn,
      key: 'pictures',
      kind: 'pictures',
      format: 'ZIP',
      request: { kind: 'chart-pictures', event: event.id, width: 3840 },
    },
  ]
}
