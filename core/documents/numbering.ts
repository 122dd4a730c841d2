import type { Language } from '../figures/model.ts'
import type { Heading, ScriptItem } from './model.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A count from 1 to 999 in Chinese numerals: 十, 二十一, 一百零三. */
export function chineseNumeral(count: number): string {
  if (count < 10) return digits[count] ?? ''
  if (count < 20) return `十${count === 10 ? '' : digits[count - 10]}`
  const unit = count < 100 ? 10 : 100
  const head = `${digits[Math.floor(count / unit)]}${unit === 10 ? '十' : '百'}`
  const rest = count % unit
  if (rest === 0) return head
  if (unit === 10) return `${head}${digits[rest]}`
  return `${head}${rest < 10 ? '零' : rest < 20 ? '一' : ''}${chineseNumeral(rest)}`
}

const romanSteps: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function romanNumeral(count: number): string {
  const step = romanSteps.find(([value]) => value <= count)
  return step ? step[1] + romanNumeral(count - step[0]) : ''
}

/** A … Z, AA, AB … */
const letters = (count: number): string =>
  count === 0 ? '' : letters(Math.floor((count - 1) / 26)) + String.fromCharCode(65 + ((count - 1) % 26))

/** GB/T 9704: 一、（一）1.（1）; the dot of the third level is half-width. English: I. A. 1. (a). */
const forms: Record<Language, readonly ((count: number) => string)[]> = {
  zh: [
    count => `${chineseNumeral(count)}、`,
    count => `（${chineseNumeral(count)}）`,
    count => `${count}.`,
    count => `（${count}）`,
  ],
  en: [
    count => `${romanNumeral(count)}.`,
    count => `${letters(count)}.`,
    count => `${count}.`,
    count => `(${letters(count).toLowerCase()})`,
  ],
}

/** The number printed before a heading that is the `count`-th of its level under its parent. */
export const headingNumber = (level: Heading['level'], count: number, language: Language = 'zh'): string =>
  forms[language][level - 1]?.(count) ?? ''

/**
 * The numbers of all headings by item id. Each level counts under its parent, that is, starts again after any
 * heading above it; a skipped level leaves the form of the others as it is (一、 then 1. is allowed where there
 * are two levels).
 */
export function headingNumbers(
  items: readonly ScriptItem[],
  language: Language = 'zh',
): ReadonlyMap<string, string> {
  const counts = [0, 0, 0, 0]
  const numbers = new Map<string, string>()
  for (const item of items) {
    if (item.type !== 'heading') continue
    const count = (counts[item.level - 1] ?? 0) + 1
    counts.splice(item.level - 1, counts.length, count, ...Array<number>(4 - item.level).fill(0))
    numbers.set(item.id, headingNumber(item.level, count, language))
  }
  return numbers
}

const numerals = '[零〇一二三四五六七八九十百]+'
/** 三、四季度 and 1、2号机组 count things: what follows the mark is the next of them. */
const noList = `(?!${numerals}[、季产期月日次类级线环号])`
/** 1.2万 is a decimal, 1.2023年 a number before a year. */
const noDecimal = '(?!\\d)|(?=(?:19|20)\\d\\d年)'

/** Numbers as people type them: 一、 一. （一） (一) 1. 1、 （1） 1) ① 第一， 第一、; in English I. A. 1. (a) 1). */
const typedNumbers: Record<Language, RegExp> = {
  zh: new RegExp(
    `^(?:${[
      `${numerals}[、.．]${noList}`,
      `[（(](?:${numerals}|[0-9０-９]{1,2})[）)][、.．]?`,
      `[0-9０-９]{1,2}(?:[.．、](?:${noDecimal})|[）)])`,
      `第${numerals}[，,、：:]${noList}(?!第)`,
      '[①-⑳㈠-㈩⑴-⒇⒈-⒛][、.．]?',
    ].join('|')})\\s*`,
    'u',
  ),
  en: /^(?:(?:[IVXLC]{1,7}|[A-Z])\.(?=\s)(?!\s+[A-Z]\.)|\d{1,2}[.)](?!\d)|\((?:[a-z]|[ivxlc]{1,7}|\d{1,2}|[A-Z])\))\s*/,
}

/**
 * Where the words of a heading begin: behind the number its author typed, which the product gives it again.
 */
export const headingStart = (text: string, language: Language = 'zh'): number =>
  /^\s*/.exec(text)![0].length + (typedNumbers[language].exec(text.trimStart())?.[0].length ?? 0)

/** What a heading says, without a number that was typed before it. */
export const headingWords = (text: string, language: Language = 'zh'): string =>
  text.slice(headingStart(text, language))

/** The forms that number headings, by level; a paragraph that begins 第一， or ① counts points of its own. */
const headingForms: Record<Language, readonly RegExp[]> = {
  zh: [
    new RegExp(`^${numerals}[、.．]`, 'u'),
    new RegExp(`^(?:[（(]${numerals}[）)]|[㈠-㈩])`, 'u'),
    /^[0-9０-９]{1,2}[.．、]/,
    /^[（(][0-9０-９]{1,2}[）)]/,
  ],
  en: [/^[IVXLC]{1,7}\.\s/, /^[A-Z]\.\s/, /^\d{1,2}\.\s/, /^\([a-z]\)\s/],
}

/** Longer than this a numbered line is a sentence that begins with a number. */
const LONGEST: Record<Language, number> = { zh: 40, en: 90 }

/**
 * What a line is the heading of that was typed with its number, as people do who know Word: 一、工作成效 is one of
 * the first level, （一） of the second, 1. of the third, （1） of the fourth. Undefined for a sentence, for what
 * asks or leads on to a list, and without a number.
 */
export function typedHeading(
  line: string,
  language: Language = 'zh',
): { level: Heading['level']; words: string } | undefined {
  const text = line.trim()
  const words = headingWords(text, language)
  if (words === text || words === '' || words.length > LONGEST[language]) return undefined
  if (/[。；;！!？?：:，,]$|[。；;！？]|[a-z]\.(?:\s|$)/.test(words)) return undefined
  const level = headingForms[language].findIndex(form => form.test(text)) + 1
  return level === 0 ? undefined : { level: level as Heading['level'], words }
}

/** A heading as it prints and is read out: the number the product gives it, and its words. */
export const numberedHeading = (number: string, text: string, language: Language = 'zh'): string =>
  `${number}${language === 'en' ? ' ' : ''}${headingWords(text, language)}`
