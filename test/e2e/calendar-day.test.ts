import { afterEach, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import type { TestServer } from '../server.ts'
import { openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

async function expire({ office }: TestServer): Promise<void> {
  const block = (await writable(office.workspace()).block(BlockId.parse('quality-air')))!
  await writable(office.workspace()).saveBlock({ ...block, validTo: '2023-08-10' }, block.revision, 'edited')
}

const at = (path: string) => app.page.goto(`${new URL(app.server.url).origin}/#${path}`)

it('counts days as the wall calendar does: what was valid until yesterday is not, before eight in the morning either', async () => {
  app = await openApp({ zone: 'Asia/Shanghai', at: '/library/quality-air', before: expire })
  const { page } = app
  await page.clock.setFixedTime('2023-08-10T22:30:00Z')
  await page.reload()
  await page.getByRole('main').getByText('已过有效期').first().waitFor()

  await at('/podium')
  const search = page.getByRole('combobox', { name: '查口径' })
  await search.fill('水')
  await page.getByRole('option', { name: '·' }).first().waitFor()
  await search.fill('空气质量概况')
  await page
    .getByRole('option', { name: /空气质量概况/ })
    .first()
    .waitFor({ state: 'detached' })
})
