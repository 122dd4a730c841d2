import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who was let in at a door, and what lets the next one in. */
export interface Sessions {
  /**
   * A new launch token of 256 bits, which the first to offer it exchanges for a session. The one before it,
   * where nobody used it, counts no more; sessions that began stay.
   */
  newToken(): string
  /** The secret of a new session, undefined for anything but the newest token, unused. */
  admit(offered: string | undefined): string | undefined
  knows(secret: string | undefined): boolean
}

/** Windows that may stand open at once: browsers forget sessions without a word, and the oldest gives way. */
const most = 64

export function createSessions(): Sessions {
  let token: Buffer | undefined
  let open: readonly Buffer[] = []

  return {
    newToken() {
      const fresh = secret()
      token = digest(fresh)
      return fresh
    },
    admit(offered) {
      if (offered === undefined || !token || !timingSafeEqual(digest(offered), token)) return undefined
      token = undefined
      const session = secret()
      open = [...open, digest(session)].slice(-most)
      return session
    },
    knows: offered => {
      if (offered === undefined) return false
      const wanted = digest(offered)
      return open.some(session => timingSafeEqual(session, wanted))
    },
  }
}

const secret = (): string => randomBytes(32).toString('base64url')

/** Digests are compared, so that neither the length nor the time taken says anything about the secret. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
