import { z } from 'zod'
import type { Qualifier } from './qualifier.ts'

/** How a figure's number and words are printed; every field is optional in the written form. */
export interface PrintOptions {
  /**
   * Print in this unit, a form of the indicator's own or one it converts to; see `units.ts`. Excludes
   * `scale`.
   */
  readonly unit?: string
  /**
   * Print in 万, 亿 or 万亿; `auto`: each value in the largest that leaves it at one or more; absent: the
   * indicator's own unit.
   */
  readonly scale?: '万' | '亿' | '万亿' | 'auto'
  /** Leave the unit out (the sentence or the axis names it). */
  readonly unitless?: boolean
  /**
   * Decimals to print instead of the indicator's (or of the one decimal that derived percentages print with).
   */
  readonly decimals?: number
  /**
   * The pair of verbs; absent: 上升/下降 for percentages, 增加/减少 for differences, 提高/降低 for points, up/down in
   * English.
   */
  readonly verbs?: VerbPair
  /** The English verbs as they print, whatever the Chinese ones; absent: those that go with the pair. */
  readonly englishVerbs?: EnglishVerbs
  /** In English, `up by 5.4%` for `up 5.4%`. */
  readonly byAmount?: boolean
  /** 下降了5.4% for 下降5.4%. */
  readonly completed?: boolean
  /** What stands before a change; absent: 同比, 环比 or 较2015年. `none` leaves it to the sentence. */
  readonly lead?: Lead
  /** 基本持平 of what has hardly changed. */
  readonly roughly?: boolean
  /** 近30%, 25%以上: how the printed number stands to the value. */
  readonly qualifier?: Qualifier
  /** 10% and 3个百分点 for 10.0% and 3.0个百分点. */
  readonly trimmed?: boolean
  /** A yearly growth counted in its years: 两年平均增长, 五年年均增长. */
  readonly years?: 'average' | 'yearly'
  /**
   * Which periods are named; absent: both of a from–to, the beginning of a first time. `before`: the start as
   * 上年 or 上月.
   */
  readonly periods?: 'start' | 'end' | 'none' | 'before'
  /** 有监测记录以来 instead of the year a series begins with. */
  readonly origin?: Origin
  /** 连续四年实现下降, 保持增长: what stands before the verb of a run. */
  readonly keeping?: 'achieved' | 'kept'
  /** What the pace of a growth is called; absent: 增速, of a fall 降幅. */
  readonly extent?: ExtentNoun
  /** 累计下降21.4%: a change over several periods. */
  readonly cumulative?: boolean
  /** What a target is called; absent: 年度目标 of a year's, 目标 of the value's own period. */
  readonly aim?: AimName
  /** 和 before the last of a list. */
  readonly joined?: boolean
  /**
   * A list of changes with 、 throughout, each with its own unit: 23.8%、12.6%; `counted`: each with 个,
   * 1.2个、0.5个百分点.
   */
  readonly apart?: 'plain' | 'counted'
  /** How a list says 分别: not at all, or in English behind a comma. */
  readonly respectively?: 'none' | 'comma'
  /** A percentage of the values as they print, for an office that computes so. */
  readonly asPrinted?: boolean
  /** How a place is said; absent: 居. */
  readonly style?: PlaceStyle
  /** What a figure calls the other thing it is said of: 城镇居民, 人口. */
  readonly naming?: string
  /** What stands between 每千人 or 人均 and the number: 拥有执业医师. */
  readonly wording?: string
  /** The value of a region around is called its average: 全省平均, 全省平均水平. */
  readonly average?: 'plain' | 'level'
  /** 全省 for the name of the province. */
  readonly generic?: boolean
  /** What a place is counted in; absent: 位. */
  readonly counter?: 'name' | 'none' | 'head'
  /** How many there are among whom a place is: 在全省6个市中. */
  readonly ofAll?: boolean
  /** 有 before how many of them. */
  readonly having?: boolean
  /** The value of each region that is named, in brackets. */
  readonly withValues?: boolean
  /** Says 并列 where another region shares the place. */
  readonly tied?: boolean
  /** The limit of a first time is called a mark: 首次突破百亿元大关. */
  readonly asMark?: boolean
  /** 零增长 for 持平. */
  readonly zeroGrowth?: boolean
  /** 2/3 for 三分之二. */
  readonly inDigits?: boolean
  /** In English, `percent` for the sign. */
  readonly percentWord?: boolean
  /** The number in words: 第七, 连续四年; eight, 4.6 percent. */
  readonly inWords?: boolean
}

export const VerbPair = z.enum([
  'rise-fall',
  'grow-fall',
  'raise-lower',
  'increase-decrease',
  'widen-narrow',
  'improve-worsen',
  'climb-drop',
  'climb-fall',
  'lift-fall',
  'rebound-ease',
  'quicken-slow',
  'quicken-ease',
  'raise-ease',
  'up-down',
  'plus-minus',
  'plus-down',
  'more-fewer',
  'high-low',
  'add-cut',
  'add-trim',
  'widen-shrink',
  'widen-ease',
  'lengthen-shorten',
  'lengthen-compress',
  'add-curb',
  'above-below',
  'more-less',
  'add-more',
  'forward-back',
  'advance-retreat',
  'leap-fall',
])
export type VerbPair = z.infer<typeof VerbPair>

/** The pair that says more than a direction: 跃升 is held against what it started from. */
export const leap: VerbPair = 'leap-fall'

/** Both verbs, or both nouns, as they print. */
export const EnglishVerbs = z.enum([
  'up/down',
  'rose/fell',
  'rose/dropped',
  'rose/declined',
  'rose/dipped',
  'increased/decreased',
  'increased/declined',
  'increased/dropped',
  'grew/shrank',
  'grew/declined',
  'climbed/slipped',
  'edged up/edged down',
  'was raised/was reduced',
  'was increased/was reduced',
  'was increased/was cut',
  'rising/falling',
  'rising/dropping',
  'rising/declining',
  'increasing/decreasing',
  'growing/declining',
  'rise/fall',
  'rise/drop',
  'rise/decline',
  'increase/decrease',
  'grow/decline',
  'an increase of/a decrease of',
  'a rise of/a fall of',
  'a rise of/a drop of',
  'an increase of/a decline of',
])
export type EnglishVerbs = z.infer<typeof EnglishVerbs>

export const Lead = z.enum([
  'same-period',
  'last-year',
  'than-last-year',
  'last-year-end',
  'than',
  'compared',
  'compared-apart',
  'this-last-year',
  'than-this-last-year',
  'against',
  'none',
])
export type Lead = z.infer<typeof Lead>

export const Origin = z.enum(['records', 'monitoring', 'monitored', 'observations', 'statistics', 'history'])
export type Origin = z.infer<typeof Origin>

export const AimName = z.enum([
  'plain',
  'year',
  'whole-year',
  'year-tasks',
  'year-task',
  'whole-year-task',
  'year-plan',
  'annual-plan',
  'amount-of-task',
  'five-year',
  'five-year-plan',
  'dated',
  'own',
  'none',
])
export type AimName = z.infer<typeof AimName>

export const ExtentNoun = z.enum(['growth', 'rise', 'extent', 'none'])
export type ExtentNoun = z.infer<typeof ExtentNoun>

export const PlaceStyle = z.enum([
  'holding',
  'standing',
  'ranked',
  'listed',
  'being',
  'joining',
  'firmly',
  'leaping',
  'plain',
  'bare',
])
export type PlaceStyle = z.infer<typeof PlaceStyle>
