import { lineStarts } from './line-ends.ts'
import { times, type Metrics } from './metrics.ts'
import type { PagePlan, PlanParagraph, PlanRun } from './model.ts'
import { typeArea } from './profile.ts'
import { signsOf, type Sign } from './signs.ts'

/** One printed line; lengths in twips. */
export interface PageLine {
  readonly style: PlanParagraph['style']
  readonly runs: readonly PlanRun[]
  readonly indent: number
  /** The space before its paragraph and behind it included. */
  readonly height: number
  readonly before: number
  readonly after: number
  /** Filled to both edges. */
  readonly isFull: boolean
}

/** The runs of the signs of one line. */
function runsOf(signs: readonly Sign[]): PlanRun[] {
  const runs: PlanRun[] = []
  let last: PlanRun | undefined
  for (const { run, text } of signs) {
    const present = run === last ? runs.pop() : undefined
    runs.push({ ...run, text: (present?.text ?? '') + text })
    last = run
  }
  return runs
}

export function linesOf(
  paragraph: PlanParagraph,
  { page, look: { styles } }: PagePlan,
  metrics: Metrics,
): PageLine[] {
  const look = styles[paragraph.style]
  const signs = signsOf(paragraph, look, metrics)
  const indent = (look.firstLineChars * look.size) / 10
  const starts = lineStarts(signs, { width: typeArea(page).width, indent })
  return starts.map((start, index): PageLine => {
    const isFirst = index === 0
    const isLast = index === starts.length - 1
    const end = starts[index + 1] ?? signs.length
    return {
      style: paragraph.style,
      runs: runsOf(signs.slice(start, end)),
      indent: isFirst ? indent : 0,
      before: isFirst ? look.before : 0,
      after: isLast ? look.after : 0,
      height: look.linePitch + (isFirst ? look.before : 0) + (isLast ? look.after : 0),
      isFull: look.align === 'both' && !isLast && !signs[end]?.isForced,
    }
  })
}

interface Measured {
  readonly lines: readonly PageLine[]
  readonly height: number
  readonly keepsNext: boolean
  readonly staysWhole: boolean
  readonly begins: boolean
}

const heightOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { height }) => sum + height, 0)

function measured(paragraph: PlanParagraph, plan: PagePlan, metrics: Metrics): Measured {
  const look = plan.look.styles[paragraph.style]
  const lines = linesOf(paragraph, plan, metrics)
  const keepsNext = !paragraph.mayTurn && (paragraph.keepWithNext ?? look.keepWithNext)
  return {
    lines,
    height: heightOf(lines),
    keepsNext,
    staysWhole: look.keepTogether && !paragraph.mayTurn,
    begins: paragraph.pageBreakBefore ?? false,
  }
}

/** What of a paragraph must begin on one page. */
const ownNeed = ({ staysWhole, height, lines }: Measured): number =>
  staysWhole ? height : (lines[0]?.height ?? 0)

/**
 * The height that must be free where a paragraph begins: its own where it is kept whole, with what it keeps
 * to itself.
 */
function needed(paragraphs: readonly Measured[], index: number): number {
  const one = paragraphs[index]
  if (!one) return 0
  if (one.keepsNext) return one.height + needed(paragraphs, index + 1)
  return ownNeed(one)
}

/**
 * The lines of each page. They end where LibreOffice ends them with the fonts of `metrics`: Han characters to
 * the last, Latin words by their widths and the Unicode rules.
 */
export function paginate(plan: PagePlan, metrics: Metrics = times): PageLine[][] {
  const { height } = typeArea(plan.page)
  const paragraphs = plan.paragraphs.map(paragraph => measured(paragraph, plan, metrics))
  const pages: PageLine[][] = [[]]
  let used = 0
  let heldUntil = 0
  const turn = () => {
    pages.push([])
    used = 0
  }
  for (const [index, one] of paragraphs.entries()) {
    const wanted = index < heldUntil ? ownNeed(one) : needed(paragraphs, index)
    const hasRoom = used + wanted <= height || (wanted > height && !one.keepsNext)
    if (used > 0 && (one.begins || !hasRoom)) turn()
    if (one.keepsNext && index >= heldUntil) heldUntil = endOfChain(paragraphs, index)
    for (const line of one.lines) {
      if (used + line.height - line.after > height && used > 0) turn()
      pages.at(-1)!.push(line)
      used += line.height
    }
  }
  return pages
}

/** The index of the paragraph behind those that are kept together from `index` on. */
function endOfChain(paragraphs: readonly Measured[], index: number): number {
  let end = index
  while (paragraphs[end]?.keepsNext) end += 1
  return end + 1
}
