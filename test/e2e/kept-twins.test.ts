import type { Locator, Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import {
  BlockId,
  EventId,
  ScriptId,
  type AnswerItem,
  type Inline,
  ItemId,
} from '../../core/documents/model.ts'
import { TextName } from '../../core/documents/text-names.ts'
import type { KeptFigure } from '../../backend/store/index.ts'
import type { TestServer } from '../server.ts'
import { writable } from '../writable.ts'
import { openApp, saved, type App } from './app.ts'

let app: App
afterEach(() => app.close())

const text = (words: string): Inline => ({ type: 'text', text: words })
const days: Inline = { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' }
const twins = [text('市区'), days, text('，全市'), days, text('。')]

/**
 * In every document the second of two figures that read alike was kept; the third stands in another
 * paragraph.
 */
async function keepSecond({ office }: TestServer): Promise<void> {
  const workspace = writable(office.workspace())
  const air = (await workspace.block(BlockId.parse('quality-air')))!
  const paragraphs = [{ inlines: twins }, { inlines: [days] }]
  await workspace.saveBlock(
    { ...air, id: BlockId.parse('twins'), revision: 0, version: 1, approvedVersion: 1, paragraphs },
    0,
    'approved',
  )
  const speech = (await workspace.script(ScriptId.parse('luzhou-2023-speech')))!
  const own: AnswerItem[] = [
    { id: ItemId.parse('0'), type: 'paragraph', inlines: twins },
    { id: ItemId.parse('other'), type: 'paragraph', inlines: [days] },
  ]
  const items: AnswerItem[] = [
    ...own,
    { id: ItemId.parse('placed'), type: 'placement', block: BlockId.parse('twins'), use: { mode: 'follow' } },
  ]
  await workspace.saveScript({ ...speech, items }, speech.revision)
  const question = (await workspace.questions(EventId.parse('luzhou-2023')))[0]!
  await workspace.saveQuestion({ ...question, mainLine: twins, answer: items }, question.revision)
  const value = {
    indicator: '优良天数',
    region: 'luzhou',
    period: '2022',
    value: '301',
    bound: 'exact' as const,
    source: '订正',
    note: '',
  }
  await workspace.appendObservation(
    { ...value, state: 'published', enteredBy: '监测科', enteredAt: '2023-08-10T01:00:00.000Z' },
    1,
  )
  const kept = {
    version: 0,
    nth: 1,
    expression: '{{优良天数@2022}}',
    printed: '295天',
    against: '301天',
    by: '王',
    at: '2023-08-11T09:00:00.000Z',
  }
  const places: Pick<KeptFigure, 'place' | 'id' | 'item' | 'reason'>[] = [
    { place: 'script', id: speech.id, item: TextName.parse('0'), reason: '讲稿的理由' },
    { place: 'block', id: 'twins', item: TextName.parse('0'), reason: '素材的理由' },
    { place: 'question', id: question.id, item: TextName.parse('main-line'), reason: '要点的理由' },
    { place: 'question', id: question.id, item: TextName.parse('0'), reason: '答复的理由' },
  ]
  for (const place of places) await workspace.keepFigure({ ...kept, ...place })
}

const chipsIn = (area: Locator | Page): Locator => area.locator('.figure-chip')
const left = '295天，数据已更新，此处未跟上'
const keptFor = (reason: string): string => `295天，已注明保留：${reason}`
const states = (area: Locator | Page) =>
  chipsIn(area).evaluateAll(chips => chips.map(chip => chip.getAttribute('aria-label')))

it('shows each figure of a speech and its placed block as its own place was decided, and takes over none that was kept', async () => {
  app = await openApp({ at: '/events/luzhou-2023/scripts/luzhou-2023-speech', before: keepSecond })
  const { page } = app
  const paper = page.getByRole('textbox', { name: '讲稿正文' })
  const expected = [left, keptFor('讲稿的理由'), left, left, keptFor('素材的理由'), left]
  await expect.poll(() => states(paper)).toEqual(expected)
  const panel = page.getByRole('tabpanel', { name: '数字' })
  const card = panel.getByRole('article').first()
  for (const [index, reason] of [
    [1, '讲稿的理由'],
    [4, '素材的理由'],
  ] as const) {
    await chipsIn(paper).nth(index).click()
    await card.getByText(`已注明保留：${reason}`).waitFor()
    await chipsIn(paper)
      .nth(index - 1)
      .click()
    await card.getByRole('button', { name: '改为新数' }).waitFor()
    expect(await card.getByText('已注明保留').count()).toBe(0)
  }
  const checks = panel.getByRole('region', { name: '本稿校核' })
  expect(await checks.getByRole('button', { name: /原为 295天/ }).count()).toBe(4)
  await checks.getByRole('button', { name: '全部接受' }).click()
  const taken = ['301天', keptFor('讲稿的理由'), '301天', '301天', keptFor('素材的理由'), '301天']
  await expect
    .poll(async () => (await states(paper)).map(label => label?.replace(/^301天.*/, '301天')))
    .toEqual(taken)
  await saved(page)
  await expect
    .poll(async () => (await states(paper)).filter(label => label?.startsWith('295天')))
    .toEqual([keptFor('讲稿的理由'), keptFor('素材的理由')])
})

it('shows each figure of a question, its answer and its placed block as its own place was decided', async () => {
  app = await openApp({ at: '/questions', before: keepSecond })
  const { page } = app
  const [question] = await app.server.office.workspace().questions(EventId.parse('luzhou-2023'))
  await page.getByText(question!.question).first().click()
  const sheet = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '核心口径' }) })
  const own = [left, keptFor('答复的理由'), left]
  await expect
    .poll(() => states(sheet))
    .toEqual([left, keptFor('要点的理由'), ...own, left, keptFor('素材的理由'), left])
  const card = page.getByRole('tabpanel', { name: '数字' }).getByRole('article')
  for (const [index, reason] of [
    [1, '要点的理由'],
    [3, '答复的理由'],
    [6, '素材的理由'],
  ] as const) {
    await chipsIn(sheet).nth(index).click()
    await card.getByText(`已注明保留：${reason}`).waitFor()
    await chipsIn(sheet)
      .nth(index - 1)
      .click()
    await card.getByRole('button', { name: '改为新数' }).waitFor()
  }
})

it('opens the card of the very figure in the library', async () => {
  app = await openApp({ at: '/library/twins', before: keepSecond })
  const { page } = app
  const paper = page.getByRole('textbox', { name: '正文' })
  await expect.poll(() => states(paper)).toEqual([left, keptFor('素材的理由'), left])
  await chipsIn(paper).nth(1).click()
  const card = page.locator('[data-figure-card]')
  await card.getByText('已注明保留：素材的理由').waitFor()
  await chipsIn(paper).nth(2).click()
  await card.getByRole('button', { name: '改为新数' }).waitFor()
})
