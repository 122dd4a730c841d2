import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessibilityFindings, goTo, openApp, type App } from './app.ts'

let app: App

beforeEach(async () => {
  app = await openApp()
  await goTo(app.page, '数据')
  await app.page.getByRole('grid').waitFor()
})
afterEach(() => app.close())

const table = `指标,地区,时期,数值,单位,来源
空气质量优良天数,泸州市,2021,291,天,环境年报
空气质量优良天数,泸州市,2022,296,天,环境年报
水质优良断面数,泸州市,2022,12,个,环境年报
空气质量优良天数,泸州市,2020,很多,天,环境年报
蓝天天数,泸州市,2021,300,天,环境年报
`

const values = async (indicator: string) => (await app.server.desk.workspace().observations({ indicators: [indicator], regions: ['luzhou'] })).map(({ period, value }) => `${period} ${value}`)

async function open(page: Page, name: string, text: string): Promise<void> {
  const path = join(app.server.folder, name)
  await writeFile(path, text)
  await page.getByRole('banner').getByRole('button', { name: '导入表格' }).click()
  await page.locator('input[type=file]').setInputFiles(path)
}

it('shows what would become of every row, stores the good ones as one step, and offers the bad ones back', async () => {
  const { page } = app
  await open(page, '年报.csv', table)
  await page.getByRole('button', { name: '导入 2 个数' }).waitFor()
  expect(await values('优良天数')).toEqual(['2022 295'])
  expect(await accessibilityFindings(page)).toEqual([])

  await page.getByRole('button', { name: /^未取/ }).click()
  await page.getByText('“很多”不是一个数').waitFor()
  await page.getByRole('button', { name: /^修订/ }).click()
  await page.getByText('295').first().waitFor()
  await page.getByRole('button', { name: '导入 2 个数' }).click()
  await page.getByText('新增 1 个数，修订 1 个').first().waitFor()
  expect(await values('优良天数')).toEqual(['2021 291', '2022 296'])

  const download = page.waitForEvent('download')
  await page.getByRole('region', { name: '导入表格' }).getByRole('button', { name: /待改表/ }).click()
  const sheets = unzipSync(new Uint8Array(await readFile(await (await download).path())))
  const texts = Object.entries(sheets).filter(([name]) => /sharedStrings|sheet1/.test(name)).map(([, bytes]) => strFromU8(bytes)).join('')
  expect([texts.includes('很多'), texts.includes('蓝天天数'), texts.includes('水质优良断面数')]).toEqual([true, true, false])

  await page.getByRole('region', { name: '导入表格' }).getByRole('button', { name: '撤销导入' }).click()
  await expect.poll(() => values('优良天数')).toEqual(['2022 295'])
})

it('asks once what an unknown name means', async () => {
  const { page } = app
  await open(page, '年报.csv', table)
  await page.getByRole('combobox', { name: '“蓝天天数”指的是' }).fill('空气质量优良天数')
  await page.keyboard.press('Enter')
  await page.getByText(/两个不同的数/).first().waitFor()
})

it('takes a file dropped anywhere on the table', async () => {
  const { page } = app
  const transfer = await page.evaluateHandle(text => {
    const held = new DataTransfer()
    held.items.add(new File([text], '拖入.csv', { type: 'text/csv' }))
    return held
  }, table)
  await page.getByRole('grid').dispatchEvent('drop', { dataTransfer: transfer })
  await page.getByRole('button', { name: '导入 2 个数' }).waitFor()
})

it('says why a file that is no table is refused, and changes nothing', async () => {
  const { page } = app
  await open(page, '通知.xlsx', 'not a workbook')
  await page.getByText(/没有读取/).first().waitFor()
  await page.getByText('把表格拖到这里').waitFor()
})
