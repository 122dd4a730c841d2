import { done, refused, type Outcome } from '../problem.ts'
import { decimal } from './decimal.ts'
import type { Reading, Scene } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { FigureExpression, Operand } from './model.ts'
import { parsePeriod } from './period.ts'
import { regionNameOf } from './region.ts'

/**
 * All observations a figure reads, in the order of its formula, the base of a change included; of a rank, its own only.
 * With `home`, operands without a region name it.
 */
export function operandsOf(expression: FigureExpression, home = ''): Operand[] {
  return kindOf(expression).operands(expression).map((operand) => atHome(operand, home))
}

/**
 * Reads an operand from the data. Refuses with `unknown-period`, `unknown-indicator`, `unknown-region` or, where there is
 * no value, `missing-observation`.
 */
export function readOperand(given: Operand, { data, language }: Scene): Outcome<Reading> {
  const { indicator: key, region: place, period } = atHome(given, data.homeRegion)
  if (!parsePeriod(period)) return refused('unknown-period', { period })
  const indicator = data.indicator(key)
  if (!indicator) return refused('unknown-indicator', { indicator: key })
  const region = data.region(place)
  if (!region) return refused('unknown-region', { region: place })
  const observation = data.observation(key, place, period)
  if (!observation) return refused('missing-observation', { indicator: key, region: place, period })
  const { value, bound, source, state, revision, enteredBy, enteredAt } = observation
  const indicatorName = language === 'en' && indicator.nameEn !== '' ? indicator.nameEn : indicator.name
  return done({
    indicator,
    value: decimal(value),
    operand: {
      indicator: key, indicatorName, region: place, regionName: regionNameOf(region, language), period,
      value, bound, unit: indicator.unit, source, state, revision, enteredBy, enteredAt,
    },
  })
}

function atHome(operand: Operand, home: string): Operand {
  return operand.region === '' ? { ...operand, region: home } : operand
}
