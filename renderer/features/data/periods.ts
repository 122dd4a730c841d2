import { formatPeriod } from '../../../core/figures/period-words.ts'
import { comparePeriods, parsePeriod } from '../../../core/figures/period.ts'
import type { Period } from '../../../core/figures/period.ts'

export type PeriodType = Period['type']

/** A period as the head of a column: 2022, 2023 上半年; 2022, H1 2023. */
export function periodHead(text: string, language: 'zh' | 'en'): string {
  const period = parsePeriod(text)
  if (!period) return text
  if (period.type === 'year') return String(period.year)
  if (language === 'zh') return formatPeriod(text, 'zh').replace(/^(\d{4})年(?=[上下第])/, '$1 ')
  if (period.type === 'half') return `H${period.half} ${period.year}`
  if (period.type === 'quarter') return `Q${period.quarter} ${period.year}`
  return formatPeriod(text, 'en').replace(/^the end of/, 'End of')
}

export const typeOf = (text: string): PeriodType | undefined => parsePeriod(text)?.type

/** Every period once, in order of time. */
export const inOrder = (periods: Iterable<string>): string[] => [...new Set(periods)].sort(comparePeriods)

/** The periods a trend may join into one line: those of the kind there is most of. */
export function trendPeriods(periods: readonly string[]): string[] {
  const byType = [...Map.groupBy(periods, typeOf).values()]
  return byType.reduce((most, candidate) => (candidate.length > most.length ? candidate : most), [])
}
