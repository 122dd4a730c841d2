import { done, type Outcome } from '../problem.ts'
import { chooseVerb } from './direction.ts'
import type { Indicator, Language, PrintOptions, VerbPair } from './model.ts'
import { formatPeriod, onLastYear } from './period-words.ts'
import { verbsEn } from './words-en.ts'
import { verbsZh } from './words-zh.ts'

/** A change whose number is known and whose words are wanted. */
export interface ChangeWords {
  readonly indicator: Indicator
  readonly direction: 'up' | 'down' | 'level'
  /** The unsigned number with its unit. */
  readonly amount: string
  readonly period: string
  /** The period it is compared with, where the expression names one. */
  readonly base: string | undefined
  readonly print: PrintOptions
  /** The pair of verbs in Chinese where the expression asks for none. */
  readonly verbs: VerbPair
}

/** 同比下降5.4%, 较2015年提高2.7个百分点, 同比持平; down 5.4% from a year earlier, unchanged from 2015. */
export function changeWords(change: ChangeWords, language: Language): Outcome<string> {
  return language === 'zh' ? inChinese(change) : inEnglish(change)
}

function inChinese({ indicator, direction, amount, period, base, print, verbs }: ChangeWords): Outcome<string> {
  const lead = base === undefined ? leadZh(print, period) : print.lead === 'none' ? '' : `较${formatPeriod(base, 'zh')}`
  if (direction === 'level') return done(`${lead}持平`)
  const pair = print.verbs ?? verbs
  const verb = chooseVerb(verbsZh[pair], pair, direction, indicator)
  return verb.ok ? done(`${lead}${verb.value}${amount}`) : verb
}

function inEnglish({ indicator, direction, amount, period, base, print }: ChangeWords): Outcome<string> {
  const tail = print.lead === 'none' ? '' : ` ${base === undefined ? leadEn(print, period) : `from ${formatPeriod(base, 'en')}`}`
  if (direction === 'level') return done(`unchanged${tail}`)
  const pair = print.verbs ?? 'rise-fall'
  const verb = chooseVerb(verbsEn[pair], pair, direction, indicator)
  return verb.ok ? done(`${verb.value} ${amount}${tail}`) : verb
}

function leadZh({ lead }: PrintOptions, period: string): string {
  if (lead === 'none') return ''
  return lead === 'last-year' ? onLastYear(period, 'zh') : '同比'
}

function leadEn({ lead }: PrintOptions, period: string): string {
  return lead === 'last-year' ? onLastYear(period, 'en') : 'from a year earlier'
}
