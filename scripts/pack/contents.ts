import type { Entry } from './archive.ts'

interface Rule {
  readonly what: string
  readonly path: RegExp
}

const font = 'node_modules/@expo-google-fonts/noto-sans-sc'

const needed: readonly Rule[] = [
  { what: 'what the app is', path: /^package\.json$/ },
  { what: 'the main process', path: /^dist\/electron\/main\.js$/ },
  { what: 'the preload script', path: /^dist\/electron\/preload\.cjs$/ },
  { what: 'the thread for long work', path: /^dist\/electron\/worker\.js$/ },
  { what: 'the thread for workspace files', path: /^dist\/electron\/file-worker\.js$/ },
  { what: 'the thread for files to import', path: /^dist\/electron\/table-worker\.js$/ },
  { what: 'the interface', path: /^dist\/renderer\/index\.html$/ },
  { what: 'the terms of everything in it', path: /^dist\/renderer\/licences\.json$/ },
  { what: "the interface's Chinese font", path: /^dist\/renderer\/assets\/noto-sans-sc.*\.woff2$/ },
  { what: 'the drawing library', path: /^node_modules\/@napi-rs\/canvas\/package\.json$/ },
  { what: "the drawing library's native part", path: /^node_modules\/@napi-rs\/canvas-[^/]+\/.*\.node$/ },
  ...['400Regular', '500Medium', '700Bold'].map(face => ({
    what: `the face ${face} of charts`,
    path: new RegExp(`^${font}/${face}/.*\\.ttf$`),
  })),
]

const allowed: readonly Rule[] = [
  { what: 'what the app is', path: /^package\.json$/ },
  { what: 'the built app', path: /^dist\/(electron|renderer)\/(?!.*\.(?:ts|vue|map)$)/ },
  { what: 'the drawing library', path: /^node_modules\/@napi-rs\/canvas(-[^/]+)?\// },
  {
    what: 'the faces of charts',
    path: new RegExp(`^${font}/(package\\.json|LICENSE_FONT|[^/]+/[^/]+\\.ttf)$`),
  },
]

/** Megabytes above which something has slipped in. */
const most = 130

const megabytes = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000

/**
 * What is wrong with the shipped app, each as a sentence; none where it holds what it needs and nothing else.
 */
export function problemsIn(entries: readonly Entry[]): string[] {
  const missing = needed.filter(({ path }) => !entries.some(entry => path.test(entry.path)))
  const strange = entries.filter(entry => !allowed.some(({ path }) => path.test(entry.path)))
  const size = megabytes(entries)
  return [
    ...missing.map(({ what }) => `lacks ${what}`),
    ...strange.map(({ path }) => `should not hold ${path}`),
    ...(size > most ? [`holds ${size.toFixed(0)} MB, more than ${most}`] : []),
  ]
}

/** Sizes by part, largest first, to be read by a person. */
export function summary(entries: readonly Entry[]): string[] {
  const parts = Map.groupBy(
    entries,
    ({ path }) => path.match(/^(?:node_modules\/@[^/]+\/[^/]+|[^/]+\/[^/]+|[^/]+)/)?.[0] ?? path,
  )
  const sized = [...parts].map(([name, inside]) => ({ name, size: megabytes(inside), files: inside.length }))
  return sized
    .sort((one, other) => other.size - one.size)
    .map(({ name, size, files }) => `${size.toFixed(1).padStart(7)} MB ${name} (${files} files)`)
}
