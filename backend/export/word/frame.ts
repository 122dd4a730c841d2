import type { PagePlan } from '../../../core/layout/index.ts'
import { element, part } from '../xml.ts'
import { pageNumberStyle } from './styles.ts'
import { property, wordNamespaces } from './xml.ts'

type Field = 'PAGE' | 'NUMPAGES'
type Side = 'odd' | 'even'
type NumberPart = Field | { readonly text: string }

const numberForms: Readonly<Record<PagePlan['look']['footer']['form'], readonly NumberPart[]>> = {
  dashes: [{ text: '— ' }, 'PAGE', { text: ' —' }],
  plain: ['PAGE'],
  'of-total': ['PAGE', { text: '/' }, 'NUMPAGES'],
}

/** Without the hint the dashes beside a number are set in a Latin face. */
const run = (content: string): string => element('w:r', {}, element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' })), content)

const preserved = (name: string, text: string): string => element(name, { 'xml:space': 'preserve' }, text)

const fieldMark = (type: string): string => run(element('w:fldChar', { 'w:fldCharType': type }))

/** The numbers of the first odd and the first even page: what stands in a field for programs that show it and work nothing out. */
const shown = { odd: { PAGE: '1', NUMPAGES: '2' }, even: { PAGE: '2', NUMPAGES: '2' } } as const

const field = (name: Field, side: Side): string => fieldMark('begin') + run(preserved('w:instrText', name))
  + fieldMark('separate') + run(preserved('w:t', shown[side][name])) + fieldMark('end')

const numberPart = (one: NumberPart, side: Side): string => (typeof one === 'string' ? field(one, side) : run(preserved('w:t', one.text)))

/** A part with the page number, `inset` twips from the edge of its side. */
export function footerPart({ look: { footer } }: PagePlan, side: Side): string {
  const align = footer[side]
  const indent = align === 'center' ? '' : element('w:ind', { [`w:${align}`]: footer.inset, 'w:firstLine': 0, 'w:firstLineChars': 0 })
  const properties = element('w:pPr', {}, property('pStyle', pageNumberStyle), indent, property('jc', align))
  return part(element('w:ftr', wordNamespaces, element('w:p', {}, properties, ...numberForms[footer.form].map((one) => numberPart(one, side)))))
}

/** Ids under which the document refers to its footers. */
export const footerIds = { odd: 'odd', even: 'even' } as const

/** The section: paper, margins, and a grid of lines only, because with one of characters LibreOffice sets 14 of them a line. */
export function section({ page, look: { footer: number } }: PagePlan): string {
  const { width, height, top, right, bottom, left, footer: fromEdge, linePitch } = page
  return element('w:sectPr', {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': footerIds.odd }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': footerIds.even }),
    element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': 'portrait' }),
    element('w:pgMar', {
      'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left, 'w:header': number.linePitch, 'w:footer': fromEdge, 'w:gutter': 0,
    }),
    element('w:pgNumType'),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': linePitch }))
}
