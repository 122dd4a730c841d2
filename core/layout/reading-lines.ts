import { lineStarts, mayBreak, type Room } from './line-ends.ts'
import { likely, widest, type Metrics } from './metrics.ts'
import type { PlanParagraph, PlanRun } from './model.ts'
import type { PageGeometry, ParagraphLook } from './profile.ts'
import { inSigns, roomOf, widthOf } from './sign-spans.ts'
import { signsOf, type Sign } from './signs.ts'
import { amountsIn, termsIn, type Span } from './terms.ts'

/**
 * Ems up to which a term, and a figure with its verb, stays whole; in longer ones lines end between the
 * numbers, or half a line were empty.
 */
const longest = { term: 10, figure: 12 } as const

/** Each figure, which the reader says in one breath. */
function figureSpans(signs: readonly Sign[]): Span[] {
  const spans: Span[] = []
  for (const [at, { run }] of signs.entries()) {
    if (run.expression === undefined) continue
    if (signs[at - 1]?.run === run) spans[spans.length - 1] = { from: spans.at(-1)!.from, to: at + 1 }
    else spans.push({ from: at, to: at + 1 })
  }
  return spans
}

/** The signs before which no line may begin, by index. */
function insides(signs: readonly Sign[], em: number): ReadonlySet<number> {
  const text = signs.map(sign => sign.text).join('')
  const within =
    (ems: number) =>
    ({ from, to }: Span) =>
      widthOf(signs.slice(from, to)) <= ems * em
  const terms = inSigns(signs, termsIn(text)).filter(within(longest.term))
  const figures = figureSpans(signs).filter(within(longest.figure))
  const spans = [...terms, ...figures, ...inSigns(signs, amountsIn(text))]
  return new Set(
    spans.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at)),
  )
}

const isTorn = (starts: readonly number[], signs: readonly Sign[], inside: ReadonlySet<number>): boolean =>
  starts.some(start => inside.has(start) && !signs[start]?.isForced)

/**
 * The last place before `full` where a line may end without tearing a term; undefined where the line is one
 * term.
 */
function endBefore(
  signs: readonly Sign[],
  start: number,
  full: number,
  inside: ReadonlySet<number>,
): number | undefined {
  for (let at = full; at > start; at -= 1) if (!inside.has(at) && mayBreak(signs, at)) return at
  return undefined
}

/** Where every line begins if each holds what surely fits on it and no term is torn. */
function plannedStarts(signs: readonly Sign[], room: Room, inside: ReadonlySet<number>): number[] {
  const starts: number[] = []
  let start = 0
  let used = room.indent
  for (let index = 0; index < signs.length; index += 1) {
    const sign = signs[index]!
    const isOver = index > start && used + sign.width > room.width
    const next =
      sign.isForced && index > start ? index : isOver ? endBefore(signs, start, index, inside) : undefined
    if (next === undefined) used += sign.width + sign.behind
    else {
      starts.push(next)
      start = next
      used = 0
      index = next - 1
    }
  }
  return starts
}

/** The runs with lines that begin where these signs stand, and nowhere else by plan. */
function withBreaks(runs: readonly PlanRun[], signs: readonly Sign[], starts: readonly number[]): PlanRun[] {
  const breaks = Map.groupBy(
    starts.flatMap(start => signs[start] ?? []),
    ({ run }) => run,
  )
  return runs.map(run => {
    const offsets =
      breaks
        .get(run)
        ?.filter(({ isForced }) => !isForced)
        .map(({ offset }) => offset) ?? []
    return offsets.length > 0 ? { ...run, breaks: offsets } : run
  })
}

/**
 * A paragraph of the reading copy: left to flow where that tears no term whatever the fonts, else with all
 * its lines planned.
 */
export function readable(paragraph: PlanParagraph, look: ParagraphLook, page: PageGeometry): PlanParagraph {
  const room = roomOf(look, page)
  const set = (metrics: Metrics) => signsOf(paragraph, look, metrics)
  const signs = set(widest)
  const inside = insides(signs, look.size * 10)
  if (inside.size === 0 || !likely.some(metrics => isTorn(lineStarts(set(metrics), room), signs, inside)))
    return paragraph
  return { ...paragraph, runs: withBreaks(paragraph.runs, signs, plannedStarts(signs, room, inside)) }
}
