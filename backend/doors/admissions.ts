import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Session } from '../office/session.ts'

/** Who was let in at a door, each with a session of their own, and what lets the next one in. */
export interface Admissions {
  /**
   * A new launch token of 256 bits, which the first to offer it exchanges for a session. The one before it,
   * where nobody used it, counts no more; sessions that began stay.
   */
  newToken(): string
  /** The secret of a new session, undefined for anything but the newest token, unused. */
  admit(offered: string | undefined): string | undefined
  /** The session that a secret stands for. */
  of(secret: string | undefined): Session | undefined
}

interface Admitted {
  readonly secret: Buffer
  readonly session: Session
}

/** Sessions at once: browsers forget theirs without a word, and the oldest gives way. */
const most = 64

/** `begin` is called for whoever is let in. */
export function createAdmissions(begin: () => Session, report: (error: unknown) => void): Admissions {
  let token: Buffer | undefined
  let admitted: readonly Admitted[] = []

  return {
    newToken() {
      const fresh = secret()
      token = digest(fresh)
      return fresh
    },
    admit(offered) {
      if (offered === undefined || !token || !timingSafeEqual(digest(offered), token)) return undefined
      token = undefined
      const fresh = secret()
      const all = [...admitted, { secret: digest(fresh), session: begin() }]
      for (const { session } of all.slice(0, -most)) session.close().catch(report)
      admitted = all.slice(-most)
      return fresh
    },
    of(offered) {
      if (offered === undefined) return undefined
      const wanted = digest(offered)
      return admitted.find(({ secret: known }) => timingSafeEqual(known, wanted))?.session
    },
  }
}

const secret = (): string => randomBytes(32).toString('base64url')

/** Digests are compared, so that neither the length nor the time taken says anything about the secret. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
