/** The scheme the one handler answers on: no port, no server. */
export const scheme = 'lectern'
export const origin = `${scheme}://app`

/** Whether an address belongs to the interface. Only its own pages may ask the desktop for anything. */
export function isOurs(address: string | undefined): boolean {
  const url = address === undefined ? null : URL.parse(address)
  return url?.protocol === `${scheme}:` && url.host === 'app'
}

/**
 * The address to hand to the system's browser or mail program, or undefined for anything but https: and
 * mailto:.
 */
export function safeOutside(address: string): string | undefined {
  const url = URL.parse(address)
  return url && ['https:', 'mailto:'].includes(url.protocol) ? url.href : undefined
}
