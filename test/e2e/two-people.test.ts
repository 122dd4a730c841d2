import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import { notice, openApp, saved, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

const block = BlockId.parse('quality-air')
const at = `/library/${block}`
const title = (page: Page): Promise<string> => page.locator('[data-title]').inputValue()
const desk = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('button', { name: `这台电脑前：${name}` })

async function sitDown(page: Page, name: string): Promise<void> {
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^这台电脑前：/ })
    .click()
  await page.getByRole('menuitem', { name }).click()
  await desk(page, name).waitFor()
}

async function retitle(page: Page, words: string): Promise<void> {
  await page.locator('[data-title]').fill(words)
  await page.locator('[data-title]').blur()
  await saved(page)
}

it('lets two people at one workspace see each other’s work as it is done, and takes back only one’s own', async () => {
  app = await openApp({
    at,
    before: async ({ office }) => {
      const workspace = writable(office.workspace())
      for (const [key, name] of [
        ['wang', '王科长'],
        ['li', '李录入'],
      ] as const)
        await workspace.savePerson({ key, name, department: '', rights: ['enter'], active: true })
    },
  })
  // What cannot be taken back is refused.
  app.expect(/422/)
  const wang = app.page
  const li = await app.another(at)
  await sitDown(wang, '王科长')
  await sitDown(li, '李录入')
  await desk(wang, '王科长').waitFor()
  const first = await title(wang)

  await retitle(li, '李起的题目')
  await expect.poll(() => title(wang)).toBe('李起的题目')
  await retitle(wang, '王起的题目')
  await expect.poll(() => title(li)).toBe('王起的题目')

  await li.keyboard.press('Control+z')
  await notice(li, /王起的题目/).waitFor()
  expect([await title(wang), await title(li)]).toEqual(['王起的题目', '王起的题目'])
  await wang.keyboard.press('Control+z')
  await expect.poll(() => title(li)).toBe('李起的题目')
  await li.keyboard.press('Control+z')
  await expect.poll(() => title(wang)).toBe(first)

  const acts = await app.server.office.workspace().acts({ limit: 4 })
  expect(acts.map(({ person }) => person)).toEqual(['李录入', '王科长', '王科长', '李录入'])
})

it('keeps the words of both where two people write in one block at once', async () => {
  app = await openApp({ at })
  app.expect(/409/)
  const one = app.page
  const other = await app.another(at)
  const prose = (page: Page) => page.locator('.prose-text').first()
  await prose(one).getByRole('paragraph').first().click()
  await prose(other).getByRole('paragraph').first().click()
  // Nobody hears of the other's save before both have written.
  const written = Promise.withResolvers<undefined>()
  await other.route(/blocks\.save/, async route => {
    await written.promise
    await route.continue()
  })
  const leaving = other.waitForRequest(/blocks\.save/)
  await other.keyboard.type('那边写的话')
  await leaving
  await one.keyboard.type('这边写的话')
  await saved(one)
  written.resolve(undefined)
  await other.getByRole('alert').getByText('这边写的话').waitFor()
  await prose(other).getByText('那边写的话').waitFor()
  await other.getByRole('button', { name: '留我的' }).click()
  await saved(other)
  await prose(one).getByText('那边写的话').waitFor()
  const { paragraphs } = (await app.server.office.workspace().block(block))!
  expect(JSON.stringify(paragraphs)).toContain('那边写的话')
})
