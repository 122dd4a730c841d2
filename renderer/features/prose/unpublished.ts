import type { Paragraph } from '../../../core/documents/model.ts'
import { formatPeriod } from '../../../core/figures/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import type { FigureOutcome } from './figure-source.ts'

export interface Unpublished {
  /** How many figures rest on a value that is not published. */
  readonly count: number
  /** The values they wait for, each once: indicator and period. */
  readonly names: readonly string[]
}

/** The figures of a text that cannot leave yet; one that cannot be worked out is told of elsewhere. */
export function unpublishedIn(
  paragraphs: readonly Paragraph[],
  outcomeOf: (expression: string) => FigureOutcome | undefined,
  language: Language,
): Unpublished {
  const waiting = paragraphs
    .flatMap(({ inlines }) => inlines)
    .flatMap(inline => {
      const outcome = inline.type === 'figure' ? outcomeOf(inline.expression) : undefined
      return outcome?.ok && outcome.value.state !== 'published' ? [outcome.value] : []
    })
  const values = waiting.flatMap(({ operands }) => operands.filter(({ state }) => state !== 'published'))
  return {
    count: waiting.length,
    names: [
      ...new Set(
        values.map(({ indicatorName, period }) => `${indicatorName} ${formatPeriod(period, language)}`),
      ),
    ],
  }
}
