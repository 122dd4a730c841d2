import type { Language } from './model.ts'
import { formatPeriod } from './period-words.ts'
import { parsePeriod, periodBefore, periodKey, yearBefore } from './period.ts'

const quarters = ['一', '二', '三', '四']
const quartersEn = ['first', 'second', 'third', 'fourth']

/**
 * What an earlier period is called beside a later one where it is the year before or the one directly before:
 * 上年, 上年同期, 上年末, 上月, 上季度, 上半年; a year earlier, the previous month. undefined where it is neither.
 */
export function periodBeside(earlier: string, later: string, language: Language): string | undefined {
  const [before, type] = [periodKey(earlier), parsePeriod(periodKey(later))?.type]
  if (before === keyOf(yearBefore(later)))
    return language === 'zh' ? `上年${sameOf(later)}` : 'a year earlier'
  if (before !== keyOf(periodBefore(later))) return undefined
  if (type === 'month') return language === 'zh' ? '上月' : 'the previous month'
  if (type === 'quarter') return language === 'zh' ? '上季度' : 'the previous quarter'
  if (type !== 'half') return undefined
  const half = periodKey(later).endsWith('H2') ? '上半年' : '上年下半年'
  return language === 'zh' ? half : 'the previous half-year'
}

const keyOf = (period: string | undefined): string | undefined =>
  period === undefined ? undefined : periodKey(period)

function sameOf(period: string): string {
  const read = parsePeriod(periodKey(period))
  if (read?.type === 'year') return ''
  return read?.type === 'date' && read.month === 12 && read.day === 31 ? '末' : '同期'
}

/**
 * As `periodBeside`; otherwise without its year where both are of one, and as prose names it where they are
 * not: 一季度, 1—8月, 2022年上半年.
 */
export function shortPeriod(earlier: string, later: string, language: Language): string {
  const beside = periodBeside(earlier, later, language)
  if (beside !== undefined) return beside
  const read = parsePeriod(periodKey(earlier))
  const whole = formatPeriod(periodKey(earlier), language)
  if (!read || earlier.slice(0, 4) !== later.slice(0, 4)) return whole
  if (language === 'en')
    return read.type === 'quarter'
      ? `the ${quartersEn[read.quarter - 1]} quarter`
      : whole.replace(/ of \d{4}$| \d{4}$/, '')
  if (read.type === 'quarter') return `${quarters[read.quarter - 1]}季度`
  return read.type === 'range' && isThreeQuarters(read) ? '前三季度' : whole.replace(/^\d{4}年/, '')
}

const isThreeQuarters = ({ from, to }: Extract<ReturnType<typeof parsePeriod>, { type: 'range' }>): boolean =>
  from.month === 1 && to.month === 9 && from.year === to.year

/**
 * The month a growing sum of a year has come to: 6 of the first half, 9 of January to September; undefined of
 * what begins later.
 */
export function monthsGrown(period: string): number | undefined {
  const read = parsePeriod(periodKey(period))
  switch (read?.type) {
    case 'year':
      return 12
    case 'half':
      return read.half === 1 ? 6 : undefined
    case 'quarter':
      return read.quarter === 1 ? 3 : undefined
    case 'month':
      return read.month === 1 ? 1 : undefined
    case 'range':
      return read.from.month === 1 && read.from.year === read.to.year ? read.to.month : undefined
    default:
      return undefined
  }
}

/** The months of a year from January on, so many of them, by its key: 6 is the first half. */
export function grownTo(year: string, months: number): string {
  return periodKey(months === 1 ? `${year}-01` : `${year}-01/${year}-${String(months).padStart(2, '0')}`)
}
