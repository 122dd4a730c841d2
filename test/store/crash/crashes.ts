import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createWorkspaceFile, identify, openSqliteWorkspace } from '../../../backend/store/index.ts'
import { registerAir } from '../builders.ts'

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))

export interface CrashReport {
  readonly crashes: number
  /** Edits the writers acknowledged. */
  readonly acknowledged: number
  /** Acknowledged edits that were not there afterwards. */
  readonly lost: number
  /** Files that were not sound workspaces after a crash. */
  readonly damaged: number
}

/** Lets a writer acknowledge a first edit, kills it within the next `within` milliseconds; returns the last revision it acknowledged. */
async function crash(path: string, period: string, mode: 'stored' | 'early', within: number): Promise<number> {
  const child = spawn(process.execPath, [writer, path, period, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
  let acknowledged = 0
  const lines = createInterface(child.stdout)
  lines.on('line', line => { acknowledged = Number(line) })
  const ended = once(lines, 'close')
  await Promise.race([once(lines, 'line'), ended])
  await wait(Math.random() * within)
  child.kill('SIGKILL')
  await ended
  if (acknowledged === 0) throw new Error('the writer ended before it wrote')
  return acknowledged
}

async function storedRevision(path: string, period: string): Promise<number> {
  const workspace = await openSqliteWorkspace(path)
  const history = await workspace.history({ indicator: '优良天数', region: '', period })
  await workspace.close()
  const isWhole = history.every(({ revision, value }, index) => revision === history.length - index && value === String(revision))
  return isWhole ? history.length : 0
}

/** Kills writers of one workspace file at random moments and counts what was acknowledged and is not there. */
export async function crashWriters(path: string, crashes: number, mode: 'stored' | 'early', within: number): Promise<CrashReport> {
  const workspace = await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' })
  await registerAir(workspace)
  await workspace.close()
  let [acknowledged, lost, damaged] = [0, 0, 0]
  for (let cycle = 0; cycle < crashes; cycle += 1) {
    const period = String(1000 + cycle)
    const last = await crash(path, period, mode, within)
    acknowledged += last
    if (identify(path) !== 'workspace') damaged += 1
    else lost += Math.max(0, last - await storedRevision(path, period))
  }
  return { crashes, acknowledged, lost, damaged }
}

/** Several files at once: starting a process takes longer than writing to the disk. */
export async function crashInLanes(folder: string, crashes: number, mode: 'stored' | 'early', within = 40): Promise<CrashReport> {
  const lanes = Math.min(3, crashes)
  const reports = await Promise.all(Array.from({ length: lanes }, (_, lane) =>
    crashWriters(`${folder}/lane-${lane}.lectern`, Math.floor((crashes + lane) / lanes), mode, within)))
  return reports.reduce((sum, one) => ({
    crashes: sum.crashes + one.crashes,
    acknowledged: sum.acknowledged + one.acknowledged,
    lost: sum.lost + one.lost,
    damaged: sum.damaged + one.damaged,
  }))
}
