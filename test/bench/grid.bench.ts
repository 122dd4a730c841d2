import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { launchBrowser } from '../browser.ts'
import { median } from './in-turn.ts'
import { writeWideTable } from './wide-table.ts'

/**
 * The data grid in a real browser, with ten thousand rows of sixty periods: when its first rows are there and
 * the values of a screen, how soon those are where a person jumps to, and how long frames take while it is
 * scrolled.
 */
const rows = Number(process.env.LECTERN_ROWS ?? 10_000)
const periods = Number(process.env.LECTERN_COLUMNS ?? 60)
const topics = 40
const reach = 16.7
const openings = 5
const jumps = 15

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const file = join(folder, 'grid.lectern')

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

declare global {
  interface Window {
    watched: ReturnType<typeof watching>
  }
}

/** Runs in the page, whose own clock is read: an answer to somebody outside would be waited for as well. */
function watching() {
  const isDrawn = (element: HTMLElement): boolean => element.style.display !== 'none'
  /** Those drawn elsewhere were drawn for where the table stood before. */
  function rowsInSight(): HTMLElement[] {
    const { top, bottom } = document.querySelector('.data-grid')?.getBoundingClientRect() ?? new DOMRect()
    return [...document.querySelectorAll<HTMLElement>('.data-grid .row.values')].filter(row => {
      const place = row.getBoundingClientRect()
      return isDrawn(row) && place.bottom > top && place.top < bottom
    })
  }
  return {
    rowsInSight,
    click: (element: HTMLElement): void => element.click(),
    /** Looks once a frame. */
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise(resolve => requestAnimationFrame(resolve))
    },
    /** Whether every cell in sight has its value; every row of this table has one in every period. */
    isScreenFilled(): boolean {
      const cells = rowsInSight().flatMap(row =>
        [...row.querySelectorAll<HTMLElement>('.number')].filter(isDrawn),
      )
      return cells.length > 20 && cells.every(cell => cell.textContent !== '')
    },
  }
}

/** From pressing 数据 on: the first rows, and the values of a screen. Milliseconds. */
async function opened(page: Page): Promise<{ firstRows: number; screen: number }> {
  const link = await page.getByRole('link', { name: '数据', exact: true }).elementHandle()
  return page.evaluate(async pressed => {
    const { click, until, rowsInSight, isScreenFilled } = window.watched
    const begun = performance.now()
    click(pressed as HTMLElement)
    await until(() => rowsInSight().length > 0)
    const firstRows = performance.now() - begun
    await until(isScreenFilled)
    return { firstRows, screen: performance.now() - begun }
  }, link)
}

/** Goes to a part of the table at once, as a person who drags its scroll bar. Milliseconds. */
const jumped = (page: Page, part: number): Promise<number> =>
  page.evaluate(async to => {
    const { until, isScreenFilled } = window.watched
    const grid = document.querySelector('.data-grid')!
    const begun = performance.now()
    grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * to
    await until(isScreenFilled)
    return performance.now() - begun
  }, part)

/** The address lets in once; whoever was let in comes back without it. */
async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('banner').waitFor({ timeout: 120_000 })
}

const shown = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`
const say = (what: string, value: string): void => console.log(`  ${what.padEnd(44)} ${value}`)
const several = (times: readonly number[]): string =>
  `${shown(median(times))} (${times.map(time => time.toFixed(0)).join(', ')})`

const built = process.env.LECTERN_INTERFACE
if (!built) await buildIfOlder(['renderer'])
const begun = performance.now()
await writeWideTable(folder, file, { rows, periods, topics })
console.log(
  `prepared ${rows} rows × ${periods} columns in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
)
const server = spawn(
  process.execPath,
  [fileURLToPath(new URL('serve-file.ts', import.meta.url)), file, join(folder, 'data'), built ?? ''],
  { stdio: ['pipe', 'pipe', 'inherit'] },
)
const [address] = (await once(server.stdout, 'data')) as [Buffer]
const url = address.toString().trim()
const browser = await launchBrowser()
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  reducedMotion: 'reduce',
})
const { origin } = new URL(url)
await page.context().addCookies([
  {
    name: 'lectern-preferences',
    value: encodeURIComponent(JSON.stringify({ tourLeft: true, locale: 'zh-CN' })),
    url: origin,
  },
])
await page.addInitScript(`window.watched = (${String(watching)})()`)
await enter(page, url)

const started = performance.now()
const first = await opened(page)
const firstJump = await jumped(page, 1)
await page.waitForFunction(
  total => document.querySelector('.counts')?.textContent?.includes(String(total)),
  rows * periods,
  { timeout: 180_000 },
)
say('first opening: first rows', shown(first.firstRows))
say('first opening: values of the screen', shown(first.screen))
say('a jump to the end right after it', shown(firstJump))
say('every row counted', shown(performance.now() - started))

const again: { firstRows: number; screen: number }[] = []
for (let round = 0; round < openings; round += 1) {
  await enter(page, origin)
  again.push(await opened(page))
}
say('first rows, median', several(again.map(({ firstRows }) => firstRows)))
say('values of the screen, median', several(again.map(({ screen }) => screen)))
say('of these after the first rows', several(again.map(({ firstRows, screen }) => screen - firstRows)))
await page.waitForFunction(
  total => document.querySelector('.counts')?.textContent?.includes(String(total)),
  rows * periods,
  { timeout: 180_000 },
)
const afterJumps: number[] = []
for (let jump = 0; jump < jumps; jump += 1) afterJumps.push(await jumped(page, ((jump * 7919) % 1000) / 1000))
say('values after a jump, median', several(afterJumps))

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
    `${passes ? '✓' : '✗'} ${name.padEnd(10)} frame median ${shown(frames.median)}, p95 ${shown(frames.p95)}, p99 ${shown(frames.p99)}, longest gap ${shown(frames.longest)} (${frames.count} frames); own work median ${shown(cost.median)}, p95 ${shown(cost.p95)}`,
  )
  if (!passes) process.exitCode = 1
}
await browser.close()
server.stdin.end()
await once(server, 'exit')
rmSync(folder, { recursive: true, force: true })
