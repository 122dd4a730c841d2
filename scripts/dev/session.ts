/**
 * Redeems the launch token of a backend that has just started, and answers the cookie it knows its page by.
 * The proxy does this for the page, so that a page in development survives the backend's restarts, each of
 * which makes a new token.
 */
export async function redeem(address: string): Promise<string> {
  const { origin, hash } = new URL(address)
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token: new URLSearchParams(hash.slice(1)).get('token') }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`the backend refused its own token: ${answer.status}`)
  return cookie
}
