import { afterEach, beforeEach, it } from 'vitest'
import { goTo, openApp, type App } from './app.ts'

let app: App

beforeEach(async () => { app = await openApp() })
afterEach(() => app.close())

it('gives back what was removed, long after the notice is gone', async () => {
  const { page, server } = app
  await server.desk.workspace().remove('block', 'trend-buses')
  await page.goto(`${new URL(server.url).origin}/#/settings/trash`)
  await page.getByRole('button', { name: '放回“云溪市（虚构）公交电动化”' }).click()
  await page.getByText('回收站是空的').waitFor()
  await goTo(page, '素材')
  await page.getByRole('searchbox').fill('公交电动化')
  await page.getByRole('list', { name: '素材列表' }).getByText('云溪市（虚构）公交电动化').waitFor()
})
