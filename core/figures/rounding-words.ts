import { decimal, type RoundingMode } from './decimal.ts'
import type { Language } from './model.ts'
import { decimalsEn, modesEn } from './words-en.ts'
import { decimalsZh, modesZh } from './words-zh.ts'

/** `保留1位小数，四舍五入`, `1 decimal, half-up`; where 28.4万 becomes 284,000 in English, `nearest 1000, half-up`. */
export function roundingWords(places: number, mode: RoundingMode, language: Language): string {
  if (language === 'zh') return `${decimalsZh(places)}，${modesZh[mode]}`
  return `${places < 0 ? `nearest 1${'0'.repeat(-places)}` : decimalsEn(places)}, ${modesEn[mode]}`
}

/** For differences of values that are rounded first, to `decimals`, and printed with `places`. */
export function roundedFirstWords(
  decimals: number,
  places: number,
  mode: RoundingMode,
  language: Language,
): string {
  const isSame = decimals === places
  if (language === 'zh')
    return `两数各${decimalsZh(decimals)}后相减${isSame ? '' : `，${decimalsZh(places)}`}，${modesZh[mode]}`
  const then = isSame ? '' : `, then ${places < 0 ? `nearest 1${'0'.repeat(-places)}` : decimalsEn(places)}`
  return `each value to ${decimals === 0 ? 'a ' : ''}${decimalsEn(decimals)} before subtracting${then}, ${modesEn[mode]}`
}

/** 向下取到1000的整数倍 */
export function placeWords(mode: 'down' | 'up' | 'nearest', place: string, language: Language): string {
  const by = decimal(place).toFixed()
  if (language === 'zh') return `${{ down: '向下', up: '向上', nearest: '就近' }[mode]}取到${by}的整数倍`
  return `${mode === 'nearest' ? 'to the nearest multiple' : `${mode} to a multiple`} of ${by}`
}

/** For what is compared as it prints: 按保留1位小数后的值比较. */
export function comparedWords(decimals: number, mode: RoundingMode, language: Language): string {
  return language === 'zh'
    ? `按${decimalsZh(decimals)}后的值比较，${modesZh[mode]}`
    : `compared ${decimals === 0 ? 'as whole numbers' : `at ${decimalsEn(decimals)}`}, ${modesEn[mode]}`
}

/** For what is compared with a limit as it is stored. */
export const unroundedWords = (language: Language): string =>
  language === 'zh' ? '按未修约值比较' : 'compared unrounded'
