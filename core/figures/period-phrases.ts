import { parsePeriod } from './period.ts'
import { formatPeriod } from './period-words.ts'
import type { Language } from './model.ts'

/** A period named in running text, from `start` up to and without `end`. */
export interface PeriodPhrase {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly period: string
  /** Four digits and nothing else: a year only where the sentence makes it one. */
  readonly isBare: boolean
}

const ordinals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const two = (number: string | number): string => String(number).padStart(2, '0')

/** What may follow a year, each with how the rest of its written form is made; the longest first. */
const parts: readonly { readonly pattern: string; readonly write: (found: readonly string[]) => string }[] = [
  { pattern: String.raw`-(\d{2})\/(\d{4})-(\d{2})`, write: ([from, year, to]) => `-${from}/${year}-${to}` },
  { pattern: String.raw`-(\d{2})-(\d{2})(?!\d)`, write: ([month, day]) => `-${month}-${day}` },
  {
    pattern: String.raw`-?([hHqQ])([1-4])(?!\d)`,
    write: ([letter = '', number]) => `-${letter.toUpperCase()}${number}`,
  },
  { pattern: String.raw`\s*年?\s*(上|下)半年`, write: ([which]) => (which === '上' ? '-H1' : '-H2') },
  { pattern: String.raw`\s*年?\s*第?([一二三四1-4])季度`, write: ([number = '']) => `-Q${ordinals[number]}` },
  {
    pattern: String.raw`\s*年?\s*(\d{1,2})(?:月)?\s*[-—–~至到]\s*(\d{1,2})月(?:份)?`,
    write: ([from = '', to = '']) => `-${two(from)}/YYYY-${two(to)}`,
  },
  {
    pattern: String.raw`\s*年\s*(\d{1,2})月(\d{1,2})日`,
    write: ([month = '', day = '']) => `-${two(month)}-${two(day)}`,
  },
  { pattern: String.raw`\s*年\s*(\d{1,2})月(?:份)?`, write: ([month = '']) => `-${two(month)}` },
  { pattern: String.raw`\s*年?(底|末)`, write: () => '-12-31' },
  { pattern: String.raw`-(\d{2})(?!\d)`, write: ([month]) => `-${month}` },
  { pattern: '年度?', write: () => '' },
  { pattern: String.raw`(?!\d|[.,]\d|[^\S\n]*%)`, write: () => '' },
]

const year = /(?<![\d.,])(?:19|20)\d{2}/g
const following = parts.map(({ pattern, write }) => ({ pattern: new RegExp(pattern, 'y'), write }))

/** Every period a text names with its year, in order: 2022年上半年, 2022年1—6月, 2022年底, 2022-Q3, 2022. */
export function periodPhrases(text: string): PeriodPhrase[] {
  const found: PeriodPhrase[] = []
  for (const match of text.matchAll(year)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue
    const phrase = phraseAt(text, match.index, match[0])
    if (phrase) found.push(phrase)
  }
  return found
}

function phraseAt(text: string, start: number, digits: string): PeriodPhrase | undefined {
  for (const { pattern, write } of following) {
    pattern.lastIndex = start + digits.length
    const match = pattern.exec(text)
    const period = match && `${digits}${write(match.slice(1)).replace('YYYY', digits)}`
    if (match && period && parsePeriod(period)) {
      const end = start + digits.length + match[0].length
      return { start, end, text: text.slice(start, end), period, isBare: end - start === digits.length }
    }
  }
  return undefined
}

/**
 * The phrase as it names another period: with the other year where that is all that changes, in the usual
 * words otherwise.
 */
export function restated(
  { text, period }: Pick<PeriodPhrase, 'text' | 'period'>,
  next: string,
  language: Language,
): string {
  const [before, after] = [period.slice(0, 4), next.slice(0, 4)]
  return next === period.replaceAll(before, after)
    ? text.replaceAll(before, after)
    : formatPeriod(next, language)
}
