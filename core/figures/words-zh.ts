import type { RoundingMode } from './decimal.ts'
import type { Bound, PrintOptions, VerbPair } from './model.ts'

/** [where it rose, where it fell] */
export const verbsZh: Readonly<Record<VerbPair, readonly [string, string]>> = {
  'rise-fall': ['上升', '下降'],
  'grow-fall': ['增长', '下降'],
  'raise-lower': ['提高', '降低'],
  'increase-decrease': ['增加', '减少'],
  'widen-narrow': ['扩大', '收窄'],
  'improve-worsen': ['改善', '转差'],
  'climb-drop': ['上涨', '下跌'],
  'climb-fall': ['上涨', '下降'],
  'lift-fall': ['提升', '下降'],
  'rebound-ease': ['回升', '回落'],
  'quicken-slow': ['加快', '放缓'],
  'quicken-ease': ['加快', '回落'],
  'raise-ease': ['提高', '回落'],
  'up-down': ['升', '降'],
  'plus-minus': ['增', '减'],
  'plus-down': ['增', '降'],
  'more-fewer': ['多', '少'],
  'high-low': ['高', '低'],
  'add-cut': ['增加', '削减'],
  'add-trim': ['增加', '压减'],
  'widen-shrink': ['扩大', '缩小'],
  'widen-ease': ['扩大', '回落'],
  'lengthen-shorten': ['延长', '缩短'],
  'lengthen-compress': ['延长', '压缩'],
  'add-curb': ['增加', '减控'],
  'above-below': ['偏高', '偏低'],
  'more-less': ['偏多', '偏少'],
  'add-more': ['多增', '少增'],
  'forward-back': ['前移', '后移'],
  'advance-retreat': ['前进', '后退'],
  'leap-fall': ['跃升', '下降'],
}

/** What stands before the verb of a run: 实现下降, 保持增长. */
export const keepingZh = ({ keeping }: Pick<PrintOptions, 'keeping'>): string =>
  keeping === undefined ? '' : { achieved: '实现', kept: '保持' }[keeping]

/** A value as its source states it: [before, after]. */
export const boundsZh: Readonly<Record<Bound, readonly [string, string]>> = {
  exact: ['', ''],
  above: ['超', ''],
  'at-least': ['', '以上'],
  below: ['不足', ''],
  about: ['约', ''],
}

/** What rates differ in. */
export const pointsZh = ({ unit }: { readonly unit: string }): string =>
  unit === '‰' ? '个千分点' : '个百分点'

export const modesZh: Readonly<Record<RoundingMode, string>> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  down: '只舍不入',
  up: '只入不舍',
}

/** 保留1位小数; 取整 */
export const decimalsZh = (decimals: number): string => (decimals === 0 ? '取整' : `保留${decimals}位小数`)

/** a、b和c */
export function listZh(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join('、')}和${texts.at(-1)}`
}
