import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { launchBrowser } from '../browser.ts'
import { startServer, type TestServer } from '../server.ts'

/** The app in a real browser on the real backend, as one person meets it. */
export interface App {
  readonly page: Page
  readonly server: TestServer
  /** Warnings and errors of the page that no test expected. */
  readonly complaints: string[]
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
}

let browser: Browser | undefined

export async function openApp({ locale = 'zh-CN', size = { width: 1440, height: 900 }, tour = false, dark = false, zone }: AppOptions = {}): Promise<App> {
  await buildIfOlder(['renderer'])
  browser ??= await launchBrowser()
  const server = await startServer()
  const context = await browser.newContext({ viewport: size, locale, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', acceptDownloads: true, ...(zone ? { timezoneId: zone } : {}) })
  const complaints: string[] = []
  const page = await watched(context, complaints)
  await page.goto(server.url)
  await page.getByRole('banner').waitFor()
  if (!tour) await leaveTour(page)
  await page.waitForLoadState('networkidle')
  return {
    page, server, complaints,
    async close() {
      await context.close()
      await server.close()
      expect(complaints).toEqual([])
    },
  }
}

async function watched(context: BrowserContext, complaints: string[]): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return page
}

async function leaveTour(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Goes to one of the places on the rail by its name. */
export const goTo = (page: Page, place: string): Promise<void> => page.getByRole('navigation').first().getByRole('link', { name: place, exact: true }).click()

/** Waits until what was typed is stored, as the person sees it. */
export const saved = (page: Page): Promise<void> => page.getByRole('banner').getByRole('status').filter({ hasText: /已保存|Saved/ }).waitFor()

/** What axe finds on the page, as `rule: element` lines. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}`))
}

/** Leaves a composition open: the next key is the input method's. */
export async function composing(page: Page, pinyin: string): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: pinyin, selectionStart: pinyin.length, selectionEnd: pinyin.length })
  await session.detach()
}

/** Composes Chinese as an input method does: pinyin first, then the chosen words. */
export async function compose(page: Page, pinyin: string, words: string): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page)
  for (let length = 1; length <= pinyin.length; length += 1) {
    await session.send('Input.imeSetComposition', { text: pinyin.slice(0, length), selectionStart: length, selectionEnd: length })
  }
  await session.send('Input.insertText', { text: words })
  await session.detach()
}
