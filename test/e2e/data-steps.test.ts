import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openApp, sit, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/data' })
  await app.page.getByRole('grid').waitFor()
})
afterEach(() => app.close())

const grid = (page: Page) => page.getByRole('grid')
const source = (page: Page) => page.getByRole('combobox', { name: '来源' })
const reason = (page: Page) => page.getByRole('combobox', { name: /修订原因|备注/ })
const sections = '水质优良断面数'
const days = '空气质量优良天数'

const recorded = async (indicator: string) =>
  (
    await writable(app.server.office.workspace()).history({ indicator, region: 'luzhou', period: '2022' })
  ).map(({ value, note }) => `${value} ${note}`.trim())

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('rowheader', { name, exact: true }).waitFor()
  await page
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .getByRole('gridcell', { name: text, exact: true })
    .first()
    .click()
}

async function write(page: Page, name: string, before: string, text: string): Promise<void> {
  await choose(page, name, before)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** A correction with its reason, stored. */
async function correct(name: string, before: string, text: string, why: string): Promise<void> {
  const { page } = app
  await write(page, name, before, text)
  await reason(page).fill(why)
  await reason(page).press('Enter')
  await page.getByRole('gridcell', { name: `${text} 已录入` }).waitFor()
}

describe('a reason', () => {
  it('belongs to the step it was given for: the next correction asks for its own', async () => {
    const { page } = app
    await source(page).fill('环境年报')
    await correct(days, '295', '296', '笔误')
    expect(await reason(page).inputValue()).toBe('')

    await write(page, sections, '12', '11')
    await page.getByText('改动已有的数要说明原因，按 Enter 保存').waitFor()
    expect(await reason(page).inputValue()).toBe('')
    await reason(page).press('Enter')
    await write(page, '国省考核地表水断面数', '13', '14')
    await page.getByText('保存 2 格').waitFor()
    expect([await recorded('优良断面数'), await recorded('国省考断面数')]).toEqual([['12'], ['13']])

    await reason(page).fill('按省通报更正')
    await reason(page).press('Enter')
    await expect.poll(() => recorded('优良断面数')).toEqual(['11 按省通报更正', '12'])
  })

  it('goes with what was given up', async () => {
    const { page } = app
    await source(page).fill('环境年报')
    await write(page, days, '295', '296')
    await reason(page).fill('笔误')
    await page.getByRole('button', { name: '放弃' }).click()
    await write(page, sections, '12', '11')
    await page.getByText('改动已有的数要说明原因，按 Enter 保存').waitFor()
    expect(await recorded('优良断面数')).toEqual(['12'])
  })
})

describe('what takes a step back', () => {
  it('takes back that step and no other, also with another cell waiting', async () => {
    const { page } = app
    await source(page).fill('环境年报')
    await correct(days, '295', '296', '笔误')
    await write(page, sections, '12', '11')
    await page.getByRole('gridcell', { name: '11，还没有保存' }).waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(() => recorded('优良天数')).toEqual(['295', '296 笔误', '295'])
    await page.getByRole('gridcell', { name: '11，还没有保存' }).waitFor()
    expect(await recorded('优良断面数')).toEqual(['12'])
  })

  it('says that it can no longer, once the value was changed again', async () => {
    const { page } = app
    app.expect(/422/)
    await source(page).fill('环境年报')
    await correct(days, '295', '296', '笔误')
    const workspace = writable(app.server.office.workspace())
    const place = { indicator: '优良天数', region: 'luzhou', period: '2022' }
    const [newest] = await workspace.history(place)
    await workspace.appendObservation(
      {
        ...place,
        value: '297',
        bound: 'exact',
        source: '年报',
        state: 'entered',
        note: '定稿',
        enteredBy: '同事',
        enteredAt: newest!.enteredAt,
      },
      newest!.revision,
    )
    await page.getByRole('gridcell', { name: '297 已录入' }).waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page
      .getByText(/后来又改动过，这一步已不能撤销/)
      .first()
      .waitFor()
    expect(await recorded('优良天数')).toEqual(['297 定稿', '296 笔误', '295'])
  })

  it('goes back over two steps in one cell', async () => {
    const { page } = app
    await source(page).fill('环境年报')
    await correct(days, '295', '296', '笔误')
    await correct(days, '296 已录入', '297', '定稿')
    await grid(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => recorded('优良天数')).toHaveLength(4)
    await page.keyboard.press('Control+z')
    await expect.poll(() => recorded('优良天数')).toEqual(['295', '296 笔误', '297 定稿', '296 笔误', '295'])
  })
})

it('refuses at the first key whoever may not enter, in words, and changes nothing', async () => {
  const { page } = app
  const workspace = writable(app.server.office.workspace())
  await workspace.savePerson({
    key: 'zhao',
    name: '赵主任',
    department: '',
    rights: ['publish'],
    active: true,
  })
  await sit(page, '赵主任')
  await page.getByText('“赵主任”没有录入的权限').first().waitFor()
  await choose(page, days, '295')
  await page.keyboard.type('296')
  await page.locator('.ui-notice').filter({ hasText: '“赵主任”没有录入的权限' }).first().waitFor()
  await page.keyboard.press('Delete')
  await page.getByRole('gridcell', { name: '295', exact: true }).first().waitFor()
  expect([
    await page.locator('.editor').count(),
    await page.getByText(/还没有保存/).count(),
    await recorded('优良天数'),
  ]).toEqual([0, 0, ['295']])
  await page.getByRole('link', { name: '设置 › 人员' }).click()
  await page.getByRole('textbox', { name: '姓名' }).first().waitFor()
})

it('names on the card who entered a value and who returned it', async () => {
  const { page } = app
  const workspace = writable(app.server.office.workspace())
  for (const [key, name, rights] of [
    ['li', '李录入', ['enter']],
    ['wang', '王科长', ['check', 'publish']],
  ] as const)
    await workspace.savePerson({ key, name, department: '', rights: [...rights], active: true })
  await sit(page, '李录入')
  await source(page).fill('环境年报')
  await correct(days, '295', '296', '笔误')
  await sit(page, '王科长')
  await choose(page, days, '296 已录入')
  await page.getByRole('button', { name: '退回…' }).click()
  await page.getByRole('textbox', { name: '退回原因' }).fill('与年报不符')
  await page.getByRole('button', { name: /退回 1 个数/ }).click()
  const way = page.getByRole('list', { name: '经手' })
  await way.getByText('王科长').waitFor()
  expect(
    (await way.getByRole('listitem').allInnerTexts()).map(text => text.split(/\s+/).slice(0, 2).join(' ')),
  ).toEqual(['录入 李录入', '退回 王科长'])
})
