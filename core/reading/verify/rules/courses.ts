import { reachedBefore } from '../../figures/change-verbs.ts'
import type { ReadComparison, ReadFigure } from '../../text/model.ts'
import {
  bareUnit,
  difference,
  exactly,
  intervalOf,
  meet,
  quotient,
  times,
  type Interval,
} from '../interval.ts'
import type { Claim, Rule, Verified } from '../model.ts'
import { comparisonsIn, placesOf, printed } from '../statements.ts'

/** 由58降至31.4，下降45.9%: the way of the verb, and how far it went, follow from the two numbers. */
export const courses: Rule = verified => verified.figures.flatMap(figure => courseOf(verified, figure))

function courseOf(verified: Verified, figure: ReadFigure): readonly Claim[] {
  const from = comparisonsIn(figure).find(({ type }) => type === 'from')
  const [before, after] = [from && intervalOf(from), intervalOf(figure)]
  if (!from || !before || !after || bareUnit(from.unit) !== bareUnit(figure.unit)) return []
  const extents = comparisonsIn(figure).filter(
    ({ type }) => type !== 'from' && type !== 'rank' && type !== 'share',
  )
  return [
    ...wayOf(verified, figure, from, before, after),
    ...extents.flatMap(extent => extentOf(figure, from, extent, before, after)),
  ]
}

const ENGLISH_UP = /\b(?:rose|risen|rise|increased|grew|grown|climbed|up)\b/iu
const ENGLISH_DOWN = /\b(?:fell|fallen|fall|decreased|declined|dropped|down|reduced|cut)\b/iu

function wayOf(
  { text }: Verified,
  figure: ReadFigure,
  from: ReadComparison,
  before: Interval,
  after: Interval,
): readonly Claim[] {
  const between = text.slice(from.end, figure.start)
  const lead = text.slice(Math.max(0, from.start - 40), from.start)
  const chinese = reachedBefore(between)?.way
  const way = chinese ?? (ENGLISH_UP.test(lead) ? 1 : ENGLISH_DOWN.test(lead) ? -1 : undefined)
  if (way === undefined || meet(before, after)) return []
  const went = after.low.gt(before.high) ? 1 : -1
  return [
    {
      rule: 'course',
      verdict: went === way ? 'agrees' : 'reversed',
      start: from.start,
      end: figure.end,
      arithmetic: `${from.quote} ${went > 0 ? '<' : '>'} ${figure.quote}`,
      fix: '',
    },
  ]
}

function extentOf(
  figure: ReadFigure,
  from: ReadComparison,
  extent: ReadComparison,
  before: Interval,
  after: Interval,
): readonly Claim[] {
  const said = intervalOf({ value: extent.value, unit: extent.unit })
  const change = difference(after, before)
  const relative = quotient(change, before)
  if (!said || !relative) return []
  const isShare = bareUnit(figure.unit) === '%' || bareUnit(figure.unit) === 'percent'
  const way = { start: extent.start, end: extent.end }
  const places = placesOf(extent.value)
  const percent = times(relative, 100).exact
  const arithmetic = `(${figure.quote} − ${from.quote}) ÷ ${from.quote} = ${printed(percent, Math.max(places, 1))}%`
  const less = `${figure.quote} − ${from.quote} = ${printed(change.exact, 4)}`
  const judged = (rule: Claim['rule'], expected: Interval, line: string, fix: string): readonly Claim[] => [
    {
      ...way,
      rule,
      verdict: verdictOf(said, expected),
      arithmetic: line,
      fix: meet(said, expected) ? '' : fix,
    },
  ]
  switch (extent.type) {
    case 'percent':
      if (isShare && isPrinted(change, extent) && !isPrinted(times(relative, 100), extent))
        return [
          {
            ...way,
            rule: 'points',
            verdict: 'differs',
            arithmetic: less,
            fix: `${extent.value.replace('-', '')}个百分点`,
          },
        ]
      return judged('extent', times(relative, 100), arithmetic, `${printed(percent.abs(), places)}%`)
    case 'points':
      if (isShare && !isPrinted(change, extent) && isPrinted(times(relative, 100), extent))
        return [
          {
            ...way,
            rule: 'points',
            verdict: 'differs',
            arithmetic,
            fix: `${extent.value.replace('-', '')}%`,
          },
        ]
      return isShare ? judged('extent', change, less, `${printed(change.exact.abs(), places)}个百分点`) : []
    case 'absolute':
      return bareUnit(extent.unit) === bareUnit(figure.unit)
        ? judged('extent', change, less, printed(change.exact.abs(), places))
        : []
    case 'times': {
      const ratio = quotient(after, before)!
      const grown = difference(ratio, exactly(1))
      const line = `${figure.quote} ÷ ${from.quote} = ${printed(ratio.exact, 2)}`
      return [
        {
          ...way,
          rule: 'times',
          verdict: meet(said, ratio) || meet(said, grown) ? 'agrees' : 'cannot-be',
          arithmetic: line,
          fix: '',
        },
      ]
    }
    default:
      return []
  }
}

/** Whether what comes of it prints as that number, rounded to its places. */
const isPrinted = ({ exact }: Interval, { value }: ReadComparison): boolean =>
  exact.toDecimalPlaces(placesOf(value)).equals(value)

/** The other direction is worse than another number. */
function verdictOf(said: Interval, expected: Interval): Claim['verdict'] {
  if (meet(said, expected)) return 'agrees'
  const isOther = (said.high.lt(0) && expected.low.gt(0)) || (said.low.gt(0) && expected.high.lt(0))
  return isOther ? 'reversed' : 'cannot-be'
}
