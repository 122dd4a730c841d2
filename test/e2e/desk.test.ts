import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessibilityFindings, goTo, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

const register = (
  key: string,
  name: string,
  rights: readonly ('enter' | 'check' | 'publish')[],
): Promise<void> =>
  writable(app.server.office.workspace()).savePerson({
    key,
    name,
    department: '',
    rights: [...rights],
    active: true,
  })

/** Who whoever opens the app next is taken for. */
const person = (): Promise<string> => app.server.office.begin().person()

it('names who is here in the bottom line, and changes them with one press', async () => {
  await register('li', '李录入', ['enter'])
  await register('wang', '王科长', ['check', 'publish'])
  const { page } = app
  const here = page.getByRole('contentinfo').getByRole('button', { name: /^这台电脑前：/ })
  await here.waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await here.click()
  await page.getByRole('menuitem', { name: '王科长 复核、发布' }).waitFor()
  await page.getByRole('menuitem', { name: '王科长' }).click()
  await page.getByRole('contentinfo').getByRole('button', { name: '这台电脑前：王科长' }).waitFor()
  expect(await person()).toBe('王科长')
})

it('brings another person to the desk, and tables into the data, from the palette by pinyin initials', async () => {
  await register('wang', '王科长', ['check', 'publish'])
  await register('li', '李录入', ['enter'])
  const { page } = app
  await goTo(page, '问答')
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^这台电脑前：/ })
    .waitFor()
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('llr')
  await page.getByRole('option', { name: /坐到台前：李录入/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('contentinfo').getByRole('button', { name: '这台电脑前：李录入' }).waitFor()
  expect(await person()).toBe('李录入')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('drbg')
  await page.getByRole('option', { name: /导入表格/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '选择文件…' }).first().waitFor()
})
