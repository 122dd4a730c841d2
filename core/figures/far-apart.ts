import { done, refused, type Outcome } from '../problem.ts'
import type { Decimal } from './decimal.ts'
import { placeOf, type Reading } from './kind.ts'
import { printedValue } from './printed-value.ts'
import { canBeBase } from './proportion.ts'

/** How many times the smaller the greater has to be, for one to be far from the other. */
export const far = '1.5'

/** Whether the one is half as much again as the other or more. */
export const isFarBeyond = (greater: Decimal, lesser: Decimal): boolean => greater.gte(lesser.times(far))

/**
 * Whether one value is half as much again as the other, as both print; refuses what no multiple is taken of,
 * and less (`not-far`).
 */
export function farApart(of: Reading, than: Reading): Outcome<true> {
  for (const each of [of, than]) {
    const based = canBeBase(each)
    if (!based.ok) return based
  }
  const [own, other] = [printedValue(of), printedValue(than)]
  return isFarBeyond(own, other) || isFarBeyond(other, own)
    ? done(true)
    : refused('not-far', { ...placeOf(of), value: of.operand.value, base: than.operand.value })
}
