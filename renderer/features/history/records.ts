import {
  BlockId,
  ChartId,
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

/** What a person edits of a document of each kind: that is what comes back, as an edit like any other. */
const edited: Readonly<Record<DocumentKind, readonly string[]>> = {
  block: [
    'title',
    'topic',
    'department',
    'owner',
    'releaseLevel',
    'validFrom',
    'validTo',
    'language',
    'paragraphs',
  ],
  script: ['title', 'date', 'speaker', 'salutation', 'language', 'rate', 'budget', 'items'],
  question: ['question', 'department', 'answerer', 'language', 'mainLine', 'answer', 'fallback', 'avoid'],
  chart: ['kind', 'title', 'subtitle', 'language', 'series'],
  event: ['title', 'date', 'place', 'podium'],
}

const changesFrom = <Changes>(kind: DocumentKind, content: Content): Changes =>
  Object.fromEntries(
    Object.entries(content as object).filter(([field]) => edited[kind].includes(field)),
  ) as Changes

/**
 * Makes a document what it was. It is refused where the document is in the trash, or somebody saved it
 * meanwhile.
 */
export async function bringBack(
  api: Api,
  { kind, id }: { kind: DocumentKind; id: string },
  content: Content,
): Promise<void> {
  switch (kind) {
    case 'block': {
      const { block } = await api.blocks.get.query({ id: BlockId.parse(id) })
      return void (await api.blocks.save.mutate({
        id: block.id,
        expected: block.revision,
        changes: changesFrom<NonNullable<Inputs['blocks']['save']['changes']>>(kind, content),
      }))
    }
    case 'script': {
      const { script } = await api.scripts.get.query({ id: ScriptId.parse(id) })
      return void (await api.scripts.save.mutate({
        id: script.id,
        expected: script.revision,
        changes: changesFrom<NonNullable<Inputs['scripts']['save']['changes']>>(kind, content),
      }))
    }
    case 'question': {
      const { question } = await api.questions.get.query({ id: QuestionId.parse(id) })
      return void (await api.questions.save.mutate({
        id: question.id,
        expected: question.revision,
        changes: changesFrom<NonNullable<Inputs['questions']['save']['changes']>>(kind, content),
      }))
    }
    case 'chart': {
      const { chart } = await api.charts.get.query({ id: ChartId.parse(id) })
      return void (await api.charts.save.mutate({
        id: chart.id,
        expected: chart.revision,
        changes: changesFrom<NonNullable<Inputs['charts']['save']['changes']>>(kind, content),
      }))
    }
    case 'event': {
      const event = await api.events.head.query({ id: EventId.parse(id) })
      return void (await api.events.save.mutate({
        id: event.id,
        expected: event.revision,
        changes: changesFrom<NonNullable<Inputs['events']['save']['changes']>>(kind, content),
      }))
    }
  }
}
