import type { Reporter, TestModule } from 'vitest/node'

const MOST = 10

interface Took {
  readonly what: string
  /** Milliseconds, with what was prepared before and cleared away after. */
  readonly time: number
}

const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`.padStart(8)

const longest = (all: readonly Took[]): Took[] =>
  all.toSorted((left, right) => right.time - left.time).slice(0, MOST)

function show(head: string, all: readonly Took[]): void {
  process.stdout.write(
    `\n${head}\n${longest(all)
      .map(({ what, time }) => `${seconds(time)}  ${what}`)
      .join('\n')}\n`,
  )
}

const fileTook = (module: TestModule): Took => {
  const { duration, collectDuration, setupDuration } = module.diagnostic()
  return { what: module.relativeModuleId, time: duration + collectDuration + setupDuration }
}

const testsTook = (module: TestModule): Took[] =>
  [...module.children.allTests()].map(test => ({
    what: `${module.relativeModuleId}: ${test.fullName}`,
    time: test.diagnostic()?.duration ?? 0,
  }))

/** Ends a run with its ten slowest files and tests, so that whoever makes one slow sees it there. */
export const slowest: Reporter = {
  onTestRunEnd(modules) {
    if (modules.length < 2) return
    show('the slowest files', modules.map(fileTook))
    show('the slowest tests', modules.flatMap(testsTook))
  },
}
