import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOffice } from '../../backend/office/office.ts'
import { createCaller } from '../../backend/api/router.ts'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { root } from '../../scripts/root.ts'
import { median } from './in-turn.ts'
import { measureCommand, type Door, type Measured } from './measured.ts'

/**
 * A spreadsheet of many values: by the command line as a whole process, then through the API for how long
 * others wait.
 */
const values = Number(process.env.LECTERN_VALUES ?? 100_000)
const reach = { milliseconds: 5000, megabytes: 400 }

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const path = (name: string): string => join(folder, name)
execFileSync(process.execPath, [join(root, 'test/bench/import-files.ts'), folder, String(values)], {
  stdio: 'inherit',
})
const megabytesOf = (name: string): string => (statSync(path(name)).size / 1e6).toFixed(1)
console.log(`  ${values} values, xlsx ${megabytesOf('a.xlsx')} MB, csv ${megabytesOf('a.csv')} MB`)

/** A round: an import into a workspace that holds nothing yet, and the same where everything is known. */
function round(name: string, door: Door): Measured[] {
  const workspace = path(`${name}.lectern`)
  copyFileSync(path('office.lectern'), workspace)
  return [0, 1].map(() => measureCommand(door, 'data', 'import', workspace, path(name)))
}

function report(what: string, runs: readonly Measured[]): void {
  const of = (part: (run: Measured) => number): number => median(runs.map(part))
  const [clock, memory] = [of(run => run.milliseconds), of(run => run.peakMegabytes)]
  const took = `${clock.toFixed(0).padStart(6)} ms (${of(run => run.processorMilliseconds).toFixed(0)} of a processor)`
  const isReached = clock <= reach.milliseconds && memory <= reach.megabytes
  console.log(
    `  ${what.padEnd(46)} ${took}, ${memory.toFixed(0)} MB at the peak  ${isReached ? '' : 'MISSED: '}reach ${reach.milliseconds} ms, ${reach.megabytes} MB`,
  )
}

/** Medians of three rounds: the first of them also compiles what later ones find compiled. */
function commands(name: string, door: Door): void {
  const rounds = [1, 2, 3].map(() => round(name, door))
  for (const [at, when] of ['', ', again'].entries())
    report(
      `${door}: data import ${name}${when}`,
      rounds.map(runs => runs[at]!),
    )
}

let longestStall = 0
let last = performance.now()
const pulse = setInterval(() => {
  const at = performance.now()
  longestStall = Math.max(longestStall, at - last - 5)
  last = at
}, 5)

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  longestStall = 0
  last = performance.now()
  const begun = performance.now()
  const result = await work()
  const taken = performance.now() - begun
  console.log(
    `  ${what.padEnd(46)} ${taken.toFixed(0).padStart(6)} ms   others waited ${longestStall.toFixed(0)} ms at most`,
  )
  return result
}

/** Reads, previews, stores and undoes, beside whoever else works in the window. */
async function throughTheWindow(): Promise<void> {
  const now = (): string => new Date().toISOString()
  const office = createOffice({ dataFolder: folder, now, remembers: false })
  const session = office.begin()
  const call = createCaller({ office, session, now })
  await office.open(path('office.lectern'), false)
  const planned = await timed('window: read', async () => {
    const { id } = await call.imports.read({
      upload: session.uploads.keep({ name: 'a.xlsx', bytes: readFileSync(path('a.xlsx')) }),
    })
    await session.jobs.ended(id)
    const { tables } = await call.imports.tables({ reading: id })
    return { reading: id, parts: tables.map(({ mapping }, table) => ({ table, mapping: mapping! })) }
  })
  const { counts } = await timed('window: preview', () => call.imports.preview(planned))
  console.log(`    ${JSON.stringify(counts)}`)
  const batch = await timed('window: store', async () => {
    const { id } = await call.imports.commit(planned)
    await session.jobs.ended(id)
    return id
  })
  await timed('window: undo', () => call.imports.undo({ batch }))
  await office.shutDown()
}

await buildIfOlder(['backend'])
for (const door of ['built', 'sources'] as const) for (const name of ['a.xlsx', 'a.csv']) commands(name, door)
await throughTheWindow()
clearInterval(pulse)
rmSync(folder, { recursive: true, force: true })
