import { canonical, type Json } from '../../core/acts/index.ts'
import { AppError } from '../../core/problem.ts'

/**
 * Refuses to save over what somebody else saved since it was seen. Whoever did not look (a script) names
 * nothing.
 * @param seen what the entry was where it was looked at, null where there was none
 * @throws AppError entry-changed
 */
export function requireSeen(
  seen: object | null | undefined,
  present: object | undefined,
  name: string,
): void {
  if (seen !== undefined && canonical((present ?? null) as Json) !== canonical(seen as Json))
    throw new AppError('entry-changed', { name })
}
