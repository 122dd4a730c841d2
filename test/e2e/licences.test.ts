import { expect, it } from 'vitest'
import { accessibilityFindings, openApp } from './app.ts'

it('shows the terms of everything that is shipped, found by a word, from the help', async () => {
  const app = await openApp({ at: '/library' })
  const { page } = app
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('许可')
  await page.getByRole('option', { name: /许可/ }).waitFor()
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: '许可' })
  await list.getByText('lectern', { exact: true }).waitFor()
  const everything = await list.getByRole('listitem').count()
  await page.getByRole('searchbox', { name: '按名称、许可或条款文字查找' }).fill('wenkai')
  await expect.poll(() => list.getByRole('listitem').count()).toBeLessThan(everything)
  await list.getByText('lxgw-wenkai-webfont').click()
  await list.getByText('SIL OPEN FONT LICENSE').first().waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await app.close()
})
