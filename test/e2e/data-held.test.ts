import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { accessibilityFindings, openApp, type App } from './app.ts'
import { indicator } from '../store/builders.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) }).first()
const source = (page: Page) => page.getByRole('combobox', { name: '来源' })
const reason = (page: Page) => page.getByRole('combobox', { name: /修订原因|备注/ })
const alert = (page: Page, text: RegExp | string) => page.getByRole('alert').filter({ hasText: text })
const at = (key: string) => ({ indicator: key, region: 'luzhou', period: '2022' })
const days = '空气质量优良天数'
const sections = '水质优良断面数'

const recorded = async (key: string) =>
  (await writable(app.server.office.workspace()).history(at(key))).map(({ value, note }) =>
    `${value} ${note}`.trim(),
  )

async function openTable(options?: Parameters<typeof openApp>[0]): Promise<Page> {
  app = await openApp({ at: '/data', ...options })
  await app.page.getByRole('grid').waitFor()
  return app.page
}

async function write(page: Page, name: string, before: string, text: string): Promise<void> {
  await row(page, name).getByRole('gridcell', { name: before, exact: true }).first().click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** A colleague enters another value, somewhere else. */
async function overtake(key: string, value: string): Promise<void> {
  const workspace = writable(app.server.office.workspace())
  const [newest] = await workspace.history(at(key))
  await workspace.appendObservation(
    {
      ...at(key),
      value,
      bound: 'exact',
      source: '省通报',
      state: 'entered',
      note: '定稿',
      enteredBy: '同事',
      enteredAt: newest!.enteredAt,
    },
    newest!.revision,
  )
}

it('shows mine and theirs of every cell somebody else changed meanwhile, and stores what I choose', async () => {
  const page = await openTable()
  await write(page, days, '295', '300')
  await write(page, sections, '12', '11')
  await overtake('优良天数', '297')
  await overtake('优良断面数', '13')
  const card = alert(page, '这里刚被别处改过')
  const [mineOrTheirs, other] = [
    card.getByRole('listitem').filter({ hasText: days }),
    card.getByRole('listitem').filter({ hasText: sections }),
  ]
  await mineOrTheirs.getByText('297').waitFor()
  await other.getByText('13').waitFor()
  expect(await mineOrTheirs.innerText()).toMatch(/我的\s*300[^]*别处的\s*297\s*同事/)
  expect(await accessibilityFindings(page)).toEqual([])

  await reason(page).fill('据年报更正')
  await reason(page).press('Enter')
  await page.getByRole('gridcell', { name: '300，还没有保存' }).waitFor()
  await other.getByRole('button', { name: /换成别处的/ }).click()
  await other.waitFor({ state: 'detached' })
  await card.getByRole('button', { name: '留我的' }).click()
  await card.waitFor({ state: 'detached' })
  await expect.poll(() => recorded('优良天数')).toEqual(['300 据年报更正', '297 定稿', '295'])
  expect(await recorded('优良断面数')).toEqual(['13 定稿', '12'])
})

it('names each cell that was refused with its reason, keeps its text, and says what was stored', async () => {
  const [first, second] = ['新指标甲', '新指标乙']
  const page = await openTable({
    before: async ({ office }) => {
      const workspace = writable(office.workspace())
      const { topic } = (await workspace.indicator('优良天数'))!
      for (const key of [first, second, '新指标丙'])
        await workspace.saveIndicator(indicator({ key, name: key, topic }), 0)
    },
  })
  const workspace = writable(app.server.office.workspace())
  await page.getByRole('rowheader', { name: first, exact: true }).waitFor()
  for (const name of [first, second]) {
    await row(page, name).getByRole('gridcell').last().click()
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
  }
  await page.getByText('写明来源后按 Enter 保存').waitFor()
  const saved = await workspace.indicator(first)
  await workspace.saveIndicator(
    { ...saved!, formula: { operation: 'sum', operands: ['新指标丙', '优良断面数'] } },
    saved!.revision,
  )
  await source(page).fill('环境年报')
  await source(page).press('Enter')
  const card = alert(page, '1 格没有存下，写的数还留在格里')
  await card.waitFor()
  expect(await card.innerText()).toMatch(
    /同一步另有 1 格已保存[^]*新指标甲 · .+ · .+\s+7\s+新指标甲由公式算出/,
  )
  await row(page, first)
    .getByRole('gridcell', { name: /^7，没有存下/ })
    .waitFor()
  const stored = await workspace.observations({ indicators: [first, second] })
  expect(stored.map(({ indicator: key, value }) => `${key} ${value}`)).toEqual(['新指标乙 7'])
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '放弃', exact: true }).click()
  await card.waitFor({ state: 'detached' })
})

it('lets nobody close the window over what waits without asking, and takes it back step by step', async () => {
  const page = await openTable()
  await write(page, days, '295', '300')
  await write(page, sections, '12', '11')
  await page.getByRole('gridcell', { name: '11，还没有保存' }).waitFor()
  await page.getByText('有数未保存').waitFor()
  const asked = new Promise<string>(resolve => {
    page.once('dialog', dialog => void dialog.dismiss().then(() => resolve(dialog.type())))
  })
  await page.evaluate(() => {
    setTimeout(() => location.reload())
  })
  expect(await asked).toBe('beforeunload')
  await page.getByRole('gridcell', { name: '300，还没有保存' }).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  await page.getByRole('gridcell', { name: '11，还没有保存' }).waitFor({ state: 'detached' })
  await page.getByRole('gridcell', { name: '300，还没有保存' }).waitFor()
  await page.keyboard.press('Control+Shift+z')
  await page.getByRole('gridcell', { name: '11，还没有保存' }).waitFor()
  await page.getByRole('button', { name: '放弃', exact: true }).click()
})
