import {
  BlockId,
  ChartId,
  editable,
  EventId,
  isDocumentKind,
  QuestionId,
  ScriptId,
  type DocumentKind,
} from '../../../core/documents/index.ts'
import type { Api, Inputs, Outputs } from '../../api.ts'

export type LoggedAct = Outputs['log']['list'][number]
type Content = Outputs['log']['at']['content']

/** A record as the log names it. */
export interface RecordRef {
  readonly kind: string
  readonly id: string
}

/** `script/abc` → its kind and id. */
export function recordOf(text: string): RecordRef {
  const at = text.indexOf('/')
  return at < 0 ? { kind: text, id: '' } : { kind: text.slice(0, at), id: text.slice(at + 1) }
}

export const isDocument = (record: RecordRef): record is { kind: DocumentKind; id: string } =>
  isDocumentKind(record.kind)

/** What a person edits of a document is what comes back, as an edit like any other. */
const changesFrom = <Changes>(kind: DocumentKind, content: Content): Changes => {
  const names: readonly string[] = editable[kind]
  return Object.fromEntries(
    Object.entries(content as object).filter(([field]) => names.includes(field)),
  ) as Changes
}

type Changes<Area extends 'blocks' | 'events' | 'scripts' | 'questions' | 'charts'> = NonNullable<
  Inputs[Area]['save']['changes']
>

/** How a document of each kind is saved as it was, over the revision that stands. */
const savings: Readonly<Record<DocumentKind, (api: Api, id: string, content: Content) => Promise<unknown>>> =
  {
    async block(api, text, content) {
      const { id, revision } = (await api.blocks.get.query({ id: BlockId.parse(text) })).block
      const changes = changesFrom<Changes<'blocks'>>('block', content)
      return api.blocks.save.mutate({ id, expected: revision, changes })
    },
    async event(api, text, content) {
      const { id, revision } = await api.events.head.query({ id: EventId.parse(text) })
      const changes = changesFrom<Changes<'events'>>('event', content)
      return api.events.save.mutate({ id, expected: revision, changes })
    },
    async script(api, text, content) {
      const { id, revision } = (await api.scripts.get.query({ id: ScriptId.parse(text) })).script
      const changes = changesFrom<Changes<'scripts'>>('script', content)
      return api.scripts.save.mutate({ id, expected: revision, changes })
    },
    async question(api, text, content) {
      const { id, revision } = (await api.questions.get.query({ id: QuestionId.parse(text) })).question
      const changes = changesFrom<Changes<'questions'>>('question', content)
      return api.questions.save.mutate({ id, expected: revision, changes })
    },
    async chart(api, text, content) {
      const { id, revision } = (await api.charts.get.query({ id: ChartId.parse(text) })).chart
      const changes = changesFrom<Changes<'charts'>>('chart', content)
      return api.charts.save.mutate({ id, expected: revision, changes })
    },
  }

/**
 * Makes a document what it was. It is refused where the document is in the trash, or somebody saved it
 * meanwhile.
 */
export async function bringBack(
  api: Api,
  { kind, id }: { kind: DocumentKind; id: string },
  content: Content,
): Promise<void> {
  await savings[kind](api, id, content)
}
