import { afterEach, expect, it } from 'vitest'
import { accessibilityFindings, openApp, type App } from './app.ts'

let app: App
afterEach(() => app.close())

/** The colour of the picture's corner, what it is drawn on: read from a copy, for a canvas that is read again and again complains. */
const ground = (): Promise<string> => app.page.locator('canvas.live').evaluate((canvas: HTMLCanvasElement) => {
  const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
  copy.drawImage(canvas, -2, -2)
  return copy.getImageData(0, 0, 1, 1).data.join()
})

it('draws a chart on white in the dark theme too, as it leaves', async () => {
  app = await openApp({ dark: true })
  const [chart] = await app.server.desk.workspace().charts()
  await app.page.goto(`${new URL(app.server.url).origin}/#/charts/${chart!.id}`)
  await expect.poll(ground).toBe('255,255,255,255')
})

it('says that a ring of several years is none, and makes bars of it', async () => {
  app = await openApp()
  const { page, server } = app
  const chart = (await server.desk.workspace().charts()).find(({ kind }) => kind === 'line')!
  await page.goto(`${new URL(server.url).origin}/#/charts/${chart.id}`)
  await page.getByRole('button', { name: '圆环' }).click()
  await page.getByRole('status').filter({ hasText: '合不成一个总数' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '改为柱形' }).click()
  await page.getByRole('status').filter({ hasText: '合不成一个总数' }).waitFor({ state: 'detached' })
  await expect.poll(async () => (await server.desk.workspace().chart(chart.id))?.kind).toBe('bar')
})
