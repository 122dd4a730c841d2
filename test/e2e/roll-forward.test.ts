import { afterEach, beforeEach, expect, it } from 'vitest'
import { figuresInScript, plainText } from '../../core/documents/index.ts'
import { accessibilityFindings, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/events/luzhou-2023' })
  await app.page.getByRole('button', { name: '更多' }).first().click()
  await app.page.getByRole('menuitem', { name: '滚动到下一期…' }).click()
})
afterEach(() => app.close())

/** The pointer may rest on a button whose hint hangs over the page. */
async function leaveHints(): Promise<void> {
  await app.page.mouse.move(600, 20)
  await app.page.locator('[data-reka-popper-content-wrapper]').waitFor({ state: 'detached' })
}

it('takes an event to its next year: numbers to come by department, years changed beside the figures that move', async () => {
  const { page, server } = app
  await page.getByRole('textbox', { name: '新一期名称' }).waitFor()
  expect(await page.getByRole('textbox', { name: '新一期名称' }).inputValue()).toBe(
    '泸州市2024年生态文明建设新闻发布会',
  )
  await page
    .getByRole('region', { name: '要向部门要的数' })
    .getByRole('button', { name: /^市生态环境局/ })
    .click()
  await page
    .getByRole('region', { name: '要向部门要的数' })
    .getByRole('link', { name: '空气质量优良天数 2023年', exact: true })
    .waitFor()
  const years = page.getByRole('list', { name: '手写的时期' })
  expect(await years.getByRole('checkbox', { checked: false }).count()).toBe(2)
  await years.getByRole('checkbox', { name: /2022年底，列入清单的/ }).uncheck()
  await years.getByText('2022年底　不改').waitFor()
  await leaveHints()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '建新一期' }).click()

  const left = page.getByRole('region', { name: '原样留下的时期' })
  await left.waitFor()
  expect((await left.getByRole('link').allInnerTexts()).map(words => words.split('\n')[0])).toEqual([
    '，整改不到位的绝不销号。截至2022年底，列入清单的',
    '，这一做法已入选2022年全国智慧环保创新案例。参与的',
    '朋友，大家好！欢迎参加泸州市2023年生态文明建设新闻发布会。今天',
  ])
  const waiting = page.getByRole('region', { name: '待补的数' })
  await waiting.getByRole('button', { name: /^市生态环境局/ }).click()
  await waiting.getByRole('link', { name: '空气质量优良天数 2023年', exact: true }).waitFor()
  await leaveHints()
  expect(await accessibilityFindings(page)).toEqual([])

  await writable(server.office.workspace()).appendObservation(
    {
      indicator: '优良天数',
      region: 'luzhou',
      period: '2023',
      value: '308',
      bound: 'exact',
      source: '年报',
      state: 'published',
      note: '',
      enteredBy: '监测科',
      enteredAt: '2024-02-01T01:00:00.000Z',
    },
    0,
  )
  await waiting
    .getByRole('link', { name: '空气质量优良天数 2023年', exact: true })
    .waitFor({ state: 'detached' })
  await page.goto(`${new URL(server.url).origin}/#/release?view=stale`)
  await page
    .getByRole('list', { name: '未跟上的数字' })
    .getByRole('link', { name: '泸州市2024年生态文明建设新闻发布会主持词' })
    .waitFor()
  await page.getByRole('banner').getByRole('button', { name: '全部接受' }).click()
  await page.getByText('没有未跟上的数字').waitFor()
  const workspace = writable(server.office.workspace())
  const host = (await workspace.scripts()).find(
    ({ title }) => title === '泸州市2024年生态文明建设新闻发布会主持词',
  )!
  expect(
    figuresInScript(host)
      .filter(({ expression }) => expression === '{{优良天数@2023}}')
      .map(({ printed }) => printed),
  ).toEqual(['308天'])
  const { blocks } = await workspace.blocks({ query: '2023年空气质量概况' })
  expect(
    blocks.map(({ title, state, paragraphs }) => [title, state, plainText(paragraphs).slice(0, 25)]),
  ).toEqual([['2023年空气质量概况', 'draft', '先看空气。2023年，全市空气质量优良天数308天']])
})

it('leaves the present event alone until it is made, and closes without a trace', async () => {
  const { page, server } = app
  await page.getByRole('region', { name: '将要建成' }).getByText('讲稿').waitFor()
  await page
    .getByRole('button', { name: '半年' })
    .or(page.getByRole('radio', { name: '半年' }))
    .first()
    .click()
  await page.getByRole('button', { name: '收起' }).first().click()
  expect((await writable(server.office.workspace()).events()).length).toBe(1)
})
