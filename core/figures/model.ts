import { z } from 'zod'
import { periodKey } from './period.ts'
import type { PrintOptions } from './print-model.ts'

export type { FigureExpression } from './kinds.ts'
export {
  AimName,
  EnglishVerbs,
  ExtentNoun,
  Lead,
  Origin,
  PlaceStyle,
  VerbPair,
  type PrintOptions,
} from './print-model.ts'

/** The language a document is written in. */
export const Language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof Language>

/** A word in both languages. */
export type Bilingual = Readonly<Record<Language, string>>

/**
 * A period in its written form: `2022` (year), `2022-H1`, `2022-Q3`, `2022-06`, `2022-01/2022-06` (range of
 * months), or `2022-12-31` (as of a date). `core/figures/period.ts` reads and prints it. One period has one
 * key: what is read becomes it.
 */
export const PeriodText = z
  .string()
  .regex(/^\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2}|\/\d{4}-\d{2})?))?$/)
  .transform(periodKey)

/** A decimal number as text, never a binary float. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/)

/** What a key may hold, so that it never collides with the signs of a written figure. */
export const Key = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}._·]+$/u)

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

/**
 * How an indicator is computed from others of the same region and period; the first operand is the minuend,
 * the dividend.
 */
export const Formula = z.object({
  operation: z.enum(['sum', 'difference', 'ratio', 'per-head']),
  operands: z.array(Key).min(2).max(40),
})
export type Formula = z.infer<typeof Formula>

/** A later version of an indicator's definition, and the first period that is measured by it. */
export const DefinitionChange = z.object({ from: PeriodText, definition: z.string().max(2000) })
export type DefinitionChange = z.infer<typeof DefinitionChange>

/**
 * What an indicator's values are. `quantity`: so much of something, in its unit. `stock`: a quantity there is
 * at a time, which periods do not add up to. `change`: a stated change on the year before, in % or in a unit;
 * the words go by its sign. `place`: a rank, 1 for the best. `class`: one of `classes`, as its place in them.
 */
export const IndicatorType = z.enum(['quantity', 'stock', 'change', 'place', 'class'])
export type IndicatorType = z.infer<typeof IndicatorType>

/**
 * Declares that a region's series of this kind of period (years since 2015, quarters since 2021-Q1) is
 * complete since then; `isFirst` that nothing was recorded before, so that 有记录以来 may be said of it.
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

/** What a table shows of an indicator, and needs to read and print its values. */
export const IndicatorLine = Indicator.pick({
  key: true,
  name: true,
  nameEn: true,
  unit: true,
  unitEn: true,
  decimals: true,
  rounding: true,
  topic: true,
  department: true,
  type: true,
  classes: true,
  formula: true,
  revision: true,
})
export type IndicatorLine = z.infer<typeof IndicatorLine>

/**
 * A value goes from entered over checked to published, each step by a person with that right; a returned one
 * awaits correction.
 */
export const ObservationState = z.enum(['returned', 'entered', 'checked', 'published'])
export type ObservationState = z.infer<typeof ObservationState>

/**
 * How the source itself states the value. A source that says 超28万 gives no exact value, so nothing may be
 * derived from it as if it did: `above` is 超/余 (more than), `at-least` is 以上, `below` is 不足, `about` is 约.
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

/**
 * An operand as it stood when the figure was rendered. `value` is the full stored decimal, `unit` the
 * indicator's.
 */
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

export const FigureProblem = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
})

/** Rendered figures by the expression as asked for; a figure that cannot be rendered says why. */
export const FigureMap = z.record(
  z.string(),
  z.union([
    z.object({ ok: z.literal(true), value: RenderedFigure }),
    z.object({ ok: z.literal(false), problem: FigureProblem }),
  ]),
)
export type FigureMap = z.infer<typeof FigureMap>
