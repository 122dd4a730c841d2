import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { indicator, observation } from '../store/builders.ts'
import type { TestServer } from '../server.ts'
import { writable } from '../writable.ts'
import { accessibilityFindings, notice, openApp, type App } from './app.ts'

/** Rows below all others, each with one published value, which is its number. */
const ROWS = 160
/** The only ones with a value in it, so that it is the last column. */
const period = '2031'
/** A register is read in the order of its keys. */
const keyOf = (row: number): string => `远${String(row).padStart(3, '0')}`
const titleOf = (row: number): string => `远处第${row}项`
/** Far below what is read ahead of the first page. */
const isFar = (question: string): boolean => /远1[3-6]\d/.test(question)

let app: App
let answer: () => void

beforeEach(async () => {
  app = await openApp({ before: addRows })
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  answer = await keepUnanswered(app.page)
  await app.page.evaluate(() => {
    window.location.hash = '#/data'
  })
  await grid(app.page).waitFor()
  await grid(app.page).focus()
  await expect.poll(() => columns(app.page)).toContainEqual(expect.stringContaining(period))
  await app.page.keyboard.press('Control+Home')
  await app.page.keyboard.press('End')
})
afterEach(async () => {
  answer()
  await app.close()
})

const grid = (page: Page) => page.getByRole('grid')
const rowOf = (page: Page, row: number) => page.getByRole('row', { name: titleOf(row) })
const inHand = (page: Page) => page.locator('#data-cell-in-hand')
const unread = (page: Page) => grid(page).getByRole('gridcell', { name: '正在读取' })
const columns = (page: Page): Promise<string[]> => grid(page).getByRole('columnheader').allTextContents()
const asksForReason = (page: Page) => page.getByText('改动已有的数要说明原因，按 Enter 保存').waitFor()

async function addRows({ office }: TestServer): Promise<void> {
  await writable(office.workspace()).transaction(async writer => {
    for (let row = 1; row <= ROWS; row += 1)
      await writer.saveIndicator(indicator({ key: keyOf(row), name: titleOf(row) }), 0)
    for (let row = 1; row <= ROWS; row += 1)
      await writer.appendObservation(
        observation({ indicator: keyOf(row), period, value: String(row), state: 'published' }),
        0,
      )
  })
}

/** Leaves what is asked of far rows unanswered until it is told to. */
async function keepUnanswered(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/observations.series*', async route => {
    if (isFar(route.request().postData() ?? '')) await promise
    await route.continue()
  })
  return resolve
}

const history = async (row: number) =>
  (
    await writable(app.server.office.workspace()).history({
      indicator: keyOf(row),
      region: 'luzhou',
      period,
    })
  ).map(({ value, note }) => ({ value, note }))

const published = (row: number) => ({ value: String(row), note: '' })

async function giveReason(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: /修订原因|备注/ }).fill(text)
  await page.keyboard.press('Enter')
}

it('says of rows it has not read that they are being read, and fills them in', async () => {
  const { page } = app
  await page.keyboard.press('Control+End')
  await rowOf(page, ROWS).waitFor()
  expect(await inHand(page).textContent()).toBe('')
  await unread(page).first().waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  answer()
  await expect.poll(() => inHand(page).textContent()).toBe(String(ROWS))
  await expect.poll(() => unread(page).count()).toBe(0)
  expect(await accessibilityFindings(page)).toEqual([])
})

it('takes what is typed over a row not read yet as a revision of what stands there, and takes it back', async () => {
  const { page } = app
  await page.keyboard.press('Control+End')
  await unread(page).first().waitFor()
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  answer()
  await asksForReason(page)
  expect(await history(ROWS)).toEqual([published(ROWS)])
  await giveReason(page, '核对原表')
  await expect.poll(() => history(ROWS)).toEqual([{ value: '7', note: '核对原表' }, published(ROWS)])
  await grid(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await history(ROWS))[0]?.value).toBe(String(ROWS))
})

it('copies what stands in rows it has not read yet, never blanks', async () => {
  const { page } = app
  await page.keyboard.press('Control+End')
  await unread(page).first().waitFor()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Control+c')
  await notice(page, '正在读取要复制的 3 行').waitFor()
  answer()
  await notice(page, '已复制 3 行').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    [ROWS - 2, ROWS - 1, ROWS].join('\r\n'),
  )
})

it('pastes over rows not read yet as over what stands there: what says the same is left alone', async () => {
  const { page } = app
  await page.evaluate(text => navigator.clipboard.writeText(text), `5\r\n${ROWS}`)
  await page.keyboard.press('Control+End')
  await unread(page).first().waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+v')
  answer()
  await asksForReason(page)
  await giveReason(page, '年报定稿')
  await expect.poll(() => history(ROWS - 1)).toEqual([{ value: '5', note: '年报定稿' }, published(ROWS - 1)])
  expect(await history(ROWS)).toEqual([published(ROWS)])
})

it('shows in a row that was out of sight what somebody else made of it meanwhile', async () => {
  const { page, server } = app
  answer()
  await page.keyboard.press('Control+End')
  await expect.poll(() => inHand(page).textContent()).toBe(String(ROWS))
  await page.keyboard.press('Control+Home')
  await rowOf(page, ROWS).waitFor({ state: 'hidden' })
  await writable(server.office.workspace()).appendObservation(
    observation({ indicator: keyOf(ROWS), period, value: '999', state: 'published', note: '更正' }),
    1,
  )
  await page.keyboard.press('Control+End')
  await expect.poll(() => inHand(page).textContent()).toBe('999')
})
