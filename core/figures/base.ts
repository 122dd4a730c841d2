import type { Reach } from './kind.ts'
import type { FigureData, Operand } from './model.ts'
import { isMonthEnd, monthEndBefore, parsePeriod, periodBefore, periodPattern, yearBefore } from './period.ts'

/** The base of 环比, in the place where an expression names a period. */
export const adjacent = 'period-before'

/**
 * The period a change is measured on: the year before where none is named. Falls back to the period itself
 * where it is none.
 */
export function basePeriod(period: string, base: string | undefined): string {
  if (base === undefined) return yearBefore(period) ?? period
  return base === adjacent ? (periodBefore(period) ?? period) : base
}

/** A value that a change is said of, and what it is measured on. */
interface Measured {
  readonly of: Operand
  readonly base?: string
}

/**
 * Whether only the data can tell the base: the period before the end of a month is the one its series has.
 */
const isFound = ({ of, base }: Measured): boolean => base === adjacent && isMonthEnd(of.period)

/** The value and its base, as far as the expression alone names them. */
export const basedOperands = (measured: Measured): readonly Operand[] =>
  isFound(measured)
    ? [measured.of]
    : [measured.of, { ...measured.of, period: basePeriod(measured.of.period, measured.base) }]

export const basedReach = (measured: Measured): readonly Reach[] =>
  isFound(measured) ? [{ type: 'series', of: measured.of }] : []

/**
 * The base that only the data names: of the month ends one, three, six and twelve months before, the nearest
 * with a value.
 */
export function basedPeers(measured: Measured, { data }: { readonly data: FigureData }): readonly Operand[] {
  if (!isFound(measured)) return []
  const { of } = measured
  const ends = [1, 3, 6, 12].map(months => monthEndBefore(of.period, months))
  const known = ends.find(period => data.observation(of.indicator, of.region, period))
  return [{ ...of, period: known ?? periodBefore(of.period) ?? of.period }]
}

/** A keyword taken apart: the base it opens with and what follows. */
export interface LedKeyword {
  readonly base: string | undefined
  readonly rest: string
}

const ledPattern = new RegExp(`^(?:(同比|yoy)|(环比|pop)|(?:较|vs)\\s*(${periodPattern}))(.*)$`)

/** Reads 同比…, 环比… and 较2015…; undefined where a keyword opens with none of them, or the period is none. */
export function readLed(keyword: string): LedKeyword | undefined {
  const match = ledPattern.exec(keyword)
  if (!match) return undefined
  const [, onYear, onAdjacent, named = '', rest = ''] = match
  if (onYear !== undefined) return { base: undefined, rest }
  if (onAdjacent !== undefined) return { base: adjacent, rest }
  const base = named.toUpperCase()
  return parsePeriod(base) && { base, rest }
}

/** 环比, 较2015: how a base is written; `onYear` stands for the year before. */
export function writeBase(base: string | undefined, onYear: string): string {
  if (base === undefined) return onYear
  return base === adjacent ? '环比' : `较${base}`
}
