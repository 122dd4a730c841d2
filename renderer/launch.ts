/** Windows of one address hear from each other when a link was exchanged in one of them. */
const admissions = 'lectern-admitted'

/**
 * The browser door starts with a one-time token behind the hash. It is exchanged for a cookie that no script
 * can read, and taken out of the address and the history before anything else runs.
 */
export async function redeemLaunchToken(): Promise<void> {
  const token = tokenIn(location.href)
  if (token === undefined) return
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  await redeem(token)
}

/**
 * Hears when this window is let in while it stands open: a link was opened in it, or in another window of
 * this browser. The page is not loaded anew for it, because what was typed and could not be stored is only
 * here. Called before the router is made, which would take the link for a place to go to.
 */
export function onAdmitted(readmit: () => unknown): void {
  window.addEventListener(
    'popstate',
    event => {
      if (tokenIn(location.href) !== undefined) event.stopImmediatePropagation()
    },
    { capture: true },
  )
  window.addEventListener(
    'hashchange',
    ({ newURL, oldURL }) => {
      const token = tokenIn(newURL)
      if (token === undefined) return
      history.replaceState(null, '', oldURL)
      void redeem(token).then(readmit)
    },
    { capture: true },
  )
  new BroadcastChannel(admissions).addEventListener('message', readmit)
}

const tokenIn = (address: string): string | undefined => /#token=([\w-]+)$/.exec(address)?.[1]

async function redeem(token: string): Promise<void> {
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (!answer.ok) return
  const channel = new BroadcastChannel(admissions)
  channel.postMessage('')
  channel.close()
}
