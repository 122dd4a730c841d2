import { lineStarts, mayBreak, type Room } from './line-ends.ts'
import { substitute, times, timesInWord, type Metrics } from './metrics.ts'
import type { PlanParagraph, PlanRun } from './model.ts'
import type { PageGeometry, ParagraphLook } from './profile.ts'
import { inSigns, roomOf, widthOf } from './sign-spans.ts'
import { signsOf, type Sign } from './signs.ts'
import { amountsIn, type Span } from './terms.ts'

/**
 * Where an official file is read, and the twips more a sign that a line may take there without looking
 * stretched.
 */
interface Reading {
  readonly metrics: Metrics
  readonly most: number
}

/** The first two are what the file is made for; in the third its words are wider than meant anyway. */
const readings: readonly Reading[] = [
  { metrics: times, most: 30 },
  { metrics: timesInWord, most: 30 },
  { metrics: substitute, most: 20 },
]
/** So much wider than needed, because programs round. */
const margin = 40
/** A line with fewer words of its own is not stretched. */
const leastSigns = 8

interface Torn {
  readonly signs: readonly Sign[]
  readonly start: number
  readonly from: number
  readonly most: number
}

/** The first amount that the end of a line would tear. */
function firstTorn(sets: readonly (readonly Sign[])[], room: Room, spans: readonly Span[]): Torn | undefined {
  if (spans.length === 0) return undefined
  for (const [reading, signs] of sets.entries()) {
    const starts = lineStarts(signs, room)
    for (const [line, at] of starts.entries()) {
      const span = spans.find(({ from, to }) => at > from && at < to)
      if (span && !signs[at]?.isForced)
        return { signs, start: starts[line - 1] ?? 0, from: span.from, most: readings[reading]!.most }
    }
  }
  return undefined
}

/** Whether more space between characters shows behind a sign. A figure is left as it is. */
const isSpread = ({ run, endsPortion }: Sign): boolean => run.expression === undefined && !endsPortion

/**
 * Twips that each sign before an amount takes more, so that nothing of the amount fits on their line; 0 where
 * that would show.
 */
function spreadBefore({ signs, start, from }: Torn, room: Room): number {
  let next = from + 1
  while (next < signs.length && !mayBreak(signs, next)) next += 1
  const used =
    (start === 0 ? room.indent : 0) + widthOf(signs.slice(start, next)) - (signs[next - 1]?.behind ?? 0)
  const free = room.width - used
  const words = signs.slice(start, from - 1).filter(isSpread).length
  const each = Math.ceil((free + margin) / words)
  return words >= leastSigns && each > 0 ? each : 0
}

/** The runs, cut where their signs are spread otherwise. */
function withSpread(runs: readonly PlanRun[], signs: readonly Sign[], spread: readonly number[]): PlanRun[] {
  return runs.flatMap(run => {
    if (run.expression !== undefined) return [run]
    const cuts = signs.flatMap((sign, at) =>
      sign.run === run && (spread[at] !== spread[at - 1] || sign.offset === 0)
        ? [{ offset: sign.offset, twips: spread[at] ?? 0 }]
        : [],
    )
    const bounds = cuts.map(({ offset }, index) => (index === 0 ? 0 : offset))
    return cuts.map(({ twips }, index): PlanRun => {
      const part = { ...run, text: run.text.slice(bounds[index], bounds[index + 1]) }
      return twips > 0 ? { ...part, spread: twips } : part
    })
  })
}

/**
 * A justified paragraph in which a number stays with its unit: what stands before it on its line is spread by
 * at most a point and a half a sign, so that the number begins the next line. Nothing is added to the text,
 * and where a program ends its lines elsewhere nothing is out of place.
 */
export function steady(paragraph: PlanParagraph, look: ParagraphLook, page: PageGeometry): PlanParagraph {
  const room = roomOf(look, page)
  const plain = readings.map(({ metrics }) => signsOf(paragraph, look, metrics))
  const first = plain[0] ?? []
  let open = inSigns(first, amountsIn(first.map(({ text }) => text).join('')))
  let sets = plain
  let torn = firstTorn(sets, room, open)
  if (!torn) return paragraph
  const spread = first.map(() => 0)
  for (; torn; torn = firstTorn(sets, room, open)) {
    const { start, from, most } = torn
    const wanted = spreadBefore(torn, room)
    const each = wanted + Math.max(...spread.slice(start, from)) <= most ? wanted : 0
    open = each === 0 ? open.filter(span => span.from !== from) : open
    if (each === 0) continue
    for (let at = start; at < from; at += 1) if (first[at]!.run.expression === undefined) spread[at]! += each
    sets = plain.map(signs =>
      signs.map((sign, at) =>
        spread[at] && isSpread(sign) && spread[at + 1] ? { ...sign, behind: sign.behind + spread[at] } : sign,
      ),
    )
  }
  return spread.some(twips => twips > 0)
    ? { ...paragraph, runs: withSpread(paragraph.runs, first, spread) }
    : paragraph
}
