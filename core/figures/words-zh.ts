import type { RoundingMode } from './decimal.ts'
import type { Bound, VerbPair } from './model.ts'

/** [where it rose, where it fell] */
export const verbsZh: Readonly<Record<VerbPair, readonly [string, string]>> = {
  'rise-fall': ['上升', '下降'],
  'grow-fall': ['增长', '下降'],
  'raise-lower': ['提高', '降低'],
  'increase-decrease': ['增加', '减少'],
  'widen-narrow': ['扩大', '收窄'],
  'improve-worsen': ['改善', '转差'],
}

/** A value as its source states it: [before, after]. */
export const boundsZh: Readonly<Record<Bound, readonly [string, string]>> = {
  exact: ['', ''],
  above: ['超', ''],
  'at-least': ['', '以上'],
  below: ['不足', ''],
  about: ['约', ''],
}

/** What rates differ in. */
export const pointsZh = ({ unit }: { readonly unit: string }): string => (unit === '‰' ? '个千分点' : '个百分点')

export const modesZh: Readonly<Record<RoundingMode, string>> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  down: '只舍不入',
  up: '只入不舍',
}

/** 保留1位小数; 取整 */
export const decimalsZh = (decimals: number): string => (decimals === 0 ? '取整' : `保留${decimals}位小数`)
