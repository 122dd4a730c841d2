import { counter } from './everyday-phrases.ts'
import { standings } from './everyday-standings.ts'
import type { Hold } from './holding.ts'
import type { SuggestIndex } from './names.ts'

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九']
    .map((digit, at) => [digit, at])
    .concat([
      ['〇', 0],
      ['两', 2],
    ]),
)
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A Chinese numeral below ten thousand as digits: 七百 as 700, 千 as 1000, 十二 as 12. */
function numeral(written: string): string {
  let total = 0
  let digit: number | undefined
  for (const character of written) {
    const power = powers[character]
    if (power === undefined) digit = digits[character]
    else {
      total += (digit ?? 1) * power
      digit = undefined
    }
  }
  return String(total + (digit ?? 0))
}

const ones = '一二两三四五六七八九'
const small = `[零〇${ones}十百千]+`
/** 百分之八十 is 80%. */
const percentage = new RegExp(`百分之(${small})(?:点([零〇${ones}]+))?`, 'gu')
const nearby =
  '超过|超出|突破|超|逾|接近|将近|近|大约|大概|约|不足|不到|少于|低于|高于|达到|达|至少|不少于|不低于|最多|至多|不超过'
/** 近八成, 三分之二以上, 超过一半. */
const ratio = `(?:(${nearby})了?)?`
const beyond = '(以上|左右|以下|以内|多)?'
/** 下降近三成: a change in tenths. */
const changed = new RegExp(
  `(?:增长|上升|提高|增加|提升|下降|减少|降低)了?${ratio}([${ones}]|\\d)成[${ones}半]?(以上|多)?`,
  'gu',
)
/** 下降了三分之一: a change in a fraction. */
const changedParts = new RegExp(
  `(?:增长|上升|提高|增加|提升|下降|减少|降低)了?${ratio}([${ones}十])分之[${ones}十]${beyond}`,
  'gu',
)
const tenths = new RegExp(`${ratio}([${ones}]|\\d(?:\\.\\d)?)成(?:[${ones}半])?${beyond}`, 'gu')
const parts = new RegExp(`${ratio}([${ones}十])分之[${ones}十]${beyond}`, 'gu')
const half = new RegExp(`${ratio}(?:过半|大半|一半|半数)${beyond}`, 'gu')

/** A share in words as the form that says it, with how it stands to the share: 近九成 as 几成近9. */
const said =
  (form: string, hold: Hold) =>
  (_text: string, before: string | undefined, number: string, after: string | undefined): string => {
    const word = before === undefined ? '' : (standings[before] ?? '')
    return hold(`${form}${word}${digits[number] ?? number}${after ?? ''}`)
  }

/** 超过一半 and 半数以上 are 过半, 一半 is a fraction like 三分之一. */
const saidOfHalf =
  (hold: Hold) =>
  (text: string, before: string | undefined, after: string | undefined): string => {
    const isMore = /^(?:超|逾|突破|高于)/u.test(before ?? '') || after === '以上' || after === '多'
    if (isMore || /过半|大半/u.test(text)) return hold('过半')
    return hold(before === undefined ? '几分之几' : `几分之几${standings[before] ?? ''}2`)
  }

const bases = new WeakMap<SuggestIndex, RegExp>()

/** What is counted in: everyday counters, and the units of the register without their 万 and 亿. */
function unitsOf(index: SuggestIndex): RegExp {
  const known = bases.get(index)
  if (known) return known
  const registered = new Set(
    index.indicators.flatMap(({ indicator: { unit } }) => {
      const bare = unit.replace(/^[万亿]+/u, '').toLowerCase()
      return [bare, bare.split('/')[0]!]
    }),
  )
  const written = [...registered]
    .filter(each => /\p{L}/u.test(each) && !/^[年月日个]$/u.test(each))
    .toSorted((left, right) => right.length - left.length)
    .map(each => each.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  const made = new RegExp(
    `(?<![a-z\\d.])(\\d+(?:\\.\\d+)?)\\s*([余多]?[万亿]{0,2}[余多]?)(?:${written.join('|') || '(?!)'})(?![a-z])`,
    'gu',
  )
  bases.set(index, made)
  return made
}

/** 千辆, 七百件, 百万千瓦: of as many as are counted, or of what a word is said beside. */
const counted = new RegExp(
  `(?<![每\\d万亿.${ones}十百千])(?<=(${nearby}|仅|只有)了?|)(${small})(?=[万亿]{0,2}[余多]?(?:${counter}|[万亿]|千瓦|吨|元|人|米|户|$|\\s))`,
  'gu',
)

/**
 * A query with its numbers in digits and without the units of the register behind them: 逾七百件 as 逾700件,
 * 96.1万千瓦 as 96.1万; shares in words become the form that says them, 近九成 as 几成近9. 突破百亿 stays, for 百亿 is a
 * mark there.
 */
export function numbersOf(query: string, index: SuggestIndex, hold: Hold): string {
  return query
    .replace(/(?<=[几多少\d])个点/gu, '个百分点')
    .replace(
      percentage,
      (_text, whole: string, decimals: string | undefined) =>
        `${numeral(whole)}${decimals === undefined ? '' : `.${[...decimals].map(each => digits[each]).join('')}`}%`,
    )
    .replace(changed, said('同比几成', hold))
    .replace(changedParts, said('同比几分之几', hold))
    .replace(tenths, said('几成', hold))
    .replace(parts, said('几分之几', hold))
    .replace(half, saidOfHalf(hold))
    .replace(counted, (text, before: string | undefined, written: string) =>
      before === '突破' || (before === undefined && !/[十百千]/u.test(written)) ? text : numeral(written),
    )
    .replace(unitsOf(index), '$1$2')
}

/** Numbers by themselves and shares in words, which a figure that is meant may print: 37.9 of 降到37.9微克. */
export const numbersIn = (query: string): readonly string[] => [
  ...[...query.matchAll(alone)].map(([found]) => String(Number(found.replaceAll(',', '')))),
  ...(query.match(share) ?? []),
]

const alone = /(?<![a-z\d.])\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]|\s*[年月季日])/gu
const share = new RegExp(`[${ones}十]分之[${ones}]|[${ones}]成`, 'gu')
