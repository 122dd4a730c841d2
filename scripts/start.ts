import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Browser from '../backend/doors/browser.ts'
import { problemSentence } from '../core/sentences/index.ts'
import { isOlder, targetOf, type Target } from './build/built.js'
import { buildIfOlder } from './build/targets.ts'
import { root } from './root.ts'
import { hasDisplay, openBrowser, type Desktop } from './start/browser.ts'
import { findElectron } from './start/electron-binary.ts'
import { failedLately, rememberFetch } from './start/failed-fetch.ts'
import { fetchElectron, type FetchFailure } from './start/fetch-electron.ts'
import { sentencesFor, type BrowserReason } from './start/sentences.ts'
import { runElectron } from './start/window.ts'

const { locale } = Intl.DateTimeFormat().resolvedOptions()
const say = sentencesFor(locale)
const desktop: Desktop = { platform: process.platform, environment: process.env }
const electronFolder = join(root, 'node_modules', 'electron')

/** npm runs scripts in the project's folder; a relative file is meant from where the person stands. */
function fileAsked(): string | undefined {
  const asked = process.argv.slice(2).find(word => !word.startsWith('-'))
  return asked === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), asked)
}

const electron = () =>
  findElectron({
    packageFolder: electronFolder,
    override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    platform: process.platform,
  })

/** A terminal gets one line that counts up; a log gets a line every ten megabytes. */
function progressShown(): (bytes: number) => void {
  let logged = -1
  return bytes => {
    const megabytes = bytes / 1_000_000
    if (process.stderr.isTTY) return void process.stderr.write(`\r${say.fetching(megabytes)}`)
    if (Math.floor(megabytes / 10) > logged) console.error(say.fetching(megabytes))
    logged = Math.floor(megabytes / 10)
  }
}

async function fetchOnce(): Promise<FetchFailure | undefined> {
  const remembered = join(root, '.cache', 'electron-fetch.json')
  const attempt = `${process.platform} ${process.arch} ${process.env.ELECTRON_MIRROR ?? ''}`
  const earlier = failedLately(remembered, attempt, new Date())
  if (earlier) return earlier
  const onProgress = progressShown()
  onProgress(0)
  const failure = await fetchElectron({
    installer: join(electronFolder, 'install.js'),
    scratch: join(root, '.cache'),
    destination: join(electronFolder, 'dist'),
    patience: 20_000,
    onProgress,
  })
  if (process.stderr.isTTY) process.stderr.write('\n')
  rememberFetch(remembered, attempt, new Date(), failure)
  return failure
}

/** Builds what is out of date, saying so once. */
async function prepare(names: readonly Target['name'][]): Promise<void> {
  if (!names.map(targetOf).some(isOlder)) return
  console.error(say.building)
  await buildIfOlder(names)
}

/** Opens the app in a window of its own; answers why that could not be done. */
async function openWindow(file: string | undefined): Promise<BrowserReason | undefined> {
  if (!hasDisplay(desktop)) return 'no-display'
  const failure = electron() ? undefined : await fetchOnce()
  if (failure) return failure
  const binary = electron()
  if (!binary) return 'failed'
  await prepare(['renderer', 'electron'])
  return (await runElectron(binary, root, file)) ? undefined : 'did-not-start'
}

/** The backend as the build made it: it starts in a third of the time its sources take. */
async function builtBackend(): Promise<typeof Browser> {
  enableCompileCache(join(root, '.cache', 'compiled'))
  return await import(pathToFileURL(join(root, 'dist/backend/browser.js')).href)
}

/** A file that will not open is named for what it is; anything else is a fault of ours and thrown on. */
async function openInBrowser(file: string | undefined, reason: BrowserReason): Promise<void> {
  await prepare(['renderer', 'backend'])
  const { serve, problemIn, openDoors, dataFolder } = await builtBackend()
  const [door] = file === undefined ? openDoors(dataFolder()) : []
  if (door) {
    console.log(say.openAlready(door.url))
    return openBrowser(door.url, desktop)
  }
  try {
    const { url, close } = await serve(file === undefined ? {} : { file })
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void close().then(() => process.exit()))
    console.log(say.inBrowser(reason, url))
    openBrowser(url, desktop)
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    console.error(problemSentence(problem, locale.startsWith('zh') ? 'zh' : 'en'))
    process.exitCode = 2
  }
}

const file = fileAsked()
const reason = await openWindow(file)
if (reason) await openInBrowser(file, reason)
