import { done, refused, type Outcome } from '../problem.ts'
import { decimal, Decimal, roundTo } from './decimal.ts'
import { placeOf, type Reading } from './kind.ts'
import type { PrintOptions } from './model.ts'
import { printedValue } from './printed-value.ts'
import { saysMuch } from './qualifier.ts'
import { isRate } from './unit.ts'

/**
 * What changed by less than this is 基本持平, in percent or points; what changed by less than the second is 仅, by
 * less than the third not 高达.
 */
const level = decimal('1')
const little = decimal('5')
const much = decimal('20')

/**
 * Whether the words beside a change are true of it. Refuses 基本持平 of 1 % (or a point) and more (`not-level`),
 * 仅 of 5 % and more (`not-little`), 高达 of less than 20 % (`not-much`), and 回升 or 回落 where the value had not
 * gone the other way before (`not-turned`); `earlier` is the value before the base.
 */
export function changeClaims(
  now: Reading,
  before: Reading,
  earlier: Reading | undefined,
  print: PrintOptions,
): Outcome<true> {
  const facts = { ...placeOf(now), value: now.operand.value, base: before.operand.value }
  if (print.roughly && sizeOf(now, before).gte(level)) return refused('not-level', facts)
  if (print.qualifier?.word === '仅' && sizeOf(now, before).gte(little)) return refused('not-little', facts)
  if (saysMuch(print.qualifier?.word) && sizeOf(now, before).lt(much)) return refused('not-much', facts)
  return earlier && !turns(now, before, earlier)
    ? refused('not-turned', { ...facts, earlier: earlier.operand.value })
    : done(true)
}

/**
 * The size of a change in points of a rate, in percent of anything else, stored or printed, whichever is
 * more.
 */
function sizeOf(now: Reading, before: Reading): Decimal {
  const change = now.value.minus(before.value).abs()
  const isMeasuredInOwn = isRate(now.indicator) || before.value.isZero()
  if (isMeasuredInOwn) return Decimal.max(change, printedValue(now).minus(printedValue(before)).abs())
  const percent = change.dividedBy(before.value.abs()).times(100)
  return Decimal.max(percent, roundTo(percent, 1, now.indicator.rounding))
}

function turns(...readings: readonly [now: Reading, before: Reading, earlier: Reading]): boolean {
  const [now, before, earlier] = readings.map(printedValue) as [Decimal, Decimal, Decimal]
  return now.comparedTo(before) * before.comparedTo(earlier) < 0
}
