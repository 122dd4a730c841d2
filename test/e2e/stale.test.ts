import { afterEach, beforeEach, expect, it } from 'vitest'
import { approveBlock } from '../../core/documents/review.ts'
import { renderFigures } from '../../backend/api/figures-of.ts'
import { BlockId, ScriptId } from '../../core/documents/model.ts'
import { goTo, openApp, type App } from './app.ts'

let app: App

beforeEach(async () => { app = await openApp() })
afterEach(() => app.close())

const revise = (value: string) => app.server.desk.workspace().appendObservation({
  indicator: '优良天数', region: 'luzhou', period: '2022', value, bound: 'exact', source: '订正', state: 'published', note: '', enteredBy: '监测科', enteredAt: '2023-08-10T01:00:00.000Z',
}, 1)

const airBlock = async ({ server }: App) => (await server.desk.workspace().block(BlockId.parse('quality-air')))!

it('shows old and new side by side in the speech, and takes the new where a person accepts', async () => {
  const { page, server } = app
  await page.goto(`${new URL(server.url).origin}/#/events/luzhou-2023/scripts/luzhou-2023-speech`)
  const paper = page.getByRole('textbox', { name: '讲稿正文' })
  await paper.getByText('295天').first().waitFor()

  await revise('301')
  await page.getByRole('tab', { name: '数字' }).click()
  const panel = page.getByRole('tabpanel', { name: '数字' })
  await panel.getByText('301天').first().waitFor()
  expect(await paper.getByText('295天').count()).toBeGreaterThan(0)

  await panel.getByRole('button', { name: '全部接受' }).click()
  await paper.getByText('301天').first().waitFor()
  await paper.getByText('82.5%').first().waitFor()
  expect(await paper.getByText('295天').count()).toBe(0)
})

it('takes the new words of a block in the block\'s language, whichever the speech is in', async () => {
  const { page, server } = app
  const workspace = server.desk.workspace()
  const [air, figure] = [await airBlock(app), (await renderFigures(workspace, ['{{优良天数@2022}}'], 'en'))['{{优良天数@2022}}']]
  const printed = figure?.ok ? figure.value.text : ''
  const block = { ...air, id: BlockId.parse('air-in-english'), title: 'Air', language: 'en' as const, version: 1, approvedVersion: 0, revision: 0, paragraphs: [{ inlines: [{ type: 'text' as const, text: 'Good days: ' }, { type: 'figure' as const, expression: '{{优良天数@2022}}', printed }] }] }
  await workspace.saveBlock(approveBlock(block, { by: '王', at: air.updatedAt }), 0, 'approved')
  const speech = (await workspace.script(ScriptId.parse('luzhou-2023-speech')))!
  await workspace.saveScript({ ...speech, items: [{ id: 'english', type: 'placement', block: block.id, use: { mode: 'follow' } }] }, speech.revision)
  await page.goto(`${new URL(server.url).origin}/#/events/luzhou-2023/scripts/luzhou-2023-speech`)
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText(printed).waitFor()
  await page.getByRole('tab', { name: '数字' }).click()
  expect(await page.getByText('未跟上').count()).toBe(0)
  await revise('301')
  await page.getByRole('tabpanel', { name: '数字' }).getByRole('button', { name: '改为新数' }).click()
  const newer = printed.replace('295', '301')
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText(newer).waitFor()
  await expect.poll(async () => JSON.stringify((await workspace.block(block.id))?.paragraphs)).toContain(`"printed":"${newer}"`)
})

it('lists what has not followed in the place where things leave, and takes it all over at once', async () => {
  const { page } = app
  const before = await airBlock(app)
  await revise('301')
  await goTo(page, '发布件')
  await page.getByRole('button', { name: /未跟上/ }).first().click()
  await page.getByRole('main').getByText('301天').first().waitFor()
  await page.getByRole('button', { name: '全部接受' }).first().click()
  await expect.poll(() => airBlock(app)).toMatchObject({ state: 'approved', version: before.version + 1 })
  // What has left already stays as it is, and goes on saying so.
  await page.getByRole('main').getByText('已发出，不能改').waitFor()
  await page.getByRole('main').getByRole('button', { name: '改为新数' }).first().waitFor({ state: 'detached' })
})
