const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const always: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * The same guard on every answer: nothing from elsewhere runs in the interface, no page of another address
 * holds our window or embeds what we answer, and no browser keeps it. Only the files of the interface may be
 * kept, as `caching` says.
 */
export function harden(response: Response, caching = 'no-store'): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  headers.set('cache-control', caching)
  return new Response(response.body, { status: response.status, headers })
}
