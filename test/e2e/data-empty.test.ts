import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessibilityFindings, composing, openApp, type App } from './app.ts'

let app: App

beforeEach(async () => {
  app = await openApp({
    at: '/data',
    before: ({ office, folder }) =>
      office.create({ path: join(folder, '新.lectern'), name: '新工作区', region: '泸州市', person: '' }),
  })
  await app.page.getByText('还没有指标').waitFor()
})
afterEach(() => app.close())

it('makes the first indicator with its topic and department, the first period and the first value, all where they are', async () => {
  const { page } = app
  await page.getByRole('button', { name: '新建指标' }).first().click()
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('空气质量优良天数')
  await page.getByRole('textbox', { name: '单位', exact: true }).fill('天')
  for (const [list, name] of [
    ['专题', '环境质量'],
    ['部门', '市生态环境局'],
  ] as const) {
    await page.getByRole('combobox', { name: list, exact: true }).click()
    await page.getByRole('option', { name: `＋ 新建${list}…` }).click()
    const naming = page.getByRole('textbox', { name: `${list}名称` })
    await naming.focus()
    await composing(page, 'huan')
    await page.keyboard.press('Escape')
    await naming.fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: list, exact: true }).filter({ hasText: name }).waitFor()
  }
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '新建', exact: true }).click()

  await page.getByText('先在表头添加时期').waitFor()
  await page.getByRole('button', { name: '添加时期' }).click()
  await page.getByRole('textbox', { name: '年份' }).fill('2024')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '来源' }).fill('环境年报')
  await page
    .getByRole('row', { name: /空气质量优良天数/ })
    .getByRole('gridcell')
    .last()
    .click()
  await page.keyboard.type('301')
  await page.keyboard.press('Enter')

  const workspace = app.server.office.workspace()
  await expect
    .poll(async () =>
      (await workspace.observations({})).map(
        ({ indicator, period, value }) => `${indicator} ${period} ${value}`,
      ),
    )
    .toEqual(['空气质量优良天数 2024 301'])
  expect(await workspace.indicator('空气质量优良天数')).toMatchObject({
    topic: '环境质量',
    department: '市生态环境局',
  })
})
