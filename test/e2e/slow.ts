import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page, Route } from 'playwright-core'

/**
 * The seed of a slow day, from LECTERN_SLOW; undefined on any other. The same seed gives the same delays in
 * the same order of requests.
 */
const seed =
  process.env.LECTERN_SLOW === undefined ? undefined : Number.parseInt(process.env.LECTERN_SLOW, 10)

/** How many times slower than this machine the page computes. */
const RATES = [4, 6] as const
/**
 * An answer takes at least and at most so long, in milliseconds; most take little more than the least, so
 * that they cross each other.
 */
const [LEAST, MOST] = [300, 3000]
/**
 * A connection that the server was just closing is tried again, as a browser does: it is no fault of the
 * page's.
 */
const RETRIES = 3

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function throttle(context: BrowserContext, page: Page, rate: number): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/**
 * What was asked reaches the backend at once; what it says is held back. A page that is gone needs no answer.
 */
async function answerLate(route: Route, delay: number): Promise<void> {
  if (route.request().headers()['accept']?.includes('text/event-stream')) return route.continue()
  try {
    const response = await route.fetch({ timeout: 0, maxRetries: RETRIES })
    await wait(delay)
    await route.fulfill({ response })
  } catch {
    await route.abort().catch(() => undefined)
  }
}

/** On a slow day, has the pages of a context compute slowly and get their answers late and out of order. */
export async function slowDown(context: BrowserContext): Promise<void> {
  if (seed === undefined) return
  const next = numbersFrom(seed)
  const rate = RATES[Math.floor(next() * RATES.length)]!
  context.on('page', page => void throttle(context, page, rate).catch(() => undefined))
  await context.route('**/api/trpc/**', route => answerLate(route, LEAST + (MOST - LEAST) * next() ** 3))
}

/** Whether this is a slow day: pages made slow are not used again. */
export const isSlowDay = seed !== undefined
