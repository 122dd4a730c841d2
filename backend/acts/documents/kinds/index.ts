import type { DocumentKind } from '../../../../core/documents/index.ts'
import { block } from './block.ts'
import { chart } from './chart.ts'
import { event } from './event.ts'
import type { ActedKind } from './kind.ts'
import { question } from './question.ts'
import { script } from './script.ts'

export type { ActedKind, Begun, Documents } from './kind.ts'
export { stamp } from './kind.ts'

/** What acts know of each kind of document. One that is added does not compile until it is here. */
export const actedKinds: { readonly [Kind in DocumentKind]: ActedKind<Kind> } = {
  block,
  event,
  script,
  question,
  chart,
}
