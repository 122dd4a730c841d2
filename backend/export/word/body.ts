import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { PagePlan, PlanParagraph, PlanRun } from '../../../core/layout/index.ts'
import { pageNumberStyle, runStyles, styleId } from './styles.ts'
import { printable } from './xml.ts'

/** The parts of the document that hold text. */
export interface Body {
  readonly document: string
  readonly oddFooter: string
  readonly evenFooter: string
}

/** Greek letters and raised digits read as Latin beside a unit (μg/m³); every other sign of a Chinese text is East Asian. */
const latinSigns = /[\u00b0-\u00b3\u00b5\u00b9\u0370-\u03ff]/

/** Without the hint “ ” ‘ ’ — … are set in Times New Roman. */
const eastAsianHint = (text: string, language: PagePlan['language']) =>
  language === 'zh' && !latinSigns.test(text) ? { font: { hint: 'eastAsia' } } : {}

const runStyle = (run: PlanRun) => {
  if (run.expression !== undefined) return { style: runStyles.figure }
  return run.label ? { style: runStyles.label } : {}
}

/** Pieces of a text that take the hint and pieces that do not; a figure stays whole, letter for letter. */
const pieces = (run: PlanRun): string[] =>
  run.expression === undefined ? run.text.split(/([\u00b0-\u00b3\u00b5\u00b9\u0370-\u03ff]+)/).filter((piece) => piece !== '') : [run.text]

function textRuns(run: PlanRun, language: PagePlan['language']): TextRun[] {
  return pieces({ ...run, text: printable(run.text) }).map((text, index) => new TextRun({
    text,
    ...(run.bold ? { bold: true } : {}),
    ...(run.breakBefore && index === 0 ? { break: 1 } : {}),
    ...runStyle(run),
    ...eastAsianHint(text, language),
  }))
}

function paragraph({ style, runs, pageBreakBefore }: PlanParagraph, language: PagePlan['language']): Paragraph {
  return new Paragraph({
    ...(style === 'body' ? {} : { style: styleId(style) }),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    children: runs.flatMap((run) => textRuns(run, language)),
  })
}

const numberForms = {
  dashes: ['— ', PageNumber.CURRENT, ' —'],
  plain: [PageNumber.CURRENT],
  'of-total': [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
} as const

/** The page number, at the outer edge of its page. */
function footer({ look, language }: PagePlan, side: 'odd' | 'even'): Footer {
  const align = look.footer[side]
  const inset = align === 'center' ? {} : { indent: { [align]: look.footer.inset, firstLine: 0, firstLineChars: 0 } }
  const number = new TextRun({ children: [...numberForms[look.footer.form]], ...eastAsianHint('', language) })
  return new Footer({ children: [new Paragraph({ style: pageNumberStyle, alignment: alignments[align], ...inset, children: [number] })] })
}

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

/** Lines only: with characters as well LibreOffice sets 14 characters a line. */
function section(plan: PagePlan) {
  const { width, height, top, right, bottom, left, footer: fromEdge, linePitch } = plan.page
  return {
    page: { size: { width, height }, margin: { top, right, bottom, left, header: 851, footer: fromEdge, gutter: 0 } },
    grid: { type: DocumentGridType.LINES, linePitch },
  }
}

const textOfPart = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name] ?? new Uint8Array())

/** Writes the text of a plan as WordprocessingML. */
export async function writeBody(plan: PagePlan): Promise<Body> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: section(plan),
      footers: { default: footer(plan, 'odd'), even: footer(plan, 'even') },
      children: plan.paragraphs.map((one) => paragraph(one, plan.language)),
    }],
  })
  const files = unzipSync(await Packer.toBuffer(document), { filter: ({ name }) => /^word\/(document|footer[12])\.xml$/.test(name) })
  return {
    document: textOfPart(files, 'word/document.xml'),
    oddFooter: textOfPart(files, 'word/footer1.xml'),
    evenFooter: textOfPart(files, 'word/footer2.xml'),
  }
}
