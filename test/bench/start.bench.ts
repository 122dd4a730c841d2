import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { targets } from '../../scripts/build/built.js'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { root } from '../../scripts/root.ts'

/**
 * Whole processes, from their start to their end: the command line and the server from what the build made,
 * and from the sources.
 */
const rounds = 9
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-start-'))
const workspace = join(folder, 'demo', 'luzhou.lectern')

const doors = {
  built: [join(root, 'scripts/lectern.js')],
  sources: [join(root, 'backend/doors/cli.ts')],
}

const commands: Readonly<Record<string, readonly string[]>> = {
  '--help': ['--help'],
  info: ['info', workspace],
  figure: ['figure', workspace, '{{优良天数@2022}}'],
  export: ['export', workspace, '--script', 'luzhou-2023-speech', '--out', join(folder, 'speech.docx')],
}

const middle = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!

function run(words: readonly string[]): number {
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - begun
}

/** Until the address is printed, when the server answers. */
async function untilReady(door: readonly string[]): Promise<number> {
  const begun = performance.now()
  const server = spawn(process.execPath, [...door, 'serve', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout, 'data')
  const ready = performance.now() - begun
  server.kill('SIGTERM')
  await once(server, 'exit')
  return ready
}

/** Built and sources by turns, so that a slow moment of the machine meets both. */
async function compare(
  name: string,
  measure: (door: readonly string[]) => number | Promise<number>,
): Promise<void> {
  const times = { built: [] as number[], sources: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.built.push(await measure(doors.built))
    times.sources.push(await measure(doors.sources))
  }
  const [built, sources] = [middle(times.built), middle(times.sources)]
  console.log(
    `${name.padEnd(12)} built ${built.toFixed(0).padStart(5)} ms   sources ${sources.toFixed(0).padStart(5)} ms   ${(built / sources).toFixed(2)} ×`,
  )
}

await buildIfOlder(targets.map(({ name }) => name).filter(name => name !== 'electron'))
run([...doors.built, 'demo', '--out', join(folder, 'demo')])
for (const [name, words] of Object.entries(commands)) await compare(name, door => run([...door, ...words]))
await compare('serve', untilReady)
rmSync(folder, { recursive: true, force: true })
