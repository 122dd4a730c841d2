import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TextName } from '../../core/documents/text-names.ts'
import { accessibilityFindings, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App

beforeEach(async () => {
  app = await openApp({ at: '/release' })
})
afterEach(() => app.close())

const row = (kind: string) =>
  app.page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: app.page.locator(`[data-document="${kind}"]`) })

/** Releases the host script, whose numbers are published and whose words are cleared, and keeps the file. */
async function releaseHostScript(): Promise<string> {
  const { page, server } = app
  const coming = page.waitForEvent('download')
  await row('host-script').getByRole('button', { name: '定稿', exact: true }).click()
  const path = join(server.folder, 'host-script.docx')
  await (await coming).saveAs(path)
  await row('host-script').getByRole('link', { name: /定稿$/ }).waitFor()
  return path
}

it('records a released file with every figure in it, and knows the file again', async () => {
  const { page, server } = app
  const path = await releaseHostScript()
  await row('host-script').getByRole('link', { name: /定稿$/ }).click()
  const [record] = await writable(server.office.workspace()).releases()
  const whole = (await writable(server.office.workspace()).release(record!.id))!
  expect(whole.figures.length).toBeGreaterThan(0)
  for (const { text } of whole.figures)
    await page.getByRole('rowheader', { name: text, exact: true }).waitFor()
  await page.getByText(record!.sha256).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])

  await page.getByLabel('核对一份文件').setInputFiles(path)
  await page
    .getByRole('status')
    .getByText(/逐字节一致/)
    .waitFor()
  await writeFile(
    join(server.folder, 'changed.docx'),
    Buffer.concat([await readFile(path), Buffer.from(' ')]),
  )
  await page.getByLabel('核对一份文件').setInputFiles(join(server.folder, 'changed.docx'))
  await page
    .getByRole('status')
    .getByText(/不是这里登记的任何一份/)
    .waitFor()
})

it('says of a released file which of its numbers the data has left behind, without changing it', async () => {
  const { page, server } = app
  await releaseHostScript()
  const workspace = writable(server.office.workspace())
  const [record] = await workspace.releases()
  const figure = (await workspace.release(record!.id))!.figures.find(
    ({ text, operands }) => operands[0] && text === `${operands[0].value}${operands[0].unit}`,
  )!
  const { indicator, region, period, value } = figure.operands[0]!
  const [latest] = await workspace.history({ indicator, region, period })
  await workspace.appendObservation(
    { ...latest!, value: String(Number(value) + 1), source: '订正', state: 'published', note: '重新核算' },
    latest!.revision,
  )
  await page.getByRole('button', { name: '已定稿', exact: true }).click()
  const file = page.getByRole('button', { name: new RegExp(record!.fileName) })
  await file.getByText(/个数字已变/).waitFor()
  await file.click()
  await page.getByRole('rowheader', { name: new RegExp(`^${figure.text}\\s*现为`) }).waitFor()

  const against = `${Number(value) + 1}${figure.operands[0]!.unit}`
  await workspace.keepFigure({
    place: 'release',
    id: record!.id,
    version: 0,
    item: TextName.parse('zh/0'),
    nth: 0,
    expression: figure.expression,
    printed: figure.text,
    against,
    reason: '已对外发布，另行更正',
    by: '王',
    at: '2023-08-11T09:00:00.000Z',
  })
  await page.getByRole('rowheader', { name: /注明保留：已对外发布，另行更正/ }).waitFor()
})

it('stops at words nobody cleared, and lets them through with a reason that stays on record', async () => {
  const { page, server } = app
  await row('large-print').getByRole('button', { name: '定稿', exact: true }).click()
  const panel = page.getByRole('region', { name: '定稿前' })
  await panel.getByRole('link', { name: '农业废弃物资源化利用' }).waitFor()
  await panel.getByText('引用处改过').waitFor()
  expect(await panel.getByRole('button', { name: '说明理由并定稿' }).isDisabled()).toBe(true)
  const before = (await writable(server.office.workspace()).releases()).length
  expect(await accessibilityFindings(page)).toEqual([])

  await panel.getByLabel('仍要定稿的理由').fill('分管领导已口头同意')
  const coming = page.waitForEvent('download')
  await panel.getByRole('button', { name: '说明理由并定稿' }).click()
  await coming
  await row('large-print').getByRole('link', { name: /定稿$/ }).click()
  await page.getByText('分管领导已口头同意').waitFor()
  const released = await writable(server.office.workspace()).releases()
  expect(released.length).toBe(before + 1)
  expect(released[0]).toMatchObject({
    form: 'large-print',
    overrideReason: '分管领导已口头同意',
    held: [{ title: '农业废弃物资源化利用', reasons: ['edited'] }],
  })
})

it('takes no reason for a number that is not published, and leads to where it can be', async () => {
  const { page } = app
  await row('qa-full').getByRole('button', { name: '定稿', exact: true }).click()
  const panel = page.getByRole('region', { name: '定稿前' })
  await panel.getByText('尚未发布的数字 2 个').waitFor()
  expect(await panel.getByRole('button', { name: '说明理由并定稿' }).count()).toBe(0)
  await panel.getByRole('link', { name: '去复核、发布' }).click()
  await page.getByRole('button', { name: /待办/, pressed: true }).waitFor()
})
