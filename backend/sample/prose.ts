import { AppError } from '../../core/problem.ts'
import { renderWritten } from '../../core/figures/index.ts'
import type { FigureData, Language, RenderedFigure } from '../../core/figures/model.ts'
import type { Inline, Paragraph } from '../../core/documents/model.ts'

/** Prints figures over the sample's data, in one language. */
export interface Printer {
  readonly data: FigureData
  readonly language: Language
}

/** Prints one written figure. Throws `sample-figure-refused` with `place`, `expression` and the reason. */
export function printFigure(written: string, place: string, { data, language }: Printer): RenderedFigure {
  const rendered = renderWritten(written, data, language)
  if (rendered.ok) return rendered.value
  const { code, facts } = rendered.problem
  throw new AppError('sample-figure-refused', {
    place,
    expression: written,
    reason: code,
    because: JSON.stringify(facts),
  })
}

const figure = /\{\{(.+?)\}\}/
const bold = /\*\*(.+?)\*\*/

/**
 * Reads prose with `{{…}}` and `**…**` into inlines, every figure printed. `place` names the text in a
 * refusal.
 */
export function readProse(prose: string, place: string, printer: Printer): Inline[] {
  return prose.split(bold).flatMap((part, index) => readFigures(part, index % 2 === 1, place, printer))
}

export const readParagraphs = (texts: readonly string[], place: string, printer: Printer): Paragraph[] =>
  texts.map(text => ({ inlines: readProse(text, place, printer) }))

/** Split on a pattern with one group: what the group caught stands at the odd places. */
function readFigures(text: string, isBold: boolean, place: string, printer: Printer): Inline[] {
  return text.split(figure).flatMap((part, index): Inline[] => {
    if (index % 2 === 1) return [figureInline(printFigure(part, place, printer))]
    return part === '' ? [] : [{ type: 'text', text: part, ...(isBold ? { bold: true } : {}) }]
  })
}

const figureInline = ({ expression, text }: RenderedFigure): Inline => ({
  type: 'figure',
  expression,
  printed: text,
})
