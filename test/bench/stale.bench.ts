import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { searchStalePlaces, stalePlaces } from '../../backend/acts/stale/stale-places.ts'
import { openSqliteWorkspace } from '../../backend/store/index.ts'
import { nodeBundle } from '../../scripts/build/node-bundle.ts'
import { writable, type WritableWorkspace } from '../writable.ts'
import { indicators, makeLargeOffice, revisionOf, years } from './large-office.ts'

/**
 * What the data left behind, in libraries of two sizes. LECTERN_BLOCKS measures one of another size,
 * LECTERN_OFFICES keeps the made-up offices in a folder for the next time.
 */
const sizes = process.env['LECTERN_BLOCKS'] ? [Number(process.env['LECTERN_BLOCKS'])] : [10_000, 100_000]
const wanted = 5000

async function timed(what: string, times: number, work: (run: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = []
  for (let run = 0; run < times; run += 1) {
    const begun = performance.now()
    await work(run)
    taken.push(performance.now() - begun)
  }
  const sorted = taken.toSorted((one, other) => one - other)
  console.log(
    `  ${what.padEnd(52)} p50 ${sorted[times >> 1]!.toFixed(1).padStart(8)} ms  most ${sorted.at(-1)!.toFixed(1).padStart(8)} ms`,
  )
}

/** Another value at so many places that about `figures` print something old. */
async function leaveBehind(workspace: WritableWorkspace, blocks: number, figures: number): Promise<void> {
  const readers = (blocks * 2) / (indicators * years)
  const places = Math.max(1, Math.round(figures / readers))
  await workspace.appendObservations(
    Array.from({ length: places }, (_, index) => revisionOf(index + 1000, '301', 1)),
    '',
  )
}

async function measure(path: string, blocks: number): Promise<void> {
  console.log(`\n${blocks} blocks`)
  await timed('open', 3, async () => (await openSqliteWorkspace(path)).close())
  const workspace = writable(await openSqliteWorkspace(path))
  await timed('all that is stale, searched for', 1, () => searchStalePlaces(workspace))
  await timed('all that is stale, where nothing is', 20, () => stalePlaces(workspace))
  await timed('save a value', 20, run =>
    workspace.appendObservations([revisionOf(7, String(300 + run), run + 1)], ''),
  )
  await timed('all that is stale after it', 20, () => stalePlaces(workspace))
  await timed(`save values that leave ${wanted} figures behind`, 1, () =>
    leaveBehind(workspace, blocks, wanted),
  )
  console.log(`  ${(await stalePlaces(workspace)).length} figures are stale`)
  await timed('all of these', 5, () => stalePlaces(workspace))
  await workspace.close()
}

const bundled = '.cache/bench-served'

/** In one file, as people run it: reading the sources takes memory of its own. */
async function bundleServer(): Promise<void> {
  await build({
    ...nodeBundle({ served: 'test/bench/served.ts' }, bundled),
    configFile: false,
    logLevel: 'warn',
  })
}

function served(path: string): string {
  const script = fileURLToPath(new URL(`../../${bundled}/served.js`, import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [script, path], { encoding: 'utf8' })
  return stdout.trimEnd() || stderr
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
try {
  await bundleServer()
  for (const blocks of sizes) {
    const kept = join(process.env['LECTERN_OFFICES'] ?? folder, `office-${blocks}.lectern`)
    if (!existsSync(kept)) await makeLargeOffice(kept, blocks)
    const path = join(folder, 'copy.lectern')
    cpSync(kept, path)
    await measure(path, blocks)
    console.log(served(path))
    rmSync(path)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
