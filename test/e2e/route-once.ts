import type { Page, Route } from 'playwright-core'

/**
 * Has the next call of `procedure` handled by a test, and every later one go its way. The page stays
 * intercepted: a browser that is told to intercept no more, as by Playwright's own `times`, forgets a request
 * that was just leaving, which then has no answer ever.
 */
export async function routeOnce(
  page: Page,
  procedure: string,
  handle: (route: Route) => Promise<void>,
): Promise<void> {
  let isAwaited = true
  await page.route(`**/api/trpc/${procedure}**`, route => {
    if (!isAwaited) return route.fallback()
    isAwaited = false
    return handle(route)
  })
}
