import { expect, it } from 'vitest'
import { openApp, saved, type App } from './app.ts'

const speech = '/events/luzhou-2023/scripts/luzhou-2023-speech'
const refused = /401/

/** A window on the speech whose session is gone, with something typed that could not be stored. */
async function shutOut(words: string): Promise<App> {
  const app = await openApp({ at: speech })
  const { page } = app
  app.expect(refused)
  const text = page.getByRole('textbox', { name: '讲稿正文' })
  await text.locator('p').first().click()
  await page.keyboard.press('End')
  await page.context().clearCookies({ name: /^lectern-session/ })
  await page.keyboard.type(words)
  await page.getByRole('banner').getByText('未能保存').waitFor()
  return app
}

const stored = async ({ server }: App): Promise<string> =>
  JSON.stringify(await server.office.workspace().scripts())

it('stores what was typed while a window had no session as soon as a new link is opened in it', async () => {
  const app = await shutOut('凭据失效时写的')
  const place = app.page.url()
  await app.page.evaluate(link => {
    window.location.href = link
  }, app.server.newUrl())
  await saved(app.page)
  expect(await stored(app)).toContain('凭据失效时写的')
  expect(app.page.url()).toBe(place)
  await app.close()
})

it('does so where the link is opened in another window of the browser', async () => {
  const app = await shutOut('在另一窗口恢复')
  const other = await app.page.context().newPage()
  await other.goto(app.server.newUrl())
  await saved(app.page)
  expect(await stored(app)).toContain('在另一窗口恢复')
  await app.close()
})

it('opens where it could not, as soon as a new link is opened in it', async () => {
  const app = await openApp({ at: speech })
  const { page } = app
  app.expect(refused)
  await page.getByRole('textbox', { name: '讲稿正文' }).waitFor()
  await page.context().clearCookies({ name: /^lectern-session/ })
  await page.reload()
  await page.getByText('这个窗口的使用凭据已失效').waitFor()
  await page.evaluate(link => {
    window.location.href = link
  }, app.server.newUrl())
  await page.getByRole('main').waitFor()
  expect(await page.getByText('这个窗口的使用凭据已失效').count()).toBe(0)
  await app.close()
})
