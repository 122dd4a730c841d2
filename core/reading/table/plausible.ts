import { compareDecimals, decimal, measureOf } from '../../figures/index.ts'
import type { Indicator } from '../../figures/model.ts'
import type { Problem } from '../../problem.ts'
import { countsThings } from './units.ts'

/**
 * Read off the digits: decimals as they are kept have no exponent, and working with each would take longer
 * than reading it.
 */
const isNegative = (value: string): boolean => value.startsWith('-') && /[1-9]/.test(value)
const isWhole = (value: string): boolean => !/\.\d*[1-9]/.test(value)

/** What is true of a value only because of its indicator's unit; of each indicator once. */
interface Nature {
  readonly isCounted: boolean
  readonly isAmount: boolean
}

const natures = new WeakMap<Indicator, Nature>()

function natureOf(indicator: Indicator): Nature {
  const nature = natures.get(indicator) ?? {
    isCounted: countsThings(indicator.unit),
    isAmount: isAmount(indicator.unit),
  }
  natures.set(indicator, nature)
  return nature
}

/** Names of balances and changes, which may be less than nothing in any unit. */
const mayBeNegative = /净|增|减|变化|变动|差|余额|盈|亏|利润|收益|结余|缺口|涨|降|位移|高程/u

/** Names whose percentages are no part of a whole. */
const isChange =
  /增|减|变化|变动|涨|降|同比|环比|盈|亏|利润|收益|回报|负债|杠杆|产销|指数|完成率|达成|超标倍数/u

/**
 * Why an indicator cannot have a value: what is counted one by one is never less than none.
 * @returns negative-count
 */
export function impossible(value: string, indicator: Indicator): Problem | undefined {
  const { name, unit } = indicator
  return isNegative(value) && natureOf(indicator).isCounted && !mayBeNegative.test(name)
    ? { code: 'negative-count', facts: { indicator: name, value, unit } }
    : undefined
}

const isShare = ({ name, unit }: Indicator): boolean => unit === '%' && !isChange.test(name)

/**
 * Why a value is hard to believe by itself. `isPlain`: its percentage was typed as a number, with no sign of
 * a percentage.
 */
export function doubts(value: string, indicator: Indicator, isPlain: boolean): Problem[] {
  const { name, unit } = indicator
  const found: Problem[] = []
  const say = (code: string, facts: Problem['facts'] = {}): void =>
    void found.push({ code, facts: { indicator: name, value, unit, ...facts } })
  const impossibility = impossible(value, indicator)
  if (impossibility) found.push(impossibility)
  else if (isNegative(value) && !mayBeNegative.test(name) && natureOf(indicator).isAmount)
    say('negative-amount')
  if (isShare(indicator) && compareDecimals(value, '100') > 0) say('share-above-100')
  if (isShare(indicator) && isNegative(value)) say('negative-amount')
  if (isShare(indicator) && isPlain && isFraction(value))
    say('share-as-fraction', { percent: decimal(value).times(100).toFixed() })
  if (natureOf(indicator).isCounted && !isWhole(value)) say('fractional-count')
  return found
}

const isFraction = (value: string): boolean =>
  compareDecimals(value, '0') > 0 && compareDecimals(value, '1') <= 0 && !isWhole(value)

/** Masses, areas, volumes, concentrations: money, temperatures and plain numbers go below zero. */
const isAmount = (unit: string): boolean =>
  unit !== '' &&
  !/元|℃|度|%|‰|百分点|倍|dB|分贝/u.test(unit) &&
  !measureOf(unit).dimension.includes('as written')

/** Whether a value is ten times the other, or a tenth of it. */
export function isJump(value: string, known: string): boolean {
  const roughly = Math.abs(Number(value) / Number(known))
  if (roughly > 0.11 && roughly < 9) return false
  const [left, right] = [decimal(value).abs(), decimal(known).abs()]
  if (left.isZero() || right.isZero()) return false
  return left.greaterThanOrEqualTo(right.times(10)) || right.greaterThanOrEqualTo(left.times(10))
}
