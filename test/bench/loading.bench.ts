import { execFileSync } from 'node:child_process'

/** What a fresh process takes until a writer is ready: the median of several, each writer by itself. */
const writers = ['word', 'slides', 'charts', 'sheets'] as const
const rounds = 5
const timed =
  'const begun = performance.now(); await import(process.argv[1]); console.log(performance.now() - begun)'

function loading(writer: string): number {
  const module = new URL(`../../backend/export/${writer}/index.ts`, import.meta.url).href
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', timed, module], { encoding: 'utf8' }),
  )
}

const median = (times: readonly number[]): number =>
  times.toSorted((left, right) => left - right)[times.length >> 1]!

const told = writers.map(
  writer => `${writer} ${median(Array.from({ length: rounds }, () => loading(writer))).toFixed(0)} ms`,
)
console.log(`loaded in a fresh process, median of ${rounds}: ${told.join(', ')}`)
