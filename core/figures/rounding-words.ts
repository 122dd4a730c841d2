import type { RoundingMode } from './decimal.ts'
import type { Language } from './model.ts'
import { decimalsEn, modesEn } from './words-en.ts'
import { decimalsZh, modesZh } from './words-zh.ts'

/** `保留1位小数，四舍五入`, `1 decimal, half-up`; where 28.4万 becomes 284,000 in English, `nearest 1000, half-up`. */
export function roundingWords(places: number, mode: RoundingMode, language: Language): string {
  if (language === 'zh') return `${decimalsZh(places)}，${modesZh[mode]}`
  return `${places < 0 ? `nearest 1${'0'.repeat(-places)}` : decimalsEn(places)}, ${modesEn[mode]}`
}

/** For differences of values that are rounded first. */
export function roundedFirstWords(decimals: number, mode: RoundingMode, language: Language): string {
  return language === 'zh'
    ? `两数各${decimalsZh(decimals)}后相减，${modesZh[mode]}`
    : `each value to ${decimalsEn(decimals)} before subtracting, ${modesEn[mode]}`
}
