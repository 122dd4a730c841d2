import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessibilityFindings, openApp, type App } from './app.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/data' })
  await app.page.getByRole('grid').waitFor()
})
afterEach(() => app.close())

it('refuses a formula that comes back to itself, and says which way', async () => {
  const { page } = app
  await page.getByRole('rowheader', { name: '空气质量优良天数', exact: true }).click()
  await page.getByRole('button', { name: '编辑指标' }).click()
  await page.getByRole('combobox', { name: '公式' }).click()
  await page.getByRole('option', { name: '合计' }).click()
  await page.getByRole('combobox', { name: '第 1 项' }).fill('空气质量优良天数率')
  await page.getByRole('combobox', { name: '第 2 项' }).fill('空气质量有效监测天数')
  await page.getByText(/公式绕回了自己/).waitFor()
  expect(await page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true)
})

it('finds the terms of a formula by pinyin initials, and says in no red what is still to be given', async () => {
  const { page } = app
  await page.getByRole('rowheader', { name: '空气质量优良天数', exact: true }).click()
  await page.getByRole('button', { name: '编辑指标' }).click()
  await page.getByRole('combobox', { name: '公式' }).click()
  await page.getByRole('option', { name: '合计' }).click()
  await page.getByText('公式至少要有两项').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  const first = page.getByRole('combobox', { name: '第 1 项' })
  await first.fill('yxjcts')
  await page.getByRole('option', { name: /空气质量有效监测天数/ }).waitFor()
  await first.press('Enter')
  expect(await first.inputValue()).toBe('空气质量有效监测天数')
  expect(await accessibilityFindings(page)).toEqual([])
})
