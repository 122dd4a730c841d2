import { done, type Outcome } from '../problem.ts'
import { adjacent } from './base.ts'
import { chooseVerb } from './direction.ts'
import type { Indicator, Language, PrintOptions, VerbPair } from './model.ts'
import { formatPeriod, onLastYear, onPeriodBefore } from './period-words.ts'
import { verbsEn } from './words-en.ts'
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

function inChinese({ indicator, direction, amount, period, base, print, verbs }: ChangeWords): Outcome<string> {
  const lead = leadZh(print.lead, period, base)
  if (direction === 'level') return done(`${lead}持平`)
  const pair = print.verbs ?? verbs
  const verb = chooseVerb(verbsZh[pair], pair, direction, indicator)
  return verb.ok ? done(`${lead}${verb.value}${amount}`) : verb
}

function inEnglish({ indicator, direction, amount, period, base, print }: ChangeWords): Outcome<string> {
  const tail = leadEn(print.lead, period, base)
  if (direction === 'level') return done(`unchanged${tail}`)
  const pair = print.verbs ?? 'rise-fall'
  const verb = chooseVerb(verbsEn[pair], pair, direction, indicator)
  return verb.ok ? done(`${verb.value} ${amount}${tail}`) : verb
}

/** What a Chinese change opens with: 同比, 比上年, 环比, 较2015年, or nothing. */
export function leadZh(lead: PrintOptions['lead'], period: string, base: string | undefined): string {
  if (lead === 'none') return ''
  if (base === adjacent) return '环比'
  if (base !== undefined) return `较${formatPeriod(base, 'zh')}`
  return lead === 'last-year' ? onLastYear(period, 'zh') : '同比'
}

/** What an English change ends with, the space before it included. */
export function leadEn(lead: PrintOptions['lead'], period: string, base: string | undefined): string {
  if (lead === 'none') return ''
  if (base === adjacent) return ` ${onPeriodBefore(period)}`
  if (base !== undefined) return ` from ${formatPeriod(base, 'en')}`
  return ` ${lead === 'last-year' ? onLastYear(period, 'en') : 'from a year earlier'}`
}
