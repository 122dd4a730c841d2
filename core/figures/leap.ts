import { done, refused, type Outcome } from '../problem.ts'
import { isFarBeyond } from './far-apart.ts'
import { placeOf, type Reading } from './kind.ts'
import { printedValue } from './printed-value.ts'
import { canBeBase } from './proportion.ts'

/** How many places a rank, or classes a class, has to come forward for it to be a leap. */
export const leastPlaces = 3

/**
 * Whether a rise is a leap: to one and a half times what it was or more, as both print, of something that
 * is not better low (`leap-for-the-worse`); of a place three places forward at least. Refuses less
 * (`not-a-leap`), and what no multiple is taken of. A fall claims nothing more.
 */
export function leaps(from: Reading, to: Reading): Outcome<true> {
  const { indicator, operand } = to
  const tooLittle = refused('not-a-leap', {
    ...placeOf(to),
    value: operand.value,
    base: from.operand.value,
  })
  if (indicator.type === 'place' || indicator.type === 'class') {
    const places = from.value.minus(to.value)
    return places.gt(0) && places.lt(leastPlaces) ? tooLittle : done(true)
  }
  const [before, now] = [printedValue(from), printedValue(to)]
  if (now.lte(before)) return done(true)
  if (indicator.polarity === 'lower-is-better')
    return refused('leap-for-the-worse', { indicator: indicator.key })
  const based = canBeBase(from)
  if (!based.ok) return based
  return isFarBeyond(now, before) ? done(true) : tooLittle
}
