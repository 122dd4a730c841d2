import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createOffice } from '../../backend/office/office.ts'
import { serve } from '../../backend/doors/http.ts'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { launchBrowser } from '../browser.ts'
import { indicator } from '../store/builders.ts'
import { writable } from '../writable.ts'

/**
 * The data grid in a real browser: how long a frame takes while ten thousand rows of sixty periods are
 * scrolled.
 */
const rows = Number(process.env.LECTERN_ROWS ?? 10_000)
const periods = Number(process.env.LECTERN_COLUMNS ?? 60)
const topics = 40
const reach = 16.7

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const file = join(folder, 'grid.lectern')
const keyOf = (index: number): string => `指标${index}`
const periodOf = (index: number): string =>
  `${2018 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`

async function prepare(): Promise<void> {
  const now = (): string => '2024-03-01T08:00:00.000Z'
  const office = createOffice({ dataFolder: folder, now, remembers: false })
  await office.create({ path: file, name: '测速', region: '云溪市', person: '王' })
  await writable(office.workspace()).transaction(async writer => {
    for (let topic = 0; topic < topics; topic += 1)
      await writer.saveTopic({ key: `t${topic}`, name: `第${topic + 1}主题`, nameEn: '', parent: '' })
    for (let index = 0; index < rows; index += 1)
      await writer.saveIndicator(
        indicator({
          key: keyOf(index),
          name: `第${index + 1}项监测指标年均浓度`,
          topic: `t${Math.floor((index / rows) * topics)}`,
          decimals: 1,
        }),
        0,
      )
    const states = ['published', 'published', 'published', 'entered', 'checked'] as const
    for (let from = 0; from < rows; from += 500) {
      await writer.appendObservations(
        Array.from({ length: Math.min(500, rows - from) * periods }, (_, at) => ({
          indicator: keyOf(from + Math.floor(at / periods)),
          region: 'home',
          period: periodOf(at % periods),
          value: String((((from * 7 + at * 13) % 9973) / 10).toFixed(1)),
          bound: 'exact' as const,
          source: '统计月报',
          state: states[at % 5]!,
          note: '',
          enteredBy: '王',
          enteredAt: now(),
          expected: 0,
          sheet: '',
          cell: '',
        })),
        '',
      )
    }
  })
  await office.shutDown()
}

interface Frames {
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
  readonly count: number
}

/** Scrolls with the wheel, a notch a frame, and times the frames as the page sees them. */
async function scrolled(page: Page, across: number, down: number): Promise<Frames> {
  await page.locator('.data-grid').evaluate(element => {
    element.scrollTop = 0
    element.scrollLeft = 0
  })
  await page.mouse.move(600, 500)
  await page.evaluate(() => {
    const times: number[] = []
    let last = performance.now()
    const step = (now: number): void => {
      times.push(now - last)
      last = now
      ;(window as unknown as { frame: number }).frame = requestAnimationFrame(step)
    }
    ;(window as unknown as { times: number[]; frame: number }).times = times
    requestAnimationFrame(step)
  })
  const until = Date.now() + 6000
  for (let notch = 0; Date.now() < until; notch += 1)
    await page.mouse.wheel(Math.floor(notch / 30) % 2 === 0 ? across : -across, down)
  const times = await page.evaluate(() => {
    cancelAnimationFrame((window as unknown as { frame: number }).frame)
    return (window as unknown as { times: number[] }).times
  })
  const sorted = times.slice(2).sort((left, right) => left - right)
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), longest: sorted.at(-1) ?? 0, count: sorted.length }
}

/**
 * How long the page itself works on one step: writing the cells, layout and style, whatever the screen's
 * rhythm.
 */
async function stepCost(page: Page, across: number, down: number): Promise<{ median: number; p95: number }> {
  const times = await page.locator('.data-grid').evaluate(
    async (element, [dx, dy]) => {
      const found: number[] = []
      for (let step = 0; step < 240; step += 1) {
        await new Promise(resolve => requestAnimationFrame(resolve))
        const begun = performance.now()
        element.scrollTop += dy
        element.scrollLeft += Math.floor(step / 30) % 2 === 0 ? dx : -dx
        element.dispatchEvent(new Event('scroll'))
        const laidOut = (element.querySelector('.number') as HTMLElement).offsetWidth
        found.push(laidOut < 0 ? 0 : performance.now() - begun)
      }
      return found.sort((left, right) => left - right)
    },
    [across, down] as const,
  )
  return { median: times[120]!, p95: times[228]! }
}

const shown = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`

const built = process.env.LECTERN_INTERFACE
if (!built) await buildIfOlder(['renderer'])
const begun = performance.now()
await prepare()
console.log(
  `prepared ${rows} rows × ${periods} columns in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
)
const server = await serve({
  file,
  dataFolder: join(folder, 'data'),
  ...(built ? { interfaceFolder: built } : {}),
})
const browser = await launchBrowser()
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  reducedMotion: 'reduce',
})
await page.context().addCookies([
  {
    name: 'lectern-preferences',
    value: encodeURIComponent(JSON.stringify({ tourLeft: true, locale: 'zh-CN' })),
    url: new URL(server.url).origin,
  },
])
await page.goto(server.url)
await page.getByRole('banner').waitFor()
const asked = performance.now()
await page.getByRole('link', { name: '数据', exact: true }).click()
await page.getByRole('gridcell').first().waitFor()
console.log(`first rows after ${((performance.now() - asked) / 1000).toFixed(2)} s`)
await page.waitForFunction(
  count => document.querySelector('.data-grid')?.getAttribute('aria-rowcount') === String(count),
  rows + topics + 1,
  { timeout: 120_000 },
)
await page.waitForFunction(
  total => document.querySelector('.counts')?.textContent?.includes(String(total)),
  rows * periods,
  { timeout: 180_000 },
)
console.log(`every value after ${((performance.now() - asked) / 1000).toFixed(1)} s`)

for (const [name, across, down] of [
  ['down', 0, 120],
  ['down fast', 0, 900],
  ['across', 90, 0],
  ['both ways', 60, 90],
] as const) {
  const frames = await scrolled(page, across, down)
  const cost = await stepCost(page, across, down)
  const passes = frames.median <= reach + 0.2
  console.log(
    `${passes ? '✓' : '✗'} ${name.padEnd(10)} frame median ${shown(frames.median)}, p95 ${shown(frames.p95)}, p99 ${shown(frames.p99)}, longest ${shown(frames.longest)} (${frames.count} frames); own work median ${shown(cost.median)}, p95 ${shown(cost.p95)}`,
  )
  if (!passes) process.exitCode = 1
}
await browser.close()
await server.close()
rmSync(folder, { recursive: true, force: true })
