import type { PagePlan, PlanParagraph, PlanRun, PlanStyle } from '../../../core/layout/index.ts'
import { runStyles, styleId } from './styles.ts'
import { element, escapeXml } from '../xml.ts'
import { property } from './xml.ts'

/** Greek letters and raised digits belong to a unit (μg/m³) and read as Latin, whatever the language. */
const latinSigns = /[\u00b0-\u00b3\u00b5\u00b9\u0370-\u03ff]+/g

/** Without the hint “ ” ‘ ’ — … are set in Times New Roman. */
const eastAsianHint = element('w:rFonts', { 'w:hint': 'eastAsia' })

const runStyle = ({ expression, label }: PlanRun): string[] => {
  if (expression !== undefined) return [property('rStyle', runStyles.figure)]
  return label ? [property('rStyle', runStyles.label)] : []
}

/**
 * Where a text goes on in a new line: the line breaks its author typed, whatever system they were typed on.
 */
const lineEnd = /\r\n|[\n\r\v\u0085\u2028\u2029]/

const words = (text: string): string =>
  text === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, escapeXml(text))

const withLineBreaks = (text: string): string => text.split(lineEnd).map(words).join(element('w:br'))

/** A stretch of a run's text, from one offset to another, with the lines that begin in it. */
function content({ text, breaks = [] }: PlanRun, from: number, to: number): string {
  const starts = breaks.filter(offset => offset >= from && offset < to)
  const ends = [...starts, to]
  return [from, ...starts]
    .map((start, index) => withLineBreaks(text.slice(start, ends[index])))
    .join(element('w:br'))
}

/** A run of one text; its properties in the order the schema wants. */
function textRun(run: PlanRun, [from, to]: Stretch, { language, look }: PagePlan, style: PlanStyle): string {
  const properties = [
    ...runStyle(run),
    ...(language === 'zh' && run.text.slice(from, to).search(latinSigns) < 0 ? [eastAsianHint] : []),
    ...(run.bold ? [element('w:b'), element('w:bCs')] : []),
    ...(run.spread ? [property('spacing', look.styles[style].spacing + run.spread)] : []),
  ]
  return element(
    'w:r',
    {},
    ...(properties.length > 0 ? [element('w:rPr', {}, ...properties)] : []),
    content(run, from, to),
  )
}

/** From one offset of a run's text to another. */
type Stretch = readonly [number, number]

/** A figure stays one run, letter for letter; other runs are cut where the hint must not reach. */
function stretches({ text, expression }: PlanRun): Stretch[] {
  if (expression !== undefined) return [[0, text.length]]
  const bounds = [...text.matchAll(latinSigns)].flatMap(({ index, 0: { length } }) => [index, index + length])
  return [0, ...bounds]
    .map((from, index): Stretch => [from, bounds[index] ?? text.length])
    .filter(([from, to]) => to > from)
}

/** One paragraph; everything about its look is in its style. */
export function writeParagraph(
  { style, runs, keepWithNext, mayTurn, pageBreakBefore }: PlanParagraph,
  plan: PagePlan,
): string {
  const properties = [
    ...(style === 'body' ? [] : [property('pStyle', styleId(style))]),
    ...(mayTurn
      ? [element('w:keepNext', { 'w:val': 0 }), element('w:keepLines', { 'w:val': 0 })]
      : keepWithNext
        ? [element('w:keepNext')]
        : []),
    ...(pageBreakBefore ? [element('w:pageBreakBefore')] : []),
  ]
  return element(
    'w:p',
    {},
    ...(properties.length > 0 ? [element('w:pPr', {}, ...properties)] : []),
    ...runs.flatMap(run => stretches(run).map(stretch => textRun(run, stretch, plan, style))),
  )
}
