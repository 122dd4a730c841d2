import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

interface Step {
  readonly name: string
  readonly words: readonly [program: string, ...words: string[]]
}

interface Ended {
  readonly step: Step
  readonly code: number
  readonly seconds: number
  readonly said: string
}

/** Where a .vue file may be imported. */
const meetsComponents = new Set(['renderer', 'test'])

/** One step for each tsconfig: each says what exists in its environment. */
const types: readonly Step[] = readdirSync(root, { withFileTypes: true })
  .filter(
    entry =>
      entry.isDirectory() &&
      entry.name !== 'node_modules' &&
      readdirSync(join(root, entry.name)).includes('tsconfig.json'),
  )
  .map(({ name }) => ({
    name: `types of ${name}`,
    words: [meetsComponents.has(name) ? 'vue-tsc' : 'tsc', '--project', name],
  }))

const folders = readdirSync(root).filter(name =>
  ['core', 'backend', 'electron', 'renderer', 'scripts', 'test'].includes(name),
)

/** The interface knows the backend by its declarations alone, which this step writes. */
const declarations = types.filter(({ name }) => name === 'types of backend')

const steps: readonly Step[] = [
  { name: 'format', words: ['oxfmt', '--check', '.'] },
  ...types.filter(step => !declarations.includes(step)),
  { name: 'lint', words: ['eslint', '.', '--max-warnings=0'] },
  { name: 'boundaries', words: ['depcruise', '--config', '.dependency-cruiser.cjs', ...folders] },
  { name: 'dead code', words: ['knip'] },
]

function run(step: Step): Promise<Ended> {
  const begun = performance.now()
  const [program, ...words] = step.words
  return new Promise(resolve => {
    let said = ''
    const end = (code: number): void =>
      resolve({ step, code, said, seconds: (performance.now() - begun) / 1000 })
    const child = spawn(program, words, { cwd: root, shell: process.platform === 'win32' })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        said += text.toString()
      })
    child.once('error', error => {
      said += error.message
      end(1)
    })
    child.once('close', code => end(code ?? 1))
  })
}

function tell({ step, code, seconds, said }: Ended): void {
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name} ${seconds.toFixed(1)} s`)
  if (code !== 0) console.log(said)
}

/** Two at a time: most machines that run this have two cores, and the compiler uses one. */
async function runAll(waiting: Step[], failed: string[]): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const ended = await run(step)
    tell(ended)
    if (ended.code !== 0) failed.push(step.name)
  }
}

/** The same command a person runs, so that both mean the same tests. */
function test(words: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise(resolve => {
    const child = spawn('npm', ['test', ...words], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    })
    child.once('error', () => resolve(1))
    child.once('close', code => resolve(code ?? 1))
  })
}

/** Another day each night, and the same again for whoever names its seed. */
function testSlowly(): Promise<number> {
  const seed = process.env.LECTERN_SLOW ?? String(Math.floor(Date.now() / 86_400_000))
  console.log(`\nthe browser tests on a slow day: LECTERN_SLOW=${seed}`)
  return test(['--', '--project', 'e2e'], { LECTERN_SLOW: seed, CI: '' })
}

const failed: string[] = []
const waiting = [...steps]
await runAll([...declarations], failed)
await Promise.all([runAll(waiting, failed), runAll(waiting, failed)])
if ((await test()) !== 0) failed.push('tests')
if (process.argv.includes('--slow')) {
  if ((await testSlowly()) !== 0) failed.push('tests on a slow day')
  if ((await test(['--', 'test/store/log.test.ts'], { LECTERN_ACTS: '10000' })) !== 0)
    failed.push('ten thousand acts')
  if ((await test(['--', 'test/store/crash'], { LECTERN_CRASHES: '1000' })) !== 0)
    failed.push('a thousand crashes')
}
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
