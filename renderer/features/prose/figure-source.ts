import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { createLiveSource, type LiveSource } from './live-source.ts'

export type FigureOutcome = FigureMap[string]

/**
 * What a chip must show of a figure. `pending` until the first answer has come; `kept` is stale, but left so
 * on purpose.
 */
export type FigureStatus = 'published' | 'unpublished' | 'stale' | 'kept' | 'problem' | 'pending'

/**
 * What the data says in place of the words printed, or the code of why it says nothing; undefined where they
 * agree.
 */
export function newerThan(printed: string, outcome: FigureOutcome | undefined): string | undefined {
  if (!outcome) return undefined
  if (!outcome.ok) return outcome.problem.code
  return printed !== '' && outcome.value.text !== printed ? outcome.value.text : undefined
}

/** Whether the words standing in the prose are still what the data says. */
export function figureStatus(
  printed: string,
  outcome: FigureOutcome | undefined,
  isKept = false,
): FigureStatus {
  if (!outcome) return 'pending'
  if (isKept && newerThan(printed, outcome) !== undefined) return 'kept'
  if (!outcome.ok) return 'problem'
  if (printed !== '' && outcome.value.text !== printed) return 'stale'
  return outcome.value.state === 'published' ? 'published' : 'unpublished'
}

/** Rendered figures by expression, in one language. */
export interface FigureSource extends LiveSource<FigureOutcome> {
  readonly language: Language
}

export function createFigureSource(
  language: Language,
  render: (expressions: string[]) => Promise<FigureMap>,
  schedule?: (task: () => void) => void,
): FigureSource {
  return { language, ...createLiveSource(render, schedule) }
}
