import type { Decimal } from './decimal.ts'

/** How a value stands to a limit, in words. */
export type LimitWord = 'below' | 'above' | 'at-least' | 'at-most'

interface Meaning {
  readonly zh: string
  readonly en: string
  readonly sign: string
  /** The sign of what is not so. */
  readonly opposite: string
  holds(value: Decimal, limit: Decimal): boolean
}

/** 超过 and 低于 exclude their limit, 不低于 and 不超过 include it. */
export const limitWords: Readonly<Record<LimitWord, Meaning>> = {
  above: { zh: '超过', en: 'above', sign: '>', opposite: '≤', holds: (value, limit) => value.gt(limit) },
  below: { zh: '低于', en: 'below', sign: '<', opposite: '≥', holds: (value, limit) => value.lt(limit) },
  'at-least': {
    zh: '不低于',
    en: 'at least',
    sign: '≥',
    opposite: '<',
    holds: (value, limit) => value.gte(limit),
  },
  'at-most': {
    zh: '不超过',
    en: 'at most',
    sign: '≤',
    opposite: '>',
    holds: (value, limit) => value.lte(limit),
  },
}
