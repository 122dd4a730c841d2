/** What a person prefers on this machine, whichever workspace is open. */
export interface Preferences {
  readonly locale?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark' | 'system'
  /** The guided tour was left or finished; it never comes back by itself. */
  readonly tourLeft?: boolean
  /** The opening of a workspace whose place was last warned of. */
  readonly warnedOpening?: string
  /** The event in hand, by workspace id. */
  readonly eventsInHand?: Readonly<Record<string, string>>
}

interface Place {
  read(): string | null
  write(text: string): void
}

const NAME = 'lectern-preferences'
const YEAR = 365 * 24 * 3600

/** The window's address never changes, so its storage stays. */
const desktop: Place = {
  read: () => localStorage.getItem(NAME),
  write: text => localStorage.setItem(NAME, text),
}

/**
 * The browser door has another port at each start and with it another storage; cookies of a host outlive its
 * ports.
 */
const browser: Place = {
  read: () => {
    const found = document.cookie.split('; ').find(cookie => cookie.startsWith(`${NAME}=`))
    return found ? decodeURIComponent(found.slice(NAME.length + 1)) : null
  },
  write: text => {
    document.cookie = `${NAME}=${encodeURIComponent(text)}; Max-Age=${YEAR}; SameSite=Strict; Path=/`
  },
}

const place = (): Place => (location.protocol.startsWith('http') ? browser : desktop)

export function readPreferences(): Preferences {
  try {
    return JSON.parse(place().read() ?? '{}') as Preferences
  } catch {
    return {}
  }
}

export function writePreferences(changed: Preferences): void {
  place().write(JSON.stringify({ ...readPreferences(), ...changed }))
}
