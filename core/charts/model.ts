import { z } from 'zod'
import { ChartId, EventId } from '../documents/model.ts'

export const ChartKind = z.enum(['bar', 'horizontal-bar', 'line', 'doughnut'])
export type ChartKind = z.infer<typeof ChartKind>

/** One plotted figure: what it was computed from, and what it printed when last accepted. */
export const ChartPoint = z.object({
  label: z.string(),
  expression: z.string(),
  printed: z.string(),
  /** The bare number of `printed`, as a decimal. */
  value: z.string(),
})
export type ChartPoint = z.infer<typeof ChartPoint>

export const ChartSeries = z.object({ name: z.string(), points: z.array(ChartPoint) })
export type ChartSeries = z.infer<typeof ChartSeries>

/**
 * A chart as the workspace keeps it. Like prose, it shows its pinned digits until a person accepts newer
 * ones.
 */
export const Chart = z.object({
  id: ChartId,
  event: EventId,
  position: z.int().min(1),
  kind: ChartKind,
  /** Says the finding. */
  title: z.string().max(120),
  /** Says the measure. The unit is added from the indicators. */
  subtitle: z.string().max(160),
  language: z.enum(['zh', 'en']),
  series: z.array(ChartSeries),
  revision: z.int().min(0),
  updatedBy: z.string(),
  updatedAt: z.string(),
})
export type Chart = z.infer<typeof Chart>

/** A whole that a ring shows only some parts of, and what it leaves out, by their names. */
export interface LeftOut {
  readonly whole: string
  readonly parts: readonly string[]
}

/** Everything a drawing needs and nothing else; the same on screen, as a picture and in a slide. */
export interface ChartSpec {
  readonly kind: ChartKind
  readonly title: string
  readonly subtitle: string
  readonly unit: string
  readonly decimals: number
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
    readonly labels: readonly string[]
  }[]
  /** 来源：… */
  readonly sourceLine: string
  readonly language: 'zh' | 'en'
  /** Of a ring whose parts are not all of a declared whole. */
  readonly leftOut?: LeftOut
}
