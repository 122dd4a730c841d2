import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database, '' where PostgreSQL is not installed. */
    postgres: string
  }
}

const installed = '/usr/lib/postgresql'
const user = 'lectern'

/** The folder with the newest installed server's programs, as Debian lays them out. */
function programs(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : []
  return versions
    .map(version => join(installed, version, 'bin'))
    .find(folder => existsSync(join(folder, 'initdb')))
}

const isRoot = process.getuid?.() === 0

/** PostgreSQL refuses to run as root; Debian's package brings a user of its own. */
function run(folder: string, program: string, ...parameters: string[]): void {
  const command = isRoot
    ? ['runuser', '-u', 'postgres', '--', program, ...parameters]
    : [program, ...parameters]
  execFileSync(command[0]!, command.slice(1), { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

const numberOf = (option: '-u' | '-g'): number =>
  Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-postgres-'))
  if (isRoot) chownSync(folder, numberOf('-u'), numberOf('-g'))
  return folder
}

/** A server reached through a socket in its own folder, so that no port can be taken. */
function start(bin: string, folder: string): string {
  const data = join(folder, 'data')
  run(
    folder,
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    user,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  )
  run(
    folder,
    join(bin, 'pg_ctl'),
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -h '' -F`,
    'start',
  )
  return `postgres://${user}@localhost/postgres?host=${encodeURIComponent(folder)}`
}

/** Starts PostgreSQL for the suite and stops it again. */
export default function setup(project: TestProject): (() => void) | undefined {
  const bin = programs()
  if (!bin) {
    process.stdout.write(
      'PostgreSQL is not installed: the store suite runs on SQLite only (Debian: apt-get install postgresql)\n',
    )
    project.provide('postgres', '')
    return undefined
  }
  const folder = makeFolder()
  project.provide('postgres', start(bin, folder))
  return () => {
    run(folder, join(bin, 'pg_ctl'), '-D', join(folder, 'data'), '-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
}
