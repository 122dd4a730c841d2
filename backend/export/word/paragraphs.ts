import type { PagePlan, PlanParagraph, PlanRun } from '../../../core/layout/index.ts'
import { runStyles, styleId } from './styles.ts'
import { element, escapeXml } from '../xml.ts'
import { property } from './xml.ts'

/** Greek letters and raised digits belong to a unit (μg/m³) and read as Latin, whatever the language. */
const latinSigns = /([\u00b0-\u00b3\u00b5\u00b9\u0370-\u03ff]+)/

/** Without the hint “ ” ‘ ’ — … are set in Times New Roman. */
const eastAsianHint = element('w:rFonts', { 'w:hint': 'eastAsia' })

const runStyle = ({ expression, label }: PlanRun): string[] => {
  if (expression !== undefined) return [property('rStyle', runStyles.figure)]
  return label ? [property('rStyle', runStyles.label)] : []
}

/** A run of one text; its properties in the order the schema wants. */
function textRun(run: PlanRun, text: string, isFirst: boolean, language: PagePlan['language']): string {
  const properties = [
    ...runStyle(run),
    ...(language === 'zh' && !latinSigns.test(text) ? [eastAsianHint] : []),
    ...(run.bold ? [element('w:b'), element('w:bCs')] : []),
  ]
  return element('w:r', {},
    ...(properties.length > 0 ? [element('w:rPr', {}, ...properties)] : []),
    ...(run.breakBefore && isFirst ? [element('w:br')] : []),
    element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)))
}

/** A figure stays one text, letter for letter; other runs are cut where the hint must not reach. */
const pieces = ({ text, expression }: PlanRun): string[] =>
  expression === undefined ? text.split(latinSigns).filter((piece) => piece !== '') : [text]

/** One paragraph; everything about its look is in its style. */
export function writeParagraph({ style, runs, pageBreakBefore }: PlanParagraph, language: PagePlan['language']): string {
  const properties = [
    ...(style === 'body' ? [] : [property('pStyle', styleId(style))]),
    ...(pageBreakBefore ? [element('w:pageBreakBefore')] : []),
  ]
  return element('w:p', {},
    ...(properties.length > 0 ? [element('w:pPr', {}, ...properties)] : []),
    ...runs.flatMap((run) => pieces(run).map((text, index) => textRun(run, text, index === 0, language))))
}
