import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { goTo, openApp, saved, type App } from './app.ts'
import { makeWorkspace } from './new-workspace.ts'

let app: App

beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

async function makeIndicator(page: Page, name: string, unit: string): Promise<void> {
  await goTo(page, '数据')
  await page.getByRole('main').getByRole('button', { name: '新建指标' }).click()
  await page.getByRole('textbox', { name: '名称', exact: true }).fill(name)
  await page.getByRole('textbox', { name: '单位', exact: true }).fill(unit)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('rowheader', { name }).waitFor()
}

async function addYear(page: Page, year: string): Promise<void> {
  await page.getByRole('button', { name: '添加时期' }).click()
  await page.getByRole('textbox', { name: '年份' }).fill(year)
  await page.getByRole('button', { name: '添加这一列' }).click()
  await page.getByRole('columnheader', { name: year }).waitFor()
}

async function enterValues(page: Page, source: string, values: readonly string[]): Promise<void> {
  await page.getByRole('combobox', { name: '来源' }).fill(source)
  await page.getByRole('gridcell', { name: '—' }).first().click()
  for (const value of values) {
    await page.keyboard.type(value)
    await page.keyboard.press('Tab')
    await page.getByRole('gridcell', { name: new RegExp(`^${value}`) }).waitFor()
  }
}

async function makeBlock(
  page: Page,
  title: string,
  before: string,
  expression: string,
  printed: string,
): Promise<void> {
  await goTo(page, '素材')
  await page.getByRole('banner').getByRole('button', { name: '新建素材' }).click()
  await page.getByRole('textbox', { name: '标题' }).fill(title)
  await page.getByRole('textbox', { name: '正文' }).click()
  await page.keyboard.type(before)
  await page.getByRole('button', { name: '插入数字' }).click()
  await page.getByRole('textbox', { name: '写法' }).fill(expression)
  await page.getByRole('dialog').getByText(printed, { exact: true }).waitFor()
  await page.getByRole('button', { name: '插入', exact: true }).click()
  await page.getByRole('textbox', { name: '正文' }).getByText(printed).waitFor()
  await saved(page)
  await page.getByRole('button', { name: '审定' }).click()
  await page.getByText('已审定').first().waitFor()
}

async function startSpeech(page: Page, title: string): Promise<void> {
  await goTo(page, '发布会')
  await page.getByRole('button', { name: '新建发布会' }).first().click()
  await page.getByRole('textbox', { name: '名称' }).fill(title)
  await page.getByRole('button', { name: '起草主发布词' }).click()
  await page.getByRole('textbox', { name: '讲稿正文' }).waitFor()
}

it('goes from two numbers to a speech on paper', async () => {
  const { page, server } = app
  // What the page was still asking of the sample when it is closed.
  app.expect(/4\d\d/)
  await makeWorkspace(page, join(server.folder, 'yunxi.lectern'))
  await makeIndicator(page, '优良天数', '天')
  await addYear(page, '2021')
  await addYear(page, '2022')
  await enterValues(page, '环境年报', ['290', '295'])
  await makeBlock(page, '空气质量', '2022年，优良天数', '{{优良天数@2022:同比}}', '同比上升1.7%')
  await startSpeech(page, '云溪市新闻发布会')

  await page.getByRole('textbox', { name: '讲稿正文' }).getByRole('paragraph').nth(1).click()
  await page.getByRole('tab', { name: '素材' }).click()
  await page
    .getByRole('option', { name: /空气质量/ })
    .or(page.getByRole('button', { name: /空气质量/ }))
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText('同比上升1.7%').waitFor()
  await saved(page)

  await page.getByRole('button', { name: '导出' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /公文格式/ }).click()
  const file = await (await download).path()
  const document = strFromU8(unzipSync(new Uint8Array(await readFile(file)))['word/document.xml']!)
  expect(document).toContain('同比上升1.7%')
})
