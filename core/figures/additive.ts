import type { Indicator } from './model.ts'
import { isRate } from './unit.ts'
import { measureOf } from './units.ts'

/** What says how much there is at a place or a moment, and adds up to nothing. */
const levels = new Set(['temperature 1', 'sound 1', 'rate 1'])

/**
 * Whether values of several periods or regions may be added up: amounts and counts may, and capacities by the
 * day; a rate, an index, a temperature, a concentration and anything else that is so much for each of
 * something may not.
 */
export function addsUp({ unit, decimals, type }: Pick<Indicator, 'unit' | 'decimals' | 'type'>): boolean {
  if (type !== 'quantity') return false
  if (unit === '') return decimals === 0
  const { dimension } = measureOf(unit)
  return !isRate({ unit }) && !levels.has(dimension) && !/(?:^|, )(?!time |year )[^,]* -\d/.test(dimension)
}

const perEach = /[人户亩均次]均|平均|每|单位|单产|单价|均价|价格/u

/**
 * Whether a region's value is what it comes to on average, so that 全省平均 may be said of it: a rate, an index,
 * a concentration, and what its name says is for each of something. A total is not.
 */
export const isAverage = (indicator: Pick<Indicator, 'name' | 'unit' | 'decimals'>): boolean =>
  perEach.test(indicator.name) || !addsUp({ ...indicator, type: 'quantity' })
