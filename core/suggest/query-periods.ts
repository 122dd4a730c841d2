import { periodPhrases, type PeriodPhrase } from '../figures/period-phrases.ts'
import { counter } from './everyday-phrases.ts'

/**
 * A period a query names, whole or without its year: `-H1` is the first half of whichever year has a value.
 */
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

const halves: Readonly<Record<string, string>> = { first: 'H1', second: 'H2' }
const quarters: Readonly<Record<string, string>> = {
  first: 'Q1',
  second: 'Q2',
  third: 'Q3',
  fourth: 'Q4',
  last: 'Q4',
}
const inYear = String.raw`(?:\s+(?:of|in)?\s*((?:19|20)\d{2}))?`

/** The first half of 2023 as 2023-H1. */
const inEnglish: readonly (readonly [
  RegExp,
  (text: string, which: string, year: string | undefined) => string,
])[] = [
  [
    new RegExp(`(?:the\\s+)?(first|second)\\s+half${inYear}(?![a-z])`, 'gu'),
    (_text, which, year) => ` ${year ? `${year}-` : ''}${halves[which]} `.toLowerCase(),
  ],
  [
    new RegExp(`(?:the\\s+)?(first|second|third|fourth|last)\\s+quarter${inYear}(?![a-z])`, 'gu'),
    (_text, which, year) => ` ${year ? `${year}-` : ''}${quarters[which]} `.toLowerCase(),
  ],
]

/** 去年上半年 as 2022年上半年, and last year as that year. */
function takeYears(query: string, year: number): string {
  return inEnglish
    .reduce((text, [pattern, means]) => text.replace(pattern, means), query)
    .replace(
      /(?<!(?:from|on|over|than|against|versus|vs|with|to)\s+)(last|this)\s+year(?!['’\w])/gu,
      (_text, which: string) => ` ${which === 'last' ? year - 1 : year}年 `,
    )
    .replace(/[自从]?(?:19|20)\d{2}年?以来的?(?=\s*(?:新[高低]|最[高低多少大小好优]))/gu, '')
    .replace(/(\d{4})(?=年均)/gu, '$1 ')
    .replace(/(今年|本年|(?<![较比与和同])[去上]年|前年)/gu, word => ` ${year + years[word]!}年`)
}

/** 接近2018年全年水平, 2018年以来累计增加几天: a year that something is set beside, though no 较 says so. */
const beside: readonly (readonly [RegExp, (verb: string) => string])[] = [
  [
    /(接近|超过|恢复到|恢复至|恢复|回到)\s*((?:19|20)\d{2})年?(?:全年|同期)?的?水平/u,
    verb => ` ${verb}水平 `,
  ],
  [
    /(times)\s+(?:that\s+(?:of|in)\s+|the\s+|in\s+|what\s+it\s+was\s+in\s+)?((?:19|20)\d{2})(?:['’]s)?(?:\s+(?:figure|level|number|value|total))?/u,
    verb => ` ${verb} `,
  ],
  [/((?:自|从)?)((?:19|20)\d{2})年?以来(?=.*(?:累计|多少|几|[增减升降]|提高|下降|上升))/u, () => ' '],
]

const baseNamed = /(?:较|(?<![同环占])比|与|vs|是|为|相当于)\s*((?:19|20)\d{2})年?(?:相比|的(?=[几多]))?/u
/** From 2018 where that is the only year: up 5% from 2018. */
const baseInEnglish =
  /(?<![a-z])(?:compared\s+(?:with|to)|against|versus|relative\s+to|since|than(?:\s+in)?|over|from(?!.*(?:19|20)\d{2}.*(?:19|20)\d{2}))\s+((?:19|20)\d{2})(?![\d-])/u

function takeBase(query: string): { base: string | undefined; rest: string } {
  for (const [pattern, means] of beside) {
    const found = pattern.exec(query)
    if (found)
      return {
        base: found[2],
        rest: `${query.slice(0, found.index)}${means(found[1] ?? '')}${query.slice(found.index + found[0].length)}`,
      }
  }
  const match = baseNamed.exec(query) ?? baseInEnglish.exec(query)
  return match
    ? { base: match[1], rest: cut(query, match.index, match.index + match[0].length) }
    : { base: undefined, rest: query }
}

function takeWhole(query: string): { periods: AskedPeriod[]; rest: string } {
  const phrases = periodPhrases(query).filter(phrase => !isAmount(query, phrase))
  const rest = phrases.toReversed().reduce((text, { start, end }) => cut(text, start, end), query)
  return { periods: phrases.map(({ period }) => ({ period: named(period) })), rest }
}

/** Four digits that count something or that something is held against: 超2000辆. */
const isAmount = (query: string, { start, end, isBare }: PeriodPhrase): boolean =>
  isBare &&
  (/(?:超|超过|近|不足|约|突破|达|达到|低于|高于|不到|前)$/u.test(query.slice(0, start)) ||
    new RegExp(`^${counter}`, 'u').test(query.slice(end)))

/** 2022年1-6月 as 2022-H1. */
function named(period: string): string {
  const [, year = '', from = '', to = ''] = /^(\d{4})-(\d{2})\/\1-(\d{2})$/.exec(period) ?? []
  return year === '' ? period : `${year}${partOfYear(Number(from), Number(to)).replace('YYYY', year)}`
}

const parts: readonly {
  readonly pattern: RegExp
  readonly read: (found: readonly string[], today: string) => AskedPeriod
}[] = [
  { pattern: /(上|下)半年/u, read: ([which]) => ({ part: which === '上' ? '-H1' : '-H2' }) },
  { pattern: /前三(?:个)?季度/u, read: () => ({ part: '-01/YYYY-09' }) },
  { pattern: /第?([一二三四1-4])季度/u, read: ([number = '']) => ({ part: `-Q${ordinals[number]}` }) },
  {
    pattern: /(\d{1,2})月?[-—–~至到](\d{1,2})月/u,
    read: ([from = '', to = '']) => ({ part: partOfYear(Number(from), Number(to)) }),
  },
  { pattern: /年(底|末)/u, read: () => ({ part: '-12-31' }) },
  {
    pattern: /(本|这个?|上个?)月/u,
    read: ([which = ''], today) => ({ period: monthBefore(today, which.startsWith('上') ? 1 : 0) }),
  },
  { pattern: /(\d{1,2})月份?/u, read: ([month = '']) => ({ part: `-${two(month)}` }) },
  {
    pattern: /(?<![a-z])([hq][1-4])(?![a-z\d])/u,
    read: ([part = '']) => ({ part: `-${part.toUpperCase()}` }),
  },
]

/** Months as the part of a year that they are: 1-6月 is the first half. */
function partOfYear(from: number, to: number): string {
  const months = to - from + 1
  if (months === 6 && from % 6 === 1) return `-H${from === 1 ? 1 : 2}`
  if (months === 3 && from % 3 === 1) return `-Q${(from + 2) / 3}`
  return `-${two(from)}/YYYY-${two(to)}`
}

function takeParts(query: string, today: string): { periods: AskedPeriod[]; rest: string } {
  for (const { pattern, read } of parts) {
    const match = pattern.exec(query)
    if (match)
      return {
        periods: [read(match.slice(1), today)],
        rest: cut(query, match.index, match.index + match[0].length),
      }
  }
  return { periods: [], rest: query }
}

function monthBefore(today: string, months: number): string {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
}

const cut = (text: string, start: number, end: number): string => `${text.slice(0, start)} ${text.slice(end)}`
