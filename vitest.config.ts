import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { slowest } from './test/slowest.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const threads = { 'node:worker_threads': here('./test/built-threads.ts') }
/** Importing `electron` outside Electron starts a download: the tests of electron/ meet a stand-in. */
const electron = { electron: here('./test/electron.ts') }

// Workers, and the threads and programs that tests start, find their modules compiled.
process.env.NODE_COMPILE_CACHE ??= here('./.cache/compiled-tests')

/**
 * Limits are for what hangs, not for what is slow: wide enough for a machine three times slower, with others
 * at work on it.
 */
const minutes = (count: number) => ({ testTimeout: count * 60_000, hookTimeout: count * 60_000 })

/**
 * The suites that share one machine run one after another, so that a browser never competes with a benchmark
 * of the store. Files that run in one worker share the modules they import: reading the whole product anew
 * for each would take longer than most tests.
 */
const suite = (name: string, order: number, options: object = {}) => ({
  resolve: { alias: threads },
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    isolate: false,
    sequence: { groupOrder: order },
    ...options,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: process.env.CI
      ? ['default', slowest, ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default', slowest],
    projects: [
      { ...suite('unit', 0, minutes(1)), plugins: [vue()], resolve: { alias: { ...threads, ...electron } } },
      suite('store', 1, { globalSetup: ['test/store/postgres-server.ts'], ...minutes(2) }),
      suite('api', 1, minutes(2)),
      {
        ...suite('stores', 1, { ...minutes(2), expect: { poll: { timeout: 20_000 } } }),
        plugins: [vue()],
      },
      suite('golden', 2, minutes(4)),
      // What a person would wait for is waited for: the second that polls have otherwise passes on a machine
      // that is busy.
      suite('e2e', 3, {
        globalSetup: ['test/e2e/build.ts'],
        ...minutes(6),
        expect: { poll: { timeout: 90_000 } },
      }),
    ],
  },
})
