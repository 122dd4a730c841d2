import type { Bound } from '../figures/model.ts'

/** The sign before a number that its source does not state exactly: ≈160000 for 近16万. */
export const boundSigns: Readonly<Record<Bound, string>> = {
  exact: '',
  above: '>',
  'at-least': '≥',
  below: '<',
  about: '≈',
}
