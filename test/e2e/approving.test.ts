import { afterEach, expect, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import { notice, openApp, type App } from './app.ts'

let app: App

afterEach(() => app.close())

it('says which figures of an approved block are not published yet, and approves it all the same', async () => {
  const id = BlockId.parse('low-carbon-community-draft')
  app = await openApp({ at: `/library/${id}` })
  const { page, server } = app
  await page.getByRole('main').getByRole('button', { name: '审定', exact: true }).click()
  await notice(
    page,
    /^已审定第 1 版；其中 1 个数字尚未发布：全国绿色低碳典型案例入选社区数 2022年$/,
  ).waitFor()
  expect((await server.office.workspace().block(id))?.state).toBe('approved')
})

it('says only that it is approved where every figure is published', async () => {
  app = await openApp({ at: '/library/quality-air' })
  const { page } = app
  await page.getByRole('main').getByRole('button', { name: '退回草稿' }).click()
  await page.getByRole('main').getByRole('button', { name: '审定', exact: true }).click()
  await notice(page, /^已审定第 \d+ 版$/).waitFor()
})
