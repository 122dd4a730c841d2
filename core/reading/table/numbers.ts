import { decimal, readDecimal } from '../../figures/index.ts'
import type { Bound } from '../../figures/model.ts'
import { withoutMarks } from './marks.ts'
import type { Cell } from './model.ts'
import { numeralIn } from './numerals.ts'
import { remarkBehind } from './provisional.ts'
import { isUnit } from './units.ts'

/** Why a text is no number that could be taken. */
export type Unreadable =
  | 'not-a-number'
  | 'several-numbers'
  | 'decimal-comma'
  | 'struck-out'
  | 'formula-without-value'

/**
 * A number as a table states it: the digits, what the words around it make of it, and the unit that stands
 * with it.
 */
export type NumberReading =
  | {
      readonly kind: 'number'
      readonly value: string
      readonly bound: Bound
      readonly unit: string
      readonly mark: string
    }
  /** The table says that there is no value. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }

const none: NumberReading = { kind: 'none' }
const unreadable = (why: Unreadable): NumberReading => ({ kind: 'unreadable', why })

/**
 * Marks for a value that was not collected. In statistical tables … also stands for less than the smallest
 * unit: no number either way.
 */
const noValue =
  /^([-–—−_]+|\.{2,}|[…⋯]+|[*×]{1,3}|[/\\]|无|无数据|暂无|暂无数据|尚无|缺|空|不详|不适用|未统计|未监测|未开展|未公布|n\/?a|null|none|#n\/a)$/i

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
/** Commas part thousands or they part nothing; 2.95E+02 and 2.95×10^2 move the point. */
const digits = /^([-+]?)\s?((?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:(?:e|×10\^)([-+]?\d{1,2})(?!\d))?/i
/** Whatever follows a number must begin like a unit: 10-15 and 295? state something else. */
const unitLike = /^([\p{L}%‰°][^\s]{0,15})?$/u
/** Digits apart from digits: lines, spaces and signs of a list stand between numbers, never inside of one. */
/** A list, a span or a course, or a second number in brackets: 85%～90%, 295→298, 3（4）. */
const several = /^[^\p{L}]*\d[\d.,]*\s*%?\s*(?:[\s、;|/&和及与~～—–→至到-]+\s*[-+]?|\()\d/u
const commaFraction = /^[-+]?\d+(?:[.\s]\d{3})*,\d+$|^[-+]?\d{1,3}(?:\.\d{3}){2,}$/
/** What most cells state, and means one thing only. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const mostDigits = 40
const longestNumber = 100

/** Reads what a cell states. GONGWEN forms of bounded figures (超, 余, 约, 以上) keep their meaning as a bound. */
export function readNumber(cell: Cell): NumberReading {
  if (cell.struck) return unreadable('struck-out')
  if (cell.uncomputed) return unreadable('formula-without-value')
  if (cell.value !== '')
    return {
      kind: 'number',
      value: cell.value,
      bound: 'exact',
      unit: cell.percent ? '%' : (cell.unit ?? ''),
      mark: cell.mark ?? '',
    }
  const reading = readNumberText(cell.text)
  return reading.kind === 'number' && cell.mark ? { ...reading, mark: cell.mark + reading.mark } : reading
}

/** Whether a text writes its fraction behind a comma, as other languages do; 1,234 is then no thousand. */
export const hasCommaFraction = (written: string): boolean =>
  !plainNumber.test(written) &&
  commaFraction.test(written.trim().normalize('NFKC')) &&
  !/^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(written.trim().normalize('NFKC'))

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Powers of ten with their sign of a power, before raised digits become digits like all others. */
const withPowers = (text: string): string =>
  text.replace(
    /[×xX]\s*10([⁻]?)([⁰¹²³⁴-⁹]{1,2})/u,
    (_, sign: string, power: string) =>
      `×10^${sign === '' ? '' : '-'}${Array.from(power, each => raisedDigits.indexOf(each)).join('')}`,
  )

/**
 * A number without its marks and without the remark in brackets behind it, both of which are kept as its
 * mark.
 */
function withoutRemark(written: string): { readonly text: string; readonly mark: string } {
  const marked = withoutMarks(written)
  const said = remarkBehind.exec(marked.text)
  return said === null ? marked : { text: marked.text.slice(0, said.index), mark: marked.mark + said[1]! }
}

/** One sign for every minus; losses stand in brackets or behind a triangle. */
function withSign(text: string): string {
  const bracketed = /^\(\s*(\d[\d,.]*\s*%?)\s*\)$/.exec(text)?.[1]
  if (bracketed !== undefined) return `-${bracketed}`
  return text
    .replace(/^[−–‐‑△▲]\s?(?=\d)/u, '-')
    .replace(/^(?:负|零下)(?=[\d零一二三四五六七八九十百两])/u, '-')
}

export function readNumberText(written: string): NumberReading {
  if (written.length <= mostDigits && plainNumber.test(written))
    return { kind: 'number', value: written, bound: 'exact', unit: '', mark: '' }
  if (written.length > longestNumber) return unreadable('not-a-number')
  if (written.trim() === '' || noValue.test(written.normalize('NFKC').replace(/\s+/g, ''))) return none
  const { text: bare, mark } = withoutRemark(
    withPowers(written).replace(/(?<=[\p{L}\d%％)）])\s*[。；;，]\s*$/u, ''),
  )
  if (/[⁰¹²³⁴-⁹]/u.test(bare.replace(/[a-zA-Zμ米][²³]/gu, ''))) return unreadable('not-a-number')
  const text = withSign(
    withoutBracketedUnit(bare.normalize('NFKC').trim()).replace(/^(?:共计?|合计|总计|计)\s*(?=\d)/u, ''),
  )
  if (several.test(text)) return unreadable('several-numbers')
  if (hasCommaFraction(text)) return unreadable('decimal-comma')
  const leading = before.find(([pattern]) => pattern.test(text))
  const rest = withDigits(leading ? text.replace(leading[0], '').trim() : text)
  const found = digits.exec(rest)
  const value = found === null ? undefined : decimalIn(found)
  if (!found || value === undefined || value.length > mostDigits) return unreadable('not-a-number')
  return around(value, rest.slice(found[0].length), leading?.[1], mark)
}

/** 295（天） counts days like 295天. */
const withoutBracketedUnit = (text: string): string =>
  text.replace(/^([^()]*\d)\s*\(([^()\d]{1,8})\)$/u, (all, number: string, inside: string) =>
    isUnit(inside) ? number + inside : all,
  )

/** 二百九十五天 as 295天, 百分之八十 as 80%. */
function withDigits(text: string): string {
  const [, sign = '', share, words = ''] = /^(-?)(百分之)?(.*)$/su.exec(text)!
  const numeral = numeralIn(words)
  if (share !== undefined)
    return numeral && numeral.rest === '' ? `${sign}${numeral.digits}%` : `${sign}${words}%`
  return numeral ? `${sign}${numeral.digits}${numeral.rest}` : text
}

function decimalIn([, sign = '', written = '', power]: RegExpExecArray): string | undefined {
  const value = readDecimal(`${sign}${written}`)
  if (value === undefined) return undefined
  const plain = value.replace(/^(-?)0+(?=\d)/, '$1')
  return power === undefined
    ? plain
    : decimal(plain)
        .times(decimal('10').pow(Number(power)))
        .toFixed()
}

function around(value: string, written: string, leading: Bound | undefined, mark: string): NumberReading {
  if (/^[,.]/.test(written)) return unreadable(/^,\d/.test(written) ? 'decimal-comma' : 'not-a-number')
  const tail = written.trim()
  const trailing = after.find(([pattern]) => pattern.test(tail))
  const middle = trailing ? tail.replace(trailing[0], '') : tail
  const isOdd = odd.exec(middle)
  const unit = isOdd ? `${isOdd[1] ?? ''}${isOdd[3] ?? ''}${middle.slice(isOdd[0].length)}` : middle
  const bounds = [leading, trailing?.[1], isOdd ? ('above' as const) : undefined].filter(
    bound => bound !== undefined,
  )
  if (bounds.length > 1 || !unitLike.test(unit)) return unreadable('not-a-number')
  return { kind: 'number', value, bound: bounds[0] ?? 'exact', unit, mark }
}
