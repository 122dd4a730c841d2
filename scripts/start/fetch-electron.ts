import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type FetchFailure = 'no-network' | 'stalled' | 'failed'

export interface FetchRequest {
  /** Electron's own installer, install.js of its package. */
  readonly installer: string
  /** Folder for the half-loaded file, removed afterwards. */
  readonly scratch: string
  /** Where the installer unpacks to: growth here is progress too. */
  readonly destination: string
  /** Milliseconds without a byte after which the fetch is given up. */
  readonly patience: number
  /** Told the bytes fetched so far, at most twice a second. */
  readonly onProgress: (bytes: number) => void
  readonly environment?: NodeJS.ProcessEnv
}

/**
 * `fetch failed` is all the installer prints where no answer came; a refusal by the server names its response
 * code.
 */
const noAnswer = /fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH/

async function bytesIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.size
  const names = await readdir(path).catch(() => [])
  const sizes = await Promise.all(names.map(name => bytesIn(join(path, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/**
 * Calls `onStall` once when neither folder has grown for `patience`; answers with a function that ends the
 * watch.
 */
function watchGrowth(request: FetchRequest, folder: string, onStall: () => void): () => void {
  const look = Math.min(500, request.patience / 4)
  let most = -1
  let grownAt = Date.now()
  const timer = setInterval(async () => {
    const loaded = await bytesIn(folder)
    const bytes = loaded + (await bytesIn(request.destination))
    if (bytes > most) {
      grownAt = Date.now()
      if (most >= 0) request.onProgress(loaded)
    }
    most = Math.max(most, bytes)
    if (Date.now() - grownAt >= request.patience) onStall()
  }, look)
  return () => clearInterval(timer)
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => {
    child.once('error', () => resolve(null))
    child.once('close', code => resolve(code))
  })
}

/**
 * Runs Electron's installer and answers undefined when it installed the binary, or why it did not. The
 * installer itself never gives up on a silent connection, so it is ended after `patience` without progress.
 */
export async function fetchElectron(request: FetchRequest): Promise<FetchFailure | undefined> {
  mkdirSync(request.scratch, { recursive: true })
  const folder = mkdtempSync(join(request.scratch, 'electron-'))
  const child = spawn(process.execPath, [request.installer], {
    env: {
      ...process.env,
      ...request.environment,
      ELECTRON_GET_NO_PROGRESS: '1',
      TMPDIR: folder,
      TEMP: folder,
      TMP: folder,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString()
  })
  let stalled = false
  const endWatch = watchGrowth(request, folder, () => {
    stalled = true
    child.kill('SIGKILL')
  })
  const code = await ended(child)
  endWatch()
  rmSync(folder, { recursive: true, force: true })
  if (code === 0) return undefined
  if (stalled) return 'stalled'
  return noAnswer.test(said) ? 'no-network' : 'failed'
}
