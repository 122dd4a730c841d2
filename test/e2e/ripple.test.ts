import { afterEach, expect, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import type { TestServer } from '../server.ts'
import { accessibilityFindings, openApp, type App } from './app.ts'
import { routeOnce } from './route-once.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

const at = (path: string) => app.page.goto(`${new URL(app.server.url).origin}/#${path}`)

const revise = ({ office }: TestServer, value: string, after: number) =>
  writable(office.workspace()).appendObservation(
    {
      indicator: '优良天数',
      region: 'luzhou',
      period: '2022',
      value,
      bound: 'exact',
      source: '订正',
      state: 'published',
      note: '补报六天',
      enteredBy: '监测科',
      enteredAt: '2023-08-10T01:00:00.000Z',
    },
    after,
  )

/** Opens a place where the value was revised before. */
const openRevised = (at: string): Promise<App> => openApp({ at, before: server => revise(server, '301', 1) })

const printedIn = async (block: string): Promise<string[]> => {
  const found = (await writable(app.server.office.workspace()).block(BlockId.parse(block)))!
  return found.paragraphs.flatMap(({ inlines }) =>
    inlines.flatMap(inline => (inline.type === 'figure' ? [inline.printed] : [])),
  )
}

it('lists what a change leaves behind wherever it prints, beside the value itself', async () => {
  app = await openApp({ at: `/data/${encodeURIComponent('优良天数')}?period=2022` })
  const { page, server } = app
  await revise(server, '301', 1)
  const list = page.getByRole('list', { name: '未跟上的数字' })
  await list.getByRole('link', { name: '2022年空气质量概况' }).waitFor()
  await list.getByRole('link', { name: '全年多数日子空气优良，仍有提升空间' }).waitFor()
  expect(await list.getByRole('button', { name: /原为 295天\s*→?\s*现为 301天/ }).count()).toBeGreaterThan(1)
})

it('keeps one place as it is with a reason, takes another, and asks again when the data moves on', async () => {
  app = await openRevised('/library/quality-air')
  const { page, server } = app
  const list = page.getByRole('list', { name: '未跟上的数字' })
  const first = list.getByRole('listitem').filter({ hasText: '301天' })
  await first.getByRole('button', { name: '保留…' }).click()
  const reason = page.getByRole('textbox', { name: '保留“295天”的理由' })
  await reason.fill('已对外发布，另行更正')
  expect(await accessibilityFindings(page)).toEqual([])
  await reason.press('Enter')
  await first.waitFor({ state: 'detached' })
  await list
    .getByRole('listitem')
    .filter({ hasText: '82.5%' })
    .getByRole('button', { name: '改为新数' })
    .click()
  await list.waitFor({ state: 'detached' })
  expect(await printedIn('quality-air')).toEqual(expect.arrayContaining(['295天', '82.5%']))

  await at('/release?view=stale')
  await page.getByText('注明保留的 1 处').click()
  await page.getByText('已对外发布，另行更正').waitFor()
  await revise(server, '302', 2)
  await page
    .getByRole('list', { name: '未跟上的数字' })
    .getByRole('listitem')
    .filter({ hasText: '302天' })
    .first()
    .waitFor()
  await at('/library/quality-air')
  await list.getByRole('listitem').filter({ hasText: '302天' }).waitFor()
})

it('shows a figure that was kept as kept wherever it prints, with the reason on its card', async () => {
  app = await openRevised('/library/quality-air')
  const { page, server } = app
  const item = page
    .getByRole('list', { name: '未跟上的数字' })
    .getByRole('listitem')
    .filter({ hasText: '301天' })
  await item.getByRole('button', { name: '保留…' }).click()
  await page.getByRole('textbox', { name: '保留“295天”的理由' }).fill('按当时口径，不改')
  await page.keyboard.press('Enter')
  const keptChip = page.getByRole('img', { name: '295天，已注明保留：按当时口径，不改' })
  await keptChip.first().click()
  const card = page.getByRole('article').filter({ hasText: '数据' }).getByText('已注明保留：按当时口径，不改')
  await card.waitFor()
  expect(await page.getByText('现有数据为 301天').count()).toBe(1)
  expect(await accessibilityFindings(page)).toEqual([])

  await at('/events/luzhou-2023/scripts/luzhou-2023-speech')
  await keptChip.first().waitFor()
  await revise(server, '302', 2)
  await page.getByRole('img', { name: '295天，数据已更新，此处未跟上' }).first().waitFor()
})

it('takes no words that nobody saw: where the data moved on under the hand, it says so and shows what is new', async () => {
  app = await openRevised('/library/quality-air')
  const { page, server } = app
  await routeOnce(page, 'stale.accept', async route => {
    await revise(server, '302', 2)
    await route.continue()
  })
  const list = page.getByRole('list', { name: '未跟上的数字' })
  await list
    .getByRole('listitem')
    .filter({ hasText: '301天' })
    .getByRole('button', { name: '改为新数' })
    .click()
  await page.getByText('有 1 个数字在显示之后又有变化：301天 → 302天。', { exact: false }).last().waitFor()
  app.expect(/422/)
  await list.getByRole('listitem').filter({ hasText: '302天' }).waitFor()
  expect(await printedIn('quality-air')).toContain('295天')
  await list
    .getByRole('listitem')
    .filter({ hasText: '302天' })
    .getByRole('button', { name: '改为新数' })
    .click()
  await list.getByRole('listitem').filter({ hasText: '302天' }).waitFor({ state: 'detached' })
  expect(await printedIn('quality-air')).toContain('302天')
})

it('opens the card of any figure in the list', async () => {
  app = await openRevised('/release?view=stale')
  const { page } = app
  await page
    .getByRole('list', { name: '未跟上的数字' })
    .getByRole('button', { name: /原为 295天/ })
    .first()
    .click()
  const card = page.getByRole('dialog', { name: '数字来历' })
  await card.getByRole('button', { name: /空气质量优良天数/ }).click()
  await card.getByText('补报六天', { exact: false }).waitFor()
  await card.getByRole('link', { name: /2022年空气质量概况/ }).click()
  await page.getByRole('textbox', { name: '标题' }).waitFor()
})
