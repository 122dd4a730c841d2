import { canonical, type Json } from '../../core/acts/index.ts'
import { AppError } from '../../core/problem.ts'

/**
 * Refuses to save over what somebody else saved since it was seen.
 * @param seen what the entry was where it was looked at, null where there was none
 * @throws AppError entry-changed
 */
export function requireSeen(seen: object | null, present: object | undefined, name: string): void {
  if (canonical((present ?? null) as Json) !== canonical(seen as Json))
    throw new AppError('entry-changed', { name })
}
