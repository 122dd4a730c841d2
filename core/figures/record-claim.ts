import { roundTo, type Decimal } from './decimal.ts'
import type { Reading } from './kind.ts'
import type { Indicator } from './model.ts'

/** What a value may be among others; the best goes by polarity. */
export type Superlative = 'best' | 'highest' | 'lowest'

/** Whether it is the smallest number that wins. */
export const isLowest = (word: Superlative, { polarity }: Pick<Indicator, 'polarity'>): boolean =>
  word === 'lowest' || (word === 'best' && polarity === 'lower-is-better')

/** The first of others that prints as good as this one, or better. */
export function rivalOf(word: Superlative, own: Reading, others: readonly Reading[]): Reading | undefined {
  const { indicator } = own
  const seen = ({ value }: Reading): Decimal => roundTo(value, indicator.decimals, indicator.rounding)
  return others.find(other =>
    isLowest(word, indicator) ? seen(other).lte(seen(own)) : seen(other).gte(seen(own)),
  )
}
