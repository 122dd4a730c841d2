import type { Language, PrintOptions } from './model.ts'
import { periodBeside } from './period-beside.ts'
import { duringPeriod, formatPeriod } from './period-words.ts'

/** The way from one period to another, and how much of it is named. */
interface Way {
  readonly from: string
  readonly to: string
  readonly print: Pick<PrintOptions, 'periods'>
}

/**
 * 2018年的 or 上年的 before a value whose period is named; in English after it, the space before included: in
 * 2018, a year earlier.
 */
export function namedPeriods(
  { from, to, print: { periods } }: Way,
  language: Language,
): readonly [string, string] {
  const [hasStart, hasEnd] = [
    periods === undefined || periods === 'start',
    periods === undefined || periods === 'end',
  ]
  const start =
    periods === 'before' ? besideSaid(from, to, language) : hasStart ? periodSaid(from, language) : ''
  return [start, hasEnd ? periodSaid(to, language) : '']
}

const periodSaid = (period: string, language: Language): string =>
  language === 'zh' ? `${formatPeriod(period, 'zh')}的` : ` ${duringPeriod(period)}`

function besideSaid(earlier: string, later: string, language: Language): string {
  const beside = periodBeside(earlier, later, language) ?? ''
  if (language === 'zh') return `${beside}的`
  return beside.startsWith('the ') ? ` in ${beside}` : ` ${beside}`
}

/** What stays the same from one period to another: 2020年和2022年均为295天，持平; 与上年持平，均为295天. */
export function levelThroughout({ from, to, print: { periods } }: Way, said: string): string {
  if (periods === 'none') return `均为${said}，持平`
  if (periods === 'before') return `与${periodBeside(from, to, 'zh')}持平，均为${said}`
  return `${formatPeriod(from, 'zh')}和${formatPeriod(to, 'zh')}均为${said}，持平`
}
