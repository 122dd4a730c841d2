import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../scripts/root.ts'

/**
 * What a command took, as a whole process: time on the clock, of the processor, and its memory at the peak.
 */
export interface Measured {
  readonly milliseconds: number
  readonly processorMilliseconds: number
  readonly peakMegabytes: number
  readonly said: string
}

interface Usage {
  readonly userCPUTime: number
  readonly systemCPUTime: number
  /** In kilobytes. */
  readonly peak: number
}

/**
 * Runs in the command's process and leaves its usage on the fourth channel when it ends; threads start with
 * the same words. Linux counts the memory of whoever started a process to its `maxRSS`, so there the
 * process's own peak is read.
 */
const report = `import { isMainThread } from 'node:worker_threads'
import { existsSync, readFileSync, writeSync } from 'node:fs'
const own = '/proc/self/status'
const ownPeak = () => existsSync(own) ? Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync(own, 'utf8'))[1]) : undefined
if (isMainThread) process.on('exit', () => {
  const { maxRSS, ...times } = process.resourceUsage()
  writeSync(3, JSON.stringify({ ...times, peak: ownPeak() ?? maxRSS }))
})`

const mostOutput = 1 << 28

/**
 * Where the command line is run from: what the build made, as people run it, or the sources, whose types are
 * stripped first.
 */
const doors = { built: 'scripts/lectern.js', sources: 'backend/doors/cli.ts' } as const
export type Door = keyof typeof doors

/** Runs the command line with these words. @throws Error where it does not end well */
export function measureCommand(door: Door, ...words: string[]): Measured {
  const begun = performance.now()
  const { status, output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, join(root, doors[door]), ...words],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'], maxBuffer: mostOutput, encoding: 'utf8' },
  )
  const milliseconds = performance.now() - begun
  if (status !== 0) throw new Error(`lectern ${words.join(' ')} ended with ${String(status)}`)
  const { userCPUTime, systemCPUTime, peak } = JSON.parse(output[3]!) as Usage
  return {
    milliseconds,
    processorMilliseconds: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: peak / 1024,
    said: output[1]!,
  }
}
