import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { docx } from '../unit/import/files.ts'
import { accessibilityFindings, openApp, type App } from './app.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/data' })
  app.page.setDefaultTimeout(60_000)
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

const values = async (indicator: string) =>
  (await app.server.office.workspace().observations({ indicators: [indicator], regions: ['luzhou'] })).map(
    ({ period, value }) => `${period} ${value}`,
  )

async function open(page: Page, name: string, text: string | Uint8Array): Promise<void> {
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
  await page
    .getByRole('region', { name: '导入表格' })
    .getByRole('button', { name: /待改表/ })
    .click()
  const sheets = unzipSync(new Uint8Array(await readFile(await (await download).path())))
  const texts = Object.entries(sheets)
    .filter(([name]) => /sharedStrings|sheet1/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
  expect([texts.includes('很多'), texts.includes('蓝天天数'), texts.includes('水质优良断面数')]).toEqual([
    true,
    true,
    false,
  ])

  await page.getByRole('region', { name: '导入表格' }).getByRole('button', { name: '撤销导入' }).click()
  await expect.poll(() => values('优良天数')).toEqual(['2022 295'])
})

it('asks once what an unknown name means', async () => {
  const { page } = app
  await open(page, '年报.csv', table)
  await page.getByRole('combobox', { name: '“蓝天天数”指的是' }).fill('空气质量优良天数')
  await page.keyboard.press('Enter')
  await page
    .getByText(/两个不同的数/)
    .first()
    .waitFor()
})

it('makes what nobody knows with the import, as the form says or as the sheet does, and takes it back with it', async () => {
  const { page } = app
  const workspace = app.server.office.workspace()
  const made = async () =>
    (await workspace.indicators()).filter(({ key }) =>
      ['造林面积', '新造林面积', '林火起数', '古树株数'].includes(key),
    )
  const topicNames = async () => (await workspace.topics()).map(({ name }) => name)
  await open(
    page,
    '林业.csv',
    '指标,地区,时期,数值\n造林面积（万亩）,泸州市,2021,12.50\n林火起数,泸州市,2021,3\n古树株数,泸州市,2021,40\n',
  )
  const panel = page.getByRole('region', { name: '导入表格' })
  await panel.getByText('共 4 行：数据 3 行、表头 1 行').waitFor()
  await panel.getByRole('button', { name: '建为新指标…' }).first().click()
  expect(await accessibilityFindings(page)).toEqual([])
  const field = (label: string) => panel.getByLabel(label, { exact: true })
  expect([
    await field('名称').inputValue(),
    await field('单位').inputValue(),
    await field('小数位').inputValue(),
  ]).toEqual(['造林面积', '万亩', '2'])
  await field('名称').fill('新造林面积')
  await field('小数位').fill('1')
  await field('专题').fill('林草')
  await field('好坏方向').click()
  await page.getByRole('option', { name: '越高越好' }).click()
  await panel.getByRole('button', { name: '随导入新建' }).click()
  await panel.getByRole('button', { name: '2 个全部新建' }).click()
  const all = panel.getByRole('form', { name: '随导入新建的指标' })
  expect(await all.getByRole('combobox', { name: /的好坏方向$/ }).allTextContents()).toEqual([
    '不分好坏',
    '不分好坏',
  ])
  expect(await accessibilityFindings(page)).toEqual([])
  await all.getByLabel('“古树株数”的好坏方向').click()
  await page.getByRole('option', { name: '越高越好' }).click()
  await all.getByRole('button', { name: '新建这 2 个指标' }).click()
  await panel.getByRole('button', { name: '导入 3 个数' }).click()
  await page.getByText('新增 3 个数').first().waitFor()
  const [formed, ...others] = (await made()).toSorted((left, right) => right.decimals - left.decimals)
  expect(formed).toMatchObject({
    name: '新造林面积',
    unit: '万亩',
    decimals: 1,
    polarity: 'higher-is-better',
    aliases: ['造林面积（万亩）'],
  })
  expect(others.map(({ name, polarity }) => `${name} ${polarity}`).toSorted()).toEqual([
    '古树株数 higher-is-better',
    '林火起数 neutral',
  ])
  expect(await topicNames()).toContain('林草')
  await panel.getByRole('button', { name: '回到数据表' }).click()
  await page.locator('[data-search=data] input').fill('新造林')
  const found = page.getByRole('rowheader', { name: /^新造林面积/ })
  await found.waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).first().click()
  await expect.poll(made).toEqual([])
  await found.waitFor({ state: 'detached' })
  expect(await topicNames()).not.toContain('林草')
})

it('takes one answer for every value that shares what was assumed', async () => {
  const { page } = app
  await open(page, '年报.csv', '指标,2020年,2021年\n空气质量优良天数,290,291\n')
  const assumed = page.getByRole('region', { name: '表里没有写明、由讲台推定的' })
  await assumed.getByText('泸州市').waitFor()
  await page.getByText('原文 290').waitFor()
  await assumed.getByRole('button', { name: /改地区/ }).click()
  const other = (await app.server.office.workspace().regions()).find(({ key }) => key !== 'luzhou')!
  await assumed.getByRole('textbox').or(assumed.getByRole('combobox')).first().fill(other.name)
  await page.keyboard.press('Enter')
  await assumed.getByText(/由人指定/).waitFor()
  await page.getByRole('button', { name: '导入 2 个数' }).click()
  await page.getByText('新增 2 个数').first().waitFor()
  const stored = await app.server.office
    .workspace()
    .observations({ indicators: ['优良天数'], regions: [other.key], periods: ['2020', '2021'] })
  expect(stored.map(({ period, value }) => `${period} ${value}`)).toEqual(['2020 290', '2021 291'])
})

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('gridcell', { name: '295', exact: true }).first().click()
  await page.getByRole('grid').evaluate((grid, pasted) => {
    const held = new DataTransfer()
    held.setData('text/plain', pasted)
    const target = document.activeElement ?? grid
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }),
    )
  }, text)
}

it('opens with a headed table that is pasted into the grid, and asks where its values come from', async () => {
  const { page } = app
  await paste(page, '\t2020年\t2021年\n空气质量优良天数\t290\t291\n')
  const store = page.getByRole('button', { name: '导入 2 个数' })
  const source = page.getByRole('textbox', { name: /^来源（先填再导入）/ })
  await source.waitFor()
  expect([await store.isDisabled(), await page.getByText('来源待填').count()]).toEqual([true, 2])
  expect(await accessibilityFindings(page)).toEqual([])
  await source.fill('环境年报')
  await store.click()
  await page.getByText('新增 2 个数').first().waitFor()
  const stored = await app.server.office
    .workspace()
    .observations({ indicators: ['优良天数'], regions: ['luzhou'], periods: ['2020', '2021'] })
  expect(stored.map(({ value, source: from }) => `${value} ${from}`)).toEqual([
    '290 环境年报',
    '291 环境年报',
  ])
})

it('asks no source of a pasted table whose values name their own', async () => {
  const { page } = app
  await paste(page, '指标\t地区\t时期\t数值\t来源\n空气质量优良天数\t泸州市\t2021\t291\t环境年报\n')
  await page.getByRole('button', { name: '导入 1 个数' }).click()
  await page.getByText('新增 1 个数').first().waitFor()
})

it('names the tables that an answer holds for, and what their rows are', async () => {
  const { page } = app
  const table = (...rows: string[][]): string =>
    `<w:tbl>${rows.map(row => `<w:tr>${row.map(text => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  await open(
    page,
    '附表.docx',
    docx(
      table(['指标', '2020年'], ['空气质量优良天数', '290']) +
        table(['指标', '2021年'], ['空气质量优良天数', '291']),
    ),
  )
  await page.getByText('2 张表，共 4 行：数据 2 行、表头 2 行').click()
  await page.getByText('共 2 行：数据 1 行、表头 1 行').nth(1).waitFor()
  const assumed = page.getByRole('region', { name: '表里没有写明、由讲台推定的' })
  await assumed.getByRole('button', { name: /改地区/ }).click()
  await assumed.getByText(/^对 2 张表有效：/).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
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
  await page
    .getByText(/没有读取/)
    .first()
    .waitFor()
  await page.getByText('把表格拖到这里').waitFor()
})

it('leaves out, in sight, the tables of a Word file that hold no data', async () => {
  const { page } = app
  const table = (...rows: string[][]): string =>
    `<w:tbl>${rows.map(row => `<w:tr>${row.map(text => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  await open(
    page,
    '附表.docx',
    docx(
      table(['指标', '2020年', '2021年'], ['空气质量优良天数', '290', '291']) +
        table(['姓名', '电话'], ['王五', '3190000']),
    ),
  )
  const tables = page.getByRole('navigation', { name: '文件里的表' })
  await tables.getByText('不导入').waitFor()
  expect(
    await tables
      .getByRole('checkbox')
      .evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).checked)),
  ).toEqual([true, false])
  await page.getByRole('button', { name: '预览每一行' }).click()
  await page.getByRole('button', { name: '导入 2 个数' }).click()
  await expect.poll(() => values('优良天数')).toEqual(['2020 290', '2021 291', '2022 295'])
})

it('leaves unsaid what there was none of, and keeps the form of the blank table when an import is taken back', async () => {
  const { page } = app
  await page.getByRole('banner').getByRole('button', { name: '导入表格' }).click()
  const form = page.getByRole('region', { name: '空白填报表' })
  const ticked = () =>
    form
      .getByRole('checkbox')
      .evaluateAll(boxes =>
        boxes.filter(box => (box as HTMLInputElement).checked).map(box => box.parentElement!.textContent),
      )
  await form.getByRole('checkbox', { name: '2022', exact: true }).check()
  const labels = () =>
    form.getByRole('checkbox').evaluateAll(boxes => boxes.map(box => box.parentElement!.textContent))
  const offered = await labels()
  const before = await ticked()
  const path = join(app.server.folder, '一个.csv')
  await writeFile(path, '指标,地区,时期,数值,单位,来源\n空气质量优良天数,泸州市,2021,291,天,环境年报\n')
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: '导入 1 个数' }).click()
  const done = page.getByRole('region', { name: '导入表格' })
  await done.getByText('新增 1 个数', { exact: true }).waitFor()
  await done.getByRole('button', { name: '撤销导入' }).click()
  await page.getByText('已撤销导入，恢复 1 个数', { exact: true }).first().waitFor()
  await expect.poll(labels).toEqual(offered)
  expect(await ticked()).toEqual(before)
  for (const box of await form.getByRole('checkbox').all()) await box.uncheck()
  await expect.poll(() => form.getByRole('button', { name: '导出填报表' }).isDisabled()).toBe(true)
})

it('writes a blank table for a department, and takes it back filled in', async () => {
  const { page } = app
  await page.getByRole('banner').getByRole('button', { name: '导入表格' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出填报表' }).click()
  const sheets = unzipSync(new Uint8Array(await readFile(await (await download).path())))
  const filled = Object.fromEntries(
    Object.entries(sheets).map(([name, bytes]) => [
      name,
      name.endsWith('sheet1.xml')
        ? strToU8(strFromU8(bytes).replace(/<c r="D4"([^>]*?)\/>/, '<c r="D4"$1><v>301</v></c>'))
        : bytes,
    ]),
  )
  const path = join(app.server.folder, '填好.xlsx')
  await writeFile(path, zipSync(filled))
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: '导入 1 个数' }).waitFor()
})
