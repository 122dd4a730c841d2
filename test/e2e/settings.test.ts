import { afterEach, beforeEach, expect, it } from 'vitest'
import { openApp, type App } from './app.ts'

let app: App

beforeEach(async () => { app = await openApp() })
afterEach(() => app.close())

it.each([
  ['topics', () => app.server.desk.workspace().topics(), (entry: { key: string; name: string; nameEn: string; parent: string }) => app.server.desk.workspace().saveTopic(entry)],
  ['departments', () => app.server.desk.workspace().departments(), (entry: { key: string; name: string; nameEn: string; parent: string }) => app.server.desk.workspace().saveDepartment(entry)],
])('keeps what is being typed in one row while another is stored: %s', async (section, list, save) => {
  const { page, server } = app
  await page.goto(`${new URL(server.url).origin}/#/settings/${section}`)
  const [first, second] = await list()
  const names = page.getByRole('textbox', { name: '名称', exact: true })
  await names.nth(1).click()
  await page.keyboard.type('甲乙')
  const typed = await names.nth(1).inputValue()
  await save({ ...first!, name: '另一处改的名称' })
  await expect.poll(() => names.nth(0).inputValue()).toBe('另一处改的名称')
  expect(await names.nth(1).inputValue()).toBe(typed)
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await list()).slice(0, 2)).toEqual([{ ...first, name: '另一处改的名称' }, { ...second, name: typed }])
})
