import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createOffice } from '../../backend/office/office.ts'
import { appRouter } from '../../backend/api/router.ts'
import { createCallerFactory } from '../../backend/api/trpc.ts'

/**
 * A server with one workspace open, in a process of its own: what its places take, taking over all that is
 * stale while somebody else reads, and its memory at the peak. Prints lines.
 */
const [path] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'lectern-served-'))
const now = (): string => new Date().toISOString()
const office = createOffice({ dataFolder: folder, now })
const session = office.begin()
const call = createCallerFactory(appRouter)({ office, session, now })

const peak = (): string => {
  const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return kilobytes === undefined ? 'unknown' : `${(Number(kilobytes) / 1024).toFixed(0)} MB`
}

const say = (what: string, value: string): void => console.log(`  ${what.padEnd(52)} ${value}`)

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now()
  const result = await work()
  say(what, `${(performance.now() - begun).toFixed(0)} ms`)
  return result
}

/** Reads over and over until the work is done; the longest of these readings. */
async function longestWait(work: Promise<unknown>): Promise<number> {
  let [longest, isOver] = [0, false]
  const over = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    // A question comes when it comes: what keeps the server from hearing it is waited for as well.
    const comes = performance.now() + 2
    await setTimeout(2)
    await call.blocks.list({ limit: 20 })
    longest = Math.max(longest, performance.now() - comes)
  }
  await over
  return longest
}

async function takeAllOver(): Promise<void> {
  const stale = (await call.stale.list()).filter(({ via, problem }) => via === '' && problem === null)
  const places = [
    ...new Map(
      stale.map(({ place, id, expression, current }) => [
        `${place} ${id} ${expression}`,
        { place, id, expression, current },
      ]),
    ).values(),
  ]
  const [begun, spent] = [performance.now(), process.cpuUsage()]
  const { id } = await call.stale.acceptMany({ places })
  const longest = await longestWait(session.jobs.ended(id))
  const { user, system } = process.cpuUsage(spent)
  const processor = ((user + system) / 1000).toFixed(0)
  say(
    `take ${places.length} figures over`,
    `${(performance.now() - begun).toFixed(0)} ms, of the processor ${processor} ms`,
  )
  say('longest wait of another reading meanwhile', `${longest.toFixed(0)} ms`)
}

try {
  await timed('open', () => office.open(path!, false))
  say('memory at the peak, opened', peak())
  const listed = await timed('first page of the library', () => call.blocks.list({ limit: 200 }))
  await timed('its marks', () => call.stale.marks({ place: 'block', ids: listed.blocks.map(({ id }) => id) }))
  const all = await timed('all that is stale', () => call.stale.list())
  say('stale figures', String(all.length))
  say('memory at the peak, asked', peak())
  if (all.length > 0) await takeAllOver()
  say('memory at the peak, taken over', peak())
  await office.shutDown()
  say('memory at the peak, at the end', peak())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
