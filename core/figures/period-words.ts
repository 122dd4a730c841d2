import type { Language } from './model.ts'
import { parsePeriod, type Period } from './period.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ordinalsZh = ['一', '二', '三', '四']
const ordinalsEn = ['first', 'second', 'third', 'fourth']

/**
 * A period as prose names it: 2022年上半年, 2022年1—6月, 2022年底; the first half of 2022, January–June 2022,
 * the end of 2022. A text that is no period comes back as it is.
 */
export function formatPeriod(text: string, language: Language): string {
  const period = parsePeriod(text)
  if (!period) return text
  return language === 'zh' ? inChinese(period) : inEnglish(period)
}

/** With the preposition English needs: in 2022, at the end of 2022, on 30 June 2022. */
export function duringPeriod(text: string): string {
  const period = parsePeriod(text)
  const preposition = period?.type !== 'date' ? 'in' : isYearEnd(period) ? 'at' : 'on'
  return `${preposition} ${formatPeriod(text, 'en')}`
}

/** What 比上年 becomes for this period: a change of half a year is on the same period of last year. */
export function onLastYear(text: string, language: Language): string {
  const period = parsePeriod(text)
  if (period?.type === 'year') return language === 'zh' ? '比上年' : 'from the previous year'
  if (period?.type === 'date' && isYearEnd(period))
    return language === 'zh' ? '比上年底' : 'from the end of the previous year'
  return language === 'zh' ? '比上年同期' : 'from the same period of the previous year'
}

const adjacentWords: Readonly<Record<Period['type'], string>> = {
  year: 'year',
  half: 'half-year',
  quarter: 'quarter',
  month: 'month',
  range: 'period',
  date: 'date',
}

/** What 环比 is in English: from the previous quarter. */
export function onPeriodBefore(text: string): string {
  return `from the previous ${adjacentWords[parsePeriod(text)?.type ?? 'range']}`
}

function inChinese(period: Period): string {
  switch (period.type) {
    case 'year':
      return `${period.year}年`
    case 'half':
      return `${period.year}年${period.half === 1 ? '上' : '下'}半年`
    case 'quarter':
      return `${period.year}年第${ordinalsZh[period.quarter - 1]}季度`
    case 'month':
      return `${period.year}年${period.month}月`
    case 'range':
      return rangeInChinese(period)
    case 'date':
      return isYearEnd(period) ? `${period.year}年底` : `${period.year}年${period.month}月${period.day}日`
  }
}

function rangeInChinese({ from, to }: Extract<Period, { type: 'range' }>): string {
  const wholeYears = from.month === 1 && to.month === 12
  if (from.year === to.year)
    return wholeYears ? `${from.year}年` : `${from.year}年${from.month}—${to.month}月`
  return wholeYears ? `${from.year}—${to.year}年` : `${from.year}年${from.month}月—${to.year}年${to.month}月`
}

function inEnglish(period: Period): string {
  switch (period.type) {
    case 'year':
      return String(period.year)
    case 'half':
      return `the ${ordinalsEn[period.half - 1]} half of ${period.year}`
    case 'quarter':
      return `the ${ordinalsEn[period.quarter - 1]} quarter of ${period.year}`
    case 'month':
      return `${months[period.month - 1]} ${period.year}`
    case 'range':
      return rangeInEnglish(period)
    case 'date':
      return isYearEnd(period)
        ? `the end of ${period.year}`
        : `${period.day} ${months[period.month - 1]} ${period.year}`
  }
}

function rangeInEnglish({ from, to }: Extract<Period, { type: 'range' }>): string {
  const wholeYears = from.month === 1 && to.month === 12
  if (from.year === to.year)
    return wholeYears ? String(from.year) : `${months[from.month - 1]}–${months[to.month - 1]} ${to.year}`
  return wholeYears
    ? `${from.year}–${to.year}`
    : `${months[from.month - 1]} ${from.year}–${months[to.month - 1]} ${to.year}`
}

const isYearEnd = (date: Extract<Period, { type: 'date' }>): boolean => date.month === 12 && date.day === 31
