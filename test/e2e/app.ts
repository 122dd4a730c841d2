import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, CDPSession, Dialog, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { startServer, type TestServer } from '../server.ts'
import { isSlowDay, slowDown } from './slow.ts'

/** The app in a real browser on the real backend, as one person meets it. */
export interface App {
  readonly page: Page
  readonly server: TestServer
  /** Warnings and errors of the page that no test expected. */
  readonly complaints: string[]
  /**
   * What the page may complain of in this test, however late: an answer that is refused, a request that is
   * cut off.
   */
  expect(complaint: RegExp): void
  /** Another person at the same workspace, in a browser of their own, which closes with the app. */
  another(at: string): Promise<Page>
  close(): Promise<void>
}

export interface AppOptions {
  readonly locale?: 'zh-CN' | 'en-US'
  readonly size?: { readonly width: number; readonly height: number }
  /** Leave the guided tour standing, as at a first start. */
  readonly tour?: boolean
  readonly dark?: boolean
  /** Where the browser's clock stands, such as Asia/Shanghai. */
  readonly zone?: string
  /**
   * The place to begin at, such as `/library/quality-air`; where the app itself begins where absent. Wait for
   * something of it before going to another address: the router hears of none until its first place stands.
   */
  readonly at?: string
  /** Done before the page is opened: what it finds is there from the beginning. */
  readonly before?: (server: TestServer) => unknown
}

type Person = Required<Pick<AppOptions, 'locale' | 'size' | 'dark'>> & Pick<AppOptions, 'zone'>

let ready: Promise<Browser> | undefined
/**
 * The contexts of this worker by whom they stand for, each with the page of its last test: a page that is
 * used again need not read and compile the interface anew, which is most of what opening one costs.
 */
const contexts = new Map<string, Used>()
interface Used {
  readonly context: BrowserContext
  readonly page: Page | undefined
}
/** The address of this worker's tests, free while none of them is open. */
let port = 0

async function contextFor(person: Person): Promise<Used & { letGo: (page: Page) => Promise<void> }> {
  const key = JSON.stringify(person)
  const { locale, size, dark, zone } = person
  ready ??= launchBrowser()
  const used = contexts.get(key)
  contexts.delete(key)
  const context =
    used?.context ??
    (await (
      await ready
    ).newContext({
      viewport: size,
      locale,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...(zone ? { timezoneId: zone } : {}),
    }))
  context.setDefaultTimeout(PATIENCE)
  await slowDown(context)
  return {
    context,
    page: used?.page,
    async letGo(page) {
      const emptied = await empty(context, page, size)
      if (emptied && !isSlowDay && !contexts.has(key)) contexts.set(key, emptied)
      else await context.close()
    },
  }
}

/**
 * Takes away whatever a test left in a context and its page; undefined where something stays, as a clock that
 * was set does.
 */
async function empty(context: BrowserContext, page: Page, size: Person['size']): Promise<Used | undefined> {
  const passed = await page.evaluate(() => Date.now()).catch(() => 0)
  for (const each of context.pages()) if (each !== page) await each.close()
  page.removeAllListeners()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.clearCookies()
  await context.clearPermissions()
  if (Math.abs(Date.now() - passed) >= CLOCKS_APART) return undefined
  await page.setViewportSize(size)
  page.setDefaultTimeout(PATIENCE)
  return { context, page: (await isAtRest(page)) ? page : undefined }
}

/**
 * Has a page show the picture of the app, which does nothing: while the next test begins, the app of the last
 * one asks nothing and saves nothing any more. At another address than the app's, its code would be gone.
 */
async function isAtRest(page: Page): Promise<boolean> {
  try {
    const picture = await page.evaluate(() => {
      sessionStorage.clear()
      localStorage.clear()
      return document.querySelector<HTMLLinkElement>('link[rel=icon]')!.href
    })
    // What is not stored yet may ask whether to stay: the test that wrote it is over.
    const goOn = (dialog: Dialog): void => void dialog.accept()
    page.on('dialog', goOn)
    await page.goto(picture)
    page.off('dialog', goOn)
    return true
  } catch {
    await page.close()
    return false
  }
}

/**
 * What a person would wait for is waited for, in milliseconds: a machine with others at work on it answers
 * late.
 */
const PATIENCE = 90_000

/** Further apart than this, in milliseconds, the page's clock is not the machine's. */
const CLOCKS_APART = 60_000

/** Opens the app on a copy of the sample, with nothing in it from any other test. */
export async function openApp({
  locale = 'zh-CN',
  size = { width: 1440, height: 900 },
  tour = false,
  dark = false,
  zone,
  at,
  before,
}: AppOptions = {}): Promise<App> {
  const taken = port
  port = 0
  const server = await startServer({ port: taken })
  await before?.(server)
  const { context, page: rested, letGo } = await contextFor({ locale, size, dark, ...(zone ? { zone } : {}) })
  const complaints: string[] = []
  // A test that opens another workspace does not wait for whatever the page is asking of the one before.
  const expected = [/status of 412/]
  const { origin } = new URL(server.url)
  if (!tour) await context.addCookies([withoutTour(origin)])
  if (at !== undefined) await redeem(context, server.url)
  const others: BrowserContext[] = []
  const page = watched(rested ?? (await context.newPage()), complaints)
  await page.goto(at === undefined ? server.url : `${origin}/#${at}`)
  await page.getByRole('main').waitFor()
  // The app goes on to the event in hand by itself.
  if (at === undefined && (await server.office.workspace().events()).length > 0)
    await page.waitForURL(/#\/events\/./)
  return {
    page,
    server,
    complaints,
    expect: complaint => {
      expected.push(complaint)
    },
    async another(place) {
      const own = await (await ready!).newContext({ viewport: size, locale, reducedMotion: 'reduce' })
      others.push(own)
      own.setDefaultTimeout(PATIENCE)
      await slowDown(own)
      await own.addCookies([withoutTour(origin)])
      await redeem(own, server.newUrl())
      const theirs = watched(await own.newPage(), complaints)
      await theirs.goto(`${origin}/#${place}`)
      await theirs.getByRole('main').waitFor()
      return theirs
    },
    async close() {
      for (const each of others) await each.close()
      await letGo(page)
      await server.close()
      port = server.port
      expect(complaints.filter(text => !expected.some(each => each.test(text)))).toEqual([])
    },
  }
}

/** The preferences of somebody who left the guided tour. */
const withoutTour = (url: string) => ({
  name: 'lectern-preferences',
  value: encodeURIComponent(JSON.stringify({ tourLeft: true })),
  url,
  sameSite: 'Strict' as const,
})

/** Has the launch token exchanged for the session, as the page does with the address it is opened at. */
async function redeem(context: BrowserContext, url: string): Promise<void> {
  const { origin, hash } = new URL(url)
  await context.request.post(`${origin}/session`, {
    headers: { origin },
    data: { token: hash.slice('#token='.length) },
  })
}

function watched(page: Page, complaints: string[]): Page {
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return page
}

/** Says who is in the session of this page. */
export async function sit(page: Page, name: string): Promise<void> {
  const isDone = await page.evaluate(async name => {
    const headers = { 'content-type': 'application/json' }
    const said = { method: 'POST', headers, body: JSON.stringify({ name }) }
    return (await fetch('/api/trpc/people.introduce', said)).ok
  }, name)
  if (!isDone) throw new Error(`${name} could not sit down`)
}

/** A notice that says these words: the one that is seen, not what is read out of it. */
export const notice = (page: Page, text: string | RegExp): Locator =>
  page.locator('.ui-notice').filter({ has: page.locator('.ui-notice-text').filter({ hasText: text }) })

/** Goes to one of the places on the rail by its name. */
export const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').first().getByRole('link', { name: place, exact: true }).click()

/** Waits until what was typed is stored, as the person sees it. */
export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /已保存|Saved/ })
    .waitFor()

/**
 * What axe finds on the page, as `rule: element` lines. In legacy mode it opens no second page; ours has no
 * frames to merge.
 */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}`),
  )
}

/** Leaves a composition open: the next key is the input method's. */
export async function composing(page: Page, pinyin: string): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', {
    text: pinyin,
    selectionStart: pinyin.length,
    selectionEnd: pinyin.length,
  })
  await session.detach()
}

/** Composes Chinese as an input method does: pinyin first, then the chosen words. */
export async function compose(page: Page, pinyin: string, words: string): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page)
  for (let length = 1; length <= pinyin.length; length += 1) {
    await session.send('Input.imeSetComposition', {
      text: pinyin.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    })
  }
  await session.send('Input.insertText', { text: words })
  await session.detach()
}
