import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const standInForElectron = fileURLToPath(new URL('./test/electron.ts', import.meta.url))

/** The suites that share one machine run one after another, so that a browser never competes with a benchmark of the store. */
const suite = (name: string, order: number, options: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], sequence: { groupOrder: order }, ...options },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]] : ['default'],
    projects: [
      // Importing `electron` outside Electron starts a download: the tests of electron/ meet a stand-in.
      { plugins: [vue()], resolve: { alias: { electron: standInForElectron } }, ...suite('unit', 0) },
      suite('store', 1, { globalSetup: ['test/store/postgres-server.ts'], testTimeout: 30_000, hookTimeout: 60_000 }),
      suite('api', 1, { testTimeout: 30_000, hookTimeout: 60_000 }),
      suite('golden', 2, { testTimeout: 120_000, hookTimeout: 120_000 }),
      // What a person would wait for is waited for: the second that polls have otherwise passes on a machine that is busy.
      suite('e2e', 3, { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false, expect: { poll: { timeout: 20_000 } } }),
    ],
  },
})
