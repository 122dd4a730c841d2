import { afterEach, expect, it } from 'vitest'
import { BlockId, EventId } from '../../core/documents/model.ts'
import { accessibilityFindings, openApp, type App } from './app.ts'

let app: App
afterEach(() => app.close())

const dateOfEvent = async () =>
  (await app.server.office.workspace().event(EventId.parse('luzhou-2023')))?.date
const event = '/events/luzhou-2023'

it("shows a day in the language of the interface, whatever the system's, and takes it as people type it", async () => {
  app = await openApp({ locale: 'en-US', at: event })
  const { page } = app
  const field = page.getByRole('main').getByRole('textbox', { name: 'Date' })
  await expect.poll(() => field.inputValue()).toBe('11 Aug 2023')
  await page.getByRole('button', { name: /中文/ }).click()
  const inChinese = page.getByRole('main').getByRole('textbox', { name: '日期' })
  await expect.poll(() => inChinese.inputValue()).toBe('2023年8月11日')
  await inChinese.fill('2023.8.15')
  await inChinese.press('Enter')
  await expect.poll(() => inChinese.inputValue()).toBe('2023年8月15日')
  await expect.poll(dateOfEvent).toBe('2023-08-15')
})

it('chooses a day from the calendar by the keyboard alone, for everybody', async () => {
  app = await openApp({ at: event })
  const { page } = app
  const field = page.getByRole('main').getByRole('textbox', { name: '日期' })
  await field.press('Alt+ArrowDown')
  await page.getByRole('dialog').getByText('2023年8月').first().waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => field.inputValue()).toBe('2023年8月19日')
  await expect.poll(dateOfEvent).toBe('2023-08-19')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('takes a day with the caret still in it, and gives it back on Escape', async () => {
  app = await openApp({ at: event })
  const { page } = app
  const field = page.getByRole('main').getByRole('textbox', { name: '日期' })
  await field.fill('2023-8-21')
  await page.keyboard.press('Control+s')
  await expect.poll(dateOfEvent).toBe('2023-08-21')
  expect(await field.inputValue()).toBe('2023-8-21')
  await page.keyboard.press('Escape')
  await expect.poll(dateOfEvent).toBe('2023-08-11')
  await field.fill('')
  await page.evaluate(() => {
    window.location.hash = '#/data'
  })
  await expect.poll(dateOfEvent).toBe('')
})

it('keeps what names no day until it is put right, and stores nothing of it', async () => {
  const id = BlockId.parse('quality-air')
  app = await openApp({ at: `/library/${id}` })
  const { page, server } = app
  const field = page.getByRole('textbox', { name: '至何时失效' })
  await field.fill('2023-02-30')
  await field.press('Tab')
  await page.getByRole('alert').filter({ hasText: '写成 2023年8月11日' }).waitFor()
  expect([await field.inputValue(), (await server.office.workspace().block(id))?.validTo]).toEqual([
    '2023-02-30',
    '',
  ])
  await field.fill('2023-02-28')
  await field.press('Tab')
  await expect.poll(async () => (await server.office.workspace().block(id))?.validTo).toBe('2023-02-28')
  await page.getByRole('alert').waitFor({ state: 'detached' })
})
