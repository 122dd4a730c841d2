import type { ReadFigure } from '../../text/model.ts'
import { bareUnit, difference, intervalOf, meet, quotient, sum, times, type Interval } from '../interval.ts'
import type { Claim, Rule } from '../model.ts'
import { comparisonsIn, placesOf, printed, statementsOf, type Statement } from '../statements.ts'

/** 共1564项，完成1533项，完成率98%，剩余31项: parts, rates and what is left follow from the whole. */
export const parts: Rule = verified =>
  statementsOf(verified).flatMap(statement => [
    ...ratesOf(statement),
    ...remaindersOf(statement),
    ...sumsOf(statement),
    ...sharesOf(statement),
    ...multiplesOf(statement),
  ])

const isShare = ({ unit }: ReadFigure): boolean => /^(?:%|％|percent)$/u.test(unit)
const isCount = (figure: ReadFigure): boolean =>
  !isShare(figure) &&
  (figure.unit !== '' || /^\d+$/.test(figure.value)) &&
  !/百分点|percentage points|倍|位/u.test(figure.unit) &&
  figure.qualifier === '' &&
  !figure.target
const sameUnit = (one: ReadFigure, other: ReadFigure): boolean => bareUnit(one.unit) === bareUnit(other.unit)

/** Signs that two names share, but for those that many do. */
const shared = (one: string, other: string): boolean => {
  const pairs = new Set(
    Array.from({ length: Math.max(0, one.length - 1) }, (_, index) => one.slice(index, index + 2)),
  )
  return Array.from({ length: Math.max(0, other.length - 1) }, (_, index) =>
    other.slice(index, index + 2),
  ).some(pair => pairs.has(pair))
}

const RATE = /(?:率|比例|占比|rate|share|proportion)$/iu

function ratesOf({ figures, text, start }: Statement): readonly Claim[] {
  return figures.flatMap((rate, index): Claim[] => {
    const before = figures.slice(0, index).filter(isCount)
    const [whole, part] = before.slice(-2)
    if (!isShare(rate) || !whole || !part || !sameUnit(whole, part) || comparisonsIn(rate).length > 0)
      return []
    const isOwn =
      RATE.test(rate.indicator) &&
      (shared(part.indicator, rate.indicator) || /^(?:完成|整改|办结|合格|达标|优良)/u.test(rate.indicator))
    const isOfWhole =
      /^ of the total\b/iu.test(text.slice(rate.end - start)) ||
      /\bof\b/u.test(text.slice(part.start - start, whole.start - start))
    if (!isOwn && !isOfWhole) return []
    const [of, all, said] = [intervalOf(part), intervalOf(whole), intervalOf(rate)]
    const expected = of && all && quotient(of, all)
    if (!expected || !said || expected.low.gt(1)) return []
    const exact = expected.exact.times(100)
    const holds = meet(said, times(expected, 100))
    return [
      {
        rule: 'rate',
        verdict: holds ? 'agrees' : 'cannot-be',
        start: rate.start,
        end: rate.end,
        arithmetic: `${part.quote} ÷ ${whole.quote} = ${printed(exact, Math.max(1, placesOf(rate.value)))}%`,
        fix: holds ? '' : `${printed(exact, placesOf(rate.value))}%`,
      },
    ]
  })
}

const LEFT = /剩余|尚余|余下|其余|还有|尚有|未完成|未办结|未整改|在办|remaining/u

function remaindersOf({ figures, text, start }: Statement): readonly Claim[] {
  return figures.flatMap((rest, index): Claim[] => {
    const lead = text.slice((figures[index - 1]?.end ?? start) - start, rest.start - start)
    if (!LEFT.test(lead) || !isCount(rest)) return []
    const [whole, ...done] = figures.slice(0, index).filter(each => isCount(each) && sameUnit(each, rest))
    if (!whole || done.length === 0) return []
    const [all, taken, said] = [intervalOf(whole), done.map(intervalOf), intervalOf(rest)]
    if (!all || !said || taken.some(each => each === undefined)) return []
    const expected = difference(all, sum(taken as Interval[]))
    if (expected.high.lt(0)) return []
    const { exact } = expected
    const holds = meet(said, expected)
    return [
      {
        rule: 'remainder',
        verdict: holds ? 'agrees' : 'cannot-be',
        start: rest.start,
        end: rest.end,
        arithmetic: `${[whole, ...done].map(({ quote }) => quote).join(' − ')} = ${printed(exact, placesOf(whole.value))}`,
        fix: holds ? '' : `${printed(exact, placesOf(rest.value))}${rest.unit}`,
      },
    ]
  })
}

const TOTAL = /(?:共计|合计|总计|一共|共有?|总共|累计|总数|总量|总额|in total|a total of)[^，。；]{0,14}$/u
const AMONG = /其中|包括|分别(?:为|是)|including|of (?:which|these|them|whom)/u
/** How far the parts may fall short of the whole and be thought to be meant as all of it. */
const nearly = 0.1

/** 共528件，其中办结524件、阶段性4件; 18个、204个和1687个，共计1909个. */
function sumsOf({ figures, text, start }: Statement): readonly Claim[] {
  const before = (index: number): string =>
    text.slice((figures[index - 1]?.end ?? start) - start, figures[index]!.start - start)
  return figures.flatMap((whole, index): Claim[] => {
    if (!isCount(whole)) return []
    const behind = figures.slice(index + 1)
    const end = behind.findIndex(
      (each, place) => !isCount(each) || !sameUnit(each, whole) || LEFT.test(before(index + 1 + place)),
    )
    const listed = end < 0 ? behind : behind.slice(0, end)
    const isFirst = index + 1 < figures.length && AMONG.test(before(index + 1))
    if (isFirst && listed.length >= 2) return judgedSum(whole, listed, true)
    const ahead = figures.slice(0, index).filter(each => isCount(each) && sameUnit(each, whole))
    const isLast = index === figures.length - 1 || !sameUnit(figures[index + 1]!, whole)
    if (
      isLast &&
      ahead.length >= 2 &&
      ahead.length === index &&
      TOTAL.test(before(index)) &&
      /共计|合计|总计|一共|总共|共|total/u.test(before(index))
    )
      return judgedSum(whole, ahead, false)
    return []
  })
}

function judgedSum(whole: ReadFigure, listed: readonly ReadFigure[], mayBePart: boolean): Claim[] {
  const [all, each] = [intervalOf(whole), listed.map(intervalOf)]
  if (!all || each.some(one => one === undefined)) return []
  const total = sum(each as Interval[])
  const holds = meet(total, all)
  const short = all.exact.minus(total.exact)
  if (!holds && mayBePart && short.gt(all.exact.times(nearly))) return []
  const inUnit = printed(total.exact.dividedBy(all.exact).times(whole.value), placesOf(whole.value))
  return [
    {
      rule: 'sum',
      verdict: holds ? 'agrees' : 'cannot-be',
      start: whole.start,
      end: whole.end,
      arithmetic: `${listed.map(({ quote }) => quote).join(' + ')} = ${inUnit}${whole.unit}`,
      fix: holds ? '' : `${inUnit}${whole.unit}`,
    },
  ]
}

/** 300亿元，占全部1200亿元的25% and 总量1200亿元，其中…300亿元，占25%. */
function sharesOf({ figures }: Statement): readonly Claim[] {
  return figures.flatMap((part, index): Claim[] => {
    const share = comparisonsIn(part).find(({ type }) => type === 'share')
    if (!share || !isCount(part)) return []
    const wholes = figures.filter(
      (each, place) => place !== index && each.start < share.start && isCount(each) && sameUnit(each, part),
    )
    const whole =
      wholes.findLast(({ start }) => start > part.start) ??
      wholes.find(
        ({ indicator }) =>
          share.base !== '' && (indicator.includes(share.base) || share.base.includes(indicator)),
      ) ??
      (wholes.length === 1 ? wholes[0] : undefined)
    const [of, all, said] = [
      intervalOf(part),
      whole && intervalOf(whole),
      intervalOf({ value: share.value, unit: share.unit }),
    ]
    const expected = of && all && quotient(of, all)
    if (!whole || !expected || !said || expected.low.gt(1)) return []
    const exact = expected.exact.times(100)
    const holds = meet(said, times(expected, 100))
    return [
      {
        rule: 'share',
        verdict: holds ? 'agrees' : 'cannot-be',
        start: share.start,
        end: share.end,
        arithmetic: `${part.quote} ÷ ${whole.quote} = ${printed(exact, Math.max(1, placesOf(share.value)))}%`,
        fix: holds ? '' : `${printed(exact, placesOf(share.value))}%`,
      },
    ]
  })
}

/** 120亿元，是2015年40亿元的3倍 */
function multiplesOf({ figures }: Statement): readonly Claim[] {
  return figures.flatMap((figure): Claim[] => {
    const multiple = comparisonsIn(figure).find(({ type }) => type === 'times')
    const of = multiple && figures.findLast(({ start, end }) => start > figure.start && end <= multiple.start)
    if (!multiple || !of || !sameUnit(of, figure)) return []
    const [value, one, said] = [intervalOf(figure), intervalOf(of), intervalOf(multiple)]
    const expected = value && one && quotient(value, one)
    if (!expected || !said) return []
    const holds = meet(said, expected)
    return [
      {
        rule: 'times',
        verdict: holds ? 'agrees' : 'cannot-be',
        start: multiple.start,
        end: multiple.end,
        arithmetic: `${figure.quote} ÷ ${of.quote} = ${printed(expected.exact, Math.max(1, placesOf(multiple.value)))}`,
        fix: holds ? '' : `${printed(expected.exact, Math.max(1, placesOf(multiple.value)))}倍`,
      },
    ]
  })
}
