import { done, refused, type Outcome } from '../problem.ts'
import { decimal } from './decimal.ts'
import type { Reach, Reading, Scene } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { FigureExpression, Indicator, Observation, Operand } from './model.ts'
import { parsePeriod, periodKey } from './period.ts'
import { regionNameOf } from './region.ts'

/**
 * All observations a figure names, in the order of its formula, the base of a change included. What only the
 * data can name (peers, earlier values, targets) is in `reachOf`. With `home`, operands without a region name
 * it.
 */
export function operandsOf(expression: FigureExpression, home = ''): Operand[] {
  return kindOf(expression)
    .operands(expression)
    .map(operand => atHome(operand, home))
}

/**
 * What a figure reads beyond its operands: all regions directly within a scope at one period, all values of a
 * series up to a period, the target of a value. With `home`, operands without a region name it.
 */
export function reachOf(expression: FigureExpression, home = ''): Reach[] {
  return (kindOf(expression).reach?.(expression) ?? []).map(reach => ({
    ...reach,
    of: atHome(reach.of, home),
  }))
}

/**
 * Reads an operand from the data. Refuses with `unknown-period`, `unknown-indicator`, `unknown-region` or,
 * where there is no value, `missing-observation`.
 */
export function readOperand(given: Operand, { data, language }: Scene): Outcome<Reading> {
  const { indicator: key, region: place, period } = atHome(given, data.homeRegion)
  if (!parsePeriod(period)) return refused('unknown-period', { period })
  const indicator = data.indicator(key)
  if (!indicator) return refused('unknown-indicator', { indicator: key })
  if (!data.region(place)) return refused('unknown-region', { region: place })
  const observation = data.observation(key, place, period)
  if (!observation) return refused('missing-observation', { indicator: key, region: place, period })
  return done(readingOf(indicator, observation, { data, language }))
}

/**
 * Reads the target of a value. An observation whose own indicator is not registered is read as the value's.
 * Refuses with `missing-target`.
 */
export function readTarget(given: Operand, scene: Scene): Outcome<Reading> {
  const { indicator: key, region, period } = atHome(given, scene.data.homeRegion)
  const target = scene.data.target(key, region, period)
  const indicator = target && (scene.data.indicator(target.indicator) ?? scene.data.indicator(key))
  return target && indicator
    ? done(readingOf(indicator, target, scene))
    : refused('missing-target', { indicator: key, region, period })
}

function readingOf(indicator: Indicator, observation: Observation, { data, language }: Scene): Reading {
  const {
    indicator: key,
    region,
    period,
    value,
    bound,
    source,
    state,
    revision,
    enteredBy,
    enteredAt,
  } = observation
  const place = data.region(region)
  const indicatorName = language === 'en' && indicator.nameEn !== '' ? indicator.nameEn : indicator.name
  return {
    indicator,
    value: decimal(value),
    operand: {
      indicator: key,
      indicatorName,
      region,
      regionName: place ? regionNameOf(place, language) : region,
      period,
      value,
      bound,
      unit: indicator.unit,
      source,
      state,
      revision,
      enteredBy,
      enteredAt,
    },
  }
}

/** In the region meant, at the key of the period, however the figure writes it. */
function atHome(operand: Operand, home: string): Operand {
  return { ...operand, region: operand.region || home, period: periodKey(operand.period) }
}
