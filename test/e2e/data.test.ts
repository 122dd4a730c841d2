import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessibilityFindings, compose, goTo, openApp, sit, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/data' })
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.page.getByRole('grid').waitFor()
})
afterEach(() => app.close())

const grid = (page: Page) => page.getByRole('grid')
const source = (page: Page) => page.getByRole('combobox', { name: '来源' })
const reason = (page: Page) => page.getByRole('combobox', { name: /修订原因|备注/ })
const place = { indicator: '优良天数', region: 'luzhou', period: '2022' }

const history = async () =>
  (await writable(app.server.office.workspace()).history(place)).map(
    ({ value, state, note, source: from, enteredBy }) => ({ value, state, note, source: from, enteredBy }),
  )
const latest = async (indicator: string, period: string) =>
  (
    await writable(app.server.office.workspace()).observations({
      indicators: [indicator],
      regions: ['luzhou'],
      periods: [period],
    })
  )[0]

/** The cell of an indicator's row that holds a value. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(name) }).first()
  await page.getByRole('rowheader', { name, exact: true }).waitFor()
  await row.getByRole('gridcell', { name: text, exact: true }).first().click()
}

/** Puts on the clipboard what a sheet program puts there. */
const copied = (page: Page, plain: string, html = ''): Promise<void> =>
  page.evaluate(
    async ([text, markup]) => {
      const items: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) }
      if (markup !== '') items['text/html'] = new Blob([markup], { type: 'text/html' })
      await navigator.clipboard.write([new ClipboardItem(items)])
    },
    [plain, html] as const,
  )

describe('a cell', () => {
  it('takes a revision only with its reason, from its own source, and goes back by another revision that says what stood there', async () => {
    const { page } = app
    const before = await history()
    const first = before[0]!
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.type('296')
    await page.keyboard.press('Enter')
    await page.getByText('改动已有的数要说明原因，按 Enter 保存').waitFor()
    expect(await source(page).inputValue()).toBe(first.source)
    await reason(page).fill('年报定稿')
    await page.keyboard.press('Enter')
    await expect.poll(history).toHaveLength(before.length + 1)
    expect((await history())[0]).toMatchObject({
      value: '296',
      state: 'entered',
      note: '年报定稿',
      source: first.source,
    })

    await page.getByRole('gridcell', { name: '296 已录入' }).waitFor()
    await grid(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(history).toHaveLength(before.length + 2)
    expect((await history())[0]).toMatchObject({ value: '295', note: first.note, source: first.source })
    await page.keyboard.press('Control+y')
    await expect.poll(history).toHaveLength(before.length + 3)
    expect((await history())[0]).toMatchObject({ value: '296', note: '年报定稿', source: first.source })
  })

  it('keeps what was typed wherever the person goes before the source is named', async () => {
    const { page } = app
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.type('300')
    await page.keyboard.press('Enter')
    await goTo(page, '素材')
    await goTo(page, '数据')
    await page.getByRole('gridcell', { name: '300，还没有保存' }).waitFor()
    expect(await history()).toHaveLength(1)
  })

  it('has nothing to store once it is written back to what stood there', async () => {
    const { page } = app
    await choose(page, '空气质量优良天数', '295')
    for (const text of ['300', '295']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await grid(page).focus()
      await page.keyboard.press('ArrowUp')
    }
    await page.getByRole('gridcell', { name: '295', exact: true }).waitFor()
    await page
      .getByText(/还没有保存/)
      .first()
      .waitFor({ state: 'detached' })
    expect(await history()).toHaveLength(1)
  })

  it('takes another source for the same value, typed or from the entry bar, and says when there is nothing to take', async () => {
    const { page } = app
    const sources = async () =>
      (await writable(app.server.office.workspace()).history(place)).map(
        ({ value, source: from, state }) => `${value} ${from} ${state}`,
      )
    const [first] = await sources()
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.type('295')
    await page.keyboard.press('Enter')
    await page.getByText('与表中的数相同，没有改动').first().waitFor()
    expect(await sources()).toEqual([first])

    await source(page).fill('市环境公报')
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.type('295')
    await page.keyboard.press('Enter')
    await reason(page).fill('更正来源')
    await page.keyboard.press('Enter')
    await page.getByText('数值未变，已更正 1 格的来源或备注').first().waitFor()
    expect(await sources()).toEqual(['295 市环境公报 entered', first])

    await choose(page, '空气质量优良天数', '295 已录入')
    await source(page).fill('省环境公报')
    await reason(page).fill('以省公报为准')
    await reason(page).press('Enter')
    await expect.poll(sources).toEqual(['295 省环境公报 entered', '295 市环境公报 entered', first])
    await grid(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await sources())[0]).toBe('295 市环境公报 entered')
  })

  it('says what is wrong with a text that is no number, and does not let go of it', async () => {
    const { page } = app
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.press('F2')
    await page.keyboard.type('？')
    await page.keyboard.press('Enter')
    await page.getByText('这不是数字').waitFor()
    expect(await page.locator('.editor').inputValue()).toBe('295？')
    await page.keyboard.press('Escape')
    await page.locator('.editor').waitFor({ state: 'detached' })
  })
})

describe('Chinese input', () => {
  it('composes a bound into a cell without ending the entry', async () => {
    const { page } = app
    await source(page).fill('快报')
    await reason(page).fill('快报数')
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+a')
    await compose(page, 'yue', '约')
    await page.keyboard.type('300')
    await page.keyboard.press('Enter')
    await expect.poll(() => latest('优良天数', '2022')).toMatchObject({ value: '300', bound: 'about' })
  })
})

describe('the register', () => {
  it('sets up targets as a row of their own under what they belong to', async () => {
    const { page } = app
    await page.getByRole('rowheader', { name: '空气质量优良天数', exact: true }).click()
    await page.getByRole('button', { name: '设立目标值' }).click()
    await page.getByRole('rowheader', { name: '空气质量优良天数（目标）' }).waitFor()
    expect((await writable(app.server.office.workspace()).indicator('优良天数.目标'))?.unit).toBe('天')
  })
})

it('shows the indicator in hand across the regions', async () => {
  const { page } = app
  await choose(page, '空气质量优良天数', '295')
  await page.getByRole('button', { name: '地区 × 时期' }).click()
  await page.getByRole('combobox', { name: '指标' }).filter({ hasText: '空气质量优良天数' }).waitFor()
  await page
    .getByRole('row', { name: /泸州市/ })
    .getByRole('gridcell', { name: '295', exact: true })
    .waitFor()
})

describe('the keyboard', () => {
  it('reaches over a range and copies it as a sheet program reads it', async () => {
    const { page } = app
    await choose(page, '水质优良断面数', '12')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '水质优良断面数\t12\r\n国省考核地表水断面数\t13',
    )
  })

  it('fills down from the first of the chosen cells', async () => {
    const { page } = app
    await source(page).fill('月报')
    await reason(page).fill('补录')
    await choose(page, '水质优良断面数', '12')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect.poll(async () => (await latest('国省考断面数', '2022'))?.value).toBe('12')
  })

  it('leaves the table with Tab after Escape', async () => {
    const { page } = app
    await grid(page).focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(
      await grid(page).evaluate(
        element => element.contains(document.activeElement) && document.activeElement === element,
      ),
    ).toBe(false)
  })
})

describe('a range from a spreadsheet', () => {
  it('goes into the cells from the chosen one on, with separators, units, percent signs and bounds understood', async () => {
    const { page } = app
    await source(page).fill('环境年报，表 3')
    await reason(page).fill('年报定稿')
    await choose(page, '水质优良断面数', '12')
    await copied(page, '1,296\r\n超14个\r\n不是数\r\n')
    await page.keyboard.press('Control+v')
    await expect.poll(async () => (await latest('优良断面数', '2022'))?.value).toBe('1296')
    expect(await latest('国省考断面数', '2022')).toMatchObject({
      value: '14',
      bound: 'above',
      source: '环境年报，表 3',
      note: '年报定稿',
    })
    await page
      .getByText(/1 格没有取用，第一处是“不是数”/)
      .first()
      .waitFor()
  })

  it('leaves published values alone where it says the same, and says so', async () => {
    const { page } = app
    await source(page).fill('环境年报，表 3')
    await reason(page).fill('年报定稿')
    await choose(page, '水质优良断面数', '12')
    await copied(page, '12.0\r\n13\r\n')
    await page.keyboard.press('Control+v')
    await page.getByText('粘贴的 2 个数与表中相同，没有改动。').first().waitFor()
    expect(await latest('优良断面数', '2022')).toMatchObject({ state: 'published', revision: 1 })

    await page.keyboard.type('15')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await latest('优良断面数', '2022'))?.value).toBe('15')
  })

  it('takes the whole number a sheet program rounds for the eye', async () => {
    const { page } = app
    await source(page).fill('环境年报')
    await reason(page).fill('年报定稿')
    await choose(page, '重点建设用地安全利用率', '100')
    await copied(page, '99.5%', '<table><tr><td x:num="0.99456">99.5%</td></tr></table>')
    await page.keyboard.press('Control+v')
    await expect.poll(async () => (await latest('建设用地安全利用率', '2022'))?.value).toBe('99.456')
  })
})

describe('three people', () => {
  const person = (key: string, name: string, rights: readonly ('enter' | 'check' | 'publish')[]) =>
    writable(app.server.office.workspace()).savePerson({
      key,
      name,
      department: '',
      rights: [...rights],
      active: true,
    })

  it('enter, return, correct, check and publish a value, each with their own right', async () => {
    const { page } = app
    await person('wang', '王录入', ['enter'])
    await person('li', '李复核', ['enter', 'check'])
    await person('zhao', '赵发布', ['publish'])
    await sit(page, '王录入')
    await source(page).fill('环境年报')
    await reason(page).fill('定稿')
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.type('296')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: '296 已录入' }).waitFor()

    await sit(page, '李复核')
    await page.getByRole('button', { name: /待办/ }).click()
    await page.getByRole('checkbox', { name: '选取空气质量优良天数，2022', exact: true }).check()
    await page.getByRole('button', { name: '退回…' }).first().click()
    await page.getByRole('textbox', { name: '退回原因' }).fill('与年报不符，应为 297')
    await page.getByRole('button', { name: /退回 1 个数/ }).click()
    await expect
      .poll(async () => (await history())[0])
      .toMatchObject({ state: 'returned', note: '与年报不符，应为 297', enteredBy: '李复核' })

    await sit(page, '王录入')
    await page.getByRole('button', { name: /已退回/ }).click()
    await page.getByText('与年报不符，应为 297').first().waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: '与年报不符，应为 297' })
      .getByRole('button', { name: '去更正' })
      .click()
    await page.getByRole('gridcell', { name: '296 已退回' }).waitFor()
    await source(page).fill('环境年报')
    await reason(page).fill('按年报更正')
    await grid(page).focus()
    await page.keyboard.type('297')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: '297 已录入' }).waitFor()

    await sit(page, '李复核')
    await page.getByRole('button', { name: /待办/ }).click()
    await page.getByRole('checkbox', { name: '选取空气质量优良天数，2022', exact: true }).check()
    await page.getByRole('button', { name: '复核 1 个数' }).click()
    await expect
      .poll(async () => (await history())[0])
      .toMatchObject({ state: 'checked', enteredBy: '李复核' })

    await sit(page, '赵发布')
    await page.getByRole('button', { name: /待发布/ }).click()
    await page.getByRole('checkbox', { name: '选取空气质量优良天数，2022', exact: true }).check()
    await page.getByRole('button', { name: '发布 1 个数' }).last().click()
    await expect
      .poll(async () => (await history())[0])
      .toMatchObject({ value: '297', state: 'published', enteredBy: '赵发布' })
  })

  it('hand in again what was returned and is right after all', async () => {
    const { page } = app
    await person('wang', '王录入', ['enter'])
    await person('zhao', '赵发布', ['publish'])
    await sit(page, '赵发布')
    await choose(page, '空气质量优良天数', '295')
    await page.getByRole('button', { name: '退回…' }).click()
    await page.getByRole('textbox', { name: '退回原因' }).fill('与年报不符')
    await page.getByRole('button', { name: /退回 1 个数/ }).click()
    await page.getByRole('gridcell', { name: '295 已退回' }).waitFor()

    await sit(page, '王录入')
    await page.getByRole('button', { name: '无误，重新提交' }).click()
    await page.getByRole('gridcell', { name: '295 已录入' }).waitFor()
    expect((await history()).map(({ state, note, enteredBy }) => `${state} ${note} ${enteredBy}`)).toEqual([
      'entered  王录入',
      'returned 与年报不符 赵发布',
      expect.stringContaining('published'),
    ])
  })

  it('do not let one person check what they entered', async () => {
    const { page } = app
    await person('wang', '王录入', ['enter', 'check', 'publish'])
    await sit(page, '王录入')
    await source(page).fill('环境年报')
    await reason(page).fill('定稿')
    await choose(page, '空气质量优良天数', '295')
    await page.keyboard.type('296')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: '296 已录入' }).waitFor()
    await page.getByRole('button', { name: /待办/ }).click()
    await page.getByText('须由另一位同事复核').first().waitFor()
    expect(
      await page.getByRole('checkbox', { name: '选取空气质量优良天数，2022', exact: true }).isDisabled(),
    ).toBe(true)
  })
})

it('lists of what waits are usable by everybody', async () => {
  const { page } = app
  await page.getByRole('button', { name: /待办/ }).click()
  await page.getByRole('button', { name: /待复核/ }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})
