import { z } from 'zod'
import { periodKey } from './period.ts'
import type { Qualifier } from './qualifier.ts'

export type { FigureExpression } from './kinds.ts'

/** The language a document is written in. */
export const Language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof Language>

/** A word in both languages. */
export type Bilingual = Readonly<Record<Language, string>>

/**
 * A period in its written form: `2022` (year), `2022-H1`, `2022-Q3`, `2022-06`, `2022-01/2022-06` (range of months),
 * or `2022-12-31` (as of a date). `core/figures/period.ts` reads and prints it. One period has one key: what is read becomes it.
 */
export const PeriodText = z.string().regex(/^\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2}|\/\d{4}-\d{2})?))?$/).transform(periodKey)

/** A decimal number as text, never a binary float. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/)

/** What a key may hold, so that it never collides with the signs of a written figure. */
export const Key = z.string().min(1).max(60).regex(/^[\p{L}\p{N}._·]+$/u)

export const Region = z.object({
  key: Key,
  name: z.string().min(1),
  nameEn: z.string(),
  /** The region it belongs to, '' for none. Rank scopes are parents. */
  parent: z.string(),
  /** An invented region serves examples; it is named as invented wherever it prints. */
  invented: z.boolean(),
  /** Declares that every region directly within it is registered, so that one may be ranked among them. */
  complete: z.boolean().default(false),
})
export type Region = z.infer<typeof Region>

export const Polarity = z.enum(['higher-is-better', 'lower-is-better', 'neutral'])
export type Polarity = z.infer<typeof Polarity>

/** half-up is the default; half-even is GB/T 8170 四舍六入五成双. */
export const Rounding = z.enum(['half-up', 'half-even'])
export type Rounding = z.infer<typeof Rounding>

/** How an indicator is computed from others of the same region and period; the first operand is the minuend, the dividend. */
export const Formula = z.object({
  operation: z.enum(['sum', 'difference', 'ratio', 'per-head']),
  operands: z.array(Key).min(2).max(40),
})
export type Formula = z.infer<typeof Formula>

/** A later version of an indicator's definition, and the first period that is measured by it. */
export const DefinitionChange = z.object({ from: PeriodText, definition: z.string().max(2000) })
export type DefinitionChange = z.infer<typeof DefinitionChange>

/**
 * What an indicator's values are. `quantity`: so much of something, in its unit. `stock`: a quantity there is at a time, which periods
 * do not add up to. `change`: a stated change on the year before, in % or in a unit; the words go by its sign. `place`: a rank, 1 for
 * the best. `class`: one of `classes`, as its place in them.
 */
export const IndicatorType = z.enum(['quantity', 'stock', 'change', 'place', 'class'])
export type IndicatorType = z.infer<typeof IndicatorType>

/**
 * Declares that a region's series of this kind of period (years since 2015, quarters since 2021-Q1) is complete since then; `isFirst` that
 * nothing was recorded before, so that 有记录以来 may be said of it.
 */
export const SeriesStart = z.object({ region: Key, since: PeriodText, isFirst: z.boolean().optional() })
export type SeriesStart = z.infer<typeof SeriesStart>

export const Indicator = z.object({
  key: Key,
  name: z.string().min(1).max(80),
  nameEn: z.string().max(120),
  aliases: z.array(z.string().max(80)),
  /** Unit as printed in Chinese prose, '' for a pure number, '%' for a rate. */
  unit: z.string().max(20),
  unitEn: z.string().max(40),
  decimals: z.int().min(0).max(8),
  rounding: Rounding,
  polarity: Polarity,
  topic: z.string(),
  department: z.string(),
  /** 口径: the first one; what is measured by another is not compared with it. */
  definition: z.string().max(2000),
  /** In order of time. */
  definitionChanges: z.array(DefinitionChange).max(40).default([]),
  type: IndicatorType.default('quantity'),
  /** What the values of a class are called, the best first: Ⅰ类, Ⅱ类. */
  classes: z.array(z.string().min(1).max(20)).max(20).default([]),
  /** Among whom a place is, as the text says it: 全省; in English the province. */
  within: z.string().max(40).default(''),
  withinEn: z.string().max(60).default(''),
  /** Where a series is declared complete, so that a first time or a record may be claimed of it. */
  seriesStarts: z.array(SeriesStart).max(400).default([]),
  /** Where it has one, its values are computed and cannot be typed. */
  formula: Formula.nullable().default(null),
  /** Grows by one with each saved change; an update names the one it read. */
  revision: z.int().min(0),
})
export type Indicator = z.infer<typeof Indicator>

/** A value goes from entered over checked to published, each step by a person with that right; a returned one awaits correction. */
export const ObservationState = z.enum(['returned', 'entered', 'checked', 'published'])
export type ObservationState = z.infer<typeof ObservationState>

/**
 * How the source itself states the value. A source that says 超28万 gives no exact value, so nothing may be derived
 * from it as if it did: `above` is 超/余 (more than), `at-least` is 以上, `below` is 不足, `about` is 约.
 */
export const Bound = z.enum(['exact', 'above', 'at-least', 'below', 'about'])
export type Bound = z.infer<typeof Bound>

/** One revision of an indicator's value for one region and period. Append-only. */
export const Observation = z.object({
  indicator: Key,
  region: Key,
  period: PeriodText,
  value: DecimalText,
  bound: Bound,
  source: z.string().min(1).max(300),
  state: ObservationState,
  note: z.string().max(500),
  /** 1 for the first value, growing by one with each revision. */
  revision: z.int().min(1),
  enteredBy: z.string(),
  enteredAt: z.string(),
})
export type Observation = z.infer<typeof Observation>

/** Names one observation, whatever its revision. An empty region means the workspace's home region. */
export interface Operand {
  readonly indicator: string
  readonly region: string
  readonly period: string
}

/** How a figure's number and words are printed; every field is optional in the written form. */
export interface PrintOptions {
  /** Print in this unit, a form of the indicator's own or one it converts to; see `units.ts`. Excludes `scale`. */
  readonly unit?: string
  /** Print in 万, 亿 or 万亿; `auto`: each value in the largest that leaves it at one or more; absent: the indicator's own unit. */
  readonly scale?: '万' | '亿' | '万亿' | 'auto'
  /** Leave the unit out (the sentence or the axis names it). */
  readonly unitless?: boolean
  /** Decimals to print instead of the indicator's (or of the one decimal that derived percentages print with). */
  readonly decimals?: number
  /** The pair of verbs; absent: 上升/下降 for percentages, 增加/减少 for differences, 提高/降低 for points, up/down in English. */
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
  /** Which periods are named; absent: both of a from–to, the beginning of a first time. `before`: the start as 上年 or 上月. */
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
  /** A list of changes with 、 throughout, each with its own unit: 23.8%、12.6%; `counted`: each with 个, 1.2个、0.5个百分点. */
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
  'rise-fall', 'grow-fall', 'raise-lower', 'increase-decrease', 'widen-narrow', 'improve-worsen', 'climb-drop', 'climb-fall', 'lift-fall',
  'rebound-ease', 'quicken-slow', 'quicken-ease', 'raise-ease', 'up-down', 'plus-minus', 'plus-down', 'more-fewer', 'high-low', 'add-cut', 'add-trim',
  'widen-shrink', 'widen-ease', 'lengthen-shorten', 'lengthen-compress', 'add-curb',
])
export type VerbPair = z.infer<typeof VerbPair>

/** Both verbs, or both nouns, as they print. */
export const EnglishVerbs = z.enum([
  'up/down', 'rose/fell', 'rose/dropped', 'rose/declined', 'rose/dipped', 'increased/decreased', 'increased/declined', 'increased/dropped',
  'grew/shrank', 'grew/declined', 'climbed/slipped', 'edged up/edged down', 'was raised/was reduced', 'was increased/was reduced',
  'was increased/was cut', 'rising/falling', 'rising/dropping', 'rising/declining', 'increasing/decreasing', 'growing/declining',
  'rise/fall', 'rise/drop', 'rise/decline', 'increase/decrease', 'grow/decline', 'an increase of/a decrease of', 'a rise of/a fall of',
  'a rise of/a drop of', 'an increase of/a decline of',
])
export type EnglishVerbs = z.infer<typeof EnglishVerbs>

export const Lead = z.enum(['same-period', 'last-year', 'than-last-year', 'last-year-end', 'than', 'compared', 'compared-apart', 'this-last-year', 'than-this-last-year', 'against', 'none'])
export type Lead = z.infer<typeof Lead>

export const Origin = z.enum(['records', 'monitoring', 'monitored', 'observations', 'statistics', 'history'])
export type Origin = z.infer<typeof Origin>

export const AimName = z.enum([
  'plain', 'year', 'whole-year', 'year-tasks', 'year-task', 'whole-year-task', 'year-plan', 'annual-plan', 'amount-of-task', 'five-year', 'five-year-plan', 'dated', 'own', 'none',
])
export type AimName = z.infer<typeof AimName>

export const ExtentNoun = z.enum(['growth', 'rise', 'extent', 'none'])
export type ExtentNoun = z.infer<typeof ExtentNoun>

export const PlaceStyle = z.enum(['holding', 'standing', 'ranked', 'listed', 'plain', 'bare'])
export type PlaceStyle = z.infer<typeof PlaceStyle>

/** What every expression has: how its number and words are printed, which never changes what is computed. */
export interface Printed {
  readonly print: PrintOptions
}

/** What figures are computed from: a reading of the workspace at one moment. */
export interface FigureData {
  readonly homeRegion: string
  indicator(key: string): Indicator | undefined
  region(key: string): Region | undefined
  /** The regions directly within a scope, in the workspace's order. */
  regionsWithin(scope: string): readonly Region[]
  /** The latest revision, or undefined where there is no value. */
  observation(indicator: string, region: string, period: string): Observation | undefined
  /** The latest revisions of an indicator in a region, of every period there is, in order of time. */
  series(indicator: string, region: string): readonly Observation[]
  /** What the value is meant to reach, as an observation under the indicator key that holds the target. */
  target(indicator: string, region: string, period: string): Observation | undefined
}

/** An operand as it stood when the figure was rendered. `value` is the full stored decimal, `unit` the indicator's. */
export const ResolvedOperand = z.object({
  indicator: z.string(),
  indicatorName: z.string(),
  region: z.string(),
  regionName: z.string(),
  period: z.string(),
  value: z.string(),
  bound: Bound,
  unit: z.string(),
  source: z.string(),
  state: ObservationState,
  revision: z.int(),
  enteredBy: z.string(),
  enteredAt: z.string(),
})
export type ResolvedOperand = z.infer<typeof ResolvedOperand>

/** A figure with the words it prints and everything needed to stand behind it. */
export const RenderedFigure = z.object({
  /** Canonical written form. */
  expression: z.string(),
  kind: z.string(),
  /** Number, unit and sign-dependent words, as they stand in the prose. */
  text: z.string(),
  /** The words a speaker says for it: 百分之八十点八, 零点零零四三毫克每升. */
  spoken: z.string(),
  /** The bare printed number, e.g. `80.8`; what a chart plots and labels. */
  number: z.string(),
  unit: z.string(),
  /** Unrounded result as a decimal. */
  exact: z.string(),
  operands: z.array(ResolvedOperand),
  /** Arithmetic with the operands' values, e.g. `295 ÷ 365 × 100`. */
  formula: z.string(),
  /** e.g. `1 decimal, half-up`, in the document's language. */
  rounding: z.string(),
  direction: z.enum(['up', 'down', 'level', 'none']),
  /** Whether the direction is good news by the indicator's polarity. */
  tone: z.enum(['good', 'bad', 'neutral']),
  /** published only if every operand is. */
  state: ObservationState,
})
export type RenderedFigure = z.infer<typeof RenderedFigure>

export const FigureProblem = z.object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])) })

/** Rendered figures by the expression as asked for; a figure that cannot be rendered says why. */
export const FigureMap = z.record(z.string(), z.union([
  z.object({ ok: z.literal(true), value: RenderedFigure }),
  z.object({ ok: z.literal(false), problem: FigureProblem }),
]))
export type FigureMap = z.infer<typeof FigureMap>
