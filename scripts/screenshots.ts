import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../test/browser.ts'
import { startServer, type TestServer } from '../test/server.ts'
import { buildIfOlder } from './build/targets.ts'
import { root } from './root.ts'

interface Picture {
  readonly name: string
  /** Behind the hash. */
  readonly place: string
  readonly locale: 'zh-CN' | 'en'
  readonly dark?: boolean
}

/** The sample as a person meets it in each place, something opened everywhere. */
async function picturesOf({ office }: TestServer): Promise<Picture[]> {
  const workspace = office.workspace()
  const [event] = await workspace.events()
  const script = (await workspace.scripts(event?.id)).find(({ kind }) => kind === 'main-speech')
  const [question] = await workspace.questions(event?.id)
  const [chart] = await workspace.charts(event?.id)
  const [released] = await workspace.releases()
  const {
    blocks: [block],
  } = await workspace.blocks({ limit: 1 })
  return [
    { name: 'speech', place: `/events/${event?.id}/scripts/${script?.id}`, locale: 'zh-CN' },
    { name: 'library', place: `/library/${block?.id}`, locale: 'zh-CN' },
    { name: 'data', place: '/data/PM2.5年均浓度?region=yunxi&period=2022', locale: 'zh-CN' },
    { name: 'questions', place: `/questions/${question?.id}`, locale: 'zh-CN' },
    { name: 'charts', place: `/charts/${chart?.id}`, locale: 'zh-CN' },
    { name: 'release', place: `/release?view=released&release=${released?.id}`, locale: 'zh-CN' },
    { name: 'library-english-dark', place: `/library/${block?.id}`, locale: 'en', dark: true },
  ]
}

const folder = join(root, 'docs/images')
const size = { width: 1440, height: 900 }

/** The page has not changed for half a second, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('#app > *').first().waitFor()
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        let timer = setTimeout(resolve, 500)
        const again = (): void => {
          clearTimeout(timer)
          timer = setTimeout(resolve, 500)
        }
        new MutationObserver(again).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      }),
  )
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined))),
  )
}

async function take(
  browser: Browser,
  address: string,
  session: Awaited<ReturnType<typeof signIn>>,
  picture: Picture,
): Promise<void> {
  const context = await browser.newContext({
    viewport: size,
    locale: picture.locale,
    colorScheme: picture.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    storageState: session,
  })
  // The tour stands in front of everything at a first start; the pictures show what is behind it.
  await context.addCookies([
    {
      name: 'lectern-preferences',
      value: encodeURIComponent(JSON.stringify({ tourLeft: true, locale: picture.locale })),
      url: address,
    },
  ])
  const page = await context.newPage()
  await page.goto(`${address}/#${picture.place}`)
  await settled(page)
  await page.screenshot({ path: join(folder, `${picture.name}.png`) })
  await context.close()
}

/** The launch token opens the app once; what it was exchanged for opens it for every picture. */
async function signIn(browser: Browser, address: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('#app > *').first().waitFor()
  const state = await context.storageState()
  await context.close()
  return state
}

await buildIfOlder(['renderer'])
mkdirSync(folder, { recursive: true })
const server = await startServer()
const browser = await launchBrowser()
const session = await signIn(browser, server.url)
for (const picture of await picturesOf(server)) {
  await take(browser, new URL(server.url).origin, session, picture)
  console.log(`docs/images/${picture.name}.png`)
}
await browser.close()
await server.close()
