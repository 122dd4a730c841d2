/**
 * The browser door starts with a one-time token behind the hash. It is exchanged for a cookie that no script can read,
 * and taken out of the address and the history before anything else runs.
 */
export async function redeemLaunchToken(): Promise<void> {
  const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1]
  if (!token) return
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) })
}
