import { renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import { notice, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

it('reads again in a second window after a backup was restored in the first, and after another workspace was opened there', async () => {
  const { page, server } = app
  const origin = new URL(server.url).origin
  await server.office.backUpNow()
  const workspace = writable(server.office.workspace())
  const block = (await workspace.block(BlockId.parse('quality-air')))!
  await workspace.saveBlock({ ...block, title: '备份之后改的题目' }, block.revision, 'edited')
  const second = await page.context().newPage()
  await second.goto(`${origin}/#/library/quality-air`)
  const title = second.getByRole('textbox', { name: '标题' })
  /** Goes there within the page, which is not loaded anew. */
  const shown = async (): Promise<string> => {
    await second.evaluate(() => {
      window.location.hash = '#/library/quality-air'
    })
    return title.inputValue({ timeout: 15_000 }).catch(() => '')
  }
  const wanted = (text: string) => expect.poll(shown).toBe(text)
  await wanted('备份之后改的题目')

  await page.goto(`${origin}/#/settings/backups`)
  await page
    .getByRole('button', { name: /恢复 .*的备份/ })
    .last()
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: '恢复', exact: true }).click()
  await page
    .getByText(/已恢复到/)
    .first()
    .waitFor()
  await wanted(block.title)

  await second.evaluate(() => {
    window.location.hash = '#/events/luzhou-2023/scripts/luzhou-2023-speech'
  })
  await second.getByRole('textbox', { name: '讲稿正文' }).waitFor()
  await openAnother(app)
  await second.getByRole('textbox', { name: '讲稿正文' }).waitFor({ state: 'detached' })
  await second.getByRole('link', { name: '素材', exact: true }).first().click()
  await expect.poll(() => second.getByText(block.title).count()).toBe(0)
  expect(await second.getByText('找不到', { exact: false }).count()).toBe(0)
})

it('shows what was done, and says what was found, between what a window read first and its hearing of changes', async () => {
  const { page, server } = app
  const { office } = server
  const second = await page.context().newPage()
  const heard = Promise.withResolvers<undefined>()
  await second.route(/\/api\/trpc\/changes/, async route => {
    await heard.promise
    await route.continue()
  })
  await second.goto(`${new URL(server.url).origin}/#/library/quality-air`)
  const title = second.getByRole('textbox', { name: '标题' })
  await title.waitFor()
  const workspace = writable(office.workspace())
  const block = (await workspace.block(BlockId.parse('quality-air')))!
  await workspace.saveBlock({ ...block, title: '读过之后改的题目' }, block.revision, 'edited')
  const { location } = office.info()!
  renameSync(location, `${location}.moved`)
  expect(await title.inputValue()).toBe(block.title)
  heard.resolve(undefined)
  await expect.poll(() => title.inputValue()).toBe('读过之后改的题目')
  await notice(second, new RegExp(basename(location))).waitFor()
  renameSync(`${location}.moved`, location)
})

/** A new workspace, which holds nothing of the one before. */
const openAnother = ({ server }: App) =>
  server.office.create({
    path: join(server.folder, '新.lectern'),
    name: '另一个工作区',
    region: '云溪市',
    person: '',
  })

/** A copy of the open workspace, which differs from it in nothing. */
async function copied({ server }: App): Promise<string> {
  const path = join(server.folder, '另存.lectern')
  await server.office.saveCopy(path)
  return path
}

it('stores nothing that was typed in one workspace in another that was opened meanwhile, and says so', async () => {
  const { page, server } = app
  const copy = await copied(app)
  await page.goto(`${new URL(server.url).origin}/#/library/quality-air`)
  const title = page.getByRole('textbox', { name: '标题' })
  await title.waitFor()
  const before = await title.inputValue()
  const opened = Promise.withResolvers<undefined>()
  await page.route(/blocks\.save/, async route => {
    await opened.promise
    await route.continue()
  })
  const leaving = page.waitForRequest(/blocks\.save/)
  await title.fill('改了一半的题目')
  await leaving
  await server.office.open(copy, false)
  opened.resolve(undefined)
  await notice(page, /这一步没有保存/).waitFor()
  await title.waitFor({ state: 'detached' })
  expect((await writable(server.office.workspace()).block(BlockId.parse('quality-air')))?.title).toBe(before)
})

it('takes what stands half typed in a cell into no other workspace', async () => {
  const { page, server } = app
  const copy = await copied(app)
  await page.goto(`${new URL(server.url).origin}/#/data`)
  const row = page.getByRole('row', { name: /空气质量优良天数/ }).first()
  await row.waitFor()
  await page.getByRole('combobox', { name: '来源' }).fill('环境年报')
  await row.getByRole('gridcell').last().click()
  await page.keyboard.type('301')
  await server.office.open(copy, false)
  await notice(page, /这一步没有保存/).waitFor()
  await page.getByRole('grid').waitFor({ state: 'detached' })
  const stored = await writable(server.office.workspace()).observations({ indicators: ['优良天数'] })
  expect(stored.map(({ value }) => value)).not.toContain('301')
})

it('asks nothing of the next workspace that was asked of the one before', async () => {
  const { page, server } = app
  const answersOf = async (question: RegExp) => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    await page.route(question, async route => {
      await promise
      await route.continue()
    })
    return { let: () => resolve(undefined) }
  }
  const head = await answersOf(/events\.head/)
  const asked = page.waitForRequest(/events\.head/)
  await page.goto(`${new URL(server.url).origin}/#/events/luzhou-2023/scripts/luzhou-2023-speech`)
  await asked
  const info = await answersOf(/workspace\.info/)
  await openAnother(app)
  const answered = page.waitForResponse(/events\.head/)
  head.let()
  await answered
  info.let()
  await expect.poll(() => page.url()).not.toContain('luzhou-2023')
  expect(await page.locator('.ui-notice').allTextContents()).toEqual([])
})
