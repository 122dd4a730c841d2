import { typeArea, type PagePlan, type PlanParagraph, type PlanRun } from '../../../core/layout/index.ts'

/** One printed line: its runs, the look of its paragraph, and whether it is filled to both edges. */
export interface PageLine {
  readonly style: PlanParagraph['style']
  readonly runs: readonly PlanRun[]
  /** Indent of the line in ems of its size. */
  readonly indent: number
  /** Height in twips, the space before the paragraph included. */
  readonly height: number
  readonly isFull: boolean
  /** What each sign must give up, in ems, so that punctuation that may not begin a line still fits on this one. */
  readonly squeeze: number
}

const NARROW = /[\u0020-\u02ff]/
/** Signs that may not begin a line (GB/T 15834): they squeeze onto the one before. */
const NO_START = /[，。、；：！？）》”’」』〉】〕%％…·,.;:!?)]/
/** Signs that may not end a line. */
const NO_END = /[（《“‘「『〈【〔(]/

/** Width of one sign in ems; digits of Times are half an em, letters a little less on the average. */
function widthOf(sign: string): number {
  if (!NARROW.test(sign)) return 1
  return /[0-9]/.test(sign) ? 0.5 : /[A-Zmw%]/.test(sign) ? 0.7 : /[.,:;'il ]/.test(sign) ? 0.27 : 0.45
}

/**
 * The lines and pages a plan makes. An honest approximation of Word: whole signs, GB punctuation rules, exact pitch.
 * What stands on a page may differ by a line where Latin text is dense.
 */
export function paginate(plan: PagePlan): PageLine[][] {
  const area = typeArea(plan.page)
  const pages: PageLine[][] = [[]]
  let used = 0
  for (const paragraph of plan.paragraphs) {
    const lines = linesOf(paragraph, plan, area.width)
    const keep = plan.look.styles[paragraph.style].keepWithNext ? plan.page.linePitch : 0
    if ((paragraph.pageBreakBefore && used > 0) || used + total(lines.slice(0, 1)) + keep > area.height) { pages.push([]); used = 0 }
    for (const line of lines) {
      if (used + line.height > area.height) { pages.push([]); used = 0 }
      pages.at(-1)!.push(line)
      used += line.height
    }
  }
  return pages
}

const total = (lines: readonly PageLine[]) => lines.reduce((sum, line) => sum + line.height, 0)

function linesOf(paragraph: PlanParagraph, plan: PagePlan, width: number): PageLine[] {
  const look = plan.look.styles[paragraph.style]
  const em = look.size * 10 + look.spacing
  const capacity = width / em
  const indent = look.firstLineChars / 100
  const broken = breakLines(paragraph.runs, capacity, indent)
  return broken.map((runs, index) => ({
    style: paragraph.style,
    runs,
    indent: index === 0 ? indent : 0,
    height: look.linePitch + (index === 0 ? look.before : 0),
    isFull: index < broken.length - 1 && look.align === 'both' && !runs.at(-1)?.breaks,
    squeeze: squeezeOf(runs, capacity - (index === 0 ? indent : 0)),
  }))
}

function squeezeOf(runs: readonly PlanRun[], capacity: number): number {
  const text = runs.map((run) => run.text).join('')
  return Math.max(0, textWidth(text) - capacity) / Math.max(1, [...text].length)
}

const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0)

interface Sign { readonly text: string; readonly run: PlanRun }

function breakLines(runs: readonly PlanRun[], capacity: number, indent: number): PlanRun[][] {
  const lines: Sign[][] = [[]]
  let left = capacity - indent
  for (const run of runs) {
    if (run.breaks) { lines.push([]); left = capacity }
    for (const text of unitsOf(run.text)) {
      const width = textWidth(text)
      const line = lines.at(-1)!
      if (width > left + 0.02 && line.length > 0 && !NO_START.test(text)) {
        const carried = NO_END.test(line.at(-1)!.text) ? line.splice(-1) : []
        lines.push([...carried, { text, run }])
        left = capacity - width - carried.length
      } else {
        line.push({ text, run })
        left -= width
      }
    }
  }
  return lines.map(joined)
}

/** What may not be cut: a Latin word or number, otherwise one sign. */
function unitsOf(text: string): string[] {
  return text.match(/[0-9A-Za-z.,'%-]+|\s|[^\s]/gu) ?? []
}

function joined(signs: readonly Sign[]): PlanRun[] {
  const runs: PlanRun[] = []
  let last: PlanRun | undefined
  for (const { text, run } of signs) {
    if (run === last) runs[runs.length - 1] = { ...runs[runs.length - 1]!, text: runs.at(-1)!.text + text }
    else runs.push({ ...run, text })
    last = run
  }
  return runs
}
