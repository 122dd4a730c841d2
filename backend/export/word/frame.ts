import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { PagePlan } from '../../../core/layout/index.ts'
import { pageNumberStyle } from './styles.ts'

/** A document without its paragraphs: the section, and the footers of odd and even pages. */
export interface Frame {
  readonly document: string
  readonly oddFooter: string
  readonly evenFooter: string
}

const numberForms = {
  dashes: ['— ', PageNumber.CURRENT, ' —'],
  plain: [PageNumber.CURRENT],
  'of-total': [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
} as const

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

/** The page number, `inset` twips from the edge of its side. */
function footer({ look }: PagePlan, side: 'odd' | 'even'): Footer {
  const align = look.footer[side]
  const inset = align === 'center' ? {} : { indent: { [align]: look.footer.inset, firstLine: 0, firstLineChars: 0 } }
  const number = new TextRun({ children: [...numberForms[look.footer.form]], font: { hint: 'eastAsia' } })
  return new Footer({ children: [new Paragraph({ style: pageNumberStyle, alignment: alignments[align], ...inset, children: [number] })] })
}

/** A grid of lines only: with a grid of characters LibreOffice sets 14 of them a line. */
function section({ page, look: { footer: number } }: PagePlan) {
  const { width, height, top, right, bottom, left, footer: fromEdge, linePitch } = page
  return {
    page: { size: { width, height }, margin: { top, right, bottom, left, header: number.linePitch, footer: fromEdge, gutter: 0 } },
    grid: { type: DocumentGridType.LINES, linePitch },
  }
}

const textOfPart = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name] ?? new Uint8Array())

/** The page as docx writes it. */
export async function writeFrame(plan: PagePlan): Promise<Frame> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: section(plan), footers: { default: footer(plan, 'odd'), even: footer(plan, 'even') }, children: [] }],
  })
  const files = unzipSync(await Packer.toBuffer(document), { filter: ({ name }) => /^word\/(document|footer[12])\.xml$/.test(name) })
  return {
    document: textOfPart(files, 'word/document.xml'),
    oddFooter: textOfPart(files, 'word/footer1.xml'),
    evenFooter: textOfPart(files, 'word/footer2.xml'),
  }
}
