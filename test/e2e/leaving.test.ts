import { expect, it } from 'vitest'
import { openApp } from './app.ts'

const speech = '/events/luzhou-2023/scripts/luzhou-2023-speech'

it('keeps what was typed in the moment before the page is loaded again', async () => {
  const app = await openApp({ at: speech })
  const text = app.page.getByRole('textbox', { name: '讲稿正文' })
  await text.locator('p').first().click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type('最后一刻')
  await app.page.reload()
  await text.getByText('最后一刻').waitFor()
  await app.close()
})

it('stays with what could not be stored, and goes where the person says so', async () => {
  const app = await openApp({ at: speech })
  const { page } = app
  app.expect(/ERR_FAILED/)
  await page.route('**/api/trpc/scripts.save**', route => route.abort())
  await page.getByRole('textbox', { name: '讲稿正文' }).locator('p').first().click()
  await page.keyboard.type('写在断线时')
  await page.getByRole('link', { name: '素材' }).click()
  await page.getByRole('button', { name: '放弃改动，离开' }).waitFor()
  const stayed = new URL(page.url()).hash
  await page.getByRole('button', { name: '放弃改动，离开' }).click()
  await page.waitForURL(/#\/library/)
  await app.close()
  expect(stayed).toBe(`#${speech}`)
})
