import { yearBefore } from '../../../figures/index.ts'
import type { ReadComparison, ReadFigure } from '../../text/model.ts'
import { bareUnit, difference, intervalOf, meet, quotient, times, type Interval } from '../interval.ts'
import type { Claim, Rule } from '../model.ts'
import { comparisonsIn, placesOf, printed } from '../statements.ts'

const YEAR_BEFORE =
  /^(?:同比|[比较]上年|[比较]去年|与上年|year[- ]on[- ]year|(?:than|from|over|compared (?:with|to)) (?:a year|last year|the previous year))/iu

/**
 * 5.2万人，比上年增加2000人，增长4.0%: how much and how many percent belong together; and either goes with last
 * year's value, where the text says it too.
 */
export const changes: Rule = ({ figures }) =>
  figures.flatMap(figure => [...togetherOf(figure), ...againstLastYear(figure, figures)])

function togetherOf(figure: ReadFigure): readonly Claim[] {
  const all = comparisonsIn(figure)
  const amount = all.find(({ type }) => type === 'absolute')
  const percent = all.find(({ type }) => type === 'percent')
  if (
    !amount ||
    !percent ||
    bareUnit(amount.unit) !== bareUnit(figure.unit) ||
    all.some(({ type }) => type === 'from')
  )
    return []
  const [value, by, said] = [
    intervalOf(figure),
    intervalOf(amount),
    intervalOf({ value: percent.value, unit: percent.unit }),
  ]
  if (!value || !by || !said) return []
  const expected = quotient(by, difference(value, by))
  if (!expected) return []
  const exact = expected.exact.times(100)
  return [
    judged(
      percent,
      said,
      times(expected, 100),
      `${amount.quote} ÷ (${figure.quote} ${amount.value.startsWith('-') ? '+' : '−'} ${amount.quote}) = ${printed(exact, 1)}%`,
      `${printed(exact.abs(), placesOf(percent.value))}%`,
    ),
  ]
}

function againstLastYear(figure: ReadFigure, figures: readonly ReadFigure[]): readonly Claim[] {
  const last = yearBefore(figure.period)
  if (last === undefined || figure.target || figure.indicator.length < 2) return []
  const before = figures.filter(
    other =>
      other.period === last &&
      other.indicator === figure.indicator &&
      other.region === figure.region &&
      !other.target &&
      bareUnit(other.unit) === bareUnit(figure.unit) &&
      !isChange(other),
  )
  const [earlier] = before
  if (before.length !== 1 || !earlier || isChange(figure)) return []
  const [from, to] = [intervalOf(earlier), intervalOf(figure)]
  if (!from || !to) return []
  return comparisonsIn(figure).flatMap(comparison => {
    if (!YEAR_BEFORE.test(comparison.base)) return []
    const said = intervalOf({ value: comparison.value, unit: comparison.unit })
    const by = difference(to, from)
    const relative = quotient(by, from)
    if (!said || !relative) return []
    const { exact } = by
    const share = relative.exact.times(100)
    if (comparison.type === 'percent')
      return [
        judged(
          comparison,
          said,
          times(relative, 100),
          `(${figure.quote} − ${earlier.quote}) ÷ ${earlier.quote} = ${printed(share, 1)}%`,
          `${printed(share.abs(), placesOf(comparison.value))}%`,
        ),
      ]
    if (
      comparison.type === 'points' ||
      (comparison.type === 'absolute' && bareUnit(comparison.unit) === bareUnit(figure.unit))
    )
      return [
        judged(
          comparison,
          said,
          by,
          `${figure.quote} − ${earlier.quote} = ${printed(exact, 4)}`,
          printed(exact.abs(), placesOf(comparison.value)),
        ),
      ]
    return []
  })
}

/** A figure that is itself a change or a share of something says no value. */
const isChange = ({ start, comparison }: ReadFigure): boolean =>
  comparison !== null && comparison.start === start && comparison.type !== 'from'

function judged(
  at: ReadComparison,
  said: Interval,
  expected: Interval,
  arithmetic: string,
  fix: string,
): Claim {
  const holds = meet(said, expected)
  const isOther = (said.high.lt(0) && expected.low.gt(0)) || (said.low.gt(0) && expected.high.lt(0))
  return {
    rule: 'change',
    verdict: holds ? 'agrees' : isOther ? 'reversed' : 'cannot-be',
    start: at.start,
    end: at.end,
    arithmetic,
    fix: holds ? '' : fix,
  }
}
