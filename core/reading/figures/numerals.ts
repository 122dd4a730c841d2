import { numeralIn } from '../table/numerals.ts'
import { decimal } from '../../figures/index.ts'

/** A number as it is written: how long it is, and what it comes to. */
export interface Written {
  readonly length: number
  readonly value: string
  /** What the number is itself in: % of 百分之三十, 成 of 六成五. */
  readonly unit: string
}

const ARABIC = /^[-−]?\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?(?:×10[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/u
const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 1,234.5 and 3.45×10⁸ as decimals. */
export function arabicAt(text: string): Written | undefined {
  const found = ARABIC.exec(text)?.[0]
  if (found === undefined) return undefined
  const [digits = '', power] = found.split('×10')
  const plain = digits.replace(/[,，]/gu, '').replace('−', '-')
  const exponent = power && Number(Array.from(power, sign => powers.indexOf(sign)).join(''))
  return {
    length: found.length,
    value: exponent ? decimal(plain).times(`1e${exponent}`).toFixed() : plain,
    unit: '',
  }
}

const HAN = '[零〇一二三四五六七八九两十百千万亿]'
const percent = new RegExp(`^(百|千)分之(${HAN}+(?:点[零〇一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)`, 'u')
const tenths = /^([一二两三四五六七八九])成([一二三四五六七八九])?(?![为立果效员熟长本功年品交分就都套])/u
const fraction = new RegExp(`^(${HAN}+)分之(${HAN}+)`, 'u')
const spoken = new RegExp(`^${HAN}+(?:点[零〇一二三四五六七八九]+)?`, 'u')

const digitsOf = (words: string): string | undefined =>
  /^\d/.test(words) ? words : words.length === 1 ? oneDigit(words) : numeralIn(words)?.digits

const oneDigit = (word: string): string | undefined => {
  const digit = '零一二三四五六七八九十'.indexOf(word)
  return digit >= 0 ? String(digit) : word === '两' ? '2' : undefined
}

/** A number in words: 百分之三十, 六成五, 三分之二, 二百九十五, 一万二千. */
export function hanAt(text: string): Written | undefined {
  const parts = percent.exec(text)
  if (parts) return written(parts[0], digitsOf(parts[2]!), parts[1] === '百' ? '%' : '‰')
  const ten = tenths.exec(text)
  if (ten) return written(ten[0], `${oneDigit(ten[1]!)}${ten[2] ? oneDigit(ten[2]) : '0'}`, '%')
  const part = fraction.exec(text)
  if (part) {
    const [under, over] = [digitsOf(part[1]!), digitsOf(part[2]!)]
    return under && over ? written(part[0], `${over}/${under}`, '') : undefined
  }
  const words = spoken.exec(text)?.[0]
  return words ? written(words, digitsOf(words), '') : undefined
}

const written = (words: string, value: string | undefined, unit: string): Written | undefined =>
  value === undefined ? undefined : { length: words.length, value, unit }
