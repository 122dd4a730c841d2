/**
 * The browser door starts with a one-time token behind the hash. It is exchanged for a cookie that no script can read,
 * and taken out of the address and the history before anything else runs.
 */
export async function redeemLaunchToken(): Promise<void> {
  window.addEventListener('hashchange', ({ newURL }) => { if (tokenIn(newURL)) void redeem(newURL).then(() => location.reload()) })
  await redeem(location.href)
}

const tokenIn = (address: string): string | undefined => /#token=([\w-]+)$/.exec(address)?.[1]

/** An address pasted into a page that stands open only changes what is behind the hash. */
async function redeem(address: string): Promise<void> {
  const token = tokenIn(address)
  if (!token) return
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) })
}
