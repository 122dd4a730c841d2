import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { createLiveSource, type LiveSource } from './live-source.ts'

export type FigureOutcome = FigureMap[string]

/** What a chip must show of a figure. `pending` until the first answer has come. */
export type FigureStatus = 'published' | 'unpublished' | 'stale' | 'problem' | 'pending'

/** Whether the words standing in the prose are still what the data says. */
export function figureStatus(printed: string, outcome: FigureOutcome | undefined): FigureStatus {
  if (!outcome) return 'pending'
  if (!outcome.ok) return 'problem'
  if (printed !== '' && outcome.value.text !== printed) return 'stale'
  return outcome.value.state === 'published' ? 'published' : 'unpublished'
}

/** Rendered figures by expression, in one language. */
export interface FigureSource extends LiveSource<FigureOutcome> {
  readonly language: Language
}

export function createFigureSource(language: Language, render: (expressions: string[]) => Promise<FigureMap>, schedule?: (task: () => void) => void): FigureSource {
  return { language, ...createLiveSource(render, schedule) }
}
