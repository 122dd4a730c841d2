import type { Language } from '../../../core/figures/model.ts'
import { renderFigures } from '../figures-of.ts'
import type { FigureUseTable } from '../schema.ts'
import type { WorkspaceReader } from '../workspace.ts'
import { printsElse } from './standing.ts'

/** Those of some figures that print something other than they render to. */
export type BehindAmong = (uses: readonly FigureUseTable[]) => Promise<FigureUseTable[]>

/** What thousands of figures say is known at a time; the same one stands in many documents. */
const mostKnown = 50_000

/** Renders each figure once, however many documents print it, as long as the data stays as it is. */
export function createRenderings(reader: WorkspaceReader): BehindAmong {
  const known = { zh: new Map<string, string | undefined>(), en: new Map<string, string | undefined>() }

  const learn = async (uses: readonly FigureUseTable[], language: Language): Promise<void> => {
    const texts = known[language]
    if (texts.size > mostKnown) texts.clear()
    const asked = uses.filter(use => use.language === language && !texts.has(use.expression))
    const rendered = await renderFigures(
      reader,
      asked.map(({ expression }) => expression),
      language,
    )
    for (const [expression, outcome] of Object.entries(rendered))
      texts.set(expression, outcome.ok ? outcome.value.text : undefined)
  }

  return async uses => {
    await learn(uses, 'zh')
    await learn(uses, 'en')
    return uses.filter(({ language, expression, printed }) =>
      printsElse(known[language].get(expression), printed),
    )
  }
}
