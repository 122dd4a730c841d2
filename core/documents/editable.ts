import type { DocumentKind } from './kinds.ts'

/** What a person edits of a document of each kind; all else is the store's. */
export const editable = {
  block: [
    'title',
    'topic',
    'department',
    'owner',
    'releaseLevel',
    'language',
    'validFrom',
    'validTo',
    'paragraphs',
  ],
  event: ['title', 'date', 'place', 'podium'],
  script: ['title', 'date', 'speaker', 'salutation', 'language', 'rate', 'budget', 'items'],
  question: ['question', 'department', 'answerer', 'language', 'mainLine', 'answer', 'fallback', 'avoid'],
  chart: ['kind', 'title', 'subtitle', 'language', 'series'],
} as const satisfies Readonly<Record<DocumentKind, readonly string[]>>
