import { afterEach, expect, it } from 'vitest'
import { ScriptId, type Inline, type ScriptItem, ItemId } from '../../core/documents/model.ts'
import type { TestServer } from '../server.ts'
import { writable } from '../writable.ts'
import { accessibilityFindings, openApp, saved, type App, type AppOptions } from './app.ts'

let app: App
afterEach(() => app.close())

const id = ScriptId.parse('luzhou-2023-speech')
const text = (words: string): Inline => ({ type: 'text', text: words })
const days: Inline = { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' }

/** The sample's speech with what an author may type beside figures, before everything else. */
async function typedInto({ office }: TestServer): Promise<void> {
  const script = (await office.workspace().script(id))!
  const typed: ScriptItem[] = [
    { id: ItemId.parse('doubled'), type: 'paragraph', inlines: [text('优良天数'), days, text('天。')] },
    {
      id: ItemId.parse('claimed'),
      type: 'paragraph',
      inlines: [text('优良天数'), days, text('，创历史新高。')],
    },
    { id: ItemId.parse('heading'), type: 'paragraph', inlines: [text('一、总体情况')] },
    {
      id: ItemId.parse('unsaid'),
      type: 'paragraph',
      inlines: [
        text('优良天数'),
        { type: 'figure', expression: '{{优良天数@2022:历史最高}}', printed: '295天，为历史最高水平' },
      ],
    },
    { id: ItemId.parse('number'), type: 'paragraph', inlines: [text('新建绿道3000米。')] },
  ]
  await writable(office.workspace()).saveScript(
    { ...script, items: [...typed, ...script.items] },
    script.revision,
  )
}

const open = (options: AppOptions = {}): Promise<App> =>
  openApp({ at: `/events/luzhou-2023/scripts/${id}`, before: typedInto, ...options })
const items = async (): Promise<readonly ScriptItem[]> =>
  (await app.server.office.workspace().script(id))!.items

it('names the place of all that the checks of a script find, and leads there', async () => {
  app = await open()
  const { page } = app
  const checks = page.getByRole('region', { name: '本稿校核' })
  const found = (words: string) => checks.getByRole('button', { name: new RegExp(`^${words}\\s*开场$`) })
  for (const words of ['295天天', '创历史新高（295天）', '一、总体情况', '3000']) await found(words).waitFor()
  await checks.getByText('1 处数字算不出').waitFor()
  await found('295天，为历史最高水平').waitFor()
  await checks.getByText(/^没有写明.*从哪一期起数据齐全/).waitFor()
  await found('295天天').click()
  await page.locator('.figure-chip.is-selected', { hasText: '295天' }).first().waitFor()
  await checks.getByRole('button', { name: '改为“295天”' }).click()
  await checks.getByRole('button', { name: '都改为标题' }).click()
  await saved(page)
  await expect.poll(items).toEqual(
    expect.arrayContaining([
      { id: ItemId.parse('doubled'), type: 'paragraph', inlines: [text('优良天数'), days, text('。')] },
      { id: ItemId.parse('heading'), type: 'heading', level: 1, text: '总体情况' },
    ]),
  )
})

it('leads from a typed word to the figure beside it, not to the one before that reads alike', async () => {
  const twins: ScriptItem = {
    id: ItemId.parse('twins'),
    type: 'paragraph',
    inlines: [text('优良天数'), days, text('，其中城区优良天数'), days, text('天。')],
  }
  app = await open({
    before: async ({ office }) => {
      const script = (await office.workspace().script(id))!
      const items = [twins, ...script.items]
      await writable(office.workspace()).saveScript({ ...script, items }, script.revision)
    },
  })
  const { page } = app
  await page.getByRole('button', { name: /^295天天/ }).click()
  const chips = page.getByRole('paragraph').filter({ hasText: '其中城区优良天数' }).locator('.figure-chip')
  const isSelected = () => chips.evaluateAll(all => all.map(each => each.classList.contains('is-selected')))
  await expect.poll(isSelected).toEqual([false, true])
})

it('says in English what was typed beside figures, on a narrow screen too, usable by everybody', async () => {
  app = await open({ locale: 'en-US', size: { width: 1024, height: 700 } })
  const { page } = app
  await page.getByRole('button', { name: 'Library and figures' }).click()
  await page
    .getByRole('region', { name: 'Findings in this script' })
    .getByRole('button', { name: /^295天天/ })
    .waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})

it('takes a key where the caret stands, though the browser has not told of that yet', async () => {
  app = await open()
  const { page } = app
  await page.evaluate(() => {
    const keep = (event: Event): void => {
      if (event.isTrusted) event.stopPropagation()
    }
    window.addEventListener('selectionchange', keep, true)
  })
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText('新建绿道3000米。').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('沿江的')
  await expect
    .poll(async () => (await items()).slice(4, 6).map(item => 'inlines' in item && item.inlines))
    .toEqual([[text('新建绿道3000米。')], [text('沿江的')]])
})

it('makes a heading of a line typed with its number, and gives it back with one undo', async () => {
  app = await open()
  const { page } = app
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText('新建绿道3000米。').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('（一）水环境')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: /水环境$/ })
  await heading.waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('paragraph').filter({ hasText: '（一）水环境' }).waitFor()
  await page.keyboard.press('Control+y')
  await heading.waitFor()
  await page.keyboard.type('全年达标。')
  await page.keyboard.press('Control+z')
  await heading.waitFor()
})
