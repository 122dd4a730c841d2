import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { createWorkspaceFile, identify, openSqliteWorkspace } from '../../../backend/store/index.ts'
import { root } from '../../../scripts/root.ts'
import { registerAir } from '../builders.ts'
import { writable } from '../../writable.ts'

export interface CrashReport {
  readonly crashes: number
  /** Edits the writers acknowledged. */
  readonly acknowledged: number
  /** Acknowledged edits that were not there afterwards. */
  readonly lost: number
  /** Files that were not sound workspaces after a crash. */
  readonly damaged: number
}

/**
 * A program that writes values of one period into a workspace, the revision as the value, and acknowledges
 * each with a line of JSON.
 */
export interface Writer {
  readonly program: string
  readonly parameters: (path: string, period: string) => readonly string[]
}

export interface CrashPlan {
  readonly writer: Writer
  readonly folder: string
  readonly crashes: number
}

/**
 * A program as one file: a process is started for each crash, and reading the sources would take most of its
 * life.
 */
async function bundle(source: URL, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['pg-native', '@napi-rs/canvas', 'electron'] },
    build: {
      ssr: fileURLToPath(source),
      target: 'node24',
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
    },
  })
  return join(folder, basename(source.pathname).replace('.ts', '.js'))
}

const parameters = (path: string): readonly string[] => ['data', 'apply', path]

/**
 * The command line as it is started, fed values by its standard input. It has run once to its end, so that
 * those killed find its code compiled.
 */
export async function commandLine(folder: string): Promise<Writer> {
  const program = join(root, 'scripts/lectern.js')
  const path = await makeWorkspace(join(folder, 'first.lectern'))
  spawnSync(process.execPath, [program, ...parameters(path)], {
    input: feed('1000', 1),
    env: environment(folder),
  })
  return { program, parameters }
}

const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LECTERN_DATA: folder,
})

/** A writer that acknowledges what is not yet stored. */
export const earlyWriter = async (folder: string): Promise<Writer> => ({
  program: await bundle(new URL('./early-writer.ts', import.meta.url), folder),
  parameters: (path, period) => [path, period],
})

const killedWithin = 40
/** More than can be stored before the kill. */
const valuesFed = 1000

const feed = (period: string, values = valuesFed): string =>
  Array.from(
    { length: values },
    (_, index) =>
      `${JSON.stringify({ indicator: '优良天数', region: 'luzhou', period, value: String(index + 1), source: '环境状况公报' })}\n`,
  ).join('')

/**
 * Lets a writer acknowledge a first edit, kills it within the next 40 milliseconds; returns the last revision
 * it acknowledged.
 */
async function crash({ writer, folder }: CrashPlan, path: string, period: string): Promise<number> {
  const child = spawn(process.execPath, [writer.program, ...writer.parameters(path, period)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: environment(folder),
  })
  // The pipe breaks when the writer is killed with values still unread.
  child.stdin.on('error', () => undefined)
  child.stdin.write(feed(period))
  let acknowledged = 0
  const lines = createInterface(child.stdout)
  lines.on('line', line => {
    acknowledged = (JSON.parse(line) as { revision: number }).revision
  })
  const ended = once(lines, 'close')
  await Promise.race([once(lines, 'line'), ended])
  await wait(Math.random() * killedWithin)
  child.kill('SIGKILL')
  await ended
  if (acknowledged === 0) throw new Error('the writer ended before it wrote')
  return acknowledged
}

async function storedRevision(path: string, period: string): Promise<number> {
  const workspace = writable(await openSqliteWorkspace(path))
  const history = await workspace.history({ indicator: '优良天数', region: '', period })
  await workspace.close()
  const isWhole = history.every(
    ({ revision, value }, index) => revision === history.length - index && value === String(revision),
  )
  return isWhole ? history.length : 0
}

async function makeWorkspace(path: string): Promise<string> {
  const workspace = writable(await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }))
  await registerAir(workspace)
  await workspace.close()
  return path
}

/**
 * Kills writers of one workspace file at random moments and counts what was acknowledged and is not there.
 */
async function crashWriters(plan: CrashPlan, path: string, crashes: number): Promise<CrashReport> {
  await makeWorkspace(path)
  let [acknowledged, lost, damaged] = [0, 0, 0]
  for (let cycle = 0; cycle < crashes; cycle += 1) {
    const period = String(1000 + cycle)
    const last = await crash(plan, path, period)
    acknowledged += last
    if (identify(path) !== 'workspace') damaged += 1
    else lost += Math.max(0, last - (await storedRevision(path, period)))
  }
  return { crashes, acknowledged, lost, damaged }
}

/** Several files at once: starting a process takes longer than writing to the disk. */
export async function crashInLanes(plan: CrashPlan): Promise<CrashReport> {
  const lanes = Math.min(3, plan.crashes)
  const reports = await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      crashWriters(
        plan,
        join(plan.folder, `lane-${lane}.lectern`),
        Math.floor((plan.crashes + lane) / lanes),
      ),
    ),
  )
  return reports.reduce((sum, one) => ({
    crashes: sum.crashes + one.crashes,
    acknowledged: sum.acknowledged + one.acknowledged,
    lost: sum.lost + one.lost,
    damaged: sum.damaged + one.damaged,
  }))
}
