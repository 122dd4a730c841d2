import { app, dialog, protocol } from 'electron'
import { fileURLToPath } from 'node:url'
import { problemOfFault } from '../core/faults.ts'
import { AppError } from '../core/problem.ts'
import { problemSentence } from '../core/sentences/index.ts'
import type { Running } from './boot.ts'
import { localWorkspace, namedOn, type HandedOver } from './handed-over.ts'
import { scheme } from './origin.ts'
import { createReport } from './report.ts'
import { languageOf, sentences } from './sentences.ts'

const spoken = () => sentences[languageOf(app.getLocale())]

/** A problem as a person reads it; of a fault of ours, what is known. */
function wordsOf(error: unknown): string {
  const problem = problemOfFault(error)
  if (problem instanceof AppError) return problemSentence(problem, languageOf(app.getLocale()))
  return error instanceof Error ? error.message : String(error)
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(spoken().couldNotStart, wordsOf(error))
  app.exit(1)
}

/** A file that will not open is no reason to end: the app stays with what it shows. */
const tellUnopened = (error: unknown): void => dialog.showErrorBox(spoken().couldNotOpen, wordsOf(error))

function createReports(): (error: unknown) => void {
  const keep = createReport(app.getPath('logs'), () => new Date().toISOString())
  return error => {
    process.stderr.write(`${wordsOf(error)}\n`)
    keep(error)
  }
}

async function start(handed: HandedOver | undefined): Promise<Running> {
  const [{ boot }, { openDoor }] = await Promise.all([import('./boot.ts'), import('./open-door.ts')])
  const door = openDoor(createReports())
  await (handed === undefined ? door.openFirst() : openHanded(handed, file => door.open(file)))
  return boot(door, fileURLToPath(new URL('.', import.meta.url)))
}

async function openHanded(handed: HandedOver, open: (file: string) => Promise<void>): Promise<void> {
  try {
    await open(localWorkspace(handed, process.platform))
  } catch (error) {
    tellUnopened(error)
  }
}

/**
 * macOS names the file in an event that may come before the app is ready; everyone else names it on the
 * command line.
 */
function run(): void {
  let handed = namedOn(process.argv, process.cwd())
  let running: Promise<Running> | undefined
  const openFile = (asked: HandedOver): void =>
    void running?.then(app => openHanded(asked, file => app.openFile(file)))

  app.on('open-file', (event, name) => {
    event.preventDefault()
    const asked = { name, folder: process.cwd() }
    if (running) openFile(asked)
    else handed = asked
  })
  app.on('second-instance', (_event, words, folder) => {
    const asked = namedOn(words, folder)
    if (asked) openFile(asked)
    else void running?.then(({ show }) => show())
  })
  app.on('activate', () => void running?.then(({ show }) => show()))
  // Awaiting readiness at the top level of a module deadlocks: Electron waits for the module first.
  void app.whenReady().then(() => {
    running = start(handed)
    running.catch(giveUp)
  })
}

protocol.registerSchemesAsPrivileged([
  {
    scheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
])
// Chromium's own errands: the app works without any network and asks for none.
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
app.commandLine.appendSwitch('disable-domain-reliability')

if (app.requestSingleInstanceLock()) run()
else app.quit()
