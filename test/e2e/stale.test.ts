import { afterEach, expect, it } from 'vitest'
import { approveBlock } from '../../core/documents/review.ts'
import { renderFigures } from '../../backend/store/figures-of.ts'
import { BlockId, ScriptId, ItemId } from '../../core/documents/model.ts'
import type { TestServer } from '../server.ts'
import { openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

const speech = '/events/luzhou-2023/scripts/luzhou-2023-speech'
const inEnglish = BlockId.parse('air-in-english')

const revise = ({ office }: TestServer, value: string) =>
  writable(office.workspace()).appendObservation(
    {
      indicator: '优良天数',
      region: 'luzhou',
      period: '2022',
      value,
      bound: 'exact',
      source: '订正',
      state: 'published',
      note: '',
      enteredBy: '监测科',
      enteredAt: '2023-08-10T01:00:00.000Z',
    },
    1,
  )

const airBlock = async ({ office }: TestServer) =>
  (await writable(office.workspace()).block(BlockId.parse('quality-air')))!

async function goodDays({ office }: TestServer): Promise<string> {
  const figure = (await renderFigures(writable(office.workspace()), ['{{优良天数@2022}}'], 'en'))[
    '{{优良天数@2022}}'
  ]
  return figure?.ok ? figure.value.text : ''
}

/** Has the Chinese speech follow one block, which is in English. */
async function followEnglishBlock(server: TestServer): Promise<void> {
  const workspace = writable(server.office.workspace())
  const [air, printed] = [await airBlock(server), await goodDays(server)]
  const paragraphs = [
    {
      inlines: [
        { type: 'text' as const, text: 'Good days: ' },
        { type: 'figure' as const, expression: '{{优良天数@2022}}', printed },
      ],
    },
  ]
  const block = {
    ...air,
    id: inEnglish,
    title: 'Air',
    language: 'en' as const,
    version: 1,
    approvedVersion: 0,
    revision: 0,
    paragraphs,
  }
  await workspace.saveBlock(approveBlock(block, { by: '王', at: air.updatedAt }), 0, 'approved')
  const script = (await workspace.script(ScriptId.parse('luzhou-2023-speech')))!
  await workspace.saveScript(
    {
      ...script,
      items: [{ id: ItemId.parse('english'), type: 'placement', block: inEnglish, use: { mode: 'follow' } }],
    },
    script.revision,
  )
}

it('shows old and new side by side in the speech, and takes the new where a person accepts', async () => {
  app = await openApp({ at: speech })
  const { page, server } = app
  const paper = page.getByRole('textbox', { name: '讲稿正文' })
  await paper.getByText('295天').first().waitFor()

  await revise(server, '301')
  await page.getByRole('tab', { name: '数字' }).click()
  const panel = page.getByRole('tabpanel', { name: '数字' })
  await panel.getByText('301天').first().waitFor()
  expect(await paper.getByText('295天').count()).toBeGreaterThan(0)

  await panel.getByRole('button', { name: '全部接受' }).click()
  await paper.getByText('301天').first().waitFor()
  await paper.getByText('82.5%').first().waitFor()
  expect(await paper.getByText('295天').count()).toBe(0)
})

it("takes the new words of a block in the block's language, whichever the speech is in", async () => {
  app = await openApp({ at: speech, before: followEnglishBlock })
  const { page, server } = app
  const printed = await goodDays(server)
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText(printed).waitFor()
  await page.getByRole('tab', { name: '数字' }).click()
  expect(await page.getByText('未跟上').count()).toBe(0)
  await revise(server, '301')
  await page.getByRole('tabpanel', { name: '数字' }).getByRole('button', { name: '改为新数' }).click()
  const newer = printed.replace('295', '301')
  await page.getByRole('textbox', { name: '讲稿正文' }).getByText(newer).waitFor()
  await expect
    .poll(async () =>
      JSON.stringify((await writable(server.office.workspace()).block(inEnglish))?.paragraphs),
    )
    .toContain(`"printed":"${newer}"`)
})

it('lists what has not followed in the place where things leave, and takes it all over at once', async () => {
  app = await openApp({ at: '/release', before: server => revise(server, '301') })
  const { page, server } = app
  const before = await airBlock(server)
  await page
    .getByRole('button', { name: /未跟上/ })
    .first()
    .click()
  await page.getByRole('main').getByText('301天').first().waitFor()
  await page.getByRole('button', { name: '全部接受' }).first().click()
  await expect.poll(() => airBlock(server)).toMatchObject({ state: 'approved', version: before.version + 1 })
  // What has left already stays as it is, and goes on saying so.
  await page.getByRole('main').getByText('已发出，不能改').waitFor()
  await page
    .getByRole('main')
    .getByRole('button', { name: '改为新数' })
    .first()
    .waitFor({ state: 'detached' })
})

const many = 220

/** Blocks that all print a value which has changed since. */
async function leaveManyBehind(server: TestServer): Promise<void> {
  const workspace = writable(server.office.workspace())
  const air = await airBlock(server)
  await workspace.transaction(async writer => {
    for (let number = 0; number < many; number += 1)
      await writer.saveBlock(
        {
          ...air,
          id: BlockId.parse(`many-${number}`),
          title: `素材${number}`,
          state: 'draft',
          version: 1,
          approvedVersion: 0,
          revision: 0,
          paragraphs: [{ inlines: [{ type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' }] }],
        },
        0,
        '',
      )
  })
  await revise(server, '301')
}

it('takes hundreds of figures over while one watches, and takes them back in one step', async () => {
  app = await openApp({ at: '/release?view=stale', before: leaveManyBehind })
  const { page, server } = app
  const changed = async () =>
    (await writable(server.office.workspace()).blocks({ limit: 500 })).blocks.filter(
      ({ id, revision }) => id.startsWith('many-') && revision > 1,
    ).length
  await page.getByRole('main').getByText('301天').first().waitFor()
  await page.getByRole('button', { name: '全部接受' }).first().click()
  await page.getByText(/^已更新 2\d\d 处数字$/).waitFor()
  expect(await changed()).toBe(many)
  expect(await page.getByRole('button', { name: '停止' }).count()).toBe(0)
  await page.getByRole('button', { name: '撤销' }).first().click()
  await page.getByRole('main').getByText('301天').first().waitFor()
  const hash = () => new URL(page.url()).hash
  expect(hash()).toBe('#/release?view=stale')
  await page.getByRole('link', { name: '图表', exact: true }).click()
  await expect.poll(hash).toMatch(/^#\/charts/)
  await page.keyboard.press('Control+Shift+z')
  await page.getByText(/^已重做/).waitFor()
  await expect.poll(hash).toBe('#/release?view=stale')
})
