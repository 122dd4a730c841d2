import { afterEach, beforeEach, expect, it } from 'vitest'
import { EventId } from '../../core/documents/model.ts'
import { accessibilityFindings, goTo, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/questions' })
})
afterEach(() => app.close())

it('says for which event it answers, and takes another of the same name by its day', async () => {
  const { page, server } = app
  await goTo(page, '台上')
  await page.getByText('2023年8月11日泸州市2023年生态文明建设新闻发布会', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  const workspace = writable(server.office.workspace())
  const { revision: _, ...event } = (await workspace.events())[0]!
  await workspace.saveEvent({ ...event, revision: 0, id: EventId.parse('again'), date: '2023-08-18' }, 0)
  await goTo(page, '台上')
  const choice = page.getByRole('combobox', { name: '哪一场发布会' })
  await choice.selectOption({ label: '2023年8月18日　泸州市2023年生态文明建设新闻发布会' })
  await page.getByText('这场发布会还没有问答。').or(page.getByText('素材').first()).first().waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  await choice.selectOption({ label: '2023年8月11日　泸州市2023年生态文明建设新闻发布会' })
  await page.getByText('生态环境局').first().waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})
