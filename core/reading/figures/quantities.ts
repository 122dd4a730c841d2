import type { LeftNumber } from '../text/model.ts'
import { leftAlone } from './left-alone.ts'
import { quantityAt, type Quantity } from './numbers.ts'
import { ranksIn, type Rank } from './ranks.ts'

/** A number that says how much or which place, as it stands. */
export interface Said extends Quantity {
  /** Where it is a place among others: among whom. */
  readonly rank: Rank | undefined
}

const START = /(?<=^|[\s\p{Script=Han}，。；：、（])[-−](?=\d)|(?<![\d.])\d|[零一二三四五六七八九两十百千]/gu
/** 上千, 近万: a number that is a scale. */
const SCALE_ALONE =
  /(?<=上|近|超|逾|约|超过|过)([百千万亿]|[十百千]万|[十百千]亿)(?=[多余]?[\p{Script=Han}])/gu
const powers: Readonly<Record<string, string>> = { 十: '0', 百: '00', 千: '000', 万: '0000', 亿: '00000000' }

/** 翻一番 is twice as much, 翻两番 four times (GONGWEN A4). */
const DOUBLED = /翻了?(?<count>[一两二三])番|(?<=实现)翻番/gu
const multiples: Readonly<Record<string, string>> = { 一: '2', 两: '4', 二: '4', 三: '8' }

function doublings(text: string): Said[] {
  return [...text.matchAll(DOUBLED)].map(({ 0: said, index, groups }) => ({
    start: index,
    end: index + said.length,
    digitsEnd: index + said.length,
    value: multiples[groups!.count ?? '一']!,
    unit: '倍',
    qualifier: '',
    isHan: true,
    rank: undefined,
  }))
}

/** Every number of a clean text: those that say something, and those left alone with their reason. */
export function numbersIn(text: string): {
  readonly said: readonly Said[]
  readonly left: readonly LeftNumber[]
} {
  const ranks = ranksIn(text)
  const alone = leftAlone(text).filter(
    ({ start, end }) => !ranks.some(rank => rank.start < end && start < rank.end),
  )
  const taken = [...ranks, ...alone]
  const said: Said[] = doublings(text)
  for (const rank of ranks) {
    const { start, end, value } = rank
    said.push({ start, end, digitsEnd: end, value, unit: '位', qualifier: '', isHan: false, rank })
  }
  const left: LeftNumber[] = [...alone]
  let reached = 0
  for (const { index } of text.matchAll(START)) {
    if (index < reached || taken.some(({ start, end }) => start <= index && index < end)) continue
    const quantity = quantityAt(text, index)
    if (!quantity) continue
    if (ranks.some(({ scopeAt, start }) => scopeAt <= index && index < start)) {
      left.push({ start: index, end: quantity.end, reason: 'ordinal' })
      reached = quantity.end
    } else if (!quantity.isHan || countsInWords(text, quantity)) {
      said.push({ ...quantity, rank: undefined })
      reached = quantity.end
    } else reached = quantity.digitsEnd
  }
  for (const { 0: word, index } of text.matchAll(SCALE_ALONE)) {
    const quantity = quantityAt(`1${text.slice(index + word.length, index + 30)}`, 0)
    if (quantity && quantity.unit !== '' && !said.some(({ start, end }) => start <= index && index < end))
      said.push({
        ...quantity,
        start: text[index - 1] === '上' ? index - 1 : index,
        qualifier: text[index - 1] === '上' ? '上' : quantity.qualifier,
        digitsEnd: index + word.length,
        end: index + word.length + quantity.end - 1,
        value: `1${Array.from(word, sign => powers[sign]).join('')}`,
        isHan: true,
        rank: undefined,
      })
  }
  return {
    said: said.toSorted((one, other) => one.start - other.start),
    left: left.filter(({ start, end }) => !said.some(each => each.start < end && start < each.end)),
  }
}

/** Numbers in words below eleven are words: 三项制度, 两轮. Those with 百分之, 成 or 分之 are numbers. */
function countsInWords(text: string, { start, end, digitsEnd, value, unit }: Quantity): boolean {
  if (/[第“"《十几数]$/u.test(text.slice(Math.max(0, start - 1), start))) return false
  if (value.includes('/') || (digitsEnd === end && unit === '%')) return true
  if (unit === '' || /^[一二三四五六七八九十]+[、]/u.test(text.slice(start, end + 1))) return false
  if (/^(?:年|天|点|分|层|级|代|位|道|节|环|种|类|面|楼|周|字|方|度|口|眼)$/u.test(unit)) return false
  return Number(value) >= 11 || /百|千|万|亿/u.test(text.slice(start, digitsEnd))
}
