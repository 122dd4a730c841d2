import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it } from 'vitest'
import type { TestServer } from '../server.ts'
import { accessibilityFindings, goTo, notice, openApp, type App } from './app.ts'

let app: App
afterEach(() => app.close())

/** Changes records behind the workspace's back, and opens it again. */
const changeOutside =
  (...statements: string[]) =>
  async ({ office }: TestServer): Promise<void> => {
    const { location } = office.info()!
    await office.close()
    const database = new DatabaseSync(location)
    for (const statement of statements) database.exec(statement)
    database.close()
    await office.open(location, false)
  }

it('names what another program changed, marks it where it stands, and leaves the rest as usual', async () => {
  app = await openApp({
    before: changeOutside(
      "update block set title = '空气质量（外改）' where id = 'quality-air'",
      "update observation set value = '296' where indicator = '优良天数' and value = '295' and period = '2022'",
    ),
  })
  const { page } = app
  const told = notice(page, '有 2 条记录被其他程序改过')
  await told.waitFor()
  await told.getByRole('button', { name: '查看' }).click()
  await page.waitForURL(/#\/history/)
  const list = page.getByRole('article').filter({ hasText: '有 2 条记录被其他程序改过' })
  await list.waitFor()
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^空气质量（外改）\s+内容被改\s+恢复成记录中的样子$/),
    expect.stringMatching(/^优良天数（2022年）\s+内容被改$/),
  ])
  expect(await accessibilityFindings(page)).toEqual([])
  await list.getByRole('link', { name: '空气质量（外改）' }).click()
  await page.waitForURL(/#\/library\/quality-air/)
  await page.getByRole('main').getByText('非本软件改动').waitFor()
  await page.goBack()
  await list.getByRole('link', { name: /优良天数/ }).click()
  await page.waitForURL(/#\/data\//)
  await page.getByText('非本软件改动').waitFor()
})

it('lists all but what cannot be read, and puts that right from the log', async () => {
  app = await openApp({
    at: '/library/quality-air',
    before: changeOutside("update block set paragraphs = '{' where id = 'quality-air'"),
  })
  const { page } = app
  await page
    .getByText(/“.+”这条记录读不出来.*其余内容照常使用/)
    .first()
    .waitFor()
  await goTo(page, '记录')
  const list = page.getByRole('article').filter({ hasText: '有 1 条记录被其他程序改过' })
  await list.getByRole('button', { name: '恢复成记录中的样子' }).click()
  await notice(page, /^已恢复“/).waitFor()
  await list.waitFor({ state: 'detached' })
  await goTo(page, '素材')
  await page.getByRole('main').getByText('2022年空气质量概况').first().waitFor()
  expect(await notice(page, '被其他程序改过').count()).toBe(0)
})
