import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessibilityFindings, compose, openApp, saved, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/library/quality-air' })
  await app.page.getByRole('textbox', { name: '正文' }).waitFor()
})
afterEach(() => app.close())

const words = () => app.page.getByRole('searchbox', { name: '要说的数' })
const result = (text: string) => app.page.getByRole('dialog').getByText(text, { exact: true })

async function openPicker(): Promise<void> {
  await app.page.getByRole('button', { name: '插入数字' }).click()
  await words().waitFor()
}

it('finds a figure by a few words, walks the list with the arrow keys and inserts with Enter', async () => {
  const { page } = app
  await openPicker()
  await page.keyboard.type('云溪 pm2.5 2022')
  await result('37.9微克/立方米').first().waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: /同比下降4\.3%/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '正文' }).getByText('同比下降4.3%').waitFor()
  await saved(page)
})

it('takes pinyin initials, and Enter right after the last letter means what was typed', async () => {
  const { page } = app
  await openPicker()
  await page.keyboard.type('ylts 占比')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: '正文' }).getByText('80.8%').count()).toBe(2)
})

it('waits for Chinese to be composed before it searches or inserts', async () => {
  const { page } = app
  await openPicker()
  await compose(page, 'shiyoumhua', '石漠化')
  await page
    .getByRole('option', { name: /10\.2万亩/ })
    .first()
    .waitFor()
  expect(await words().inputValue()).toBe('石漠化')
})

it('goes on step by step from what was said, with every kind of figure in groups', async () => {
  const { page } = app
  await openPicker()
  await page.keyboard.type('云溪 pm2.5 2022')
  await result('37.9微克/立方米').first().waitFor()
  await page
    .getByRole('radio', { name: '逐项选' })
    .or(page.getByRole('button', { name: '逐项选' }))
    .first()
    .click()
  await page.getByRole('combobox', { name: '说法' }).click()
  await page
    .getByRole('group', { name: '历史' })
    .getByRole('option', { name: '历史最好、最高、最低' })
    .click()
  await result('37.9微克/立方米，为2018年以来历史最好水平').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})

it('shows what stands behind a figure, down to who entered it, and leads to the cell it comes from', async () => {
  const { page } = app
  await page.getByRole('textbox', { name: '正文' }).getByText('80.8%').first().click()
  const card = page.getByRole('tabpanel', { name: '数字' })
  await card.getByText('295 ÷ 365 × 100', { exact: false }).waitFor()
  await card.getByText('百分之八十点八').waitFor()
  await card.getByRole('button', { name: /空气质量优良天数/ }).click()
  await card.getByText('空气质量指数（AQI）不超过100的天数。').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await card.getByRole('link', { name: '到数据表中看' }).first().click()
  await page.getByRole('heading', { name: /空气质量优良天数 · 泸州市 · 2022/ }).waitFor()
})

it('says why a region cannot be ranked, and what the second number of each kind is', async () => {
  const { page } = app
  const workspace = writable(app.server.office.workspace())
  const home = (await workspace.regions()).find(({ key }) => key === 'luzhou')!
  await workspace.saveRegion({ ...home, parent: '' })
  await openPicker()
  await page.keyboard.type('优良天数 2022')
  await result('295天').first().waitFor()
  await page
    .getByRole('radio', { name: '逐项选' })
    .or(page.getByRole('button', { name: '逐项选' }))
    .first()
    .click()
  const kind = async (name: string) => {
    await page.getByRole('combobox', { name: '说法' }).click()
    await page.getByRole('option', { name, exact: true }).click()
  }
  await kind('剩余')
  await page.getByRole('combobox', { name: '总数（从中减去）' }).waitFor()
  await kind('位次')
  await page.getByText('“泸州市”没有登记上级地区，无从排位。').waitFor()
  expect(await page.getByRole('combobox', { name: '在何处排名' }).count()).toBe(0)
  expect(await accessibilityFindings(page)).toEqual([])

  await workspace.saveRegion(home)
  await page.getByRole('combobox', { name: '在何处排名' }).waitFor()
})

it('opens the card of a figure that is clicked where the window is too small to keep it open', async () => {
  const { page } = app
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.reload()
  await page.getByRole('textbox', { name: '正文' }).getByText('80.8%').first().click()
  await page.getByRole('tabpanel', { name: '数字' }).getByText('295 ÷ 365 × 100', { exact: false }).waitFor()
})

it('goes on with several words after the slash, and inserts the figure they mean', async () => {
  const { page } = app
  const text = page.getByRole('textbox', { name: '正文' })
  const menu = page.getByRole('listbox', { name: '插入' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('，较上年')
  await page.keyboard.type('/pm2.5 云溪')
  await menu.getByRole('option', { name: /37\.9微克/ }).waitFor()
  await page.keyboard.press('Space')
  await compose(page, 'tongbi', '同比')
  await menu.getByRole('option', { name: /同比下降4\.3%.*云溪/ }).waitFor()
  await page.keyboard.type(' 2022')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await text.innerText()).replaceAll(/[\s\u200B\uFEFF]/g, ''))
    .toContain('较上年同比下降4.3%')
  expect(await text.innerText()).not.toContain('/pm2.5')
})

it('says what it cannot find, and leaves the words in the text without the slash that asked', async () => {
  const { page } = app
  const text = page.getByRole('textbox', { name: '正文' })
  const menu = page.getByRole('listbox', { name: '插入' })
  await text.click()
  await page.keyboard.press('Control+End')
  const before = await text.innerText()
  await page.keyboard.type('/zzzz qqqq')
  await menu.getByText('没有找到“zzzz qqqq”').waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await expect.poll(() => text.innerText()).toBe(`${before}zzzz qqqq`)

  // Behind a Latin letter a slash belongs to the word.
  await page.keyboard.type('，/某某某某')
  await menu.getByText('没有找到“某某某某”').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => words().inputValue()).toBe('某某某某')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect.poll(() => text.innerText()).toBe(`${before}zzzz qqqq，某某某某`)
})

it('leaves a slash that was meant as one', async () => {
  const { page } = app
  const text = page.getByRole('textbox', { name: '正文' })
  const menu = page.getByRole('listbox', { name: '插入' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('和/或其他事项。')
  await menu.waitFor({ state: 'detached' })
  await page.keyboard.type('/pm2.5 2022')
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  expect(await text.innerText()).toContain('和/或其他事项。/pm2.5 2022')
})

it('lets a person go elsewhere while a figure is being picked, without a word of a fault', async () => {
  const { page } = app
  await openPicker()
  await page.goto(page.url().replace(/#.*/, '#/data'))
  await page.getByRole('grid').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByText('意料之外', { exact: false }).count()).toBe(0)
  await page.goBack()
  await openPicker()
})

it('keeps the words that were typed to find a figure where a person goes elsewhere with the picker open', async () => {
  const { page } = app
  const text = page.getByRole('textbox', { name: '正文' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('，/某某天数')
  await page.getByRole('listbox', { name: '插入' }).getByText('没有找到“某某天数”').waitFor()
  await page.keyboard.press('Enter')
  await words().waitFor()
  await page.goto(page.url().replace(/#.*/, '#/data'))
  await page.getByRole('grid').waitFor()
  await page.goBack()
  await text.getByText('，某某天数').waitFor()
})
