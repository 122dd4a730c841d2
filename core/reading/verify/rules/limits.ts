import { hanAt } from '../../figures/numerals.ts'
import type { ReadFigure } from '../../text/model.ts'
import { exactly, intervalOf, meet, quotient, times } from '../interval.ts'
import type { Claim, Rule } from '../model.ts'
import { comparisonsIn, placesOf, printed, statementsOf } from '../statements.ts'
import { decimal } from '../../../figures/index.ts'

/**
 * What no number may be: a rate of days that whole days do not give, a place behind the last, a share
 * above all.
 */
export const limits: Rule = verified => [
  ...statementsOf(verified).flatMap(({ figures }) => dayRates(figures)),
  ...verified.figures.flatMap(placesAmong),
  ...verified.figures.flatMap(beyondAll),
  ...verified.figures.flatMap(figure => signs(verified.text, figure)),
]

const DAY_RATE = /天数(?:比例|率|占比)|空气[^水]*优良率|优良天数比|share of (?:good|clean) days|days ratio/iu

function dayRates(figures: readonly ReadFigure[]): readonly Claim[] {
  return figures.flatMap((rate, index): Claim[] => {
    if (
      !/^[%％]$|^percent$/u.test(rate.unit) ||
      !DAY_RATE.test(rate.indicator) ||
      rate.target ||
      rate.qualifier !== ''
    )
      return []
    if (!/^(?:19|20)\d{2}$/u.test(rate.period)) return []
    const year = Number(rate.period)
    const length = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365
    const days = figures
      .slice(0, index)
      .findLast(
        before =>
          before !== undefined && /^(?:天|days?)$/u.test(before.unit) && !/连续/u.test(before.indicator),
      )
    return days ? [daysAndRate(rate, days, length)] : []
  })
}

/** Days that do not count, of sand and of missing measurements, are few. */
const mostInvalid = 20

function daysAndRate(rate: ReadFigure, days: ReadFigure, length: number): Claim {
  const said = intervalOf(rate)
  const wholes = Array.from({ length: mostInvalid + 1 }, (_, invalid) => length - invalid)
  const holds =
    said !== undefined &&
    wholes.some(whole => {
      const expected = quotient(intervalOf(days)!, exactly(whole))
      return expected !== undefined && meet(said, times(expected, 100))
    })
  const exact = decimal(days.value).dividedBy(length).times(100)
  return {
    rule: 'days',
    verdict: holds ? 'agrees' : 'cannot-be',
    start: rate.start,
    end: rate.end,
    arithmetic: `${days.quote} ÷ ${length} = ${printed(exact, Math.max(1, placesOf(rate.value)))}%`,
    fix: holds ? '' : `${printed(exact, placesOf(rate.value))}%`,
  }
}

/** 13个市中排名第15 */
function placesAmong(figure: ReadFigure): readonly Claim[] {
  return comparisonsIn(figure).flatMap((comparison): Claim[] => {
    if (comparison.type !== 'rank') return []
    const words = /(\d+|[零一二三四五六七八九十百]+)\s*(?:个|座|家|名)|\b(\d+) (?=\w)/u.exec(comparison.base)
    const among = words && (words[2] ?? (/^\d/.test(words[1]!) ? words[1]! : hanAt(words[1]!)?.value))
    if (!among) return []
    const holds = Number(comparison.value) <= Number(among)
    return [
      {
        rule: 'rank',
        verdict: holds ? 'agrees' : 'cannot-be',
        start: comparison.start,
        end: comparison.end,
        arithmetic: `${comparison.value} ${holds ? '≤' : '>'} ${among}`,
        fix: '',
      },
    ]
  })
}

/**
 * What cannot be more than all of something. Done beyond the plan is more than all of it, so 完成率 may
 * be.
 */
const AT_MOST_ALL =
  /占比|比重|覆盖率|达标率|优良率|合格率|普及率|满意率|办结率|整改率|利用率|处理率|治理率|天数率|天数比例|配套率|入学率|参保率|城镇化率|化率|coverage|share of/iu

function beyondAll(figure: ReadFigure): readonly Claim[] {
  const share = comparisonsIn(figure).find(({ type }) => type === 'share')
  const isOwnChange = comparisonsIn(figure).some(
    ({ start, type }) => start === figure.start && type !== 'share',
  )
  const said = share ?? (AT_MOST_ALL.test(figure.indicator) && !isOwnChange ? figure : undefined)
  if (!said || !/^[%％]$|^percent$/u.test(said.unit) || said.value.includes('/')) return []
  const holds = decimal(said.value).lte(100)
  return [
    {
      rule: 'beyond-all',
      verdict: holds ? 'agrees' : 'cannot-be',
      start: said.start,
      end: said.end,
      arithmetic: `${said.value}% ${holds ? '≤' : '>'} 100%`,
      fix: '',
    },
  ]
}

/** 下降-5%: the verb says which way, and the sign says it again. */
function signs(text: string, figure: ReadFigure): readonly Claim[] {
  return comparisonsIn(figure).flatMap(({ type, start, end, value }): Claim[] => {
    if (type === 'from' || type === 'rank' || type === 'share') return []
    const isSigned = /^[-−]/u.test(text.slice(start, end))
    return isSigned
      ? [
          {
            rule: 'sign',
            verdict: 'cannot-be',
            start,
            end,
            arithmetic: text.slice(Math.max(0, start - 4), end),
            fix: text.slice(start + 1, end) || value,
          },
        ]
      : []
  })
}
