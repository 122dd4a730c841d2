import type { z } from 'zod'
import { Chart } from '../../../core/charts/model.ts'
import { editable, type DocumentKind } from '../../../core/documents/index.ts'
import { Block, Event, Question, Script } from '../../../core/documents/model.ts'

const named = <const Name extends string>(names: readonly Name[]): Record<Name, true> =>
  Object.fromEntries(names.map(name => [name, true])) as Record<Name, true>

/** What a person edits of a document of each kind, as it may be. */
export const documentFields = {
  block: Block.pick(named(editable.block)),
  event: Event.pick(named(editable.event)),
  script: Script.pick(named(editable.script)),
  question: Question.pick(named(editable.question)),
  chart: Chart.pick(named(editable.chart)),
} satisfies Record<DocumentKind, z.ZodObject>

export type DocumentFields = typeof documentFields
