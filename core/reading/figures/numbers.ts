import type { Span } from '../text/model.ts'
import { arabicAt, hanAt, type Written } from './numerals.ts'
import { unitAt } from './unit-words.ts'

/** A number in running text with what it is counted in. */
export interface Quantity extends Span {
  /** Where its digits end. */
  readonly digitsEnd: number
  readonly value: string
  /** With its scale; '' where none stands there. */
  readonly unit: string
  /** 多 and 余 inside it, 上 before it. */
  readonly qualifier: string
  readonly isHan: boolean
}

const SCALE = /^(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)/u
const ODD = /^[多余来]/u

/** Words that begin with the sign of a numeral and are no number: 一批, 百姓, 千家万户, 十分. */
const NO_NUMBER =
  /^(?:[一两]?(?:批|系列|些|定|般|直|起|体|致|切|律|带|面|流|线|级[^以及]|手|路|旦|再|方面|举|概|边|心|同|样|道|下|时|新|站|网|张|家人)|百姓|百年|百强|百货|百花|百家姓|百业|千家|千方|千头|千秋|千古|万户|万物|万象|万众|万一|万分|万水|万里|亿万|十分|十足|十佳|十大|十强|十字|两会|两岸|两委|两新|两重|两高|两个维护|两个确立|两不|两山|两手|两癌|三农|三甲|三级|三方|三大|三年|三中|三产|三轮|三次产业|三峡|三亚|三明|四川|四中|四平|五一|五中|五指|六安|六盘|七一|七夕|八一|八方|九江|九龙|九寨|四季|四项基本|四个自信|四个意识|二维|二手|二孩|二胎|二期|二次|一期|一次性|两江|两湖|两广|两用|两侧|两级|两端|两类|百色|百度|万科|万州|万宁|万达|千岛|千兆|千金|三门|三沙|五粮|五台|五常|七里|八达|九三)/u

/**
 * The quantity that begins at a place; undefined where none does. A number in words counts where nobody would
 * take it for a word: with a unit and ten or more, as 百分之, 成 or 分之, or behind 第.
 */
export function quantityAt(text: string, start: number): Quantity | undefined {
  const rest = text.slice(start, start + 40)
  const arabic = arabicAt(rest)
  const found = arabic ?? (NO_NUMBER.test(rest) ? undefined : hanAt(rest))
  return found && measured(rest, start, found, arabic === undefined)
}

function measured(rest: string, start: number, number: Written, isHan: boolean): Quantity {
  const digitsEnd = start + number.length
  if (number.unit !== '')
    return { start, digitsEnd, end: digitsEnd, value: number.value, unit: number.unit, qualifier: '', isHan }
  const behind = rest.slice(number.length)
  const gap = /^ (?=[\p{Script=Han}\p{L}μ℃°])/u.exec(behind)?.[0].length ?? 0
  const { length, unit, qualifier } = unitBehind(behind.slice(gap))
  const scale =
    isHan && unit !== '' && SCALE.exec(unit) === null ? ownScale(rest.slice(0, number.length)) : undefined
  return {
    start,
    digitsEnd,
    end: length === 0 ? digitsEnd : digitsEnd + gap + length,
    value: scale?.value ?? number.value,
    unit: `${scale?.scale ?? ''}${unit}`,
    qualifier,
    isHan,
  }
}

/** 五万元 is 5 万元, as it is printed in digits. */
function ownScale(words: string): { value: string; scale: string } | undefined {
  const [, head = '', scale = ''] = /^(.+)(万|亿)$/u.exec(words) ?? []
  const value = head === '' ? undefined : hanAt(head)?.value
  return value === undefined ? undefined : { value, scale }
}

/** 多万人 and 万余人 as 万人 with 多 and 余. A unit by its whole name goes before a scale: 5千瓦, 3百分点. */
function unitBehind(text: string): { length: number; unit: string; qualifier: string } {
  const first = ODD.exec(text)?.[0] ?? ''
  const plain = unitAt(text.slice(first.length))
  const scale = SCALE.exec(text.slice(first.length))?.[0] ?? ''
  const second = first === '' && scale !== '' ? (ODD.exec(text.slice(scale.length))?.[0] ?? '') : ''
  const scaled = scale === '' ? '' : unitAt(text.slice(first.length + scale.length + second.length))
  if (plain !== '' && plain.length >= scale.length + scaled.length)
    return { length: first.length + plain.length, unit: plain, qualifier: first }
  if (scale === '' && plain === '') return { length: 0, unit: '', qualifier: '' }
  return {
    length: first.length + scale.length + second.length + scaled.length,
    unit: `${scale}${scaled}`,
    qualifier: first === '' ? second : first,
  }
}
