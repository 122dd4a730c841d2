import { afterEach, it } from 'vitest'
import { goTo, openApp, type App } from './app.ts'
import { BlockId } from '../../core/documents/model.ts'
import { writable } from '../writable.ts'

let app: App

afterEach(() => app.close())

it('gives back what was removed, long after the notice is gone', async () => {
  app = await openApp({
    at: '/settings/trash',
    async before({ office }) {
      const block = await office.workspace().block(BlockId.parse('trend-buses'))
      await writable(office.workspace()).remove('block', block!.id, block!.revision)
    },
  })
  const { page } = app
  await page.getByRole('button', { name: '放回“云溪市（虚构）公交电动化”' }).click()
  await page.getByText('回收站是空的').waitFor()
  await goTo(page, '素材')
  await page.getByRole('searchbox').fill('公交电动化')
  await page.getByRole('list', { name: '素材列表' }).getByText('云溪市（虚构）公交电动化').waitFor()
})
