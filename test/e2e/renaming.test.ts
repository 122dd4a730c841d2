import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessibilityFindings, notice, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/data' })
  await app.page.getByRole('grid').waitFor()
})
afterEach(() => app.close())

it('changes the key of an indicator with the figures written with it, and takes that back', async () => {
  const { page } = app
  const row = page.getByRole('rowheader', { name: '空气质量优良天数', exact: true })
  const key = page.getByRole('textbox', { name: '代码' })
  await row.click()
  await page.getByRole('button', { name: '编辑指标' }).click()
  const former = await key.inputValue()
  await key.fill('好天数')
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '编辑指标' }).click()
  await expect.poll(() => key.inputValue()).toBe('好天数')
  await page.getByRole('button', { name: '取消' }).click()
  await page.evaluate(() => location.assign('#/history'))
  await page
    .getByRole('button', { name: /改指标的代码/ })
    .first()
    .click()
  await page.getByText('好天数', { exact: true }).first().waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('已撤销', { exact: true }).first().waitFor()
  await page.evaluate(() => location.assign('#/data'))
  await page.getByRole('grid').waitFor()
  await expect
    .poll(async () => {
      await row.click()
      return page.getByRole('rowheader', { selected: true }).textContent()
    })
    .toContain('空气质量优良天数')
  await page.getByRole('button', { name: '编辑指标' }).click()
  await expect.poll(() => key.inputValue()).toBe(former)
})

it('changes the key of a region with all that names it, refuses one that cannot be, and takes it back', async () => {
  const { page, server } = app
  const workspace = writable(server.office.workspace())
  const written = async () =>
    JSON.stringify([
      await workspace.figureUses(),
      (await workspace.observations()).map(({ region }) => region),
    ])
  const { homeRegion: home } = await workspace.settings()
  const before = await written()
  const row = 1 + (await workspace.regions()).findIndex(region => region.key === home)
  await page.evaluate(() => location.assign('#/settings/regions'))
  const key = page.getByRole('row').nth(row).getByRole('textbox', { name: '代码' })
  await expect.poll(() => key.inputValue()).toBe(home)
  await key.fill('51 0500')
  await key.press('Tab')
  await page.getByText('代码“51 0500”里有不能使用的符号').first().waitFor()
  await expect.poll(() => key.inputValue()).toBe(home)
  await key.fill('510500')
  await key.press('Tab')
  const renamed = notice(page, /的代码已改为“510500”/)
  await renamed.waitFor()
  await expect.poll(() => key.inputValue()).toBe('510500')
  expect(await accessibilityFindings(page)).toEqual([])
  expect((await workspace.settings()).homeRegion).toBe('510500')
  expect(await written()).not.toContain(`"${home}"`)
  await renamed.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => key.inputValue()).toBe(home)
  expect(await written()).toBe(before)
})
