import { afterEach, expect, it } from 'vitest'
import { ChartId } from '../../core/documents/model.ts'
import { accessibilityFindings, openApp, type App } from './app.ts'

let app: App
afterEach(() => app.close())

/**
 * The colour of the picture's corner, what it is drawn on: read from a copy, for a canvas that is read again
 * and again complains.
 */
const ground = (): Promise<string> =>
  app.page.locator('canvas.live').evaluate((canvas: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    copy.drawImage(canvas, -2, -2)
    return copy.getImageData(0, 0, 1, 1).data.join()
  })

it('draws a chart on white in the dark theme too, as it leaves', async () => {
  app = await openApp({ dark: true, at: '/charts/luzhou-2023-chart-air' })
  await expect.poll(ground).toBe('255,255,255,255')
})

it('says that a ring of several years is none, and makes bars of it', async () => {
  const id = ChartId.parse('luzhou-2023-chart-days')
  app = await openApp({ at: `/charts/${id}` })
  const { page, server } = app
  await page.getByRole('button', { name: '圆环' }).click()
  await page.getByRole('status').filter({ hasText: '合不成一个总数' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '改为柱形' }).click()
  await page.getByRole('status').filter({ hasText: '合不成一个总数' }).waitFor({ state: 'detached' })
  await expect.poll(async () => (await server.office.workspace().chart(id))?.kind).toBe('bar')
})

it.each([
  ['zh-CN', '标题里有“\u{10fffd}”', '标题'],
  ['en-US', 'has “\u{10fffd}”, in the title', 'Title'],
] as const)(
  'says before anything is exported which signs no picture can hold, in %s',
  async (locale, said, title) => {
    app = await openApp({ locale, at: '/charts/luzhou-2023-chart-air' })
    const { page } = app
    const field = page.getByLabel(title, { exact: true })
    const written = await field.inputValue()
    await field.fill(`${written}\u{10fffd}CO₂`)
    await page.getByRole('status').filter({ hasText: said }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await field.fill(written)
    await page.getByRole('status').filter({ hasText: said }).waitFor({ state: 'detached' })
  },
)
