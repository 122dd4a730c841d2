import type { Language } from './model.ts'
import { isMonthEnd, parsePeriod, periodKey } from './period.ts'
import { hanNumber } from './spoken.ts'

/** The month a period ends with, counted from the year nought; undefined of a day within a month. */
function lastMonth(period: string): number | undefined {
  const read = parsePeriod(periodKey(period))
  switch (read?.type) {
    case 'year':
      return read.year * 12 + 12
    case 'half':
      return read.year * 12 + read.half * 6
    case 'quarter':
      return read.year * 12 + read.quarter * 3
    case 'month':
      return read.year * 12 + read.month
    case 'range':
      return read.to.year * 12 + read.to.month
    case 'date':
      return isMonthEnd(period) ? read.year * 12 + read.month : undefined
    default:
      return undefined
  }
}

/** By how many months one period ends before another; undefined where either ends within a month. */
export function monthsAhead(period: string, due: string): number | undefined {
  const [own, last] = [lastMonth(period), lastMonth(due)]
  return own === undefined || last === undefined ? undefined : last - own
}

const numbersEn = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** 两年, 一年半, 半年, 一个季度, 两个月; two years, half a year, a quarter, two months. */
export function leadTime(months: number, language: Language): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (language === 'en') return inEnglish(months, years, rest)
  if (rest === 0) return counted(years, '年')
  if (rest === 6) return years === 0 ? '半年' : `${counted(years, '年')}半`
  return months % 3 === 0 ? counted(months / 3, '个季度') : counted(months, '个月')
}

const counted = (count: number, unit: string): string => {
  const said = hanNumber(`${count}${unit}`, String(count))
  return count === 2 ? said.replace(/^二/, '两') : said
}

function inEnglish(months: number, years: number, rest: number): string {
  const many = (count: number, noun: string): string =>
    `${numbersEn[count] ?? count} ${noun}${count === 1 ? '' : 's'}`
  if (rest === 0) return years === 1 ? 'a year' : many(years, 'year')
  if (months === 6) return 'half a year'
  if (months % 3 === 0) return months === 3 ? 'a quarter' : many(months / 3, 'quarter')
  return months === 1 ? 'a month' : many(months, 'month')
}
