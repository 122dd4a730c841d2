import { periodPhrases } from '../figures/period-phrases.ts'

/** A period a query names, whole or without its year: `-H1` is the first half of whichever year has a value. */
export type AskedPeriod = { readonly period: string } | { readonly part: string }

export interface QueryPeriods {
  readonly periods: readonly AskedPeriod[]
  /** 较2015: what a change is measured on. */
  readonly base: string | undefined
  readonly rest: string
}

const ordinals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const two = (number: string | number): string => String(number).padStart(2, '0')

/** The years a word like 去年 is away from this one. */
const years: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2 }

/** Takes what a query says of time out of it. `today` is a date; 今年 is its year. */
export function takePeriods(query: string, today: string): QueryPeriods {
  const named = takeYears(query, Number(today.slice(0, 4)))
  const based = takeBase(named)
  const whole = takeWhole(based.rest)
  const parts = takeParts(whole.rest, today)
  return { periods: [...whole.periods, ...parts.periods], base: based.base, rest: parts.rest }
}

/** 去年上半年 as 2022年上半年. */
function takeYears(query: string, year: number): string {
  return query.replace(/(今年|本年|去年|(?<![较比])上年|前年)/gu, (word) => ` ${year + years[word]!}年`)
}

function takeBase(query: string): { base: string | undefined; rest: string } {
  const match = /(?:较|(?<![同环占])比|与|vs)\s*((?:19|20)\d{2})年?(?:相比)?/u.exec(query)
  return match ? { base: match[1], rest: cut(query, match.index, match.index + match[0].length) } : { base: undefined, rest: query }
}

function takeWhole(query: string): { periods: AskedPeriod[]; rest: string } {
  const phrases = periodPhrases(query)
  const rest = phrases.toReversed().reduce((text, { start, end }) => cut(text, start, end), query)
  return { periods: phrases.map(({ period }) => ({ period })), rest }
}

const parts: readonly { readonly pattern: RegExp; readonly read: (found: readonly string[], today: string) => AskedPeriod }[] = [
  { pattern: /(上|下)半年/u, read: ([which]) => ({ part: which === '上' ? '-H1' : '-H2' }) },
  { pattern: /第?([一二三四1-4])季度/u, read: ([number = '']) => ({ part: `-Q${ordinals[number]}` }) },
  { pattern: /(\d{1,2})月?[-—–~至到](\d{1,2})月/u, read: ([from = '', to = '']) => ({ part: `-${two(from)}/YYYY-${two(to)}` }) },
  { pattern: /年(底|末)/u, read: () => ({ part: '-12-31' }) },
  { pattern: /(本|这个?|上个?)月/u, read: ([which = ''], today) => ({ period: monthBefore(today, which.startsWith('上') ? 1 : 0) }) },
  { pattern: /(\d{1,2})月份?/u, read: ([month = '']) => ({ part: `-${two(month)}` }) },
  { pattern: /(?<![a-z])([hq][1-4])(?![a-z\d])/u, read: ([part = '']) => ({ part: `-${part.toUpperCase()}` }) },
]

function takeParts(query: string, today: string): { periods: AskedPeriod[]; rest: string } {
  for (const { pattern, read } of parts) {
    const match = pattern.exec(query)
    if (match) return { periods: [read(match.slice(1), today)], rest: cut(query, match.index, match.index + match[0].length) }
  }
  return { periods: [], rest: query }
}

function monthBefore(today: string, months: number): string {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months
  return `${Math.floor(index / 12)}-${two(index % 12 + 1)}`
}

const cut = (text: string, start: number, end: number): string => `${text.slice(0, start)} ${text.slice(end)}`
