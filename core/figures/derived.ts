import { done, refused, type Outcome } from '../problem.ts'
import { decimal, Decimal } from './decimal.ts'
import type { Formula, Indicator, IndicatorLine, Observation, ObservationState } from './model.ts'
import { isPlaceUnsaid } from './place-name.ts'
import { isOrdinal } from './standing.ts'
import { lowestState } from './state.ts'
import { canBePart } from './unit.ts'
import { dimensionPer, measureOf } from './units.ts'

/** What a formula reads: an indicator of its operands with its value for the region and period. */
export interface Given {
  readonly indicator: Indicator
  readonly observation: Pick<Observation, 'value' | 'bound' | 'state' | 'region' | 'period'>
}

/** A computed value, to be stored like one that was entered. */
export interface Derived {
  readonly value: string
  readonly state: ObservationState
  readonly source: string
}

/** Computed values keep so many significant digits: they are rounded where they print, and only there. */
const digitsKept = 20
const longestSource = 300

/**
 * Computes an indicator from the values of its formula's operands, given in the formula's order; each is
 * converted to the indicator's unit. Its state is the least advanced of theirs. Refuses a value its source
 * only bounds (`bound-operand`) and division by what is not above zero (`zero-base`). The formula's units are
 * those `unitsAgree` accepts.
 */
export function derive(indicator: Indicator, operands: readonly Given[]): Outcome<Derived> {
  const bounded = operands.find(({ observation }) => observation.bound !== 'exact')
  if (bounded) return refused('bound-operand', { ...placeOf(bounded), bound: bounded.observation.bound })
  const { operation } = indicator.formula!
  const divisor = operation === 'ratio' || operation === 'per-head' ? operands[1] : undefined
  if (divisor && !decimal(divisor.observation.value).gt(0))
    return refused('zero-base', { ...placeOf(divisor), value: divisor.observation.value })
  const value = divisor
    ? quotient(indicator, operands)
    : total(indicator, operands, operation === 'sum' ? 1 : -1)
  return done({
    value: value.toSignificantDigits(digitsKept).toFixed(),
    state: lowestState(operands.map(({ observation }) => observation.state)),
    source: sourceOf(indicator, operands),
  })
}

const placeOf = ({ indicator, observation }: Given) => ({
  indicator: indicator.key,
  region: observation.region,
  period: observation.period,
})

/** Things counted one by one are added whatever they are called: 个, 项, 处. */
function factor(from: Indicator, to: Indicator): Decimal {
  const [given, wanted] = [measureOf(from.unit), measureOf(to.unit)]
  return given.dimension === wanted.dimension ? given.size.dividedBy(wanted.size) : new Decimal(1)
}

function total(indicator: Indicator, operands: readonly Given[], sign: 1 | -1): Decimal {
  const [first, ...others] = operands.map(given =>
    decimal(given.observation.value).times(factor(given.indicator, indicator)),
  )
  return others.reduce((sum, value) => sum.plus(value.times(sign)), first!)
}

function quotient(indicator: Indicator, [of, per]: readonly Given[]): Decimal {
  const [above, below, own] = [of!.indicator, per!.indicator, indicator].map(({ unit }) =>
    measureOf(unit),
  ) as [Measured, Measured, Measured]
  const hundred = isRate(indicator) ? 100 : 1
  return decimal(of!.observation.value)
    .times(above.size)
    .dividedBy(decimal(per!.observation.value).times(below.size))
    .times(hundred)
    .dividedBy(own.size)
}

type Measured = ReturnType<typeof measureOf>

const isRate = ({ unit }: IndicatorLine): boolean => measureOf(unit).dimension === measureOf('%').dimension
const isPure = ({ unit }: IndicatorLine): boolean => unit === '' || unit === '倍'

/** 由公式计算：优良天数（295）÷有效监测天数（365）×100 */
function sourceOf(indicator: Indicator, operands: readonly Given[]): string {
  const sign = { sum: '＋', difference: '－', ratio: '÷', 'per-head': '÷' }[indicator.formula!.operation]
  const terms = operands
    .map(({ indicator: { name }, observation: { value } }) => `${name}（${value}）`)
    .join(sign)
  const source = `由公式计算：${terms}${sign === '÷' && isRate(indicator) ? '×100' : ''}`
  return source.length <= longestSource ? source : `${source.slice(0, longestSource - 1)}…`
}

type Lookup = (key: string) => IndicatorLine | undefined

/** Whether the units of a formula and of what it gives belong together. */
function unitsAgree(indicator: IndicatorLine, formula: Formula, operands: readonly IndicatorLine[]): boolean {
  if (formula.operation === 'sum' || formula.operation === 'difference')
    return operands.every(operand => isSameMeasure(operand, indicator))
  const [of, per] = operands as [IndicatorLine, IndicatorLine]
  if (operands.length !== 2) return false
  const [above, below, own] = [of, per, indicator].map(({ unit }) => measureOf(unit).dimension) as [
    string,
    string,
    string,
  ]
  if (formula.operation === 'per-head')
    return below === measureOf('人').dimension && (own === above || own === dimensionPer(above, below))
  if (isRate(indicator) || isPure(indicator)) return isSameMeasure(of, per)
  return own === dimensionPer(above, below)
}

const isSameMeasure = (left: IndicatorLine, right: IndicatorLine): boolean =>
  measureOf(left.unit).dimension === measureOf(right.unit).dimension || canBePart(left, right)

/**
 * Checks every formula of a register. Refuses a formula over an indicator that is not there
 * (`unknown-indicator`), one that leads back to itself (`formula-cycle`, with the way round), one over ranks
 * or classes (`not-a-quantity`, `place-as-quantity`) and one whose units do not agree
 * (`formula-units-differ`).
 */
export function checkFormulas(indicators: readonly IndicatorLine[]): Outcome<true> {
  const known = new Map(indicators.map(indicator => [indicator.key, indicator]))
  for (const indicator of indicators) {
    const checked = indicator.formula
      ? checkFormula(indicator, indicator.formula, key => known.get(key))
      : done(true as const)
    if (!checked.ok) return checked
  }
  return done(true)
}

function checkFormula(indicator: IndicatorLine, formula: Formula, lookup: Lookup): Outcome<true> {
  const unknown = formula.operands.find(key => !lookup(key))
  if (unknown !== undefined) return refused('unknown-indicator', { indicator: unknown })
  const round = wayBack(indicator.key, formula.operands, lookup, [indicator.key])
  if (round) return refused('formula-cycle', { indicator: indicator.key, way: round })
  const operands = formula.operands.map(key => lookup(key)!)
  const ranked = operands.find(operand => isOrdinal(operand) || isPlaceUnsaid(operand))
  if (ranked)
    return refused(isOrdinal(ranked) ? 'not-a-quantity' : 'place-as-quantity', { indicator: ranked.key })
  if (unitsAgree(indicator, formula, operands)) return done(true)
  return refused('formula-units-differ', {
    indicator: indicator.key,
    unit: indicator.unit,
    indicators: operands.map(({ key }) => key),
    units: operands.map(({ unit }) => unit),
  })
}

/** The way from an indicator over its operands back to itself. */
function wayBack(
  start: string,
  operands: readonly string[],
  lookup: Lookup,
  way: readonly string[],
  passed = new Set<string>(),
): readonly string[] | undefined {
  for (const key of operands) {
    if (key === start) return [...way, key]
    if (passed.has(key)) continue
    passed.add(key)
    const round = wayBack(start, lookup(key)?.formula?.operands ?? [], lookup, [...way, key], passed)
    if (round) return round
  }
  return undefined
}

/**
 * The indicators computed from any of these, directly or through others, each after all it is computed from.
 * The formulas lead in no circle.
 */
export function derivedFrom(changed: Iterable<string>, derived: readonly Indicator[]): readonly Indicator[] {
  const reached = new Set(changed)
  const order: Indicator[] = []
  let waiting = derived.filter(({ formula }) => formula !== null)
  for (;;) {
    const touched = waiting.filter(({ formula }) => formula!.operands.some(key => reached.has(key)))
    if (touched.length === 0) return inOrderOfNeed(order)
    for (const indicator of touched) reached.add(indicator.key)
    order.push(...touched)
    waiting = waiting.filter(indicator => !touched.includes(indicator))
  }
}

function inOrderOfNeed(found: readonly Indicator[]): readonly Indicator[] {
  const placed: Indicator[] = []
  const byKey = new Map(found.map(indicator => [indicator.key, indicator]))
  const place = (indicator: Indicator): void => {
    if (placed.includes(indicator)) return
    for (const key of indicator.formula!.operands) if (byKey.has(key)) place(byKey.get(key)!)
    placed.push(indicator)
  }
  found.forEach(place)
  return placed
}
