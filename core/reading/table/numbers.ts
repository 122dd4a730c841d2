import { readDecimal } from '../../figures/index.ts'
import type { Bound } from '../../figures/model.ts'
import type { Cell } from './model.ts'

/** A number as a table states it: the digits, what the words around it make of it, and the unit that stands with it. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: string; readonly bound: Bound; readonly unit: string }
  /** The table says that there is no value. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }

const none: NumberReading = { kind: 'none' }
const unreadable: NumberReading = { kind: 'unreadable' }

/** Marks for a value that was not collected. In statistical tables … also stands for less than the smallest unit: no number either way. */
const noValue = /^([-–—−_]+|\.{2,}|[…⋯]+|[/\\]|无|无数据|暂无|暂无数据|缺|空|未统计|未监测|未开展|n\/?a|null|none|#n\/a)$/i

const before: readonly [RegExp, Bound][] = [
  [/^(至少|不少于|不低于|≥|>=)/, 'at-least'],
  [/^(超过|超|逾|多于|大于|高于|突破|>)/, 'above'],
  [/^(不足|不到|小于|少于|低于|未满|<(?!=))/, 'below'],
  [/^(大约|约|接近|将近|近|≈|~)/, 'about'],
]
const after: readonly [RegExp, Bound][] = [
  [/(及以上|以上)$/, 'at-least'],
  [/(左右|上下)$/, 'about'],
]

/** 28余万户, 28万余户 and 28万多户 are all more than 280,000. */
const odd = /^(十万|百万|千万|万亿|百|千|万|亿)?(余|多)(十万|百万|千万|万亿|百|千|万|亿)?/
const digits = /^[-+−–]?\d[\d, ]*(\.\d+)?/
/** Whatever follows a number must begin like a unit: 10-15 and 295* state something else. */
const unitLike = /^([\p{L}%‰°][^\s]{0,15})?$/u
const mostDigits = 40
const longestNumber = 100

/** Reads what a cell states. GONGWEN forms of bounded figures (超, 余, 约, 以上) keep their meaning as a bound. */
export function readNumber(cell: Cell): NumberReading {
  if (cell.value !== '') return { kind: 'number', value: cell.value, bound: 'exact', unit: cell.percent ? '%' : '' }
  return readNumberText(cell.text)
}

export function readNumberText(written: string): NumberReading {
  const text = written.normalize('NFKC').trim()
  if (text.length > longestNumber) return unreadable
  if (text === '' || noValue.test(text.replace(/\s+/g, ''))) return none
  const leading = before.find(([pattern]) => pattern.test(text))
  const rest = leading ? text.replace(leading[0], '').trim() : text
  const number = digits.exec(rest)?.[0].replace(/[, ]+$/, '')
  const value = number === undefined ? undefined : readDecimal(number)
  if (number === undefined || value === undefined || value.length > mostDigits) return unreadable
  return around(withoutLeadingZeros(value), rest.slice(number.length).trim(), leading?.[1])
}

function around(value: string, tail: string, leading: Bound | undefined): NumberReading {
  const trailing = after.find(([pattern]) => pattern.test(tail))
  const middle = trailing ? tail.replace(trailing[0], '') : tail
  const isOdd = odd.exec(middle)
  const unit = isOdd ? `${isOdd[1] ?? ''}${isOdd[3] ?? ''}${middle.slice(isOdd[0].length)}` : middle
  const bounds = [leading, trailing?.[1], isOdd ? 'above' as const : undefined].filter(bound => bound !== undefined)
  if (bounds.length > 1 || !unitLike.test(unit)) return unreadable
  return { kind: 'number', value, bound: bounds[0] ?? 'exact', unit }
}

const withoutLeadingZeros = (value: string): string => value.replace(/^(-?)0+(?=\d)/, '$1')
