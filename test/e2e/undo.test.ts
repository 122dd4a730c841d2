import { afterEach, expect, it } from 'vitest'
import { BlockId, ScriptId } from '../../core/documents/model.ts'
import { accessibilityFindings, goTo, notice, openApp, saved, type App } from './app.ts'

let app: App
afterEach(() => app.close())

const script = ScriptId.parse('luzhou-2023-speech')
const block = BlockId.parse('quality-air')
const speech = `/events/luzhou-2023/scripts/${script}`
const stored = async (): Promise<string> =>
  JSON.stringify((await app.server.office.workspace().script(script))!.items)
const title = async (): Promise<string> => (await app.server.office.workspace().block(block))!.title

/** Types at the end of the speech's first paragraph and waits until it is stored. */
async function typeInSpeech(words: string): Promise<void> {
  await app.page.getByRole('textbox', { name: '讲稿正文' }).getByRole('paragraph').first().click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(words)
  await expect.poll(stored).toContain(words)
  await saved(app.page)
}

async function retitle(words: string): Promise<void> {
  const field = app.page.locator('[data-title]')
  await field.fill(words)
  await expect.poll(title).toBe(words)
  await saved(app.page)
}

it('goes back through what a person did wherever it was, shows each place, and comes forward again', async () => {
  app = await openApp({ at: speech })
  const { page } = app
  const before = { stored: '', title: await title() }
  await page.getByRole('textbox', { name: '讲稿正文' }).waitFor()
  before.stored = await stored()
  await typeInSpeech('试写一句')
  await page.goto(`${new URL(app.server.url).origin}/#/library/${block}`)
  await retitle('空气质量（改）')
  await goTo(page, '图表')
  await page.waitForURL(/#\/charts/)
  await page.keyboard.press('Control+z')
  await page.waitForURL(new RegExp(`#/library/${block}$`))
  await expect.poll(title).toBe(before.title)
  await expect.poll(() => page.locator('[data-title]').inputValue()).toBe(before.title)
  await page.keyboard.press('Control+z')
  await page.waitForURL(new RegExp(`/scripts/${script}$`))
  await expect.poll(stored).toBe(before.stored)
  await page.getByRole('textbox', { name: '讲稿正文' }).waitFor()
  await expect.poll(() => page.getByText('试写一句').count()).toBe(0)
  await page.keyboard.press('Control+Shift+z')
  await page.getByText('试写一句').waitFor()
  await page.keyboard.press('Control+y')
  await expect.poll(title).toBe('空气质量（改）')
})

it('takes typing back step by step, first in the editor, then through what was stored, and after a restart', async () => {
  app = await openApp({ at: speech })
  const { page } = app
  await page.getByRole('textbox', { name: '讲稿正文' }).waitFor()
  const before = await stored()
  await typeInSpeech('第一句。')
  await typeInSpeech('第二句。')
  await page.keyboard.type('第三句')
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByText('第三句').count()).toBe(0)
  await page.getByText('第二句。').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByText('第二句。').count()).toBe(0)
  await page.getByText('第一句。').waitFor()
  await page.keyboard.type('接着写')
  await page
    .getByText(/出了不少中肯意见/)
    .filter({ hasText: '接着写' })
    .waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByText('接着写').count()).toBe(0)
  await saved(page)
  await page.reload()
  await page.getByText('第一句。').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toBe(before)
  await expect.poll(() => page.getByText('第一句。').count()).toBe(0)
})

it('leaves a search its own way back', async () => {
  app = await openApp({ at: '/library' })
  const { page } = app
  const before = await app.server.office.workspace().acts({ limit: 1 })
  const search = page.getByRole('searchbox').first()
  await search.pressSequentially('空气')
  await page.keyboard.press('Control+z')
  await expect.poll(() => search.inputValue()).not.toBe('空气')
  expect(await app.server.office.workspace().acts({ limit: 1 })).toEqual(before)
})

it('takes back the very thing a message reports, whatever was done since', async () => {
  app = await openApp({ at: `/library/${block}` })
  const { page } = app
  const before = await title()
  await page.locator('[data-title]').waitFor()
  await page.getByRole('button', { name: '删除', exact: true }).first().click()
  const message = notice(page, before)
  await message.waitFor()
  await page.goto(`${new URL(app.server.url).origin}/#${speech}`)
  await typeInSpeech('另一处')
  await message.getByRole('button', { name: '撤销' }).click()
  await page.waitForURL(new RegExp(`#/library/${block}$`))
  expect(await title()).toBe(before)
  expect(await stored()).toContain('另一处')
})

it('offers nothing in a message any more that was taken back by key', async () => {
  app = await openApp({ at: `/library/${block}` })
  const { page } = app
  const before = await title()
  await page.locator('[data-title]').waitFor()
  await page.getByRole('button', { name: '删除', exact: true }).first().click()
  const removed = notice(page, '已移到回收站')
  await removed.waitFor()
  await page.keyboard.press('Control+z')
  await notice(page, /已撤销/).waitFor()
  await expect.poll(title).toBe(before)
  await expect.poll(() => removed.count()).toBe(0)
})

it('shows what was done, finds it again, and makes a document what it was', async () => {
  app = await openApp({ at: `/library/${block}` })
  const { page } = app
  const before = await title()
  await retitle('改了名的素材')
  await page.getByRole('button', { name: '修改记录' }).click()
  await page.getByText('只看“改了名的素材”').waitFor()
  const row = page.getByRole('button', { name: /修改素材块：改了名的素材/ })
  await row.click()
  await expect.poll(() => page.locator('.lines').first().innerText()).toContain(before)
  await page.getByRole('searchbox', { name: /标题、文字/ }).fill('改了名的素材')
  await expect.poll(() => page.locator('.act').count()).toBe(1)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '撤销这一步' }).click()
  await expect.poll(title).toBe(before)
  await page.getByRole('button', { name: '与现在对照' }).click()
  await page.getByRole('button', { name: '恢复成当时的样子' }).click()
  await expect.poll(title).toBe('改了名的素材')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  expect((await download).suggestedFilename()).toBe('操作记录.xlsx')
})

it('goes back to a chosen act through everything done since', async () => {
  app = await openApp({ at: `/library/${block}` })
  const { page } = app
  await retitle('甲')
  await retitle('乙')
  await retitle('丙')
  await goTo(page, '记录')
  await page.getByRole('button', { name: /修改素材块：甲$/ }).click()
  await page.getByRole('button', { name: '回到这一步之后' }).click()
  await notice(page, '已撤销之后的 2 步').waitFor()
  expect(await title()).toBe('甲')
})

it('reads in English on a narrow screen, and is usable by everybody', async () => {
  app = await openApp({ at: '/history', locale: 'en-US', size: { width: 1024, height: 700 } })
  const { page } = app
  await page.getByRole('button', { name: /loaded the sample/ }).click()
  expect(await accessibilityFindings(page)).toEqual([])
})
