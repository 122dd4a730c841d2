import type { DocumentKind } from '../../../core/documents/kinds.ts'
import { block } from './block.ts'
import { chart } from './chart.ts'
import { event } from './event.ts'
import type { StoredKind } from './kind.ts'
import { question } from './question.ts'
import { script } from './script.ts'

/** What the store knows of each kind of document. One that is added does not compile until it is here. */
export const storedKinds: Readonly<Record<DocumentKind, StoredKind>> = {
  block,
  event,
  script,
  question,
  chart,
}
