import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { accessibilityFindings, notice, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

afterEach(() => app.close())

it.each([
  [
    'topics',
    () => writable(app.server.office.workspace()).topics(),
    (entry: { key: string; name: string; nameEn: string; parent: string }) =>
      writable(app.server.office.workspace()).saveTopic(entry),
  ],
  [
    'departments',
    () => writable(app.server.office.workspace()).departments(),
    (entry: { key: string; name: string; nameEn: string; parent: string }) =>
      writable(app.server.office.workspace()).saveDepartment(entry),
  ],
])('keeps what is being typed in one row while another is stored: %s', async (section, list, save) => {
  app = await openApp({ at: `/settings/${section}` })
  const { page } = app
  const [first, second] = await list()
  const names = page.getByRole('textbox', { name: '名称', exact: true })
  await names.nth(1).click()
  await page.keyboard.type('甲乙')
  const typed = await names.nth(1).inputValue()
  await save({ ...first!, name: '另一处改的名称' })
  await expect.poll(() => names.nth(0).inputValue()).toBe('另一处改的名称')
  expect(await names.nth(1).inputValue()).toBe(typed)
  await page.keyboard.press('Tab')
  await expect
    .poll(async () => (await list()).slice(0, 2))
    .toEqual([
      { ...first, name: '另一处改的名称' },
      { ...second, name: typed },
    ])
})

it('adds an entry under its parent in the columns of the others, and takes out what nothing uses', async () => {
  app = await openApp({ at: '/settings/topics' })
  const { page, server } = app
  await page.getByRole('button', { name: '添加' }).click()
  await page.keyboard.type('臭氧')
  await page.getByRole('row').last().getByRole('combobox', { name: '上级' }).click()
  await page.getByRole('option', { name: '大气污染防治' }).click()
  const left = async (name: string, at: number): Promise<number> =>
    Math.round(
      (await page.getByRole('row').nth(at).getByRole('textbox', { name, exact: true }).boundingBox())!.x,
    )
  const last = (await page.getByRole('row').count()) - 1
  expect([await left('名称', last), await left('英文名称', last)]).toEqual([
    await left('名称', 1),
    await left('英文名称', 1),
  ])
  await page.getByRole('row').last().getByRole('button', { name: '添加' }).click()
  await expect
    .poll(async () => (await writable(server.office.workspace()).topics()).at(-1))
    .toEqual({ key: '臭氧', name: '臭氧', nameEn: '', parent: 'air' })

  await page.getByRole('button', { name: '删除“大气污染防治”' }).click()
  await notice(page, /“大气污染防治”有\d+处在用，不能删除：臭氧、/).waitFor()
  app.expect(/422/)
  await page.getByRole('button', { name: '删除“臭氧”' }).click()
  await notice(page, '已删除“臭氧”').waitFor()
  expect((await writable(server.office.workspace()).topics()).some(({ key }) => key === '臭氧')).toBe(false)
  expect(await accessibilityFindings(page)).toEqual([])
  await notice(page, '已删除“臭氧”').getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await writable(server.office.workspace()).topics()).at(-1)?.key).toBe('臭氧')
})

it('keeps backups in a second place, says so, and says where it is not there any more', async () => {
  app = await openApp({ at: '/settings/backups' })
  const { page, server } = app
  const drive = join(server.folder, '移动硬盘')
  mkdirSync(drive)
  const second = page.getByRole('region', { name: '第二处备份' })
  await second.getByRole('button', { name: '选一个文件夹…' }).click()
  await page.getByLabel('文件夹路径').fill(drive)
  await page.getByRole('dialog').getByRole('button', { name: '存到这里' }).click()
  await second.getByText(/^最近一次存到这里：/).waitFor()
  expect(readdirSync(join(drive, 'luzhou.backups'))).toHaveLength(1)
  expect(await accessibilityFindings(page)).toEqual([])
  rmSync(drive, { recursive: true })
  await page.getByRole('button', { name: '立即备份' }).click()
  await notice(page, /^找不到文件夹“.*移动硬盘”，备份没有存到那里；工作区旁边的备份照常/).waitFor()
  await second.getByRole('alert').getByText('找不到文件夹').waitFor()
  await second.getByRole('button', { name: '不再存' }).click()
  await second.getByText(/^工作区所在的盘坏了/).waitFor()
})
