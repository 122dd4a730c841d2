import { AppError } from '../../core/problem.ts'

/** Throws `not-found` where a reading came back empty. */
export function found<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new AppError('not-found', { id })
  return value
}
