import type { RoundingMode } from './decimal.ts'
import type { Language } from './model.ts'
import { decimalsEn, modesEn } from './words-en.ts'
import { decimalsZh, modesZh } from './words-zh.ts'

/** `保留1位小数，四舍五入`, `1 decimal, half-up` */
export function roundingWords(decimals: number, mode: RoundingMode, language: Language): string {
  return language === 'zh' ? `${decimalsZh(decimals)}，${modesZh[mode]}` : `${decimalsEn(decimals)}, ${modesEn[mode]}`
}

/** For differences of values that are rounded first. */
export function roundedFirstWords(decimals: number, mode: RoundingMode, language: Language): string {
  return language === 'zh'
    ? `两数各${decimalsZh(decimals)}后相减，${modesZh[mode]}`
    : `each value to ${decimalsEn(decimals)} before subtracting, ${modesEn[mode]}`
}
