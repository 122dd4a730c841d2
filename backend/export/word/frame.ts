import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { PagePlan } from '../../../core/layout/index.ts'
import { openingTag, part } from '../xml.ts'
import { pageNumberStyle } from './styles.ts'
import { wordNamespaces } from './xml.ts'

/** What stands around the paragraphs of a layout: the section, and the footers of odd and even pages. */
export interface Frame {
  readonly section: string
  readonly oddFooter: string
  readonly evenFooter: string
}

type Side = 'odd' | 'even'

/** Ids under which the section refers to its footers. */
export const footerIds = { odd: 'odd', even: 'even' } as const

const numberForms = {
  dashes: ['— ', PageNumber.CURRENT, ' —'],
  plain: [PageNumber.CURRENT],
  'of-total': [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
} as const

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const

/**
 * The page number, `inset` twips from the edge of its side. Without the hint the dashes beside it are set in
 * a Latin face.
 */
function footer({ look }: PagePlan, side: Side): Footer {
  const align = look.footer[side]
  const inset =
    align === 'center' ? {} : { indent: { [align]: look.footer.inset, firstLine: 0, firstLineChars: 0 } }
  const number = new TextRun({ children: [...numberForms[look.footer.form]], font: { hint: 'eastAsia' } })
  return new Footer({
    children: [
      new Paragraph({ style: pageNumberStyle, alignment: alignments[align], ...inset, children: [number] }),
    ],
  })
}

/**
 * Paper, margins, and a grid of lines only, because with one of characters LibreOffice sets 14 of them a
 * line.
 */
function sectionProperties({ page, look: { footer: number } }: PagePlan) {
  const { width, height, top, right, bottom, left, footer: fromEdge, linePitch } = page
  return {
    page: {
      size: { width, height },
      margin: { top, right, bottom, left, header: number.linePitch, footer: fromEdge, gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES, linePitch },
  }
}

/**
 * The numbers of the first odd and the first even page: what stands in a field for programs that show it and
 * work nothing out.
 */
const shown = { odd: { PAGE: '1', NUMPAGES: '2' }, even: { PAGE: '2', NUMPAGES: '2' } } as const

/**
 * docx leaves the result of a field to the program that opens it: it is set behind the mark that separates
 * both, in a run like the mark's.
 */
const withResults = (xml: string, side: Side): string =>
  xml.replace(
    /(PAGE|NUMPAGES)(<\/w:instrText><\/w:r>(<w:r>(?:<w:rPr>.*?<\/w:rPr>)?)<w:fldChar w:fldCharType="separate"\/><\/w:r>)/g,
    (_all, name: keyof typeof shown.odd, rest: string, run: string) =>
      `${name}${rest}${run}<w:t xml:space="preserve">${shown[side][name]}</w:t></w:r>`,
  )

/** A part with the namespaces it uses in place of the long list docx declares. */
const withOwnNamespaces = (xml: string): string =>
  part(xml.replace(/^<\?xml[^>]*\?>\s*/, '').replace(/^<w:ftr[^>]*>/, openingTag('w:ftr', wordNamespaces)))

const withFooterIds = (section: string): string =>
  section
    .replace(/(w:type="default" r:id=")[^"]+/, `$1${footerIds.odd}`)
    .replace(/(w:type="even" r:id=")[^"]+/, `$1${footerIds.even}`)

async function written(plan: PagePlan): Promise<Frame> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties(plan),
        footers: { default: footer(plan, 'odd'), even: footer(plan, 'even') },
        children: [],
      },
    ],
  })
  const files = unzipSync(await Packer.toBuffer(document), {
    filter: ({ name }) => /^word\/(document|footer[12])\.xml$/.test(name),
  })
  const text = (name: string): string => strFromU8(files[`word/${name}.xml`]!)
  return {
    section: withFooterIds(/<w:sectPr.*<\/w:sectPr>/s.exec(text('document'))![0]),
    oddFooter: withResults(withOwnNamespaces(text('footer1')), 'odd'),
    evenFooter: withResults(withOwnNamespaces(text('footer2')), 'even'),
  }
}

const frames = new Map<string, Promise<Frame>>()

/** The frame as docx writes it, once for each layout. */
export function frameOf(plan: PagePlan): Promise<Frame> {
  const layout = JSON.stringify([plan.page, plan.look.footer])
  const known = frames.get(layout) ?? written(plan)
  frames.set(layout, known)
  return known
}
