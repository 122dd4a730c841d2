import { compareDecimals } from './decimal.ts'
import type { Observation } from './model.ts'

/** Whether two values state the same quantity as exactly: 290 and 290.0 do, 290 and 超290 do not. */
export const isSameValue = (
  left: Pick<Observation, 'value' | 'bound'>,
  right: Pick<Observation, 'value' | 'bound'>,
): boolean =>
  left.bound === right.bound && (left.value === right.value || compareDecimals(left.value, right.value) === 0)
