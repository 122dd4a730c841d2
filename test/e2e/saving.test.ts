import type { Page, Request } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import {
  BlockId,
  ChartId,
  EventId,
  ItemId,
  QuestionId,
  ScriptId,
  type ScriptItem,
} from '../../core/documents/model.ts'
import { accessibilityFindings, openApp, saved, type App } from './app.ts'
import { routeOnce } from './route-once.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

const script = ScriptId.parse('luzhou-2023-speech')
const lettersEach = 200

const long = (): ScriptItem[] =>
  Array.from({ length: 280 }, (_, index) => ({
    id: ItemId.parse(`long-${index}`),
    type: 'paragraph',
    inlines: [
      { type: 'text', text: `第${index}段。`.padEnd(lettersEach, '全市生态环境质量持续改善') },
      { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' },
    ],
  }))

/** What the page sends and is answered from now on, by procedure. */
function listening({ page }: App) {
  const calls: { readonly names: string; readonly sent: number; readonly answered: Promise<number> }[] = []
  const heard = (request: Request): void => {
    const [, names] = /\/api\/trpc\/([^?]*)/.exec(request.url()) ?? []
    if (names === undefined || names === 'changes') return
    const answered = request.response().then(async answer => (await answer!.body()).length)
    calls.push({ names, sent: request.postDataBuffer()?.length ?? 0, answered })
  }
  page.on('request', heard)
  return calls
}

it('sends what was typed in a long script and is told no more than that it is stored', async () => {
  app = await openApp({
    at: `/events/luzhou-2023/scripts/${script}`,
    before: async ({ office }) => {
      const workspace = writable(office.workspace())
      const stored = (await workspace.script(script))!
      await workspace.saveScript({ ...stored, items: long() }, stored.revision)
    },
  })
  const { page } = app
  const text = page.getByRole('textbox', { name: '讲稿正文' })
  await text.getByText('第3段。').first().click()
  const calls = listening(app)
  for (const words of ['先写一句', '再写一句']) {
    await page.keyboard.type(words)
    await expect
      .poll(async () => JSON.stringify((await app.server.office.workspace().script(script))!.items))
      .toContain(words)
    await saved(page)
  }
  const saves = calls.filter(({ names }) => names.split(',').includes('scripts.save'))
  expect(saves.length).toBeGreaterThan(1)
  for (const { sent, answered } of saves) expect(Math.max(sent, await answered)).toBeLessThan(4000)
  expect(calls.filter(({ names }) => names.includes('scripts.get'))).toEqual([])
})

/** Another save reaches the workspace between the page's next save and its answer. */
const overtaken = (procedure: string, other: () => Promise<unknown>): Promise<void> =>
  routeOnce(app.page, procedure, async route => {
    await other()
    await route.continue()
  })

const chart = ChartId.parse('luzhou-2023-chart-air')
const question = QuestionId.parse('luzhou-2023-q01')
const inHand = [
  {
    what: 'an event',
    at: '/events/luzhou-2023',
    save: 'events.save',
    field: (page: Page) => page.getByRole('textbox', { name: '名称' }),
    stored: async ({ server }: App) =>
      (await server.office.workspace().event(EventId.parse('luzhou-2023')))!.title,
  },
  {
    what: 'a block',
    at: '/library/quality-air',
    save: 'blocks.save',
    field: (page: Page) => page.locator('[data-title]'),
    stored: async ({ server }: App) =>
      (await server.office.workspace().block(BlockId.parse('quality-air')))!.title,
  },
  {
    what: 'a script',
    at: `/events/luzhou-2023/scripts/${script}`,
    save: 'scripts.save',
    field: (page: Page) => page.locator('.speaker'),
    stored: async ({ server }: App) => (await server.office.workspace().script(script))!.speaker,
  },
  {
    what: 'a chart',
    at: `/charts/${chart}`,
    save: 'charts.save',
    field: (page: Page) => page.getByLabel('标题', { exact: true }),
    stored: async ({ server }: App) => (await server.office.workspace().chart(chart))!.title,
  },
  {
    what: 'a question',
    at: `/questions/${question}`,
    save: 'questions.save',
    field: (page: Page) => page.getByRole('main').getByRole('textbox', { name: '问题', exact: true }),
    stored: async ({ server }: App) => (await server.office.workspace().question(question))!.question,
  },
]

it.each(inHand)(
  'keeps what is typed into $what while an earlier save is being answered, and what is put back',
  async ({ at, save, field, stored }) => {
    app = await openApp({ at })
    const { page } = app
    const box = field(page)
    await box.waitFor()
    const first = await box.inputValue()
    for (const next of ['写到一半再接着写', first]) {
      const answering = Promise.withResolvers<undefined>()
      await routeOnce(page, save, async route => {
        const response = await route.fetch()
        await answering.promise
        await route.fulfill({ response })
      })
      await box.fill('写到一半')
      await expect.poll(() => stored(app)).toBe('写到一半')
      await box.fill(next)
      answering.resolve(undefined)
      await saved(page)
      await expect.poll(() => stored(app)).toBe(next)
      expect(await box.inputValue()).toBe(next)
    }
  },
)

it('asks nobody where another save changed what was left alone here: both stay', async () => {
  app = await openApp({ at: `/events/luzhou-2023/scripts/${script}` })
  app.expect(/409/)
  const { page } = app
  const workspace = writable(app.server.office.workspace())
  await page.getByRole('textbox', { name: '讲稿正文' }).getByRole('paragraph').first().click()
  const stored = (await workspace.script(script))!
  await overtaken('scripts.save', () =>
    workspace.saveScript({ ...stored, speaker: '别处写的发言人' }, stored.revision),
  )
  await page.keyboard.type('这里写的话')
  await expect.poll(() => page.locator('.speaker').inputValue()).toBe('别处写的发言人')
  await page.keyboard.type('，还有')
  await saved(page)
  const after = (await workspace.script(script))!
  expect([after.speaker, await page.getByRole('button', { name: '留我的' }).count()]).toEqual([
    '别处写的发言人',
    0,
  ])
  expect(JSON.stringify(after.items)).toContain('这里写的话，还有')
})

it('shows what another save made of the text where only its title was changed here', async () => {
  app = await openApp({ at: `/events/luzhou-2023/scripts/${script}` })
  app.expect(/409/)
  const { page } = app
  const workspace = writable(app.server.office.workspace())
  const stored = (await workspace.script(script))!
  const at = stored.items.findIndex(item => item.type === 'paragraph')
  const items = stored.items.with(at, {
    ...stored.items[at],
    inlines: [{ type: 'text', text: '别处写的一段' }],
  } as ScriptItem)
  await overtaken('scripts.save', () => workspace.saveScript({ ...stored, items }, stored.revision))
  await page.locator('.speaker').fill('这里写的发言人')
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText('别处写的一段').waitFor()
  await saved(page)
  const after = (await workspace.script(script))!
  expect([after.speaker, after.items]).toEqual(['这里写的发言人', items])
})

it('keeps my words of a block where another save came first, once I chose, and the title that gave it', async () => {
  const block = BlockId.parse('quality-air')
  app = await openApp({ at: `/library/${block}` })
  app.expect(/409/)
  const { page } = app
  const workspace = writable(app.server.office.workspace())
  await page.locator('.prose-text').first().getByRole('paragraph').first().click()
  const stored = (await workspace.block(block))!
  await overtaken('blocks.save', () =>
    workspace.saveBlock(
      {
        ...stored,
        version: stored.version + 1,
        title: '别处起的题目',
        paragraphs: [{ inlines: [{ type: 'text', text: '别处写的话' }] }],
      },
      stored.revision,
      'edited',
    ),
  )
  await page.keyboard.type('这里写的话')
  await page.getByRole('alert').getByText('别处写的话').waitFor()
  expect((await workspace.block(block))!.title).toBe('别处起的题目')
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '留我的' }).click()
  await saved(page)
  const after = (await workspace.block(block))!
  expect(after.title).toBe('别处起的题目')
  expect(JSON.stringify(after.paragraphs)).toContain('这里写的话')
  expect(await page.locator('[data-title]').inputValue()).toBe('别处起的题目')
})

it('asks which name of an event stays where two gave it one, and by whom the other was', async () => {
  app = await openApp({ at: '/events/luzhou-2023' })
  app.expect(/409/)
  const { page } = app
  const workspace = writable(app.server.office.workspace())
  const name = page.getByRole('textbox', { name: '名称' })
  await name.waitFor()
  const stored = (await workspace.event(EventId.parse('luzhou-2023')))!
  await overtaken('events.save', () =>
    workspace.saveEvent({ ...stored, title: '别处起的名称', place: '别处写的地点' }, stored.revision),
  )
  await name.fill('这里起的名称')
  await page.getByRole('alert').filter({ hasText: '这里刚被别处改过' }).waitFor()
  expect((await workspace.event(stored.id))!.title).toBe('别处起的名称')
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: '留我的' }).click()
  await saved(page)
  const after = (await workspace.event(stored.id))!
  expect([after.title, after.place]).toEqual(['这里起的名称', '别处写的地点'])
  expect(await page.getByLabel('地点').inputValue()).toBe('别处写的地点')
})
