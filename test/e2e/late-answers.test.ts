import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { BlockId, ScriptId } from '../../core/documents/model.ts'
import { accessibilityFindings, goTo, notice, openApp, type App } from './app.ts'
import { makeWorkspace } from './new-workspace.ts'

let app: App
afterEach(() => app.close())

/**
 * Holds back what the backend says to a procedure: the first answer until the second is here, and each until
 * it is let go.
 */
async function holdBack(
  page: Page,
  /** Its name; or several, as (one|other). */
  procedure: string,
): Promise<{
  asked: (count: number) => Promise<void>
  letGo: (index: number) => void
  letGoAll: () => void
}> {
  const held: PromiseWithResolvers<undefined>[] = []
  await page.route(new RegExp(`/api/trpc/[^?]*${procedure.replaceAll('.', '\\.')}`), async route => {
    const turn = Promise.withResolvers<undefined>()
    held.push(turn)
    const response = await route.fetch()
    await turn.promise
    await route.fulfill({ response }).catch(() => undefined)
  })
  return {
    asked: async count => {
      await expect.poll(() => held.length).toBeGreaterThanOrEqual(count)
    },
    letGo: index => held[index]!.resolve(undefined),
    letGoAll: () => held.forEach(turn => turn.resolve(undefined)),
  }
}

it('inserts what the last letters mean, also where Enter comes before any answer', async () => {
  app = await openApp({ at: '/library/quality-air' })
  const { page } = app
  await page.getByRole('button', { name: '插入数字' }).click()
  await page.getByRole('searchbox', { name: '要说的数' }).waitFor()
  const answers = await holdBack(page, 'figures.suggest')
  await page.keyboard.type('ylts 占比')
  await page.keyboard.press('Enter')
  await answers.asked(1)
  answers.letGo(0)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: '正文' }).getByText('80.8%').count()).toBe(2)
})

it('places what the last word finds, though what an earlier one found comes after it', async () => {
  app = await openApp({ at: '/events/luzhou-2023/scripts/luzhou-2023-speech' })
  const { page, server } = app
  await page.getByRole('tab', { name: '素材' }).click()
  await page.getByRole('list', { name: '素材' }).getByRole('button').first().waitFor()
  const answers = await holdBack(page, 'blocks.list')
  const search = page.getByRole('searchbox', { name: '搜索素材' })
  await search.fill('页岩气')
  await answers.asked(1)
  await search.fill('公交电动化')
  await search.press('Enter')
  await answers.asked(2)
  answers.letGo(1)
  await page.getByText('已引用').first().waitFor()
  answers.letGo(0)
  // What was saved before says so until the placement is: only the script itself tells.
  const placed = async () =>
    (await server.office.workspace().script(ScriptId.parse('luzhou-2023-speech')))!.items.filter(
      item => item.type === 'placement' && item.block === 'trend-buses',
    ).length
  await expect.poll(placed, { timeout: 60_000 }).toBe(1)
})

it('leaves a person where they went while the event in hand was still being read', async () => {
  app = await openApp({ at: '/library' })
  const { page } = app
  const answers = await holdBack(page, 'events.list')
  await goTo(page, '发布会')
  await answers.asked(1)
  await goTo(page, '数据')
  await page.getByRole('grid').waitFor()
  answers.letGo(0)
  await page.waitForLoadState('networkidle')
  expect(new URL(page.url()).hash).toMatch(/^#\/data/)
})

it('keeps on the screen what offers a way back, and in reach of the keyboard what had to make room', async () => {
  const blocks = ['trend-buses', 'restoration-karst', 'restoration-urban', 'restoration-erosion']
  app = await openApp({ at: '/library' })
  const { page, server } = app
  await page.getByRole('list', { name: '素材列表' }).waitFor()
  for (const block of blocks) {
    await page.evaluate(id => {
      window.location.hash = `#/library/${id}`
    }, block)
    const { title } = (await server.office.workspace().block(BlockId.parse(block)))!
    await expect.poll(() => page.getByRole('textbox', { name: '标题' }).inputValue()).toBe(title)
    await page.getByRole('button', { name: '删除', exact: true }).click()
    await notice(page, title).waitFor()
  }
  const earlier = page.getByRole('contentinfo').getByRole('button', { name: '1 条消息待处理' })
  await earlier.press('Enter')
  const list = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('heading', { name: '较早的消息，还可以处理' }) })
  await list.getByText('云溪市（虚构）公交电动化', { exact: false }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await list.getByRole('button', { name: '撤销' }).press('Enter')
  await page.getByRole('textbox', { name: '标题' }).waitFor()
  await earlier.waitFor({ state: 'detached' })
  const { blocks: found } = await server.office.workspace().blocks({ query: '公交电动化' })
  expect(found.map(({ id }) => id)).toContain('trend-buses')
})

it('leaves a person in the field they went to, when what they saved before is stored at last', async () => {
  app = await openApp({ at: '/data' })
  const { page } = app
  await page.getByRole('grid').waitFor()
  await page.getByRole('button', { name: '新建指标' }).click()
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('夜间优良天数')
  await page.getByRole('textbox', { name: '单位', exact: true }).fill('天')
  const answers = await holdBack(page, 'indicators.save')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await answers.asked(1)
  await page.getByRole('button', { name: '添加时期' }).click()
  const year = page.getByRole('textbox', { name: '年份' })
  await year.fill('20')
  answers.letGo(0)
  await page.getByRole('rowheader', { name: '夜间优良天数' }).waitFor()
  await page.getByRole('textbox', { name: '名称', exact: true }).waitFor({ state: 'detached' })
  await year.press('End')
  await page.keyboard.type('31')
  await expect.poll(() => year.inputValue()).toBe('2031')
})

it('shows nothing of the workspace that was left while the next one is still being read', async () => {
  app = await openApp({ at: '/data' })
  const { page, server } = app
  app.expect(/4\d\d/)
  await page.getByRole('rowheader', { name: '优良天数' }).first().waitFor()
  await goTo(page, '素材')
  const list = page.getByRole('list', { name: '素材列表' })
  await list.getByRole('button').first().waitFor()
  await goTo(page, '发布会')
  await page.getByRole('heading').first().waitFor()
  const answers = await holdBack(page, '(list|lines|observations.series)')
  await makeWorkspace(page, join(server.folder, 'yunxi.lectern'))
  for (const place of ['数据', '素材', '发布会', '问答', '图表']) {
    await goTo(page, place)
    await page.waitForFunction(() => document.querySelector('main') !== null)
    expect(await page.getByRole('main').textContent()).not.toMatch(/泸州|优良天数|云岭/)
  }
  await answers.asked(1)
  answers.letGoAll()
})

it('asks nothing of the next workspace that only the former one has', async () => {
  app = await openApp({ at: '/library/quality-air' })
  const { page, server } = app
  await page.getByRole('textbox', { name: '标题' }).waitFor()
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', request =>
    asked.push(`${decodeURIComponent(request.url())} ${request.postData() ?? ''}`),
  )
  await server.office.create({
    path: join(server.folder, 'yunxi.lectern'),
    name: '云溪市新闻办',
    region: '云溪市',
    person: '',
  })
  await page.getByRole('button', { name: '新建发布会' }).first().waitFor()
  expect(asked.filter(each => each.includes('quality-air'))).toEqual([])
})
