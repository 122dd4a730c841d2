import { afterEach, beforeEach, expect, it } from 'vitest'
import { ScriptId } from '../../core/documents/model.ts'
import { composing, openApp, saved, type App } from './app.ts'

let app: App
const script = ScriptId.parse('luzhou-2023-speech')
const title = '云溪市（虚构）公交电动化'

beforeEach(async () => {
  app = await openApp({ at: `/events/luzhou-2023/scripts/${script}` })
})
afterEach(() => app.close())

const timesPlaced = async (): Promise<number> =>
  (await app.server.office.workspace().script(script))!.items.filter(
    item => item.type === 'placement' && item.block === 'trend-buses',
  ).length

it('puts a block into the script by two presses, with Enter, and dragged to its place', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '素材' }).click()
  await page.getByRole('searchbox', { name: '搜索素材' }).fill('公交电动化')
  const block = page.getByRole('list', { name: '素材' }).getByRole('button', { name: title })
  await block.click()
  expect(await page.getByText('已引用').count()).toBe(0)
  await block.dblclick()
  await page.getByText('已引用').waitFor()
  await expect.poll(timesPlaced).toBe(1)
  await block.press('Enter')
  await expect.poll(timesPlaced).toBe(2)
  await block.dragTo(page.getByRole('textbox', { name: '讲稿正文' }).getByText('环境质量稳中向好'))
  await expect.poll(timesPlaced).toBe(3)
  await saved(page)
})

it('goes through the blocks with the arrows, where no candidate and no topic is being chosen with them', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '素材' }).click()
  const search = page.getByRole('searchbox', { name: '搜索素材' })
  const first = page.getByRole('list', { name: '素材' }).getByRole('button').first()
  await first.waitFor()
  await search.focus()
  await composing(page, 'gong')
  await page.keyboard.press('ArrowDown')
  expect(await search.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await search.fill('')
  const topics = page.getByRole('combobox', { name: '专题', exact: true })
  await topics.focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('listbox').waitFor()
  await page.keyboard.press('Escape')
  await search.focus()
  await page.keyboard.press('ArrowDown')
  expect(await first.evaluate(element => element === document.activeElement)).toBe(true)
})

it('is read by the keyboard where nothing can be placed', async () => {
  const { page, server } = app
  const { location } = server.office.workspace().info
  await server.office.close()
  await server.office.open(location, true)
  await page.reload()
  await page.getByRole('tab', { name: '素材' }).click()
  await page.getByRole('searchbox', { name: '搜索素材' }).focus()
  await page.getByRole('list', { name: '素材' }).getByRole('button').first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-disabled'))).toBe('true')
})
