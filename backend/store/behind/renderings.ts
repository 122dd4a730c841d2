import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { renderFigures } from '../figures-of.ts'
import type { FigureUseTable } from '../schema.ts'
import type { WorkspaceReader } from '../workspace.ts'
import { printsElse } from './standing.ts'

/** Those of some figures that print something other than they render to. */
export type BehindAmong = (uses: readonly FigureUseTable[]) => Promise<FigureUseTable[]>

/** What written figures render to, undefined where they cannot be rendered. */
export type Rendered = Readonly<Record<Language, Map<string, string | undefined>>>

export const nothingRendered = (): Rendered => ({ zh: new Map(), en: new Map() })

export function keepRendered(known: Rendered, language: Language, figures: FigureMap): void {
  for (const [expression, outcome] of Object.entries(figures))
    known[language].set(expression, outcome.ok ? outcome.value.text : undefined)
}

/** What thousands of figures say is known at a time; the same one stands in many documents. */
const mostKnown = 50_000

/**
 * Renders each figure once, however many documents print it, as long as the data stays as it is.
 * @param known what some of them render to as the data stands
 */
export function createRenderings(reader: WorkspaceReader, known: Rendered = nothingRendered()): BehindAmong {
  const learn = async (uses: readonly FigureUseTable[], language: Language): Promise<void> => {
    const texts = known[language]
    if (texts.size > mostKnown) texts.clear()
    const asked = uses.filter(use => use.language === language && !texts.has(use.expression))
    const expressions = asked.map(({ expression }) => expression)
    keepRendered(known, language, await renderFigures(reader, expressions, language))
  }

  return async uses => {
    await learn(uses, 'zh')
    await learn(uses, 'en')
    return uses.filter(({ language, expression, printed }) =>
      printsElse(known[language].get(expression), printed),
    )
  }
}
