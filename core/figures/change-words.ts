import { done, type Outcome } from '../problem.ts'
import { adjacent } from './base.ts'
import { chooseVerb } from './direction.ts'
import { amountVerb } from './english-verbs.ts'
import type { Indicator, Language, PrintOptions, VerbPair } from './model.ts'
import { formatPeriod, onLastYear, onPeriodBefore } from './period-words.ts'
import { verbsZh } from './words-zh.ts'

/** A change whose number is known and whose words are wanted. */
export interface ChangeWords {
  readonly indicator: Indicator
  readonly direction: 'up' | 'down' | 'level'
  /** The unsigned number with its unit. */
  readonly amount: string
  readonly period: string
  /** The base where the expression names one. */
  readonly base: string | undefined
  readonly print: PrintOptions
  /** The pair of verbs in Chinese where the expression asks for none. */
  readonly verbs: VerbPair
}

/** 同比下降5.4%, 较2015年提高2.7个百分点, 环比持平; down 5.4% from a year earlier, unchanged from 2015. */
export function changeWords(change: ChangeWords, language: Language): Outcome<string> {
  return language === 'zh' ? inChinese(change) : inEnglish(change)
}

function inChinese({
  indicator,
  direction,
  amount,
  period,
  base,
  print,
  verbs,
}: ChangeWords): Outcome<string> {
  if (direction === 'level' || print.roughly) return done(levelZh(print, period, base))
  const verb = verbZh(print.verbs ?? verbs, direction, indicator, print)
  return verb.ok ? done(`${leadZh(print.lead, period, base)}${verb.value}${amount}`) : verb
}

/** 下降, or 下降了 and 累计下降 where it is asked for. */
export function verbZh(
  pair: VerbPair,
  direction: 'up' | 'down',
  indicator: Indicator,
  { completed, cumulative }: PrintOptions,
): Outcome<string> {
  const verb = chooseVerb(verbsZh[pair], pair, direction, indicator)
  return verb.ok ? done(`${cumulative ? '累计' : ''}${verb.value}${completed ? '了' : ''}`) : verb
}

/** 同比持平, 与上年持平, 与上年同期基本持平. */
export function levelZh(
  { lead, roughly, zeroGrowth }: PrintOptions,
  period: string,
  base: string | undefined,
): string {
  if (zeroGrowth && !roughly) return `${leadZh(lead, period, base)}零增长`
  const beside = leadZh(lead, period, base).replace(/^[比较](?=[上去]年)/, '与')
  return `${beside}${roughly ? '基本' : ''}持平`
}

function inEnglish({ indicator, direction, amount, period, base, print }: ChangeWords): Outcome<string> {
  const tail = leadEn(print.lead, period, base)
  if (direction === 'level' || print.roughly) return done(`${print.roughly ? 'almost ' : ''}unchanged${tail}`)
  const pair = print.verbs ?? 'rise-fall'
  const verb = amountVerb(pair, print, direction, indicator)
  return verb.ok ? done(`${verb.value} ${print.cumulative ? 'a cumulative ' : ''}${amount}${tail}`) : verb
}

const isComparison = (lead: PrintOptions['lead']): boolean => lead === 'compared' || lead === 'compared-apart'

/** 与2020年相比, and a comma behind it where it stands apart. */
const withPause = (lead: PrintOptions['lead'], words: string): string =>
  `${words}${lead === 'compared-apart' ? '，' : ''}`

/** What a Chinese change opens with: 同比, 比上年, 较上年, 与2015年相比, 环比, 较2015年, or nothing. */
export function leadZh(lead: PrintOptions['lead'], period: string, base: string | undefined): string {
  if (lead === 'none') return ''
  if (base === adjacent) return '环比'
  if (base !== undefined) return leadOn(lead, formatPeriod(base, 'zh'))
  const onYear = onLastYear(period, 'zh')
  switch (lead) {
    case 'last-year':
    case 'than':
      return onYear
    case 'than-last-year':
      return onYear.replace('比', '较')
    case 'this-last-year':
      return onYear.replace('上年', '去年')
    case 'than-this-last-year':
      return onYear.replace('比上年', '较去年')
    case 'last-year-end':
      return onYear.replace('上年底', '上年末')
    case 'compared':
    case 'compared-apart':
      return withPause(lead, `与${onYear.slice(1)}相比`)
    default:
      return '同比'
  }
}

function leadOn(lead: PrintOptions['lead'], base: string): string {
  if (isComparison(lead)) return withPause(lead, `与${base}相比`)
  return `${lead === 'than' ? '比' : '较'}${base}`
}

/** What an English change ends with, the space before it included. */
export function leadEn(lead: PrintOptions['lead'], period: string, base: string | undefined): string {
  if (lead === 'none') return ''
  if (base === adjacent) return ` ${onPeriodBefore(period)}`
  if (base !== undefined)
    return `${lead === 'compared-apart' ? ',' : ''} ${isComparison(lead) || lead === 'than' ? 'compared with' : 'from'} ${formatPeriod(base, 'en')}`
  if (lead === 'same-period') return ' year on year'
  if (lead === undefined) return ' from a year earlier'
  const onYear = onLastYear(period, 'en')
  return `${lead === 'compared-apart' ? ',' : ''} ${isComparison(lead) ? onYear.replace('from', 'compared with') : onYear}`
}

/**
 * Which leads say anything before a change on a base: those of last year have no place before 环比 and 较2015年.
 */
export function leadFits(lead: PrintOptions['lead'], base: string | undefined): boolean {
  if (base === undefined) return lead !== 'than' && lead !== 'against'
  return lead === 'none' || (base !== adjacent && (lead === 'than' || isComparison(lead)))
}
