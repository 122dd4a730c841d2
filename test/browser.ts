import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { root } from '../scripts/root.ts'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** One process at a time, nothing asked of any network, the same picture on every machine. */
const launchWords = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--lang=zh-CN',
]

interface Program {
  readonly path: string
  readonly environment: NodeJS.ProcessEnv
}

/** The package unpacks itself into the folder for temporary files, so it is given one of ours. */
async function unpack(folder: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    const program = await packed.executablePath()
    await inflate(
      join(
        dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))),
        'bin',
        'al2023.tar.br',
      ),
    )
    if (dirname(program) !== folder) throw new Error(`Chromium unpacked itself to ${program}`)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Chromium from npm, unpacked once for each version. Whoever is first moves it into place whole. */
async function fromPackage(): Promise<Program> {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string }
  const folder = join(root, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true })
    const part = mkdtempSync(`${folder}-`)
    await unpack(part)
    try {
      renameSync(part, folder)
    } catch (error) {
      rmSync(part, { recursive: true })
      if (!existsSync(folder)) throw error
    }
  }
  return runnable(folder)
}

/**
 * A bare Debian lacks a few libraries that the package brings for such systems; where they are installed,
 * those are used.
 */
function runnable(folder: string): Program {
  const path = join(folder, 'chromium')
  const starts = spawnSync(path, ['--version']).status === 0
  return { path, environment: starts ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
}

/** What the package is built for. */
const hasPackage = process.platform === 'linux' && process.arch === 'x64'

async function findChromium(): Promise<Program> {
  const wanted = process.env.CHROMIUM ?? (hasPackage ? 'package' : installed.find(path => existsSync(path)))
  return wanted && wanted !== 'package' ? { path: wanted, environment: {} } : fromPackage()
}

/**
 * A real browser: the Chromium from npm, which is the same on every machine and has no window to draw, so
 * that a page costs it little more than half; elsewhere than on Linux, the installed one. CHROMIUM names
 * another, or `package` for the former.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, environment } = await findChromium()
  return chromium.launch({ executablePath: path, args: launchWords, env: { ...process.env, ...environment } })
}
