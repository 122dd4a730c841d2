import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { writable } from '../writable.ts'
import { accessibilityFindings, openApp, type App } from './app.ts'

/** One app for the file: every test leaves the values as they were, or stores what no other speaks of. */
let app: App

beforeAll(async () => {
  app = await openApp({ at: '/data' })
})
beforeEach(async () => {
  await app.page.reload()
  await app.page.getByRole('grid').waitFor()
})
afterAll(() => app.close())

async function open({ page, server }: App, name: string, text: string): Promise<void> {
  const path = join(server.folder, name)
  await writeFile(path, text)
  await openButton(page).click()
  await page.locator('input[type=file]').setInputFiles(path)
}

const openButton = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /^(导入表格|Import)/ })
const panelOf = (page: Page) => page.getByRole('region', { name: '导入表格' })

const oneValue = '指标,地区,时期,数值\n空气质量优良天数,泸州市,2019,291\n'

async function storedOf(...periods: string[]): Promise<string[]> {
  const stored = await app.server.office
    .workspace()
    .observations({ indicators: ['优良天数'], regions: ['luzhou'] })
  return stored
    .filter(({ period }) => periods.includes(period))
    .map(({ period, value, note }) => [period, value, note].join(' '))
}

it('shows what a note says of a value', async () => {
  const { page } = app
  await open(app, '年报.csv', '指标,2020年\n空气质量优良天数,291①\n注：①扣除沙尘天；含临时站点；②初步数\n')
  await page.getByText('备注：① 扣除沙尘天；含临时站点', { exact: true }).waitFor()
})

it('warns of a year that is said against the title', async () => {
  const { page } = app
  await open(app, '年报.csv', '2013年情况\n指标,数值\n空气质量优良天数,291\n')
  const assumed = page.getByRole('region', { name: '表里没有写明、由讲台推定的' })
  await assumed.getByRole('button', { name: /改时期/ }).click()
  await assumed.getByRole('textbox').or(assumed.getByRole('combobox')).first().fill('2012')
  await page.keyboard.press('Enter')
  await page.getByText('表里写的是“2013”，这里按人指定的2012。', { exact: true }).waitFor()
})

/** 600 values of as many months, the last of them on row 601 of its file. */
function manyMonths(): string {
  const months = Array.from(
    { length: 600 },
    (_, index) => `${1900 + (index % 100)}-0${1 + Math.floor(index / 100)}`,
  )
  return `指标,地区,时期,数值\n${months.map((month, index) => `空气质量优良天数,泸州市,${month},${index % 28}`).join('\n')}\n`
}

it('reads a page of rows once more that could not be read', async () => {
  const { page } = app
  let isCut = true
  const asksForLast = (route: Route): boolean => route.request().postData()?.includes('"offset":400') ?? false
  app.expect(/Failed to load resource/)
  await page.route(/imports\.preview/, route =>
    isCut && asksForLast(route) ? route.abort() : route.continue(),
  )
  await open(app, '长表.csv', manyMonths())
  const list = page.getByRole('list', { name: '将要导入的数' })
  await list.hover()
  await page.mouse.wheel(0, 100_000)
  const again = list.getByRole('button', { name: '这一页没有读到，再读一次' })
  await again.last().waitFor()
  isCut = false
  await again.last().click()
  await list.getByRole('listitem').last().getByText('长表 D601').waitFor()
  expect(await again.count()).toBe(0)
})

it('offers no way back from an import that was taken back elsewhere', async () => {
  const { page } = app
  await open(app, '年报.csv', oneValue)
  await page.getByRole('button', { name: '导入 1 个数' }).click()
  const offer = page.getByRole('button', { name: '撤销', exact: true })
  await offer.waitFor()
  const workspace = writable(app.server.office.workspace())
  const [batch] = await workspace.importBatches()
  await workspace.undoImport(batch!.id, { id: 'elsewhere', by: '', at: new Date().toISOString() })
  await offer.waitFor({ state: 'detached' })
  await page.getByText('这次导入已经撤销，数据回到了导入之前。').waitFor()
  expect(await page.getByRole('button', { name: '撤销导入' }).count()).toBe(0)
})

const pasted = `指标\t地区\t时期\t数值\t来源
空气质量优良天数\t泸州市\t2022\t296\t环境年报
空气质量优良天数\t泸州市\t2021\t291\t环境年报
`

it('asks one reason for all pasted values that stand otherwise, and keeps it with them', async () => {
  const { page } = app
  await page.getByRole('gridcell', { name: '295', exact: true }).first().click()
  await page.getByRole('grid').evaluate((grid, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    ;(document.activeElement ?? grid).dispatchEvent(paste)
  }, pasted)
  const store = page.getByRole('button', { name: '导入 2 个数' })
  const reason = page.getByLabel(/^修订原因（先填再导入/)
  await reason.waitFor()
  expect(await store.isDisabled()).toBe(true)
  expect(await accessibilityFindings(page)).toEqual([])
  await reason.fill('年报定稿')
  await store.click()
  await expect.poll(() => storedOf('2021', '2022')).toEqual(['2021 291 ', '2022 296 年报定稿'])
})

it('takes another file in place of a preview only where a person says so', async () => {
  const { page } = app
  await open(app, '年报.csv', oneValue)
  await page.getByRole('button', { name: '导入 1 个数' }).waitFor()
  await openButton(page).click()
  const question = page.getByRole('alertdialog', { name: '“年报.csv”还没有导入，要换成另一个吗？' })
  await question.getByRole('button', { name: '继续这个' }).click()
  await page.getByRole('button', { name: '导入 1 个数' }).waitFor()
  await openButton(page).click()
  await question.getByRole('button', { name: '换成另一个' }).click()
  await page.getByText('把表格拖到这里').waitFor()
})

it('offers a department that nobody knows, and files the new indicator under it', async () => {
  const { page } = app
  const panel = panelOf(page)
  await open(app, '林业.csv', '指标,责任部门,2021年\n古树株数,古树办,40\n')
  await panel.getByRole('button', { name: '建为新部门' }).waitFor()
  await panel.getByRole('button', { name: '2 个全部新建' }).click()
  await panel.getByRole('button', { name: '新建这 1 个指标' }).click()
  await panel.getByRole('button', { name: '导入 1 个数' }).click()
  await page.getByText('新增 1 个数').first().waitFor()
  const workspace = app.server.office.workspace()
  const department = (await workspace.departments()).find(({ name }) => name === '古树办')
  const indicator = (await workspace.indicators()).find(({ name }) => name === '古树株数')
  expect([department === undefined, indicator?.department]).toEqual([false, department?.key])
})

it('calls units and names in English what the register has English names for', async () => {
  const english = await openApp({ at: '/data', locale: 'en-US' })
  const { page } = english
  await open(english, 'report.csv', '指标,单位,2020年\n空气质量优良天数,,291\n森林火情起数,次,3\n')
  await page.getByRole('button', { name: 'Import 1 value' }).waitFor()
  const shown = (words: string) => page.getByText(words, { exact: true }).count()
  await expect.poll(() => Promise.all(['days', '天'].map(shown))).toEqual([2, 0])
  // 次 of the sample's one indicator is a patrol; a fire that nobody registered is none.
  expect(await Promise.all(['次', 'patrols'].map(shown))).toEqual([1, 0])
  await english.close()
})
