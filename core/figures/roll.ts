import { z } from 'zod'
import { adjacent } from './base.ts'
import type { FigureExpression, Operand } from './model.ts'
import { parsePeriod, stepPeriod, writePeriod, type Period } from './period.ts'

/** How far a document rolls forward. */
export const RollStep = z.enum(['year', 'half', 'quarter', 'month'])
export type RollStep = z.infer<typeof RollStep>

/**
 * The day the former document was for, and the day the new one is for; an as-of figure of that very day moves
 * with it.
 */
export interface RolledDay {
  readonly from: string
  readonly to: string
}

const monthsOf: Readonly<Record<RollStep, number>> = { year: 12, half: 6, quarter: 3, month: 1 }
const lengthOf = { year: 12, half: 6, quarter: 3, month: 1 } as const

type Range = Extract<Period, { type: 'range' }>
type Day = Extract<Period, { type: 'date' }>

/**
 * The period that stands in the place of this one a step later. What is longer than the step stays: the
 * year's figure in a quarterly report is still the year's. Months counted from January are cumulative, so
 * 1—3月 becomes 1—6月, and January again in a new year. The end of a month stays one. A text that is no period
 * comes back as it is.
 */
export function rollPeriod(text: string, step: RollStep): string {
  const period = parsePeriod(text)
  if (!period) return text
  const months = monthsOf[step]
  switch (period.type) {
    case 'date':
      return writePeriod(rollDay(period, months))
    case 'range':
      return writePeriod(rollRange(period, months))
    default:
      return lengthOf[period.type] > months
        ? text
        : (stepPeriod(text, months / lengthOf[period.type]) ?? text)
  }
}

/**
 * The same figure a step later, explicit bases and the starts of series included. What it prints and how is
 * left alone.
 */
export function stepExpression(
  expression: FigureExpression,
  step: RollStep,
  day?: RolledDay,
): FigureExpression {
  const move = (period: string): string =>
    day && period === day.from && day.to !== '' ? day.to : rollPeriod(period, step)
  return Object.fromEntries(
    Object.entries(expression).map(([name, part]) => [name, rollPart(name, part, move)]),
  ) as unknown as FigureExpression
}

function rollPart(name: string, part: unknown, move: (period: string) => string): unknown {
  if (name === 'base' && typeof part === 'string') return part === adjacent ? part : move(part)
  if (Array.isArray(part)) return part.map((each: unknown) => rollPart('', each, move))
  if (isFigure(part))
    return Object.fromEntries(Object.entries(part).map(([inner, own]) => [inner, rollPart(inner, own, move)]))
  return isOperand(part) ? { ...part, period: move(part.period) } : part
}

/** An item of a list is a figure itself. */
const isFigure = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && 'kind' in part

const isOperand = (part: unknown): part is Operand =>
  typeof part === 'object' && part !== null && 'indicator' in part && 'period' in part

function rollRange(range: Range, months: number): Period {
  const to = later(range.to, months)
  const isCumulative = range.from.month === 1 && range.from.year === range.to.year
  if (isCumulative)
    return to.month === 1
      ? { type: 'month', ...to }
      : { type: 'range', from: { year: to.year, month: 1 }, to }
  const covers = (range.to.year - range.from.year) * 12 + range.to.month - range.from.month + 1
  return covers > months ? range : { type: 'range', from: later(range.from, months), to }
}

function rollDay({ year, month, day }: Day, months: number): Period {
  const moved = later({ year, month }, months)
  const last = lastDay(moved.year, moved.month)
  return { type: 'date', ...moved, day: day === lastDay(year, month) ? last : Math.min(day, last) }
}

interface Month {
  readonly year: number
  readonly month: number
}

function later({ year, month }: Month, by: number): Month {
  const index = year * 12 + month - 1 + by
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
